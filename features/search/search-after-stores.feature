@search
Feature: Searching after several stores
  A study or series is found by what its latest instance says. In v2 an invalid value is stored with a warning and not
  searched; a valid one beside it, before it or after it is.

  Conformance statements, Additional notes; v2, Search changes from v1.

  @req:AZ-QIDO-103
  Rule: Where instances disagree about their study or series, the latest stored value is searched

    Scenario Outline: The latest value of a study
      Given the server holds the instances:
        | instance  | like  | study | PatientName | StudyDate | AccessionNumber |
        | older     | slice | one   | Adams^Ann   | 20200101  | ACC-1           |
        | reference | slice | two   | Adams^Ann   | 20200101  | ACC-1           |
      And the server holds the instances:
        | instance | like  | study | PatientName | StudyDate | AccessionNumber |
        | newer    | slice | one   | Baker^Bob   | 20200202  | ACC-2           |
      When the client searches for studies with:
        | parameter   | value           |
        | PatientID   | that of slice   |
        | <attribute> | that of <asked> |
      Then the studies found are those of <found>

      Examples:
        | attribute       | asked | found     |
        | PatientName     | newer | newer     |
        | PatientName     | older | reference |
        | StudyDate       | newer | newer     |
        | StudyDate       | older | reference |
        | AccessionNumber | newer | newer     |
        | AccessionNumber | older | reference |

    Scenario Outline: The latest value of a series
      Given the server holds the instances:
        | instance  | like  | study | series | Modality | ManufacturerModelName |
        | older     | slice | one   | a      | CT       | Model A               |
        | reference | slice | one   | b      | CT       | Model A               |
      And the server holds the instances:
        | instance | like  | study | series | Modality | ManufacturerModelName |
        | newer    | slice | one   | a      | MR       | Model B               |
      When the client searches for series with:
        | parameter   | value           |
        | PatientID   | that of slice   |
        | <attribute> | that of <asked> |
      Then the series found are those of <found>

      Examples:
        | attribute             | asked | found     |
        | Modality              | newer | newer     |
        | Modality              | older | reference |
        | ManufacturerModelName | newer | newer     |
        | ManufacturerModelName | older | reference |

  @req:AZ-QIDO-108
  Rule: A value that drew a warning when it was stored is searched as the documents are read

    Scenario Outline: An invalid value
      Given the server holds the instances:
        | instance | like  | AccessionNumber     |
        | invalid  | slice | LONGER-THAN-SIXTEEN |
      And the client has found <level>
      When the client searches for <level> with:
        | parameter       | value               |
        | PatientID       | that of slice       |
        | AccessionNumber | LONGER-THAN-SIXTEEN |
      Then the server answers as invalid-value is read

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-109
  Rule: A valid value that is stored later is searched

    Scenario Outline: First invalid, then valid
      Given the server holds the instances:
        | instance | like  | study | series | StudyDate | Modality |
        | invalid  | slice | one   | a      | NotADate  | OT       |
        | other    | slice | two   | b      | 20200202  | OT       |
      And the server holds the instances:
        | instance | like  | study | series | StudyDate | Modality |
        | valid    | slice | one   | a      | 20200101  | OT       |
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | StudyDate | 20200101      |
      Then the server answers 200
      And the <level> found are those of <found>

      Examples:
        | level     | found          |
        | studies   | valid          |
        | series    | valid          |
        | instances | invalid, valid |

  @req:AZ-QIDO-110
  Rule: A valid value that was stored before an invalid one is still searched

    Scenario Outline: First valid, then invalid
      Given the server holds the instances:
        | instance | like  | study | series | StudyDate |
        | valid    | slice | one   | a      | 20200101  |
        | other    | slice | two   | b      | 20200202  |
      And the server holds the instances:
        | instance | like  | study | series | StudyDate |
        | invalid  | slice | one   | a      | NotADate  |
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | StudyDate | 20200101      |
      Then the server answers 200
      And the <level> found are those of <found>

      Examples:
        | level     | found          |
        | studies   | valid          |
        | series    | valid          |
        | instances | invalid, valid |

  @req:AZ-QIDO-111 @needs:delete
  Rule: An instance that is deleted and stored again with a valid value is found by it

    Scenario Outline: Invalid, deleted, stored again
      Given the server holds the instances:
        | instance | like  | study | series | StudyDate |
        | invalid  | slice | one   | a      | NotADate  |
        | other    | slice | two   | b      | 20200202  |
      And the client has deleted the study of invalid
      And the server holds the instances:
        | instance  | like  | study | series | SOPInstanceUID  | StudyDate |
        | corrected | slice | one   | a      | that of invalid | 20200101  |
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | StudyDate | 20200101      |
      Then the server answers 200
      And the <level> found are those of corrected

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-112
  Rule: The valid attributes of an instance that was stored with a warning are searched

    Scenario Outline: Valid beside invalid
      Given the server holds the instances:
        | instance | like  | StudyDate | PatientBirthDate | PatientName | Modality |
        | partly   | slice | NotADate  | 20220315         | Adams^Ann   | CT       |
        | other    | slice | 20200202  | 20220316         | Baker^Bob   | MR       |
      When the client searches for instances with:
        | parameter   | value          |
        | PatientID   | that of slice  |
        | <attribute> | that of partly |
      Then the server answers 200
      And the instances found are those of partly

      Examples:
        | attribute        |
        | PatientBirthDate |
        | PatientName      |
        | Modality         |

  @req:AZ-QIDO-113
  Rule: No header of a search tells of warnings at store

    Scenario Outline: No header about warnings
      Given the server holds the instances:
        | instance | like  | StudyDate |
        | invalid  | slice | NotADate  |
        | valid    | slice | 20200101  |
      When the client searches for <level> where <attribute> is <value>
      Then the server answers 200
      And the header erroneous-dicom-attributes is (absent)

      Examples:
        | level     | attribute        | value           |
        | studies   | PatientID        | that of slice   |
        | series    | StudyInstanceUID | that of invalid |
        | instances | StudyInstanceUID | that of invalid |
