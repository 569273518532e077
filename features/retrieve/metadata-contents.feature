@retrieve
Feature: What metadata says and leaves out
  Metadata has every attribute that was stored, but for values that are too large for it and, in v2, for
  those that are wrong.

  v1 and v2 conformance statements, Retrieve Metadata; Azure, DICOM service API v2, lenient validation.

  @req:AZ-META-009
  Rule: Metadata leaves out attributes of VR OB, Other Byte

    Scenario Outline: Bytes
      Given the server holds the instances:
        | instance | like  | 00090010  | <attribute> |
        | laden    | slice | TEST BULK | <value>     |
      When the client retrieves the metadata of the instance laden
      Then the server answers 200
      And the metadata received is that of laden, without its bulk values

      Examples:
        | attribute       | value    |
        | SelectorOBValue | DEADBEEF |
        | 00091001 OB     | DEADBEEF |
        | SelectorOBValue | (empty)  |

    Scenario Outline: Pixels of eight bits
      Given the server holds cine
      When the client retrieves the metadata of <resource>
      Then the server answers 200
      And the metadata received is that of cine, without its bulk values

      Examples:
        | resource           |
        | the study of cine  |
        | the series of cine |
        | the instance cine  |

  @req:AZ-META-010
  Rule: Metadata leaves out attributes of VR OD, Other Double

    Scenario Outline: Doubles
      Given the server holds the instances:
        | instance | like  | 00090010  | <attribute> |
        | laden    | slice | TEST BULK | <value>     |
      When the client retrieves the metadata of the instance laden
      Then the server answers 200
      And the metadata received is that of laden, without its bulk values

      Examples:
        | attribute       | value            |
        | SelectorODValue | 000000000000F03F |
        | 00091001 OD     | 000000000000F03F |
        | SelectorODValue | (empty)          |

  @req:AZ-META-011
  Rule: Metadata leaves out attributes of VR OF, Other Float

    Scenario Outline: Floats
      Given the server holds the instances:
        | instance | like  | 00090010  | <attribute> |
        | laden    | slice | TEST BULK | <value>     |
      When the client retrieves the metadata of the instance laden
      Then the server answers 200
      And the metadata received is that of laden, without its bulk values

      Examples:
        | attribute       | value    |
        | SelectorOFValue | 0000803F |
        | 00091001 OF     | 0000803F |
        | SelectorOFValue | (empty)  |

  @req:AZ-META-012
  Rule: Metadata leaves out attributes of VR OL, Other Long

    Scenario Outline: Longs
      Given the server holds the instances:
        | instance | like  | 00090010  | <attribute> |
        | laden    | slice | TEST BULK | <value>     |
      When the client retrieves the metadata of the instance laden
      Then the server answers 200
      And the metadata received is that of laden, without its bulk values

      Examples:
        | attribute       | value    |
        | SelectorOLValue | 01000000 |
        | 00091001 OL     | 01000000 |
        | SelectorOLValue | (empty)  |

  @req:AZ-META-013
  Rule: Metadata leaves out attributes of VR OV, Other 64-bit Very Long

    Scenario Outline: Very longs
      Given the server holds the instances:
        | instance | like  | 00090010  | <attribute> |
        | laden    | slice | TEST BULK | <value>     |
      When the client retrieves the metadata of the instance laden
      Then the server answers 200
      And the metadata received is that of laden, without its bulk values

      Examples:
        | attribute       | value            |
        | SelectorOVValue | 0100000000000000 |
        | 00091001 OV     | 0100000000000000 |
        | SelectorOVValue | (empty)          |

  @req:AZ-META-014
  Rule: Metadata leaves out attributes of VR OW, Other Word

    Scenario Outline: Words
      Given the server holds the instances:
        | instance | like  | 00090010  | <attribute> |
        | laden    | slice | TEST BULK | <value>     |
      When the client retrieves the metadata of the instance laden
      Then the server answers 200
      And the metadata received is that of laden, without its bulk values

      Examples:
        | attribute       | value    |
        | SelectorOWValue | 0100FFFF |
        | 00091001 OW     | 0100FFFF |
        | SelectorOWValue | (empty)  |

    Scenario Outline: Pixels of sixteen bits
      Given the server holds slice
      When the client retrieves the metadata of <resource>
      Then the server answers 200
      And the metadata received is that of slice, without its bulk values

      Examples:
        | resource            |
        | the study of slice  |
        | the series of slice |
        | the instance slice  |

  @req:AZ-META-015
  Rule: Metadata leaves out attributes of VR UN, Unknown

    Scenario Outline: The unknown
      Given the server holds the instances:
        | instance | like  | 00090010  | <attribute> |
        | laden    | slice | TEST BULK | <value>     |
      When the client retrieves the metadata of the instance laden
      Then the server answers 200
      And the metadata received is that of laden, without its bulk values

      Examples:
        | attribute       | value   |
        | SelectorUNValue | CAFE    |
        | 00091001 UN     | CAFE    |
        | SelectorUNValue | (empty) |

  @req:AZ-META-016
  Rule: Metadata leaves them out of the items of sequences, too, and keeps the items

    Scenario Outline: In an item
      Given the server holds the instances:
        | instance | like  | IconImageSequence.Rows | IconImageSequence.<attribute> |
        | laden    | slice | 2                      | <value>                       |
      When the client retrieves the metadata of the instance laden
      Then the server answers 200
      And the metadata received is that of laden, without its bulk values

      Examples:
        | attribute       | value            |
        | PixelData       | 00FF00FF         |
        | SelectorOBValue | DEADBEEF         |
        | SelectorODValue | 000000000000F03F |
        | SelectorOFValue | 0000803F         |
        | SelectorOLValue | 01000000         |
        | SelectorOVValue | 0100000000000000 |
        | SelectorOWValue | 0100FFFF         |
        | SelectorUNValue | CAFE             |

  @req:AZ-META-017 @req:P18-META-002
  Rule: Every other attribute that was stored is in the metadata

    Scenario Outline: An attribute of each VR
      Given the server holds the instances:
        | instance | like  | <attribute> |
        | full     | slice | <value>     |
      When the client retrieves the metadata of the instance full
      Then the server answers 200
      And the metadata received is that of full

      Examples:
        | attribute                          | value                              |
        | StationAETitle                     | STORE1                             |
        | PatientAge                         | 042Y                               |
        | DimensionIndexPointer              | 00200032                           |
        | BurnedInAnnotation                 | NO                                 |
        | AcquisitionDate                    | 20240229                           |
        | PixelSpacing                       | 0.5\0.25                           |
        | AcquisitionDateTime                | 20240229093000.5+0100              |
        | ExposureTimeInms                   | 12.5                               |
        | RecommendedDisplayFrameRateInFloat | 0.1                                |
        | ExposureTime                       | 250                                |
        | InstitutionName                    | One Street Hospital                |
        | ImageComments                      | Said at length, with: "quotes"     |
        | OperatorsName                      | First^One\Second^Two               |
        | StationName                        | ROOM 1                             |
        | ReferencePixelX0                   | -5                                 |
        | TagAngleSecondAxis                 | -3                                 |
        | SelectorSVValue                    | -9007199254740993                  |
        | InstitutionAddress                 | 1 Street, Town                     |
        | AcquisitionTime                    | 093000.25                          |
        | LongCodeValue                      | A code that is longer than sixteen |
        | FrameOfReferenceUID                | 1.2.3.4                            |
        | SimpleFrameList                    | 1\2\3                              |
        | URNCodeValue                       | urn:example:code                   |
        | AcquisitionMatrix                  | 0\64\64\0                          |
        | TextValue                          | Text                               |
        | SelectorUVValue                    | 18446744073709551615               |
        | ImageType                          | ORIGINAL\PRIMARY\\\\AXIAL            |
        | PatientComments                    | (empty)                            |
        | IconImageSequence.Rows             | 2                                  |

    Scenario Outline: Of a study or series
      Given the server holds the instances:
        | instance | like  | StationName |
        | full     | slice | ROOM 1      |
      When the client retrieves the metadata of <resource>
      Then the server answers 200
      And the metadata received is that of full

      Examples:
        | resource           |
        | the study of full  |
        | the series of full |

    Scenario: Private attributes
      Given the server holds the instances:
        | instance | like  | 00090010  | 00091001 LO | 00091002 DS | 00091003 US | 00091004 PN |
        | secret   | slice | TEST KNOW | Whisper     | 1.5\2.5     | 65535       | Own^Name    |
      When the client retrieves the metadata of the instance secret
      Then the server answers 200
      And the metadata received is that of secret

  @req:AZ-META-019
  Rule: A value that ends with a null is repeated with it
    DICOM JSON allows no such value of these VRs, so that the answer cannot be right in itself here.

    Scenario Outline: Nulls
      Given the server holds the instances:
        | instance | like  | Modality | StationName |
        | padded   | slice | X(null)  | ROOM1(null) |
      When the client retrieves the metadata of <resource>
      Then the body is application/dicom+json
      And every one found has:
        | attribute   | value       |
        | Modality    | X(null)     |
        | StationName | ROOM1(null) |

      Examples:
        | resource             |
        | the study of padded  |
        | the series of padded |
        | the instance padded  |

  @req:AZ-META-020
  Rule: An attribute whose value is wrong is not in the metadata, all others are

    Scenario Outline: Wrong values
      Given the server holds the instances:
        | instance | like  | <attribute> |
        | flawed   | slice | <value>     |
      When the client retrieves the metadata of <resource>
      Then the server answers 200
      And the metadata received is that of flawed, without <attribute>

      Examples:
        | resource             | attribute        | value                       |
        | the study of flawed  | StudyDate        | NotAValidDate               |
        | the series of flawed | StudyDate        | NotAValidDate               |
        | the instance flawed  | StudyDate        | NotAValidDate               |
        | the instance flawed  | PatientBirthDate | 20241301                    |
        | the instance flawed  | AccessionNumber  | LongerThanSixteenAreAllowed |
        | the instance flawed  | AcquisitionTime  | noon                        |
        | the instance flawed  | PatientAge       | old                         |

  @req:AZ-META-021
  Rule: The three identifiers are in the metadata, even if one is not written as it should be

    Scenario Outline: A padded identifier in metadata
      Given the server holds the instances:
        | instance | like  | study | <identifier>          |
        | padded   | slice | slice | that of slice(space)  |
      When the client retrieves the metadata of the study of slice
      Then the server answers 200
      And the metadata received is that of padded

      Examples:
        | identifier        |
        | StudyInstanceUID  |
        | SeriesInstanceUID |
        | SOPInstanceUID    |
