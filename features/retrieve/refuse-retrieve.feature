@retrieve
Feature: Refusing to retrieve instances
  What a client asks for in a way that the server does not offer, in words that are no identifier, or that
  the server does not hold, is refused; and whether it can be offered is decided first.

  v1 and v2 conformance statements, Retrieve (WADO-RS), Retrieve Response Status Codes.

  Background:
    Given the server holds slice, cine
    And the client has the instances:
      | instance | like  |
      | stranger | slice |

  @req:AZ-WADO-050
  Rule: An instance in a transfer syntax that is not offered is answered as the open point is read

    Scenario Outline: An instance, a syntax not offered
      Given the client has retrieved the instance slice
      And the client accepts <accepted>
      When the client retrieves the instance slice
      Then the server answers as syntax-not-offered is read

      Examples:
        | accepted                                                                             |
        | application/dicom; transfer-syntax=1.2.840.10008.1.2.4.100                           |
        | application/dicom; transfer-syntax=1.2.840.10008.1.2.4.57                            |
        | application/dicom; transfer-syntax=1.2.3                                             |
        | multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.100 |

  @req:AZ-WADO-051
  Rule: Implicit VR Little Endian is not offered

    Scenario Outline: Implicit VR
      Given the client has retrieved the instance slice
      And the client accepts <accepted>
      When the client retrieves the instance slice
      Then the server answers as syntax-not-offered is read

      Examples:
        | accepted                                                                       |
        | application/dicom; transfer-syntax=1.2.840.10008.1.2                           |
        | multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2 |

  @req:AZ-WADO-055
  Rule: A study or series in a transfer syntax that is not offered is answered as the open point is read

    Scenario Outline: A study or series, a syntax not offered
      Given the client has retrieved <resource>
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.100
      When the client retrieves <resource>
      Then the server answers as syntax-not-offered is read

      Examples:
        | resource            |
        | the study of slice  |
        | the series of slice |

  @req:AZ-WADO-052 @req:P18-NEG-011
  Rule: A study is not offered as one file

    Scenario Outline: A study as one file
      Given the client has retrieved the study of slice
      And the client accepts <accepted>
      When the client retrieves the study of slice
      Then the server answers 406

      Examples:
        | accepted                             |
        | application/dicom; transfer-syntax=* |
        | application/dicom                    |

  @req:AZ-WADO-053 @req:P18-NEG-011
  Rule: A series is not offered as one file

    Scenario Outline: A series as one file
      Given the client has retrieved the series of slice
      And the client accepts <accepted>
      When the client retrieves the series of slice
      Then the server answers 406

      Examples:
        | accepted                             |
        | application/dicom; transfer-syntax=* |
        | application/dicom                    |

  @req:AZ-WADO-054
  Rule: A study or series is not offered as parts of bytes

    Scenario Outline: A study or series as bytes
      Given the client has retrieved <resource>
      And the client accepts <accepted>
      When the client retrieves <resource>
      Then the server answers 406

      Examples:
        | resource            | accepted                                                              |
        | the study of slice  | multipart/related; type="application/octet-stream"; transfer-syntax=* |
        | the series of slice | multipart/related; type="application/octet-stream"; transfer-syntax=* |
        | the study of slice  | multipart/related; type="application/octet-stream"                    |
        | the series of slice | multipart/related; type="application/octet-stream"                    |

  @req:AZ-WADO-056
  Rule: An instance is not offered as bytes

    Scenario Outline: An instance as bytes
      Given the client has retrieved the instance slice
      And the client accepts <accepted>
      When the client retrieves the instance slice
      Then the server answers 406

      Examples:
        | accepted                                                              |
        | application/octet-stream; transfer-syntax=*                           |
        | application/octet-stream                                              |
        | multipart/related; type="application/octet-stream"; transfer-syntax=* |

  @req:AZ-WADO-057
  Rule: Whether it can be offered is decided before whether it is held

    Scenario Outline: Neither offered nor held
      Given the client has retrieved <known>
      And the client accepts multipart/related; type="application/octet-stream"
      When the client retrieves <resource>
      Then the server answers 406

      Examples:
        | known               | resource                                       |
        | the study of slice  | the study of stranger                          |
        | the series of slice | the series of slice, misnamed "that of cine"   |
        | the series of slice | the series of stranger                         |
        | the instance slice  | the instance slice, misnamed "that of cine"    |
        | the instance slice  | the instance stranger                          |
        | the study of slice  | the study of slice, misnamed "not_a_uid!"      |
        | the series of slice | the series of slice, misnamed "not_a_uid!"     |
        | the instance slice  | the instance slice, misnamed "not_a_uid!"      |

  @req:AZ-WADO-059
  Rule: Who accepts nothing in particular is offered nothing

    Scenario Outline: No media type
      Given the client has retrieved <resource>
      And the client accepts (absent)
      When the client retrieves <resource>
      Then the server answers 406

      Examples:
        | resource            |
        | the study of slice  |
        | the series of slice |
        | the instance slice  |

  @req:AZ-WADO-063
  Rule: A study that is named by no identifier is a bad request

    Scenario Outline: No study identifier
      Given the client has retrieved the study of slice
      When the client retrieves the study of slice, misnamed "<name>"
      Then the server answers 400

      Examples:
        | name       |
        | not_a_uid! |
        | 1.2.3!     |
        | 12345678901234567890123456789012345678901234567890123456789012345 |

  @req:AZ-WADO-064
  Rule: A series that is named by no identifier is a bad request

    Scenario Outline: No series identifier
      Given the client has retrieved the series of slice
      When the client retrieves the series of slice, misnamed "<name>"
      Then the server answers 400

      Examples:
        | name       |
        | not_a_uid! |
        | 1.2.3!     |
        | 12345678901234567890123456789012345678901234567890123456789012345 |

  @req:AZ-WADO-065
  Rule: An instance that is named by no identifier is a bad request

    Scenario Outline: No instance identifier
      Given the client has retrieved the instance slice
      When the client retrieves the instance slice, misnamed "<name>"
      Then the server answers 400

      Examples:
        | name       |
        | not_a_uid! |
        | 1.2.3!     |
        | 12345678901234567890123456789012345678901234567890123456789012345 |

  @req:AZ-WADO-066 @needs:tokens
  Rule: Who has no valid token retrieves nothing

    Scenario Outline: No valid token
      Given the client has retrieved <resource>
      And the client presents <credential>
      When the client retrieves <resource>
      Then the server answers 401

      Examples:
        | resource            | credential                 |
        | the study of slice  | no token                   |
        | the series of slice | no token                   |
        | the instance slice  | no token                   |
        | the study of slice  | a token that nobody issued |
        | the series of slice | a token that nobody issued |
        | the instance slice  | a token that nobody issued |

  @req:AZ-WADO-068 @req:P18-WADO-003
  Rule: A study that is not held is not found

    Scenario: An unknown study
      Given the client has retrieved the study of slice
      When the client retrieves the study of stranger
      Then the server answers 404

  @req:AZ-WADO-069 @req:P18-WADO-003 @req:P18-WADO-004
  Rule: A series that is not held, or not in that study, is not found

    Scenario Outline: An unknown series
      Given the client has retrieved the series of slice
      When the client retrieves <resource>
      Then the server answers 404

      Examples:
        | resource                                         |
        | the series of stranger                           |
        | the series of slice, misnamed "that of stranger" |
        | the series of slice, misnamed "that of cine"     |

  @req:AZ-WADO-070
  Rule: An instance that is not held, or not in that series, is not found

    Scenario Outline: An unknown instance
      Given the client has retrieved the instance slice
      When the client retrieves <resource>
      Then the server answers 404

      Examples:
        | resource                                         |
        | the instance stranger                            |
        | the instance slice, misnamed "that of stranger"  |
        | the instance slice, misnamed "that of cine"      |
