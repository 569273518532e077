@search
Feature: Pages and parameters as the standard says
  A client asks for so many results, from so many on. What it asks for in words that a server does not know is left
  aside; what it asks for in values that cannot be is refused.

  PS3.18 8.3 and 8.3.4.4.

  Background:
    Given the server holds the instances:
      | instance | like  | study | series |
      | first    | slice | one   | a      |
      | second   | slice | one   | b      |
      | third    | slice | one   | c      |

  @req:P18-QIDO-026
  Rule: A limit bounds the number of results

    Scenario Outline: A limit
      When the client searches for <what> with:
        | parameter | value   |
        | limit     | <limit> |
      Then the server answers 200
      And <limit> <level> are found

      Examples:
        | what                            | level     | limit |
        | series of the study of first    | series    | 2     |
        | series of the study of first    | series    | 1     |
        | instances of the study of first | instances | 2     |

  @req:P18-QIDO-027
  Rule: An offset skips that many results

    Scenario Outline: An offset
      When the client searches for <what> with:
        | parameter | value    |
        | offset    | <offset> |
        | limit     | 10       |
      Then the server answers 200
      And <number> <level> are found

      Examples:
        | what                            | level     | offset | number |
        | series of the study of first    | series    | 0      | 3      |
        | series of the study of first    | series    | 1      | 2      |
        | series of the study of first    | series    | 2      | 1      |
        | instances of the study of first | instances | 2      | 1      |

  @req:P18-QIDO-029
  Rule: Where more results remain, a warning tells so

    Scenario Outline: More remain
      When the client searches for <what> with:
        | parameter | value |
        | limit     | 2     |
      Then the server answers 200
      And 2 <level> are found
      And the header Warning is (present)

      Examples:
        | what                            | level     |
        | series of the study of first    | series    |
        | instances of the study of first | instances |

  @req:P18-QIDO-030
  Rule: A search without results is answered as the open point is read

    Scenario Outline: Nothing found
      Given the client has found <level>
      When the client searches for <level> where <key> is that of blue-circle
      Then the server answers as empty-search is read
      And the <level> found are those of none

      Examples:
        | level     | key               |
        | studies   | StudyInstanceUID  |
        | series    | SeriesInstanceUID |
        | instances | SOPInstanceUID    |

  @req:P18-QIDO-031
  Rule: An offset beyond the last result finds nothing

    Scenario Outline: Beyond the last
      Given the client has found <what>
      When the client searches for <what> with:
        | parameter | value    |
        | offset    | <offset> |
      Then the server answers as empty-search is read
      And the <level> found are those of none

      Examples:
        | what                            | level     | offset |
        | series of the study of first    | series    | 3      |
        | series of the study of first    | series    | 100000 |
        | instances of the study of first | instances | 3      |

  @req:P18-QIDO-032
  Rule: A limit above what the server gives is read as what it gives

    Scenario Outline: A large limit
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter        | value         |
        | StudyInstanceUID | that of first |
        | limit            | 1000000       |
      Then the server answers as large-limit is read
      And every one found, if any is given, has StudyInstanceUID that of first

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:P18-QIDO-038
  Rule: Within a study or series that is not held, a search finds nothing

    Scenario Outline: Within an unknown study
      Given the client has found <level> of the <scope> of first
      When the client searches for <level> of the <scope> of slice
      Then the server answers 200, 204 or 404

      Examples:
        | level     | scope  |
        | series    | study  |
        | instances | study  |
        | instances | series |

  @req:P18-QP-001
  Rule: A parameter that the server does not know is left aside

    Scenario Outline: Unknown
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter        | value         |
        | StudyInstanceUID | that of first |
        | <name>           | 1             |
      Then the server answers as unknown-parameter is read
      And every one found, if any is given, has StudyInstanceUID that of first

      Examples:
        | level     | name      |
        | studies   | xyzzy     |
        | series    | xyzzy     |
        | instances | xyzzy     |
        | studies   | notAThing |

  @req:P18-QP-003
  Rule: The name of a parameter in other letters is another name

    Scenario Outline: In other letters
      Given the client has found series
      When the client searches for series with:
        | parameter        | value         |
        | StudyInstanceUID | that of first |
        | <name>           | <value>       |
      Then the server answers as unknown-parameter is read
      And the series found, if any is given, are those of first, second, third

      Examples:
        | name   | value |
        | LIMIT  | 1     |
        | Limit  | 1     |
        | OFFSET | 1     |

  @req:P18-QP-002
  Rule: A limit or offset that is no number is refused

    Scenario Outline: No number
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter        | value         |
        | StudyInstanceUID | that of first |
        | <name>           | <value>       |
      Then the server answers 400

      Examples:
        | level     | name   | value |
        | studies   | limit  | abc   |
        | series    | limit  | -1    |
        | instances | limit  | 1.5   |
        | studies   | offset | abc   |
        | series    | offset | -1    |

  @req:P18-QIDO-036
  Rule: What is no date or time is refused

    Scenario Outline: No date
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter        | value         |
        | StudyInstanceUID | that of first |
        | <key>            | <value>       |
      Then the server answers 400

      Examples:
        | level     | key       | value      |
        | studies   | StudyDate | NotADate   |
        | studies   | StudyDate | 20201345   |
        | studies   | StudyDate | 2020-13-45 |
        | series    | StudyDate | 20201345   |
        | instances | StudyDate | NotADate   |
        | studies   | StudyTime | noon       |
