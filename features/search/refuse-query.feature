@search
Feature: Queries that are refused
  A query whose parameters are unknown, misspelt, doubled or empty is refused.

  Conformance statements, Attribute ID; Search response codes.

  Background:
    Given the server holds slice

  @req:AZ-QIDO-015
  Rule: A parameter that is neither an option nor an attribute is refused

    Scenario Outline: Unknown parameters
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | <name>    | 1             |
      Then the server answers 400

      Examples:
        | level     | name      |
        | studies   | notAThing |
        | series    | Patient   |
        | instances | 0010002   |
        | studies   | fuzzy     |
        | instances | include   |

  @req:AZ-QIDO-018
  Rule: The example query of the conformance statements is answered as its table of attributes is read

    Scenario: The example of the statements
      Given the client has found instances
      When the client searches for instances with:
        | parameter    | value         |
        | Modality     | that of slice |
        | 00280011     | 48            |
        | includefield | 00280010      |
        | limit        | 5             |
        | offset       | 0             |
      Then the server answers as example-query is read

  @req:AZ-QIDO-011
  Rule: An attribute that is given twice is refused

    Scenario Outline: Given twice
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter   | value         |
        | PatientID   | that of slice |
        | <attribute> | <first>       |
        | <attribute> | <second>      |
      Then the server answers 400

      Examples:
        | level     | attribute   | first         | second        |
        | studies   | PatientName | that of slice | that of slice |
        | series    | PatientName | that of slice | Other^Name    |
        | instances | StudyDate   | 20240229      | 20240301      |

  @req:AZ-QIDO-012
  Rule: An attribute that is given by its keyword and by its tag is refused

    Scenario Outline: By keyword and by tag
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | 00100020  | that of slice |
      Then the server answers 400

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-016
  Rule: A keyword in other letters is refused

    Scenario Outline: Keywords in other letters
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | <keyword> | <value>       |
      Then the server answers 400

      Examples:
        | level     | keyword         | value            |
        | studies   | patientname     | Slice^Monochrome |
        | series    | STUDYDATE       | 20240229         |
        | instances | accessionNumber | ACC-SLICE        |

  @req:AZ-QIDO-017
  Rule: An attribute of a sequence cannot be searched for

    Scenario Outline: Within a sequence
      Given the client has found <level>
      When the client searches for <level> where <path> is SPS-1
      Then the server answers 400

      Examples:
        | level     | path                                               |
        | series    | RequestAttributesSequence.ScheduledProcedureStepID |
        | instances | 00400275.00400009                                  |

  @req:AZ-QIDO-102
  Rule: An attribute without a value is refused

    Scenario Outline: No value
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter   | value         |
        | PatientID   | that of slice |
        | <attribute> | (empty)       |
      Then the server answers 400

      Examples:
        | level     | attribute       |
        | studies   | PatientName     |
        | studies   | StudyDate       |
        | series    | Modality        |
        | instances | AccessionNumber |

  @req:AZ-QIDO-154
  Rule: An attribute without a value is refused in v1 too

    Scenario Outline: No value in v1
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter   | value         |
        | PatientID   | that of slice |
        | <attribute> | (empty)       |
      Then the server answers 400

      Examples:
        | level     | attribute       |
        | studies   | PatientName     |
        | studies   | StudyDate       |
        | series    | Modality        |
        | instances | AccessionNumber |
