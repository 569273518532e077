@retrieve
Feature: Retrieving instances in JPEG 2000
  Whatever an instance was stored in, a client may ask for it in JPEG 2000, compressed without loss: the pixels are
  those that were stored, exactly or, from a compression that loses, nearly, and nothing else changes.

  v1 and v2 conformance statements, Retrieve Transfer Syntax; PS3.18 8.7.3.

  @req:AZ-WADO-031
  Rule: What is stored in Implicit VR Little Endian is retrieved in JPEG 2000

    Scenario Outline: Implicit VR Little Endian, in parts
      Given the server holds <instance>
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves <resource>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance | resource               |
        | implicit | the instance implicit  |
        | implicit | the series of implicit |
        | implicit | the study of implicit  |

    @needs:single-part-retrieve
    Scenario Outline: Implicit VR Little Endian, as one file
      Given the server holds <instance>
      And the client accepts application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is application/dicom
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance |
        | implicit |

  @req:AZ-WADO-033
  Rule: What is stored in Explicit VR Little Endian is retrieved in JPEG 2000

    Scenario Outline: Explicit VR Little Endian, in parts
      Given the server holds <instance>
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves <resource>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance        | resource                     |
        | slice           | the instance slice           |
        | cine            | the instance cine            |
        | colour          | the instance colour          |
        | colour-by-plane | the instance colour-by-plane |
        | inverted        | the instance inverted        |
        | palette         | the instance palette         |
        | ybr             | the instance ybr             |
        | slice           | the series of slice          |
        | slice           | the study of slice           |

    @needs:single-part-retrieve
    Scenario Outline: Explicit VR Little Endian, as one file
      Given the server holds <instance>
      And the client accepts application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is application/dicom
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance        |
        | slice           |
        | cine            |
        | colour          |
        | colour-by-plane |
        | inverted        |
        | palette         |
        | ybr             |

  @req:AZ-WADO-035
  Rule: What is stored in Explicit VR Big Endian is retrieved in JPEG 2000

    Scenario Outline: Explicit VR Big Endian, in parts
      Given the server holds <instance>
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves <resource>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance   | resource                 |
        | big-endian | the instance big-endian  |
        | big-endian | the series of big-endian |
        | big-endian | the study of big-endian  |

    @needs:single-part-retrieve
    Scenario Outline: Explicit VR Big Endian, as one file
      Given the server holds <instance>
      And the client accepts application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is application/dicom
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance   |
        | big-endian |

  @req:AZ-WADO-037
  Rule: What is stored in JPEG Baseline is retrieved in JPEG 2000

    Scenario Outline: JPEG Baseline, in parts
      Given the server holds <instance>
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves <resource>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance      | resource                    |
        | jpeg-baseline | the instance jpeg-baseline  |
        | jpeg-baseline | the series of jpeg-baseline |
        | jpeg-baseline | the study of jpeg-baseline  |

    @needs:single-part-retrieve
    Scenario Outline: JPEG Baseline, as one file
      Given the server holds <instance>
      And the client accepts application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is application/dicom
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance      |
        | jpeg-baseline |

  @req:AZ-WADO-039
  Rule: What is stored in JPEG Lossless is retrieved in JPEG 2000

    Scenario Outline: JPEG Lossless, in parts
      Given the server holds <instance>
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves <resource>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance      | resource                    |
        | jpeg-lossless | the instance jpeg-lossless  |
        | jpeg-lossless | the series of jpeg-lossless |
        | jpeg-lossless | the study of jpeg-lossless  |

    @needs:single-part-retrieve
    Scenario Outline: JPEG Lossless, as one file
      Given the server holds <instance>
      And the client accepts application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is application/dicom
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance      |
        | jpeg-lossless |

  @req:AZ-WADO-041
  Rule: What is stored in JPEG Lossless, Selection Value 1 is retrieved in JPEG 2000

    Scenario Outline: JPEG Lossless, Selection Value 1, in parts
      Given the server holds <instance>
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves <resource>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance          | resource                        |
        | jpeg-lossless-sv1 | the instance jpeg-lossless-sv1  |
        | jpeg-lossless-sv1 | the series of jpeg-lossless-sv1 |
        | jpeg-lossless-sv1 | the study of jpeg-lossless-sv1  |

    @needs:single-part-retrieve
    Scenario Outline: JPEG Lossless, Selection Value 1, as one file
      Given the server holds <instance>
      And the client accepts application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is application/dicom
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance          |
        | jpeg-lossless-sv1 |

  @req:AZ-WADO-043
  Rule: What is stored in JPEG 2000 Lossless is retrieved in JPEG 2000

    Scenario Outline: JPEG 2000 Lossless, in parts
      Given the server holds <instance>
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves <resource>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance           | resource                         |
        | jpeg-2000-lossless | the instance jpeg-2000-lossless  |
        | jpeg-2000-cine     | the instance jpeg-2000-cine      |
        | jpeg-2000-lossless | the series of jpeg-2000-lossless |
        | jpeg-2000-lossless | the study of jpeg-2000-lossless  |

    @needs:single-part-retrieve
    Scenario Outline: JPEG 2000 Lossless, as one file
      Given the server holds <instance>
      And the client accepts application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is application/dicom
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance           |
        | jpeg-2000-lossless |
        | jpeg-2000-cine     |

  @req:AZ-WADO-045
  Rule: What is stored in JPEG 2000 is retrieved in JPEG 2000

    Scenario Outline: JPEG 2000, in parts
      Given the server holds <instance>
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves <resource>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance  | resource                |
        | jpeg-2000 | the instance jpeg-2000  |
        | jpeg-2000 | the series of jpeg-2000 |
        | jpeg-2000 | the study of jpeg-2000  |

    @needs:single-part-retrieve
    Scenario Outline: JPEG 2000, as one file
      Given the server holds <instance>
      And the client accepts application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is application/dicom
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance  |
        | jpeg-2000 |

  @req:AZ-WADO-047
  Rule: What is stored in RLE Lossless is retrieved in JPEG 2000

    Scenario Outline: RLE Lossless, in parts
      Given the server holds <instance>
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves <resource>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance | resource              |
        | rle      | the instance rle      |
        | rle-cine | the instance rle-cine |
        | rle      | the series of rle     |
        | rle      | the study of rle      |

    @needs:single-part-retrieve
    Scenario Outline: RLE Lossless, as one file
      Given the server holds <instance>
      And the client accepts application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is application/dicom
      And the instances received are <instance>, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance |
        | rle      |
        | rle-cine |
