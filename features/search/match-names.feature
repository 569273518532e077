@search
Feature: Matching names fuzzily
  Where fuzzy matching is asked for, each word of the query must begin some word of the name, in any case and order.
  Where it is not, a name must match as a whole.

  Conformance statements, Search matching and Fuzzy matching.

  Background:
    Given the server holds the instances:
      | instance | like  | PatientName | ReferringPhysicianName |
      | john     | slice | John^Doe    | Grey^Meredith          |
      | other    | slice | Smith^Anna  | House^Gavin            |

  @req:AZ-QIDO-042
  Rule: Fuzzily, "joh" finds John^Doe

    Scenario Outline: The beginning of the given name
      When the client searches for <level> with:
        | parameter     | value         |
        | PatientID     | that of slice |
        | PatientName   | joh           |
        | fuzzymatching | true          |
      Then the server answers 200
      And the <level> found are those of john

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-043
  Rule: Fuzzily, "do" finds John^Doe

    Scenario Outline: The beginning of the family name
      When the client searches for <level> with:
        | parameter     | value         |
        | PatientID     | that of slice |
        | PatientName   | do            |
        | fuzzymatching | true          |
      Then the server answers 200
      And the <level> found are those of john

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-044
  Rule: Fuzzily, "jo do" finds John^Doe

    Scenario Outline: The beginnings of both
      When the client searches for <level> with:
        | parameter     | value         |
        | PatientID     | that of slice |
        | PatientName   | jo do         |
        | fuzzymatching | true          |
      Then the server answers 200
      And the <level> found are those of john

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-045
  Rule: Fuzzily, "Doe" finds John^Doe

    Scenario Outline: The whole family name
      When the client searches for <level> with:
        | parameter     | value         |
        | PatientID     | that of slice |
        | PatientName   | Doe           |
        | fuzzymatching | true          |
      Then the server answers 200
      And the <level> found are those of john

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-046
  Rule: Fuzzily, "John Doe" finds John^Doe

    Scenario Outline: Both names in full
      When the client searches for <level> with:
        | parameter     | value         |
        | PatientID     | that of slice |
        | PatientName   | John Doe      |
        | fuzzymatching | true          |
      Then the server answers 200
      And the <level> found are those of john

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-047
  Rule: Fuzzily, "ohn", which begins no word of it, does not find John^Doe

    Scenario Outline: The end of a name
      Given the server holds the instances:
        | instance | like  | PatientName |
        | ohnet    | slice | Ohnet^Paul  |
      When the client searches for <level> with:
        | parameter     | value         |
        | PatientID     | that of slice |
        | PatientName   | ohn           |
        | fuzzymatching | true          |
      Then the <level> found are those of ohnet

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-048
  Rule: Every component of a name is matched fuzzily, the middle name too

    Scenario Outline: Each component
      Given the server holds the instances:
        | instance | like  | PatientName                       |
        | five     | slice | Stonehall^Jon^Quentin^Prof^Junior |
      When the client searches for studies with:
        | parameter   | value         |
        | PatientID   | that of slice |
        | PatientName | <beginning>   |
        | <option>    | true          |
      Then the server answers 200
      And the studies found are those of five

      Examples:
        | beginning | option        |
        | stone     | fuzzymatching |
        | Jon Stone | fuzzymatching |
        | quen      | FuzzyMatching |
        | Quentin   | fuzzymatching |
        | pro       | fuzzymatching |
        | juni      | fuzzymatching |

  @req:AZ-QIDO-049
  Rule: The referring physician's name is matched fuzzily too

    Scenario Outline: The referring physician
      When the client searches for <level> with:
        | parameter              | value         |
        | PatientID              | that of slice |
        | ReferringPhysicianName | <beginning>   |
        | fuzzymatching          | true          |
      Then the server answers 200
      And the <level> found are those of john

      Examples:
        | level     | beginning |
        | studies   | mer       |
        | series    | grey      |
        | instances | gre mer   |

  @req:AZ-QIDO-050
  Rule: Without fuzzy matching a name must match as a whole

    Scenario Outline: Not fuzzily
      Given the server holds the instances:
        | instance | like  | PatientName |
        | joh      | slice | Joh         |
      When the client searches for <level> with:
        | parameter     | value         |
        | PatientID     | that of slice |
        | PatientName   | joh           |
        | fuzzymatching | false         |
      Then the <level> found are those of joh

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

    Scenario Outline: Nothing said of fuzzy matching
      Given the server holds the instances:
        | instance | like  | PatientName |
        | joh      | slice | Joh         |
      When the client searches for <level> with:
        | parameter   | value         |
        | PatientID   | that of slice |
        | PatientName | joh           |
      Then the <level> found are those of joh

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

    Scenario Outline: No such name
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter     | value         |
        | PatientID     | that of slice |
        | PatientName   | joh           |
        | fuzzymatching | false         |
      Then the server answers 204
      And the <level> found are those of none

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-051
  Rule: Fuzzy matching is true or false; anything else is refused

    Scenario Outline: Neither true nor false
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter     | value         |
        | PatientID     | that of slice |
        | PatientName   | joh           |
        | fuzzymatching | <value>       |
      Then the server answers 400

      Examples:
        | level     | value |
        | studies   | maybe |
        | series    | yes   |
        | instances | maybe |

  @req:AZ-QIDO-052
  Rule: A quotation mark in a name that is matched fuzzily is refused

    Scenario Outline: A quotation mark
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter     | value         |
        | PatientID     | that of slice |
        | <attribute>   | a"b           |
        | fuzzymatching | true          |
      Then the server answers 400

      Examples:
        | level     | attribute              |
        | studies   | PatientName            |
        | series    | ReferringPhysicianName |
        | instances | PatientName            |
