@changefeed @needs:change-feed
Feature: Paging by count, in version 2
  In version 2 the offset is how many changes of the window of time are left out, and the limit is how many are
  told at most.

  Azure change feed overview, Parameters, version 2.

  Background:
    Given the client has read the change feed to its end
    And the server holds slice
    And the server holds cine
    And the server holds 1 instances like slice
    And the server holds the instances:
      | instance | like |
      | last     | cine |
    And the client has read the change feed from there

  @req:AZ-CF-048
  Rule: Without an offset, none is left out

    Scenario: No offset
      When the client reads the change feed with:
        | parameter | value         |
        | startTime | time of slice |
        | endTime   | time of last  |
      Then the server answers 200
      And the changes told are all from slice, before last

  @req:AZ-CF-049
  Rule: The offset counts changes of the window, and is no number of a change

    Scenario: Without the first
      When the client reads the change feed with:
        | parameter | value         |
        | startTime | time of slice |
        | offset    | 1             |
      Then the server answers 200
      And the changes told are all after slice

  @req:AZ-CF-050
  Rule: Without a limit, a hundred changes are told

    Scenario: More than a hundred
      Given the server holds 101 instances like cine
      And the client has read the change feed from there
      When the client reads the change feed with:
        | parameter       | value         |
        | startTime       | time of slice |
        | includemetadata | false         |
      Then the server answers 200
      And the changes told are the 100 from slice

  @req:AZ-CF-051
  Rule: No more changes are told than the limit

    Scenario Outline: A limit
      When the client reads the change feed with:
        | parameter | value         |
        | startTime | time of slice |
        | limit     | <limit>       |
      Then the server answers 200
      And the changes told are the <limit> from slice

      Examples:
        | limit |
        | 1     |
        | 2     |

  @req:AZ-CF-073
  Rule: Pages follow each other without a gap, and a short one is the last of its window

    Scenario Outline: Page after page
      When the client reads the change feed with:
        | parameter | value         |
        | startTime | time of slice |
        | endTime   | time of last  |
        | offset    | <offset>      |
        | limit     | <limit>       |
      Then the server answers 200
      And the changes told are <told>

      Examples:
        | offset | limit | told                         |
        | 0      | 1     | the 1 from slice             |
        | 1      | 1     | the 1 after slice            |
        | 0      | 200   | all from slice, before last  |
        | 1      | 200   | all after slice, before last |
        | 199    | 200   | none                         |

  @req:AZ-CF-074
  Rule: Offset and limit count within the window

    Scenario: The second of the window
      When the client reads the change feed with:
        | parameter | value         |
        | startTime | time of slice |
        | endTime   | time of last  |
        | offset    | 1             |
        | limit     | 1             |
      Then the server answers 200
      And the changes told are the 1 after slice
