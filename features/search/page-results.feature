@search
Feature: Results in pages
  A search gives the newest first, a hundred of them where no limit is said, and skips as many as it is told to.

  Conformance statements, Supported search parameters; Additional notes.

  Background:
    Given the server holds the instances:
      | instance | like  |
      | oldest   | slice |
    And the server holds the instances:
      | instance | like  |
      | middle   | slice |
    And the server holds the instances:
      | instance | like  |
      | newest   | slice |

  @req:AZ-QIDO-104
  Rule: The newest comes first

    Scenario Outline: The order of results
      When the client searches for <level> where PatientID is that of slice
      Then the server answers 200
      And the <level> found, in this order, are those of newest, middle, oldest

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-030 @req:P18-QIDO-026
  Rule: The smallest limit is 1

    Scenario Outline: A limit of one
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | limit     | 1             |
      Then the server answers 200
      And 1 <level> are found

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-032
  Rule: A limit of 0 is refused

    Scenario Outline: A limit of none
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | limit     | 0             |
      Then the server answers 400

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-033
  Rule: A limit of 201 is refused

    Scenario Outline: A limit above the largest
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | limit     | 201           |
      Then the server answers 400

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-034 @req:P18-QP-002
  Rule: A negative limit is refused

    Scenario Outline: A limit below none
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | limit     | -1            |
      Then the server answers 400

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-035 @req:P18-QP-002
  Rule: A limit that is no whole number is refused

    Scenario Outline: A limit that is no number
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | limit     | <limit>       |
      Then the server answers 400

      Examples:
        | level     | limit |
        | studies   | abc   |
        | series    | 1.5   |
        | instances | 10x   |

  @req:AZ-QIDO-036
  Rule: A limit is given once at most

    Scenario Outline: Two limits
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | limit     | 1             |
        | limit     | 2             |
      Then the server answers as repeated-option is read

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-037
  Rule: Where no offset is said, none is skipped

    Scenario Outline: No offset
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | limit     | 1             |
      Then the <level> found are those of newest

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-038
  Rule: An offset skips that many results

    Scenario Outline: An offset
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | offset    | <offset>      |
        | limit     | <limit>       |
      Then the server answers 200
      And the <level> found, in this order, are those of <found>

      Examples:
        | level     | offset | limit | found                  |
        | studies   | 0      | 100   | newest, middle, oldest |
        | studies   | 1      | 100   | middle, oldest         |
        | series    | 2      | 100   | oldest                 |
        | instances | 1      | 1     | middle                 |
        | instances | 2      | 1     | oldest                 |

  @req:AZ-QIDO-039
  Rule: An offset beyond the last result finds nothing

    Scenario Outline: An offset beyond the last
      Given the client has found <what>
      When the client searches for <what> with:
        | parameter | value    |
        | offset    | <offset> |
      Then the server answers 204
      And the body is empty

      Examples:
        | what                              | offset |
        | series of the study of newest     | 1      |
        | series of the study of newest     | 1000   |
        | instances of the study of newest  | 1000   |
        | instances of the series of newest | 1000   |

    Scenario Outline: An offset beyond all of a patient
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | offset    | 3             |
      Then the server answers 204
      And the body is empty

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-040 @req:P18-QP-002
  Rule: A negative offset is refused

    Scenario Outline: An offset below none
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | offset    | -1            |
      Then the server answers 400

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-041 @req:P18-QP-002
  Rule: An offset that is no whole number is refused

    Scenario Outline: An offset that is no number
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | offset    | <offset>      |
      Then the server answers 400

      Examples:
        | level     | offset |
        | studies   | abc    |
        | series    | 1.5    |
        | instances | 10x    |

  @req:AZ-QIDO-153
  Rule: An offset, and whether to match fuzzily, are given once at most

    Scenario Outline: An option given twice
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | <option>  | <first>       |
        | <option>  | <second>      |
      Then the server answers as repeated-option is read

      Examples:
        | level     | option        | first | second |
        | studies   | offset        | 0     | 1      |
        | series    | offset        | 0     | 0      |
        | instances | fuzzymatching | true  | false  |
        | studies   | fuzzymatching | true  | true   |
