@retrieve
Feature: Metadata in the DICOM JSON model
  Each attribute stands under its tag, with its VR and its values as they were stored: in their order, the empty ones
  too, bytes in base64 or where a URI leads.

  PS3.18 Annex F and 10.4.1.1.2; PS3.5 6.2; RFC 8259.

  @req:P18-META-002 @req:P18-JSON-002 @req:P18-JSON-003 @req:P18-JSON-004 @req:P18-JSON-005 @req:P18-JSON-009 @req:P18-JSON-011
  Rule: Every attribute is there, under its tag, with its VR and its values, in the order of the tags

    Scenario Outline: Every attribute
      Given the server holds <instance>
      When the client retrieves the metadata of the instance <instance>
      Then the server answers 200
      And the body is application/dicom+json
      And the metadata received is that of <instance>

      Examples:
        | instance  |
        | described |
        | report    |
        | implicit  |
        | palette   |

  @req:P18-META-005
  Rule: What belongs to the file and not to the instance is not in the metadata

    Scenario: Nothing of the file
      Given the server holds slice
      When the client retrieves the metadata of the study of slice
      Then the server answers 200
      And the metadata received is that of slice
      And every one found has:
        | attribute                      | value    |
        | 00020010                       | (absent) |
        | 00020003                       | (absent) |
        | 00020001                       | (absent) |

  @req:P18-JSON-030
  Rule: An attribute has a VR and its values, and nothing else

    Scenario: Nothing else
      Given the server holds described
      When the client retrieves the metadata of the study of described
      Then the server answers 200
      And the metadata received is that of described

  @req:P18-JSON-006 @req:P18-JSON-007
  Rule: An attribute that is empty is there with its VR alone

    Scenario Outline: Empty
      Given the server holds the instances:
        | instance | like  | <attribute> |
        | empty    | slice | (empty)     |
      When the client retrieves the metadata of the instance empty
      Then the server answers 200
      And the metadata received is that of empty
      And every one found has:
        | attribute   | value     |
        | <attribute> | (present) |

      Examples:
        | attribute              |
        | AccessionNumber        |
        | ReferringPhysicianName |
        | StudyTime              |
        | PixelSpacing           |
        | FrameOfReferenceUID    |
        | PatientComments        |

  @req:P18-JSON-008 @req:P18-JSON-023
  Rule: Several values are several items, and null stands for one that is empty

    Scenario Outline: Several values
      Given the server holds the instances:
        | instance | like  | <attribute> |
        | several  | slice | <values>    |
      When the client retrieves the metadata of the instance several
      Then the server answers 200
      And the metadata received is that of several

      Examples:
        | attribute          | values                       |
        | ImageType          | ORIGINAL\\PRIMARY\\AXIAL     |
        | ImageType          | ORIGINAL\\\\AXIAL            |
        | OtherPatientIDs    | ONE\\TWO                     |
        | StationName        | ROOM                         |
        | PixelSpacing       | 0.5\\0.25                    |
        | LongCodeValue      | one\\two\\three              |

  @req:P18-JSON-012
  Rule: A name is an object of its groups

    Scenario Outline: Names
      Given the server holds the instances:
        | instance | like  | SpecificCharacterSet | <attribute> |
        | named    | slice | ISO_IR 192           | <value>     |
      When the client retrieves the metadata of the instance named
      Then the server answers 200
      And the metadata received is that of named

      Examples:
        | attribute     | value                               |
        | PatientName   | Doe^John                            |
        | PatientName   | Adams^John Robert Quincy^^Rev.^B.A. |
        | OperatorsName | First^One\\Second^Two               |

  @req:P18-JSON-013
  Rule: A name has the groups that it was stored with, and no other

    Scenario Outline: Groups of a name
      Given the server holds the instances:
        | instance | like  | SpecificCharacterSet | PatientName |
        | named    | slice | ISO_IR 192           | <name>      |
      When the client retrieves the metadata of the instance named
      Then the server answers 200
      And the metadata received is that of named

      Examples:
        | name                       |
        | Yamada^Tarou=山田^太郎=やまだ^たろう |
        | Yamada^Tarou==やまだ^たろう      |
        | =王^小東                      |

  @req:P18-JSON-014
  Rule: Of several names, null stands for one that is empty

    Scenario: An empty name
      Given the server holds the instances:
        | instance | like  | OperatorsName           |
        | named    | slice | First^One\\\\Second^Two |
      When the client retrieves the metadata of the instance named
      Then the server answers 200
      And the metadata received is that of named

  @req:P18-JSON-015
  Rule: A sequence is an array of datasets, of which one may be empty

    Scenario Outline: Sequences
      Given the server holds the instances:
        | instance | like  | <attribute> |
        | nested   | slice | <value>     |
      When the client retrieves the metadata of the instance nested
      Then the server answers 200
      And the metadata received is that of nested

      Examples:
        | attribute                                  | value          |
        | RequestAttributesSequence.RequestedProcedureID | RP-1       |
        | ReferencedStudySequence.ReferencedSOPClassUID | (absent)    |

    Scenario: Items in items
      Given the server holds report
      When the client retrieves the metadata of the instance report
      Then the server answers 200
      And the metadata received is that of report

  @req:P18-JSON-016
  Rule: A sequence without items is there with its VR alone

    Scenario: No items
      Given the server holds report
      When the client retrieves the metadata of the instance report
      Then the server answers 200
      And the metadata received is that of report
      And every one found has:
        | attribute                                | value     |
        | ReferencedPerformedProcedureStepSequence | (present) |
        | PerformedProcedureCodeSequence           | (present) |

  @req:P18-JSON-017
  Rule: A tag that is a value is eight hexadecimal digits

    Scenario: A tag
      Given the server holds the instances:
        | instance | like  | DimensionIndexPointer |
        | pointing | slice | 0020000A              |
      When the client retrieves the metadata of the instance pointing
      Then the server answers 200
      And every one found has DimensionIndexPointer 0020000A

  @req:P18-JSON-018 @req:P18-JSON-019
  Rule: Binary numbers are numbers, and whole ones within the range of their VR

    Scenario Outline: Binary numbers
      Given the server holds the instances:
        | instance | like  | <attribute> |
        | numeric  | slice | <value>     |
      When the client retrieves the metadata of the instance numeric
      Then the server answers 200
      And the metadata received is that of numeric

      Examples:
        | attribute                          | value           |
        | ExposureTimeInms                   | 12.5            |
        | RecommendedDisplayFrameRateInFloat | 0.1             |
        | ReferencePixelX0                   | -5              |
        | ReferencePixelX0                   | -2147483648     |
        | TagAngleSecondAxis                 | -32768          |
        | SimpleFrameList                    | 1\\4294967295   |
        | AcquisitionMatrix                  | 0\\64\\65535\\0 |

  @req:P18-JSON-020
  Rule: Numbers that are text come as numbers or as text

    Scenario Outline: Numbers as text
      Given the server holds the instances:
        | instance | like  | <attribute> |
        | numeric  | slice | <value>     |
      When the client retrieves the metadata of the instance numeric
      Then the server answers 200
      And the metadata received is that of numeric

      Examples:
        | attribute    | value            |
        | PixelSpacing | 0.5\\0.25        |
        | PatientSize  | 1.7320508        |
        | PatientSize  | 1e-3             |
        | ExposureTime | 250              |
        | ExposureTime | -12              |

  @req:P18-JSON-021
  Rule: Numbers of 64 bits are exact

    Scenario Outline: Numbers of 64 bits
      Given the server holds the instances:
        | instance | like  | <attribute> |
        | numeric  | slice | <value>     |
      When the client retrieves the metadata of the instance numeric
      Then the server answers 200
      And the metadata received is that of numeric

      Examples:
        | attribute       | value                |
        | SelectorSVValue | -9223372036854775808 |
        | SelectorSVValue | 9007199254740993     |
        | SelectorUVValue | 18446744073709551615 |

  @req:P18-JSON-022 @req:P18-META-003
  Rule: Text is text, as its VR allows, and stands in the metadata itself

    Scenario Outline: Text
      Given the server holds the instances:
        | instance | like  | <attribute> |
        | worded   | slice | <value>     |
      When the client retrieves the metadata of the instance worded
      Then the server answers 200
      And the metadata received is that of worded
      And every one found has <attribute> <value>

      Examples:
        | attribute           | value                              |
        | StationAETitle      | STORE1                             |
        | PatientAge          | 042Y                               |
        | BurnedInAnnotation  | NO                                 |
        | AcquisitionDate     | 20240229                           |
        | AcquisitionDateTime | 20240229093000.5+0100              |
        | InstitutionName     | One Street Hospital                |
        | StationName         | ROOM 1                             |
        | AcquisitionTime     | 093000.25                          |
        | FrameOfReferenceUID | 1.2.3.4                            |
        | URNCodeValue        | urn:example:code                   |

  @req:P18-JSON-024
  Rule: In long texts a backslash is a letter

    Scenario Outline: A backslash
      Given the server holds the instances:
        | instance | like  | <attribute> |
        | worded   | slice | one\\two    |
      When the client retrieves the metadata of the instance worded
      Then the server answers 200
      And the metadata received is that of worded

      Examples:
        | attribute          |
        | PatientComments    |
        | InstitutionAddress |
        | TextValue          |

  @req:P18-META-004
  Rule: Bytes are there, as base64 or where a URI leads

    Scenario Outline: Bytes
      Given the server holds the instances:
        | instance | like  | 00090010  | <attribute> |
        | laden    | slice | TEST BULK | <value>     |
      When the client retrieves the metadata of the instance laden
      Then the server answers 200
      And the metadata received is that of laden
      And every one found has:
        | attribute | value     |
        | <tag>     | (present) |

      Examples:
        | attribute       | tag             | value            |
        | SelectorOBValue | SelectorOBValue | DEADBEEF         |
        | SelectorODValue | SelectorODValue | 000000000000F03F |
        | SelectorOFValue | SelectorOFValue | 0000803F         |
        | SelectorOLValue | SelectorOLValue | 01000000         |
        | SelectorOVValue | SelectorOVValue | 0100000000000000 |
        | SelectorUNValue | SelectorUNValue | CAFE             |
        | 00091001 UN     | 00091001        | CAFE             |

    Scenario: Compressed pixels
      Given the server holds rle-cine
      When the client retrieves the metadata of the study of rle-cine
      Then the server answers 200
      And the metadata received is that of rle-cine
      And every one found has:
        | attribute | value     |
        | PixelData | (present) |

  @req:P18-JSON-025 @req:P18-JSON-026
  Rule: Bytes in base64 are one text, of whole words with the low byte first

    Scenario Outline: Words
      Given the server holds the instances:
        | instance | like  | 00090010  | <attribute> |
        | laden    | slice | TEST BULK | <value>     |
      When the client retrieves the metadata of the instance laden
      Then the server answers 200
      And the metadata received is that of laden

      Examples:
        | attribute       | value        |
        | SelectorOWValue | 0100FFFF     |
        | 00091001 OW     | 010203040506 |
        | 00091001 OB     | DEADBEEF     |

    Scenario: The tables of a palette
      Given the server holds palette
      When the client retrieves the metadata of the instance palette
      Then the server answers 200
      And the metadata received is that of palette
      And every one found has:
        | attribute                         | value     |
        | RedPaletteColorLookupTableData    | (present) |
        | GreenPaletteColorLookupTableData  | (present) |

  @req:P18-META-004 @req:P18-JSON-027 @req:P18-JSON-028
  Rule: Pixels are there, where a URI leads or in base64, and text has no URI

    Scenario Outline: Pixels
      Given the server holds <instance>
      When the client retrieves the metadata of the study of <instance>
      Then the server answers 200
      And the metadata received is that of <instance>
      And every one found has:
        | attribute | value     |
        | PixelData | (present) |

      Examples:
        | instance |
        | slice    |
        | cine     |

  @req:P18-JSON-029
  Rule: Private attributes keep their block, and the name of who reserved it

    Scenario: Private attributes
      Given the server holds the instances:
        | instance | like  | 00090010  | 00091001 LO | 00091002 DS | 00091003 US | 00091004 PN |
        | secret   | slice | TEST KNOW | Whisper     | 1.5\\2.5    | 65535       | Own^Name    |
      When the client retrieves the metadata of the instance secret
      Then the server answers 200
      And the metadata received is that of secret
      And every one found has:
        | attribute | value     |
        | 00090010  | TEST KNOW |
        | 00091001  | Whisper   |

  @req:P18-CHAR-001 @req:P18-CHAR-002
  Rule: Text is Unicode, whatever it was stored in

    Scenario Outline: Character sets
      Given the server holds the instances:
        | instance | like  | SpecificCharacterSet | PatientName | InstitutionName |
        | foreign  | slice | <set>                | <name>      | <name>          |
      When the client retrieves the metadata of the instance foreign
      Then the server answers 200
      And every one found has:
        | attribute       | value  |
        | PatientName     | <name> |
        | InstitutionName | <name> |

      Examples:
        | set                      | name         |
        | ISO_IR 100               | Müller^Zoë   |
        | ISO_IR 101               | Wałęsa^Łucja |
        | ISO_IR 144               | Люкceмбypг   |
        | ISO_IR 126               | Διονυσιος    |
        | ISO_IR 192               | 山田^太郎    |
        | GB18030                  | 王^小东      |
        | \\ISO 2022 IR 87         | 山田^太郎    |

  @req:P18-CHAR-003
  Rule: The character set that metadata name is that of the instance

    Scenario: The character set
      Given the server holds the instances:
        | instance | like  | SpecificCharacterSet | PatientName |
        | latin    | slice | ISO_IR 100           | Müller^Zoë  |
      When the client retrieves the metadata of the instance latin
      Then the server answers 200
      And every one found has SpecificCharacterSet ISO_IR 100

  @req:P18-META-008
  Rule: The metadata of what is not held, or not held there, is not found

    Scenario Outline: Not held
      Given the server holds slice, described
      And the client has retrieved the metadata of <known>
      When the client retrieves the metadata of <resource>
      Then the server answers 404

      Examples:
        | known               | resource                                          |
        | the study of slice  | the study of cine                                 |
        | the series of slice | the series of cine                                |
        | the series of slice | the series of slice, misnamed "that of described" |
        | the instance slice  | the instance cine                                 |
        | the instance slice  | the instance slice, misnamed "that of described"  |
