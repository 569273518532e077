@changefeed @needs:change-feed
Feature: Choosing a window of time, in version 2
  In version 2 a client can ask for the changes from one moment on and before another.

  Azure change feed overview, Parameters, version 2: startTime, endTime.

  Background:
    Given the client has read the change feed to its end
    And the server holds slice
    And the server holds cine
    And the server holds 1 instances like slice
    And the client has read the change feed from there

  @req:AZ-CF-027
  Rule: Changes are told by rising time

    Scenario: By rising time
      When the client reads the change feed from there
      Then the server answers 200
      And the changes told are the same, in order

  @req:AZ-CF-060
  Rule: A change of the moment at which the window begins is in it

    Scenario Outline: From a moment on
      When the client reads the change feed with:
        | parameter | value           |
        | startTime | time of <known> |
        | limit     | 200             |
      Then the server answers 200
      And the changes told are all from <known>

      Examples:
        | known |
        | slice |
        | cine  |

  @req:AZ-CF-061
  Rule: A change of the moment at which the window ends is not in it

    Scenario Outline: Before a moment
      When the client reads the change feed with:
        | parameter | value           |
        | startTime | time of slice   |
        | endTime   | time of <known> |
      Then the server answers 200
      And the changes told are all from slice, before <known>

      Examples:
        | known   |
        | cine    |
        | slice-1 |

  @req:AZ-CF-062
  Rule: Without a beginning, the window begins with the first change

    Scenario: From the first change
      Given the client has read the change feed from its beginning
      When the client reads the change feed with:
        | parameter | value                        |
        | endTime   | 9999-12-31T23:59:59.9999999Z |
      Then the server answers 200
      And the changes told are the same

  @req:AZ-CF-064
  Rule: A window can begin at any moment from 0001-01-01 until just before the last of 9999

    Scenario: At the first moment
      Given the client has read the change feed
      When the client reads the change feed with:
        | parameter | value                |
        | startTime | 0001-01-01T00:00:00Z |
      Then the server answers 200
      And the changes told are the same

    Scenario: Just before the last moment
      When the client reads the change feed with:
        | parameter | value                        |
        | startTime | 9999-12-31T23:59:59.9999998Z |
      Then the server answers 200
      And the changes told are none

  @req:AZ-CF-065
  Rule: A window can end at any moment from just after the first of 0001 until the last of 9999

    Scenario: Just after the first moment
      When the client reads the change feed with:
        | parameter | value                        |
        | endTime   | 0001-01-01T00:00:00.0000001Z |
      Then the server answers 200
      And the changes told are none

    Scenario: At the last moment
      When the client reads the change feed with:
        | parameter | value                        |
        | startTime | time of slice                |
        | endTime   | 9999-12-31T23:59:59.9999999Z |
      Then the server answers 200
      And the changes told are all from slice

  @req:AZ-CF-072
  Rule: A moment can be written by the clock of any zone, with its plus sign percent-encoded

    Scenario Outline: Another zone
      When the client reads the change feed with:
        | parameter | value                        |
        | startTime | time of cine, written <zone> |
      Then the server answers 200
      And the changes told are all from cine

      Examples:
        | zone   |
        | +00:00 |
        | +02:00 |
        | -05:00 |

    Scenario: A plus sign that arrives as a space
      When the client reads the change feed with:
        | parameter | value                     |
        | startTime | 2023-05-03T10:58:00 00:00 |
      Then the server answers 400
