@search
Feature: Matching values
  A value matches the whole of what is stored, and all attributes that are asked for must match.

  Conformance statements, Attribute ID; Search matching; Additional notes.

  @req:AZ-QIDO-084
  Rule: A value finds what has exactly that value

    Scenario Outline: The exact value
      Given the server holds the instances:
        | instance | like  | PatientName | PatientBirthDate | AccessionNumber | ReferringPhysicianName | StudyDate | StudyDescription |
        | short    | slice | Adams^Ann   | 19600101         | ACC-1           | Reed^Rae               | 20200101  | Head             |
        | longer   | slice | Adams^Anne  | 19600102         | ACC-12          | Reed^Rae^X             | 20200102  | Head and neck    |
      When the client searches for instances with:
        | parameter   | value              |
        | PatientID   | that of slice      |
        | <attribute> | that of <instance> |
      Then the instances found are those of <instance>

      Examples:
        | attribute              | instance |
        | PatientName            | short    |
        | PatientName            | longer   |
        | PatientBirthDate       | short    |
        | PatientBirthDate       | longer   |
        | AccessionNumber        | short    |
        | AccessionNumber        | longer   |
        | ReferringPhysicianName | short    |
        | ReferringPhysicianName | longer   |
        | StudyDate              | short    |
        | StudyDate              | longer   |
        | StudyDescription       | short    |
        | StudyDescription       | longer   |

    Scenario Outline: The exact value of a series
      Given the server holds the instances:
        | instance | like  | SeriesInstanceUID | Modality | PerformedProcedureStepStartDate | ManufacturerModelName |
        | short    | slice | that of slice     | OT       | 20200101                        | Model A               |
        | longer   | slice | that of slice.1   | OTX      | 20200102                        | Model AB              |
      When the client searches for series with:
        | parameter   | value              |
        | PatientID   | that of slice      |
        | <attribute> | that of <instance> |
      Then the series found are those of <instance>

      Examples:
        | attribute                       | instance |
        | SeriesInstanceUID               | short    |
        | SeriesInstanceUID               | longer   |
        | Modality                        | short    |
        | Modality                        | longer   |
        | PerformedProcedureStepStartDate | short    |
        | PerformedProcedureStepStartDate | longer   |
        | ManufacturerModelName           | short    |
        | ManufacturerModelName           | longer   |

    Scenario Outline: The exact identifier
      Given the server holds the instances:
        | instance | like  | StudyInstanceUID | PatientID       |
        | short    | slice | that of slice    | that of slice   |
        | longer   | slice | that of slice.1  | that of slice.1 |
      When the client searches for studies where <attribute> is that of <instance>
      Then the studies found are those of <instance>

      Examples:
        | attribute        | instance |
        | StudyInstanceUID | short    |
        | StudyInstanceUID | longer   |
        | PatientID        | short    |
        | PatientID        | longer   |

  @req:AZ-QIDO-010
  Rule: All attributes that are asked for must match

    Scenario Outline: Several attributes
      Given the server holds the instances:
        | instance | like  | AccessionNumber | Modality | StudyDate |
        | first    | slice | ACC-1           | CT       | 20200101  |
        | second   | slice | ACC-1           | MR       | 20200101  |
        | third    | slice | ACC-2           | CT       | 20200202  |
      When the client searches for <level> with:
        | parameter       | value         |
        | PatientID       | that of slice |
        | AccessionNumber | <number>      |
        | Modality        | <modality>    |
        | StudyDate       | <date>        |
      Then the <level> found are those of <found>

      Examples:
        | level     | number | modality | date     | found  |
        | instances | ACC-1  | CT       | 20200101 | first  |
        | instances | ACC-1  | MR       | 20200101 | second |
        | series    | ACC-1  | MR       | 20200101 | second |
        | series    | ACC-2  | CT       | 20200202 | third  |

    Scenario Outline: A value, a range and a tag
      Given the server holds the instances:
        | instance | like  | study | AccessionNumber | StudyDescription | StudyDate |
        | first    | slice | one   | ACC-1           | Head             | 20200101  |
        | second   | slice | two   | ACC-1           | Knee             | 20200115  |
        | third    | slice | three | ACC-1           | Head             | 20200202  |
        | fourth   | slice | four  | ACC-2           | Head             | 20200115  |
      When the client searches for <level> with:
        | parameter        | value             |
        | PatientID        | that of slice     |
        | 00080050         | ACC-1             |
        | StudyDescription | Head              |
        | StudyDate        | 20200101-20200131 |
      Then the server answers 200
      And the <level> found are those of first

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

    Scenario Outline: One of several does not match
      Given the server holds slice
      And the client has found <level>
      When the client searches for <level> with:
        | parameter       | value         |
        | PatientID       | that of slice |
        | AccessionNumber | <number>      |
        | PatientName     | <name>        |
      Then the server answers 204
      And the <level> found are those of none

      Examples:
        | level     | number        | name          |
        | studies   | that of slice | Other^Name    |
        | series    | ACC-OTHER     | that of slice |
        | instances | that of slice | Other^Name    |

  @req:AZ-QIDO-013
  Rule: An attribute may be given as its tag, in eight hexadecimal digits

    Scenario Outline: A tag
      Given the server holds slice, cine
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | <tag>     | that of slice |
      Then the server answers 200
      And the <level> found are those of slice

      Examples:
        | level     | tag      |
        | studies   | 0020000D |
        | studies   | 00100010 |
        | series    | 0020000E |
        | series    | 00080020 |
        | instances | 00080018 |
        | instances | 00080050 |

  @req:AZ-QIDO-095
  Rule: A dash in text is part of it

    Scenario Outline: A dash
      Given the server holds the instances:
        | instance | like  | AccessionNumber |
        | dashed   | slice | A-B             |
        | before   | slice | A               |
        | between  | slice | AA              |
        | after    | slice | B               |
      When the client searches for <level> with:
        | parameter       | value         |
        | PatientID       | that of slice |
        | AccessionNumber | A-B           |
      Then the <level> found are those of dashed

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-096
  Rule: An asterisk and a question mark stand for themselves

    Scenario Outline: Wildcards
      Given the server holds the instances:
        | instance | like  | StudyDescription | AccessionNumber |
        | star     | slice | Head*            | ACC-*           |
        | mark     | slice | Hea?             | ACC-?           |
        | plain    | slice | Head             | ACC-1           |
      When the client searches for <level> with:
        | parameter   | value         |
        | PatientID   | that of slice |
        | <attribute> | <value>       |
      Then the <level> found are those of <found>

      Examples:
        | level     | attribute        | value | found |
        | studies   | StudyDescription | Head* | star  |
        | studies   | StudyDescription | Hea?  | mark  |
        | series    | AccessionNumber  | ACC-* | star  |
        | instances | AccessionNumber  | ACC-? | mark  |

    Scenario Outline: Wildcards in a name
      Given the server holds slice
      And the client has found studies
      When the client searches for studies with:
        | parameter   | value         |
        | PatientID   | that of slice |
        | PatientName | <name>        |
      Then the studies found are those of none

      Examples:
        | name             |
        | Slice*           |
        | *                |
        | Slice^Monochrom? |

  @req:AZ-QIDO-097
  Rule: A list of identifiers does not match each of them

    Scenario Outline: A list of identifiers
      Given the server holds slice, cine
      And the client has found <level>
      When the client searches for <level> where StudyInstanceUID is those of slice, cine
      Then the server answers 204 or 400

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-106
  Rule: Of several values of an attribute that has one, only the first can be searched for

    Scenario Outline: The second value
      Given the server holds the instances:
        | instance | like  | StudyDescription |
        | several  | slice | Value1\\Value2   |
        | plain    | slice | Value2           |
      When the client searches for <level> with:
        | parameter        | value         |
        | PatientID        | that of slice |
        | StudyDescription | Value2        |
      Then the <level> found are those of plain

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

    Scenario Outline: The first value
      Given the server holds the instances:
        | instance | like  | StudyDescription |
        | several  | slice | Value1\\Value2   |
      And the client has found <level>
      When the client searches for <level> with:
        | parameter        | value         |
        | PatientID        | that of slice |
        | StudyDescription | Value1        |
      Then the server answers as first-of-several-values is read
      And every one found, if any is given, has StudyDescription Value1\Value2

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-107
  Rule: A value that was stored with a null at its end is found with and without it

    Scenario Outline: A null at the end
      Given the server holds the instances:
        | instance | like  | Modality | AccessionNumber |
        | padded   | slice | X(null)  | ACC-1(null)     |
        | plain    | slice | X        | ACC-1           |
        | other    | slice | XX       | ACC-11          |
      When the client searches for <level> with:
        | parameter   | value         |
        | PatientID   | that of slice |
        | <attribute> | <value>       |
      Then the <level> found are those of padded, plain

      Examples:
        | level     | attribute       | value       |
        | instances | Modality        | X           |
        | instances | Modality        | X(null)     |
        | series    | Modality        | X           |
        | series    | Modality        | X(null)     |
        | studies   | AccessionNumber | ACC-1       |
        | studies   | AccessionNumber | ACC-1(null) |
