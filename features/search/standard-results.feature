@search
Feature: What a search gives as the standard says
  Each level has attributes that every result has, empty where they are not known; more are given to who asks for them.

  PS3.18 8.3.4.3 and 10.6.3.3 (Tables 10.6.3-3, 10.6.3-4 and 10.6.3-5).

  Background:
    Given the server holds described

  @req:P18-QIDO-002
  Rule: A study is described by its attributes and counts

    Scenario: A study
      When the client searches for studies where StudyInstanceUID is that of described
      Then the server answers 200
      And every one found has:
        | attribute                     | value             |
        | StudyDate                     | that of described |
        | StudyTime                     | that of described |
        | AccessionNumber               | that of described |
        | ModalitiesInStudy             | OT                |
        | ReferringPhysicianName        | that of described |
        | PatientName                   | that of described |
        | PatientID                     | that of described |
        | PatientBirthDate              | that of described |
        | PatientSex                    | that of described |
        | StudyInstanceUID              | that of described |
        | StudyID                       | that of described |
        | NumberOfStudyRelatedSeries    | 1                 |
        | NumberOfStudyRelatedInstances | 1                 |

    Scenario Outline: What is not known
      Given the server holds the instances:
        | instance | like  | StudyTime | AccessionNumber | ReferringPhysicianName | PatientBirthDate | PatientSex | StudyID |
        | unknown  | slice | <value>   | <value>         | <value>                | <value>          | <value>    | <value> |
      When the client searches for studies where StudyInstanceUID is that of unknown
      Then the server answers 200
      And every one found has:
        | attribute              | value     |
        | StudyTime              | (present) |
        | AccessionNumber        | (present) |
        | ReferringPhysicianName | (present) |
        | PatientBirthDate       | (present) |
        | PatientSex             | (present) |
        | StudyID                | (present) |

      Examples:
        | value    |
        | (empty)  |
        | (absent) |

  @req:P18-QIDO-003
  Rule: A study that can be retrieved has a URL to do so, and its offset from UTC where it is known

    Scenario: The URL of a study
      When the client searches for studies where StudyInstanceUID is that of described
      Then the server answers 200
      And every one found has:
        | attribute             | value             |
        | RetrieveURL           | (present)         |
        | TimezoneOffsetFromUTC | that of described |

  @req:P18-QIDO-004
  Rule: A series is described by its attributes and count, and by others where they are known

    Scenario: A series of the study
      When the client searches for series of the study of described
      Then the server answers 200
      And the series found are those of described
      And every one found has:
        | attribute                       | value             |
        | Modality                        | that of described |
        | SeriesInstanceUID               | that of described |
        | SeriesNumber                    | that of described |
        | NumberOfSeriesRelatedInstances  | 1                 |
        | RetrieveURL                     | (present)         |
        | SeriesDescription               | that of described |
        | PerformedProcedureStepStartDate | that of described |
        | PerformedProcedureStepStartTime | that of described |
        | RequestAttributesSequence       | (present)         |

  @req:P18-QIDO-005
  Rule: An instance is described by its attributes, and an image by its size

    Scenario: An instance of the series
      When the client searches for instances of the series of described
      Then the server answers 200
      And the instances found are those of described
      And every one found has:
        | attribute      | value             |
        | SOPClassUID    | that of described |
        | SOPInstanceUID | that of described |
        | InstanceNumber | that of described |
        | RetrieveURL    | (present)         |
        | Rows           | that of described |
        | Columns        | that of described |
        | BitsAllocated  | that of described |
        | NumberOfFrames | that of described |

  @req:P18-QIDO-006
  Rule: A series of any study has its study's attributes too

    Scenario: Any series
      When the client searches for series where SeriesInstanceUID is that of described
      Then the server answers 200
      And every one found has:
        | attribute         | value             |
        | Modality          | that of described |
        | SeriesInstanceUID | that of described |
        | SeriesNumber      | that of described |
        | StudyInstanceUID  | that of described |
        | StudyDate         | that of described |
        | AccessionNumber   | that of described |
        | PatientName       | that of described |
        | PatientID         | that of described |
        | StudyID           | that of described |

  @req:P18-QIDO-007
  Rule: An instance has the attributes of what the search is not confined to

    Scenario: Any instance
      When the client searches for instances where SOPInstanceUID is that of described
      Then the server answers 200
      And every one found has:
        | attribute         | value             |
        | SOPClassUID       | that of described |
        | InstanceNumber    | that of described |
        | Modality          | that of described |
        | SeriesInstanceUID | that of described |
        | SeriesNumber      | that of described |
        | StudyInstanceUID  | that of described |
        | StudyDate         | that of described |
        | PatientID         | that of described |

    Scenario: An instance of one study
      When the client searches for instances of the study of described
      Then the server answers 200
      And every one found has:
        | attribute         | value             |
        | SOPClassUID       | that of described |
        | InstanceNumber    | that of described |
        | Modality          | that of described |
        | SeriesInstanceUID | that of described |
        | SeriesNumber      | that of described |

  @req:P18-QIDO-021
  Rule: More attributes are given to who asks for them, by keyword or tag, together or each by itself

    Scenario Outline: Asked for
      When the client searches for studies with:
        | parameter        | value             |
        | StudyInstanceUID | that of described |
        | includefield     | <fields>          |
      Then the server answers 200
      And every one found has StudyDescription that of described

      Examples:
        | fields                           |
        | StudyDescription                 |
        | 00081030                         |
        | PatientBirthDate,00081030        |
        | StudyDescription,00100030        |

    Scenario: Asked for each by itself
      When the client searches for studies with:
        | parameter        | value             |
        | StudyInstanceUID | that of described |
        | includefield     | StudyDescription  |
        | includefield     | PatientBirthDate  |
        | includefield     | 00101010          |
      Then the server answers 200
      And every one found has:
        | attribute        | value             |
        | StudyDescription | that of described |
        | PatientBirthDate | that of described |

  @req:P18-QIDO-022
  Rule: Who asks for all attributes gets all of the level

    Scenario Outline: All attributes
      When the client searches for <level> with:
        | parameter    | value             |
        | <key>        | that of described |
        | includefield | all               |
      Then the server answers 200
      And every one found has <attribute> that of described
      And every one found has <key> that of described

      Examples:
        | level   | key               | attribute         |
        | studies | StudyInstanceUID  | StudyDescription  |
        | series  | SeriesInstanceUID | SeriesDescription |

  @req:P18-QIDO-023
  Rule: Attributes of a lower level are not given, even if they are asked for

    Scenario Outline: Of a lower level
      When the client searches for <level> with:
        | parameter    | value             |
        | <key>        | that of described |
        | includefield | <attribute>       |
      Then the server answers 200
      And the <level> found are those of described
      And every one found has:
        | attribute   | value    |
        | <attribute> | (absent) |

      Examples:
        | level   | key               | attribute         |
        | studies | StudyInstanceUID  | SOPInstanceUID    |
        | studies | StudyInstanceUID  | SeriesInstanceUID |
        | series  | SeriesInstanceUID | SOPInstanceUID    |
        | series  | SeriesInstanceUID | Rows              |

  @req:P18-QIDO-024
  Rule: What a client searches by is given

    Scenario Outline: Searched by
      When the client searches for <level> with:
        | parameter | value             |
        | PatientID | that of described |
        | <key>     | that of described |
      Then the server answers 200
      And every one found has <key> that of described

      Examples:
        | level     | key             |
        | studies   | AccessionNumber |
        | series    | AccessionNumber |
        | series    | SeriesNumber    |
        | instances | InstanceNumber  |
        | instances | Modality        |

  @req:P18-QIDO-040 @req:P18-QIDO-039
  Rule: Each study and series comes once, with the true number of what it holds

    Background:
      Given the server holds the instances:
        | instance | like  | study | series |
        | first    | slice | one   | a      |
        | second   | slice | one   | a      |
        | third    | slice | one   | b      |

    Scenario: In a study
      When the client searches for studies where StudyInstanceUID is that of first
      Then the server answers 200
      And the studies found are those of first
      And every one found has:
        | attribute                     | value |
        | NumberOfStudyRelatedSeries    | 2     |
        | NumberOfStudyRelatedInstances | 3     |

    Scenario Outline: In a series
      When the client searches for series of the study of first where SeriesInstanceUID is that of <instance>
      Then the server answers 200
      And the series found are those of <instance>
      And every one found has NumberOfSeriesRelatedInstances <number>

      Examples:
        | instance | number |
        | first    | 2      |
        | third    | 1      |

    Scenario: Each once
      When the client searches for series of the study of first
      Then the server answers 200
      And the series found are those of first, third

  @req:P18-JSON-001 @req:P18-JSON-002 @req:P18-JSON-003 @req:P18-JSON-031 @req:P18-JSON-032
  Rule: Results are an array of DICOM JSON datasets, each attribute under its tag and with its own VR

    Scenario Outline: One result
      When the client searches for <level> where StudyInstanceUID is that of described
      Then the server answers 200
      And the body is application/dicom+json
      And the <level> found are those of described

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |
