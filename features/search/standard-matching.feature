@search
Feature: Matching as the standard says
  Values match exactly and with the case of their letters; wildcards, ranges, lists of identifiers and keys without a
  value match more; several keys match together.

  PS3.18 8.3.4.1 and 10.6.1.2; PS3.4 C.2.2.2.

  @req:P18-QIDO-008
  Rule: A study is found by each key of its level

    Scenario Outline: A key of the study
      Given the server holds the instances:
        | instance | like  | study | StudyID | StudyTime | AccessionNumber | StudyDate | PatientName | ReferringPhysicianName |
        | first    | slice | one   | ONE     | 093000    | ACC-1           | 20200101  | Adams       | Reed                   |
        | sibling  | slice | one   | ONE     | 093000    | ACC-1           | 20200101  | Adams       | Reed                   |
        | second   | slice | two   | ONE-2   | 103000    | ACC-12          | 20200102  | Adamson     | Reeder                 |
      When the client searches for studies with:
        | parameter | value              |
        | PatientID | that of slice      |
        | <key>     | that of <instance> |
      Then the server answers 200
      And the studies found are those of <instance>

      Examples:
        | key                    | instance |
        | StudyInstanceUID       | first    |
        | StudyInstanceUID       | second   |
        | StudyID                | first    |
        | StudyID                | second   |
        | StudyTime              | first    |
        | StudyTime              | second   |
        | AccessionNumber        | first    |
        | AccessionNumber        | second   |
        | StudyDate              | first    |
        | StudyDate              | second   |
        | PatientName            | first    |
        | PatientName            | second   |
        | ReferringPhysicianName | first    |
        | ReferringPhysicianName | second   |

    Scenario: The patient of the study
      Given the server holds the instances:
        | instance | like  | PatientID       |
        | ours     | slice | that of slice   |
        | stranger | slice | that of slice.1 |
      When the client searches for studies where PatientID is that of ours
      Then the server answers 200
      And the studies found are those of ours

  @req:P18-QIDO-009
  Rule: A study is found by the modality of any series in it, and shows all of them

    Scenario Outline: A modality in the study
      Given the server holds the instances:
        | instance | like  | study | Modality |
        | picture  | slice | one   | CT       |
        | text     | slice | one   | SR       |
        | other    | slice | two   | MR       |
      When the client searches for studies with:
        | parameter         | value         |
        | PatientID         | that of slice |
        | ModalitiesInStudy | <modality>    |
      Then the server answers 200
      And the studies found are those of picture
      And every one found has:
        | attribute         | value  |
        | ModalitiesInStudy | CT\\SR |

      Examples:
        | modality |
        | CT       |
        | SR       |

  @req:P18-QIDO-010
  Rule: A series is found by each key of its level

    Scenario Outline: A key of the series
      Given the server holds the instances:
        | instance | like  | study | Modality | SeriesNumber | PerformedProcedureStepStartDate | PerformedProcedureStepStartTime |
        | first    | slice | one   | CT       | 1            | 20200101                        | 093000                          |
        | second   | slice | one   | MR       | 12           | 20200102                        | 103000                          |
      When the client searches for series of the study of first where <key> is that of <instance>
      Then the server answers 200
      And the series found are those of <instance>

      Examples:
        | key                             | instance |
        | SeriesInstanceUID               | first    |
        | SeriesInstanceUID               | second   |
        | Modality                        | first    |
        | Modality                        | second   |
        | SeriesNumber                    | first    |
        | SeriesNumber                    | second   |
        | PerformedProcedureStepStartDate | first    |
        | PerformedProcedureStepStartDate | second   |
        | PerformedProcedureStepStartTime | first    |
        | PerformedProcedureStepStartTime | second   |

  @req:P18-QP-005
  Rule: An attribute of a sequence is named by the path to it, in keywords or in tags

    Scenario Outline: A path
      Given the server holds the instances:
        | instance | like  | study | RequestAttributesSequence.RequestedProcedureID | RequestAttributesSequence.ScheduledProcedureStepID |
        | first    | slice | one   | RP-1                                           | SPS-1                                              |
        | second   | slice | one   | RP-12                                          | SPS-12                                             |
      When the client searches for series with:
        | parameter | value         |
        | PatientID | that of slice |
        | <path>    | <value>       |
      Then the server answers 200
      And the series found are those of <found>

      Examples:
        | path                                               | value  | found  |
        | RequestAttributesSequence.RequestedProcedureID     | RP-1   | first  |
        | RequestAttributesSequence.ScheduledProcedureStepID | SPS-12 | second |
        | 00400275.00401001                                  | RP-12  | second |
        | 00400275.00400009                                  | SPS-1  | first  |

  @req:P18-QIDO-011
  Rule: An instance is found by each key of its level

    Scenario Outline: A key of the instance
      Given the server holds the instances:
        | instance | like  | study | series | InstanceNumber | SOPClassUID                 |
        | first    | slice | one   | a      | 1              | 1.2.840.10008.5.1.4.1.1.7   |
        | second   | slice | one   | a      | 12             | 1.2.840.10008.5.1.4.1.1.7.3 |
      When the client searches for instances of the study of first where <key> is that of <instance>
      Then the server answers 200
      And the instances found are those of <instance>

      Examples:
        | key            | instance |
        | SOPInstanceUID | first    |
        | SOPInstanceUID | second   |
        | InstanceNumber | first    |
        | InstanceNumber | second   |
        | SOPClassUID    | first    |
        | SOPClassUID    | second   |

  @req:P18-QIDO-012
  Rule: All series and all instances are searched by the keys of their parents too

    Scenario Outline: A key of a parent
      Given the server holds the instances:
        | instance | like  | study | series | AccessionNumber | Modality |
        | first    | slice | one   | a      | ACC-1           | CT       |
        | beside   | slice | one   | a      | ACC-1           | CT       |
        | sibling  | slice | one   | b      | ACC-1           | MR       |
        | other    | slice | two   | c      | ACC-2           | CT       |
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | <key>     | <value>       |
      Then the server answers 200
      And the <level> found are those of <found>

      Examples:
        | level     | key             | value | found                  |
        | series    | AccessionNumber | ACC-1 | first, sibling         |
        | series    | AccessionNumber | ACC-2 | other                  |
        | instances | AccessionNumber | ACC-1 | first, beside, sibling |
        | instances | Modality        | CT    | first, beside, other   |
        | instances | Modality        | MR    | sibling                |

  @req:P18-QIDO-013
  Rule: Of several keys all must match

    Background:
      Given the server holds the instances:
        | instance | like  | AccessionNumber | StudyDate | PatientName |
        | first    | slice | ACC-1           | 20200101  | Adams       |
        | second   | slice | ACC-1           | 20200202  | Adams       |
        | third    | slice | ACC-2           | 20200101  | Adams       |

    Scenario Outline: Several keys
      When the client searches for <level> with:
        | parameter       | value         |
        | PatientID       | that of slice |
        | AccessionNumber | <number>      |
        | StudyDate       | <date>        |
        | PatientName     | Adams         |
      Then the server answers 200
      And the <level> found are those of <found>

      Examples:
        | level     | number | date     | found  |
        | studies   | ACC-1  | 20200101 | first  |
        | studies   | ACC-1  | 20200202 | second |
        | series    | ACC-2  | 20200101 | third  |
        | instances | ACC-1  | 20200202 | second |

    Scenario Outline: One of several keys matches nothing
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter       | value         |
        | PatientID       | that of slice |
        | AccessionNumber | <number>      |
        | StudyDate       | <date>        |
      Then the server answers as empty-search is read
      And the <level> found are those of none

      Examples:
        | level     | number | date     |
        | studies   | ACC-2  | 20200202 |
        | series    | ACC-3  | 20200101 |
        | instances | ACC-1  | 20200303 |

  @req:P18-QIDO-014
  Rule: An asterisk stands for any text, a question mark for one character

    Scenario Outline: Wildcards
      Given the server holds the instances:
        | instance | like  | AccessionNumber | StudyID |
        | head     | slice | HEAD-1          | A1      |
        | heads    | slice | HEADS-2         | A12     |
        | knee     | slice | KNEE-1          | B1      |
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | <key>     | <value>       |
      Then the server answers 200
      And the <level> found are those of <found>

      Examples: An asterisk
        | level     | key             | value | found             |
        | studies   | AccessionNumber | HEAD* | head, heads       |
        | studies   | AccessionNumber | *-1   | head, knee        |
        | studies   | StudyID         | *1*   | head, heads, knee |
        | studies   | AccessionNumber | *     | head, heads, knee |
        | series    | AccessionNumber | H*S-2 | heads             |
        | instances | AccessionNumber | KNEE* | knee              |

      Examples: A question mark
        | level     | key             | value   | found      |
        | studies   | AccessionNumber | ????-1  | head, knee |
        | studies   | StudyID         | A?      | head       |
        | series    | AccessionNumber | HEAD?-2 | heads      |
        | instances | AccessionNumber | HEAD?1  | head       |

      Examples: Both
        | level   | key             | value | found |
        | studies | AccessionNumber | ?E*-2 | heads |

  @req:P18-QIDO-015
  Rule: Text matches as a whole, and with the case of its letters

    Scenario Outline: Other letters
      Given the server holds the instances:
        | instance | like  | AccessionNumber | StudyID |
        | small    | slice | acc-one         | st-1    |
        | large    | slice | ACC-ONE         | ST-1    |
        | longer   | slice | ACC-ONE-MORE    | ST-12   |
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | <key>     | <value>       |
      Then the server answers 200
      And the <level> found are those of <found>

      Examples:
        | level     | key             | value   | found |
        | studies   | AccessionNumber | acc-one | small |
        | studies   | AccessionNumber | ACC-ONE | large |
        | series    | AccessionNumber | acc-one | small |
        | instances | AccessionNumber | ACC-ONE | large |
        | studies   | StudyID         | st-1    | small |
        | studies   | StudyID         | ST-1    | large |

  @req:P18-QP-004
  Rule: An attribute is named by its keyword or by its tag, which mean the same

    Scenario Outline: By keyword or tag
      Given the server holds slice, cine
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | <name>    | that of slice |
      Then the server answers 200
      And the <level> found are those of slice
      And every one found has <name> that of slice

      Examples:
        | level     | name              |
        | studies   | AccessionNumber   |
        | studies   | 00080050          |
        | studies   | 0020000D          |
        | studies   | 00080020          |
        | series    | SeriesInstanceUID |
        | series    | 0020000E          |
        | series    | 00200011          |
        | instances | SOPInstanceUID    |
        | instances | 00080018          |
        | instances | 00200013          |

  @req:P18-QP-006
  Rule: A value is decoded before it is matched, beyond ASCII too

    Scenario Outline: Encoded letters
      Given the server holds the instances:
        | instance | like  | SpecificCharacterSet | PatientName |
        | umlaut   | slice | ISO_IR 192           | Müller^Hans |
        | plain    | slice | ISO_IR 192           | Muller^Hans |
        | kanji    | slice | ISO_IR 192           | 山田^太郎       |
      When the client searches for <level> with:
        | parameter   | value              |
        | PatientID   | that of slice      |
        | PatientName | that of <instance> |
      Then the server answers 200
      And the <level> found are those of <instance>

      Examples:
        | level     | instance |
        | studies   | plain    |
        | studies   | umlaut   |
        | series    | kanji    |
        | instances | umlaut   |

    Scenario Outline: Encoded signs
      Given the server holds the instances:
        | instance  | like  | AccessionNumber |
        | blank     | slice | A B             |
        | plus      | slice | A+B             |
        | ampersand | slice | A&B             |
      When the client searches for studies with:
        | parameter       | value              |
        | PatientID       | that of slice      |
        | AccessionNumber | that of <instance> |
      Then the server answers 200
      And the studies found are those of <instance>

      Examples:
        | instance  |
        | blank     |
        | plus      |
        | ampersand |

  @req:P18-QIDO-016
  Rule: A range of dates has both its ends, or one

    Scenario Outline: A range of dates
      Given the server holds the instances:
        | instance | like  | StudyDate |
        | before   | slice | 20191231  |
        | first    | slice | 20200101  |
        | last     | slice | 20200131  |
        | after    | slice | 20200201  |
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | StudyDate | <range>       |
      Then the server answers 200
      And the <level> found are those of <found>

      Examples:
        | level     | range             | found               |
        | studies   | 20200101-20200131 | first, last         |
        | studies   | 20200101-         | first, last, after  |
        | studies   | -20200131         | before, first, last |
        | series    | 20200131-         | last, after         |
        | instances | -20200101         | before, first       |

  @req:P18-QIDO-017
  Rule: Times are compared by what they mean, and not by how they are written

    Scenario Outline: A range of times
      Given the server holds the instances:
        | instance | like  | StudyTime  |
        | early    | slice | 0930       |
        | middle   | slice | 103000.500 |
        | late     | slice | 130000     |
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | StudyTime | <range>       |
      Then the server answers 200
      And the <level> found are those of <found>

      Examples:
        | level     | range         | found         |
        | studies   | 1000-1200     | middle        |
        | studies   | 10-12         | middle        |
        | studies   | 1000-         | middle, late  |
        | studies   | -1200         | early, middle |
        | studies   | 093000-093100 | early         |
        | series    | 093000-1100   | early, middle |
        | instances | 103000-130000 | middle, late  |

  @req:P18-QIDO-018
  Rule: A range of dates and a range of times are one interval

    Scenario Outline: From a day and time to another
      Given the server holds the instances:
        | instance | like  | StudyDate | StudyTime |
        | before   | slice | 20200105  | 090000    |
        | first    | slice | 20200105  | 110000    |
        | night    | slice | 20200106  | 030000    |
        | last     | slice | 20200107  | 170000    |
        | after    | slice | 20200107  | 190000    |
      When the client searches for <level> with:
        | parameter | value             |
        | PatientID | that of slice     |
        | StudyDate | 20200105-20200107 |
        | StudyTime | 1000-1800         |
      Then the server answers 200
      And the <level> found are those of first, night, last

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:P18-QIDO-019
  Rule: A list of identifiers finds each of them

    Scenario Outline: A list of identifiers
      Given the server holds slice, cine, described
      When the client searches for <level> where <key> is those of slice, cine
      Then the server answers 200
      And the <level> found are those of slice, cine

      Examples:
        | level     | key               |
        | studies   | StudyInstanceUID  |
        | series    | StudyInstanceUID  |
        | series    | SeriesInstanceUID |
        | instances | StudyInstanceUID  |
        | instances | SOPInstanceUID    |

  @req:P18-QIDO-033
  Rule: Who asks for names that are alike finds at least the name itself

    Scenario Outline: Fuzzily
      Given the server holds the instances:
        | instance | like  | PatientName | ReferringPhysicianName |
        | first    | slice | Adams       | Reed                   |
        | other    | slice | Zyskowski   | Quigley                |
      When the client searches for <level> with:
        | parameter     | value         |
        | PatientID     | that of slice |
        | <key>         | that of first |
        | fuzzymatching | true          |
      Then the server answers 200
      And the <level> found are those of first

      Examples:
        | level   | key                    |
        | studies | PatientName            |
        | studies | ReferringPhysicianName |
        | series  | PatientName            |

  @req:P18-QIDO-020
  Rule: A key without a value matches everything, and what it names is given

    Scenario Outline: A key without a value
      Given the server holds described
      And the client has found <level>
      When the client searches for <level> with:
        | parameter        | value             |
        | StudyInstanceUID | that of described |
        | <key>            | (empty)           |
      Then the server answers as empty-key is read
      And every one found, if any is given, has <key> that of described

      Examples:
        | level     | key              |
        | studies   | AccessionNumber  |
        | studies   | StudyDescription |
        | studies   | PatientName      |
        | series    | Modality         |
        | instances | InstanceNumber   |
