@search
Feature: Matching dates
  A search may ask for one day or for a range of days. A range includes both of its ends, and either end may be left
  open.

  Conformance statements, Search matching.

  Background:
    Given the server holds the instances:
      | instance | like  | StudyDate | PatientBirthDate | PerformedProcedureStepStartDate |
      | before   | slice | 20191231  | 20191231         | 20191231                        |
      | first    | slice | 20200101  | 20200101         | 20200101                        |
      | middle   | slice | 20200115  | 20200115         | 20200115                        |
      | last     | slice | 20200131  | 20200131         | 20200131                        |
      | after    | slice | 20200201  | 20200201         | 20200201                        |

  @req:AZ-QIDO-085 @req:P18-QIDO-016
  Rule: A range of study dates finds what lies in it, both ends included

    Scenario Outline: A range of study dates
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | StudyDate | <range>       |
      Then the server answers 200
      And the <level> found are those of <found>

      Examples:
        | level     | range             | found               |
        | studies   | 20200101-20200131 | first, middle, last |
        | series    | 20200102-20200131 | middle, last        |
        | instances | 20200101-20200130 | first, middle       |

  @req:AZ-QIDO-086 @req:P18-QIDO-016
  Rule: A range of study dates may be open at its end

    Scenario Outline: Study dates from a day on
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | StudyDate | <range>       |
      Then the server answers 200
      And the <level> found are those of <found>

      Examples:
        | level     | range     | found                      |
        | studies   | 20200101- | first, middle, last, after |
        | series    | 20200131- | last, after                |
        | instances | 20200102- | middle, last, after        |

  @req:AZ-QIDO-087 @req:P18-QIDO-016
  Rule: A range of study dates may be open at its beginning

    Scenario Outline: Study dates up to a day
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | StudyDate | <range>       |
      Then the server answers 200
      And the <level> found are those of <found>

      Examples:
        | level     | range     | found                       |
        | studies   | -20200131 | before, first, middle, last |
        | series    | -20200101 | before, first               |
        | instances | -20200130 | before, first, middle       |

  @req:AZ-QIDO-088
  Rule: A range of study dates without ends is refused

    Scenario Outline: Study dates without ends
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | StudyDate | -             |
      Then the server answers 400

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-089
  Rule: A range of birth dates finds what lies in it, both ends included

    Scenario Outline: A range of birth dates
      When the client searches for <level> with:
        | parameter        | value         |
        | PatientID        | that of slice |
        | PatientBirthDate | <range>       |
      Then the server answers 200
      And the <level> found are those of <found>

      Examples:
        | level     | range             | found               |
        | studies   | 20200101-20200131 | first, middle, last |
        | series    | 20200102-20200131 | middle, last        |
        | instances | 20200101-20200130 | first, middle       |

  @req:AZ-QIDO-090
  Rule: A range of birth dates may be open at its end

    Scenario Outline: Birth dates from a day on
      When the client searches for <level> with:
        | parameter        | value         |
        | PatientID        | that of slice |
        | PatientBirthDate | <range>       |
      Then the server answers 200
      And the <level> found are those of <found>

      Examples:
        | level     | range     | found                      |
        | studies   | 20200101- | first, middle, last, after |
        | series    | 20200131- | last, after                |
        | instances | 20200102- | middle, last, after        |

  @req:AZ-QIDO-091
  Rule: A range of birth dates may be open at its beginning

    Scenario Outline: Birth dates up to a day
      When the client searches for <level> with:
        | parameter        | value         |
        | PatientID        | that of slice |
        | PatientBirthDate | <range>       |
      Then the server answers 200
      And the <level> found are those of <found>

      Examples:
        | level     | range     | found                       |
        | studies   | -20200131 | before, first, middle, last |
        | series    | -20200101 | before, first               |
        | instances | -20200130 | before, first, middle       |

  @req:AZ-QIDO-092
  Rule: A range of birth dates without ends is refused

    Scenario Outline: Birth dates without ends
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter        | value         |
        | PatientID        | that of slice |
        | PatientBirthDate | -             |
      Then the server answers 400

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-094
  Rule: What is no date is refused, and the body says why

    Scenario Outline: Not a date
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter   | value         |
        | PatientID   | that of slice |
        | <attribute> | <value>       |
      Then the server answers 400
      And the body explains

      Examples:
        | level     | attribute                       | value              |
        | studies   | StudyDate                       | NotAValidStudyDate |
        | studies   | StudyDate                       | 20200230           |
        | series    | StudyDate                       | 2020               |
        | instances | StudyDate                       | 20200101-2020      |
        | studies   | PatientBirthDate                | 20201301           |
        | instances | PatientBirthDate                | 20200101-NotADate  |
        | series    | PerformedProcedureStepStartDate | 202001011          |

  @req:AZ-QIDO-093
  Rule: A range that ends before it begins is refused

    Scenario Outline: A range from end to beginning
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter   | value             |
        | PatientID   | that of slice     |
        | <attribute> | 20200201-20200101 |
      Then the server answers 400

      Examples:
        | level     | attribute        |
        | studies   | StudyDate        |
        | series    | StudyDate        |
        | instances | PatientBirthDate |

  @req:AZ-QIDO-152
  Rule: The start date of a procedure step is searched for by a range too

    Scenario Outline: A range of start dates
      When the client searches for <level> with:
        | parameter                       | value         |
        | PatientID                       | that of slice |
        | PerformedProcedureStepStartDate | <range>       |
      Then the <level> found are those of <found>

      Examples:
        | level     | range             | found               |
        | series    | 20200101-20200131 | first, middle, last |
        | series    | 20200131-         | last, after         |
        | instances | -20200101         | before, first       |
