@search
Feature: Where to retrieve what a search finds, and in which order it comes
  What is found says where to retrieve it. The same search finds the same in the same order while nothing is stored.

  PS3.18 8.3.4.4.1, 10.6.3.3 and Tables 10.6.3-3 to 10.6.3-5.

  @req:P18-QIDO-041
  Rule: The Retrieve URL of what is found leads to that study, series or instance

    Scenario Outline: Followed
      Given the server holds the instances:
        | instance | like  | study | series |
        | first    | slice |       |        |
        | sibling  | slice | first | first  |
        | other    | cine  | first |        |
      When the client searches for <level> of the study of first
      Then the server answers 200
      And the <level> found are those of first, sibling, other
      And the answer says where to retrieve what it found

      Examples:
        | level     |
        | series    |
        | instances |

    Scenario: A study
      Given the server holds the sample study
      When the client searches for studies where StudyInstanceUID is that of blue-circle
      Then the server answers 200
      And the studies found are those of the sample study
      And the answer says where to retrieve what it found

  @req:P18-QIDO-028
  Rule: The same search finds the same, in the same order

    Scenario Outline: Again
      Given the server holds 8 instances like slice
      When the client searches for instances of the study of slice-1 with:
        | parameter | value   |
        | limit     | <limit> |
        | offset    | 2       |
      Then the server answers 200
      And <limit> instances are found
      And the same search finds them again, in this order

      Examples:
        | limit |
        | 6     |
        | 3     |
