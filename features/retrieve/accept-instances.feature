@retrieve
Feature: What instances come as
  A client says which media types and transfer syntaxes it accepts; the server answers in one of them, or not
  at all.

  v1 and v2 conformance statements, Retrieve (WADO-RS), Retrieve Transfer Syntax; PS3.18 8.7.

  slice is stored in Explicit VR Little Endian, rle in RLE Lossless, jpeg-2000-lossless in JPEG 2000.

  Background:
    Given the server holds slice, rle, jpeg-2000-lossless

  @req:AZ-WADO-007 @req:P18-MT-002
  Rule: A study comes in Explicit VR Little Endian where no transfer syntax is named

    Scenario Outline: A study, no transfer syntax
      Given the client accepts multipart/related; type="application/dicom"
      When the client retrieves the study of <instance>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, <received>

      Examples:
        | instance | received               |
        | slice    | as they were stored    |
        | rle      | in 1.2.840.10008.1.2.1 |

  @req:AZ-WADO-008 @req:P18-MT-003
  Rule: A study comes in Explicit VR Little Endian where that is named

    Scenario Outline: A study, its transfer syntax
      Given the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.1
      When the client retrieves the study of <instance>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, <received>

      Examples:
        | instance | received               |
        | slice    | as they were stored    |
        | rle      | in 1.2.840.10008.1.2.1 |

  @req:AZ-WADO-009
  Rule: A study comes in JPEG 2000 where that is named

    Scenario Outline: A study, JPEG 2000
      Given the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves the study of <instance>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, <received>

      Examples:
        | instance           | received                  |
        | slice              | in 1.2.840.10008.1.2.4.90 |
        | jpeg-2000-lossless | in 1.2.840.10008.1.2.4.90 |

  @req:AZ-WADO-012 @req:P18-MT-002
  Rule: A series comes in Explicit VR Little Endian where no transfer syntax is named

    Scenario Outline: A series, no transfer syntax
      Given the client accepts multipart/related; type="application/dicom"
      When the client retrieves the series of <instance>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, <received>

      Examples:
        | instance | received               |
        | slice    | as they were stored    |
        | rle      | in 1.2.840.10008.1.2.1 |

  @req:AZ-WADO-013 @req:P18-MT-003
  Rule: A series comes in Explicit VR Little Endian where that is named

    Scenario Outline: A series, its transfer syntax
      Given the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.1
      When the client retrieves the series of <instance>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, <received>

      Examples:
        | instance | received               |
        | slice    | as they were stored    |
        | rle      | in 1.2.840.10008.1.2.1 |

  @req:AZ-WADO-014
  Rule: A series comes in JPEG 2000 where that is named

    Scenario Outline: A series, JPEG 2000
      Given the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves the series of <instance>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, <received>

      Examples:
        | instance           | received                  |
        | slice              | in 1.2.840.10008.1.2.4.90 |
        | jpeg-2000-lossless | in 1.2.840.10008.1.2.4.90 |

  @req:AZ-WADO-018 @needs:single-part-retrieve
  Rule: An instance comes as one file in Explicit VR Little Endian where no transfer syntax is named

    Scenario Outline: An instance, no transfer syntax
      Given the client accepts application/dicom
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is application/dicom
      And the instances received are <instance>, <received>

      Examples:
        | instance | received               |
        | slice    | as they were stored    |
        | rle      | in 1.2.840.10008.1.2.1 |

  @req:AZ-WADO-019 @req:P18-MT-002
  Rule: An instance comes in parts in Explicit VR Little Endian where no transfer syntax is named

    Scenario Outline: An instance in parts, no transfer syntax
      Given the client accepts multipart/related; type="application/dicom"
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, <received>

      Examples:
        | instance | received               |
        | slice    | as they were stored    |
        | rle      | in 1.2.840.10008.1.2.1 |

  @req:AZ-WADO-020 @needs:single-part-retrieve
  Rule: An instance comes as one file in Explicit VR Little Endian where that is named

    Scenario Outline: An instance, its transfer syntax
      Given the client accepts application/dicom; transfer-syntax=1.2.840.10008.1.2.1
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is application/dicom
      And the instances received are <instance>, <received>

      Examples:
        | instance | received               |
        | slice    | as they were stored    |
        | rle      | in 1.2.840.10008.1.2.1 |

  @req:AZ-WADO-021 @req:P18-MT-003
  Rule: An instance comes in parts in Explicit VR Little Endian where that is named

    Scenario Outline: An instance in parts, its transfer syntax
      Given the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.1
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, <received>

      Examples:
        | instance | received               |
        | slice    | as they were stored    |
        | rle      | in 1.2.840.10008.1.2.1 |

  @req:AZ-WADO-022 @needs:single-part-retrieve
  Rule: An instance comes as one file in JPEG 2000 where that is named

    Scenario Outline: An instance, JPEG 2000
      Given the client accepts application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is application/dicom
      And the instances received are <instance>, <received>

      Examples:
        | instance           | received                  |
        | slice              | in 1.2.840.10008.1.2.4.90 |
        | jpeg-2000-lossless | in 1.2.840.10008.1.2.4.90 |

  @req:AZ-WADO-023
  Rule: An instance comes in parts in JPEG 2000 where that is named

    Scenario Outline: An instance in parts, JPEG 2000
      Given the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, <received>

      Examples:
        | instance           | received                  |
        | slice              | in 1.2.840.10008.1.2.4.90 |
        | jpeg-2000-lossless | in 1.2.840.10008.1.2.4.90 |

  @req:AZ-WADO-005
  Rule: Each part names the transfer syntax in which it comes, be it another than the stored one

    Scenario Outline: The syntax of a part
      Given the client accepts multipart/related; type="application/dicom"; transfer-syntax=<syntax>
      When the client retrieves <resource>
      Then the server answers 200
      And each part is application/dicom; transfer-syntax=<syntax>

      Examples:
        | resource          | syntax                 |
        | the instance rle  | 1.2.840.10008.1.2.1    |
        | the series of rle | 1.2.840.10008.1.2.1    |
        | the study of rle  | 1.2.840.10008.1.2.4.90 |

  @req:AZ-WADO-025
  Rule: The transfer syntax may be named in quotes

    Scenario Outline: A quoted transfer syntax
      Given the client accepts <accepted>
      When the client retrieves <resource>
      Then the server answers 200
      And the body is <media type>
      And the instances received are slice, as they were stored

      Examples:
        | resource            | accepted                                                                       | media type        |
        | the instance slice  | application/dicom; transfer-syntax="*"                                         | application/dicom |
        | the instance slice  | application/dicom; transfer-syntax="1.2.840.10008.1.2.1"                       | application/dicom |
        | the instance slice  | multipart/related; type="application/dicom"; transfer-syntax="*"               | multipart/related |
        | the series of slice | multipart/related; type="application/dicom"; transfer-syntax="*"               | multipart/related |
        | the study of slice  | multipart/related; type="application/dicom"; transfer-syntax="*"               | multipart/related |

  @req:AZ-WADO-058
  Rule: Of several media types that are accepted, the one of the highest quality is chosen, then any syntax

    Scenario Outline: Several media types
      Given the client accepts <accepted>
      When the client retrieves the instance slice
      Then the server answers 200
      And the body is <media type>
      And the instances received are slice, as they were stored

      Examples:
        | accepted                                                                                                                          | media type        |
        | application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90; q=0.5, application/dicom; transfer-syntax=*                            | application/dicom |
        | application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90, application/dicom; transfer-syntax=*                                   | application/dicom |
        | multipart/related; type="application/dicom"; transfer-syntax=*; q=0.5, application/dicom; transfer-syntax=*; q=0.9                | application/dicom |
        | application/dicom; transfer-syntax=*; q=0.5, multipart/related; type="application/dicom"; transfer-syntax=*; q=0.9                | multipart/related |
        | application/dicom; transfer-syntax=1.2.840.10008.1.2.4.100, multipart/related; type="application/dicom"; transfer-syntax=*; q=0.1 | multipart/related |

  @req:AZ-WADO-026
  Rule: Several instances in one transfer syntax are answered as the open point is read

    Scenario Outline: Several instances, one transfer syntax
      Given the server holds the instances:
        | instance | like   | study | series |
        | second   | <like> | slice | slice  |
      And the client accepts <accepted>
      When the client retrieves <resource>
      Then the server answers as syntax-of-several is read
      And the instances received, if any, are slice, second, in <syntax>

      Examples: In Explicit VR Little Endian
        | like  | resource            | accepted                                                                         | syntax              |
        | slice | the study of slice  | multipart/related; type="application/dicom"                                      | 1.2.840.10008.1.2.1 |
        | slice | the study of slice  | multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.1 | 1.2.840.10008.1.2.1 |
        | slice | the series of slice | multipart/related; type="application/dicom"                                      | 1.2.840.10008.1.2.1 |
        | slice | the series of slice | multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.1 | 1.2.840.10008.1.2.1 |
        | rle   | the study of slice  | multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.1 | 1.2.840.10008.1.2.1 |
        | rle   | the series of slice | multipart/related; type="application/dicom"                                      | 1.2.840.10008.1.2.1 |

      Examples: In JPEG 2000
        | like | resource           | accepted                                                                            | syntax                 |
        | rle  | the study of slice | multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.90 | 1.2.840.10008.1.2.4.90 |
