@search
Feature: Matching letters
  Letters match in any case, in names also without their accents; what is found shows them as they were stored.

  Conformance statements, Additional notes.

  @req:AZ-QIDO-098
  Rule: Names match in any case of their letters

    Scenario Outline: A name in other letters
      Given the server holds the instances:
        | instance | like  | PatientName  | ReferringPhysicianName |
        | anony    | slice | Anony^Mous   | Reed^Rae               |
        | other    | slice | Someone^Else | Stone^Sid              |
      When the client searches for <level> with:
        | parameter   | value         |
        | PatientID   | that of slice |
        | <attribute> | <name>        |
      Then the server answers 200
      And the <level> found are those of anony

      Examples:
        | level     | attribute              | name       |
        | studies   | PatientName            | aNONY^mOUS |
        | series    | PatientName            | anony^mous |
        | instances | PatientName            | ANONY^MOUS |
        | studies   | ReferringPhysicianName | rEED^rAE   |

  @req:AZ-QIDO-099
  Rule: Names match with or without accents, and come as they were stored

    Scenario Outline: A name without its accents
      Given the server holds the instances:
        | instance | like  | SpecificCharacterSet | PatientName | ReferringPhysicianName |
        | accented | slice | ISO_IR 192           | Hall^X^Tá   | Müller^Zoë             |
        | other    | slice | ISO_IR 192           | Hall^X^Te   | Miller^Zoe             |
      When the client searches for <level> with:
        | parameter   | value         |
        | PatientID   | that of slice |
        | <attribute> | <name>        |
      Then the <level> found are those of accented
      And every one found has <attribute> <stored>

      Examples:
        | level     | attribute              | name       | stored     |
        | studies   | PatientName            | Hall^X^Ta  | Hall^X^Tá  |
        | series    | PatientName            | Hall^X^Tá  | Hall^X^Tá  |
        | instances | PatientName            | Hall^X^Ta  | Hall^X^Tá  |
        | studies   | ReferringPhysicianName | Muller^Zoe | Müller^Zoë |

  @req:AZ-QIDO-100
  Rule: Other text matches in any case of its letters

    Scenario Outline: Text in other letters
      Given the server holds the instances:
        | instance | like  | PatientID | AccessionNumber | StudyDescription | Modality | ManufacturerModelName |
        | first    | slice | Case-Id   | Acc-One         | Head             | CT       | Model A               |
        | second   | slice | Case-Id.2 | Acc-Two         | Knee             | MR       | Model B               |
      When the client searches for instances with:
        | parameter        | value         |
        | StudyInstanceUID | that of first |
        | <attribute>      | <value>       |
      Then the server answers 200
      And the instances found are those of first

      Examples:
        | attribute             | value   |
        | PatientID             | cASE-iD |
        | AccessionNumber       | ACC-ONE |
        | StudyDescription      | head    |
        | Modality              | ct      |
        | ManufacturerModelName | MODEL a |

  @req:AZ-QIDO-101
  Rule: Other text matches only with its accents

    Scenario Outline: Text without its accents
      Given the server holds the instances:
        | instance | like  | SpecificCharacterSet | StudyDescription |
        | accented | slice | ISO_IR 192           | Tête             |
        | plain    | slice | ISO_IR 192           | Tete             |
      When the client searches for <level> with:
        | parameter        | value         |
        | PatientID        | that of slice |
        | StudyDescription | <value>       |
      Then the <level> found are those of <found>

      Examples:
        | level     | value | found    |
        | studies   | Tete  | plain    |
        | studies   | Tête  | accented |
        | instances | Tete  | plain    |
