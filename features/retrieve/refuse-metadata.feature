@retrieve
Feature: Refusing to retrieve metadata
  Metadata is DICOM JSON alone. Whether that is accepted is decided before anything else; then whether the
  identifiers are some, and whether what they name is held.

  v1 and v2 conformance statements, Retrieve Metadata, Retrieve Response Status Codes.

  Background:
    Given the server holds slice, cine
    And the client has the instances:
      | instance | like  |
      | stranger | slice |

  @req:AZ-META-005
  Rule: The metadata of a study comes as nothing else, whether it is held or not, or not even well named

    Scenario Outline: A study as something else
      Given the client has retrieved the metadata of the study of slice
      And the client accepts application/data
      When the client retrieves the metadata of <resource>
      Then the server answers 406

      Examples:
        | resource                                  |
        | the study of slice                        |
        | the study of stranger                     |
        | the study of slice, misnamed "not_a_uid!" |

  @req:AZ-META-006
  Rule: The metadata of a series comes as nothing else, whether it is held or not, or not even well named

    Scenario Outline: A series as something else
      Given the client has retrieved the metadata of the series of slice
      And the client accepts application/data
      When the client retrieves the metadata of <resource>
      Then the server answers 406

      Examples:
        | resource                                     |
        | the series of slice                          |
        | the series of stranger                       |
        | the series of slice, misnamed "that of cine" |
        | the series of slice, misnamed "not_a_uid!"   |

  @req:AZ-META-007
  Rule: The metadata of an instance comes as nothing else, whether it is held or not, or not even well named

    Scenario Outline: An instance as something else
      Given the client has retrieved the metadata of the instance slice
      And the client accepts application/data
      When the client retrieves the metadata of <resource>
      Then the server answers 406

      Examples:
        | resource                                    |
        | the instance slice                          |
        | the instance stranger                       |
        | the instance slice, misnamed "that of cine" |
        | the instance slice, misnamed "not_a_uid!"   |

  @req:AZ-META-008
  Rule: Metadata comes neither as XML nor as any other type that DICOM knows

    Scenario Outline: Other types
      Given the client has retrieved the metadata of <resource>
      And the client accepts <accepted>
      When the client retrieves the metadata of <resource>
      Then the server answers 406

      Examples:
        | resource            | accepted                                        |
        | the study of slice  | multipart/related; type="application/dicom+xml" |
        | the series of slice | multipart/related; type="application/dicom+xml" |
        | the instance slice  | multipart/related; type="application/dicom+xml" |
        | the instance slice  | application/dicom+xml                           |
        | the instance slice  | application/dicom                               |

  @req:AZ-META-050
  Rule: Who accepts nothing in particular gets no metadata

    Scenario Outline: No media type for metadata
      Given the client has retrieved the metadata of <resource>
      And the client accepts (absent)
      When the client retrieves the metadata of <resource>
      Then the server answers 406

      Examples:
        | resource            |
        | the study of slice  |
        | the series of slice |
        | the instance slice  |

  @req:AZ-META-041
  Rule: What is named by no identifier is a bad request

    Scenario Outline: No identifier
      Given the client has retrieved the metadata of <resource>
      When the client retrieves the metadata of <resource>, misnamed "<name>"
      Then the server answers 400

      Examples:
        | resource            | name       |
        | the study of slice  | not_a_uid! |
        | the series of slice | not_a_uid! |
        | the instance slice  | not_a_uid! |
        | the study of slice  | 1.2.3!     |
        | the series of slice | 1.2.3!     |
        | the instance slice  | 1.2.3!     |

  @req:AZ-META-042 @needs:tokens
  Rule: Who has no valid token gets no metadata

    Scenario Outline: No valid token for metadata
      Given the client has retrieved the metadata of <resource>
      And the client presents <credential>
      When the client retrieves the metadata of <resource>
      Then the server answers 401

      Examples:
        | resource            | credential                 |
        | the study of slice  | no token                   |
        | the series of slice | no token                   |
        | the instance slice  | no token                   |
        | the study of slice  | a token that nobody issued |
        | the series of slice | a token that nobody issued |
        | the instance slice  | a token that nobody issued |

  @req:AZ-META-038 @req:P18-META-008
  Rule: The metadata of a study that is not held is not found

    Scenario: The metadata of an unknown study
      Given the client has retrieved the metadata of the study of slice
      When the client retrieves the metadata of the study of stranger
      Then the server answers 404

  @req:AZ-META-039 @req:P18-META-008
  Rule: The metadata of a series that is not held, or not in that study, is not found

    Scenario Outline: The metadata of an unknown series
      Given the client has retrieved the metadata of the series of slice
      When the client retrieves the metadata of <resource>
      Then the server answers 404

      Examples:
        | resource                                         |
        | the series of stranger                           |
        | the series of slice, misnamed "that of stranger" |
        | the series of slice, misnamed "that of cine"     |

  @req:AZ-META-040 @req:P18-META-008
  Rule: The metadata of an instance that is not held, or not in that series, is not found

    Scenario Outline: The metadata of an unknown instance
      Given the client has retrieved the metadata of the instance slice
      When the client retrieves the metadata of <resource>
      Then the server answers 404

      Examples:
        | resource                                        |
        | the instance stranger                           |
        | the instance slice, misnamed "that of stranger" |
        | the instance slice, misnamed "that of cine"     |
