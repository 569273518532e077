@changefeed @needs:change-feed
Feature: Paging by number, in version 1
  In version 1 the offset is the number of a change, and the limit is how many numbers after it can be told,
  whether there are changes of these numbers or not.

  Azure change feed overview, Parameters, version 1.

  Background:
    Given the client has read the change feed to its end
    And the server holds slice
    And the server holds cine
    And the server holds 1 instances like slice
    And the client has read the change feed from there

  @req:AZ-CF-026
  Rule: Changes are told by rising number

    Scenario: By rising number
      When the client reads the change feed from there
      Then the server answers 200
      And the changes told are the same, in order

  @req:AZ-CF-037
  Rule: Without an offset, the feed is told from its beginning

    Scenario: From the beginning
      Given the client has read the change feed from its beginning
      When the client reads the change feed
      Then the server answers 200
      And the changes told are the same

  @req:AZ-CF-038
  Rule: The number that is the offset is not told again

    Scenario Outline: After a number
      When the client reads the change feed with:
        | parameter | value             |
        | offset    | number of <known> |
        | limit     | 100               |
      Then the server answers 200
      And the changes told are all after <known>

      Examples:
        | known |
        | slice |
        | cine  |

  @req:AZ-CF-040
  Rule: No number is told that is higher than the offset and the limit together

    Scenario: A number that may be nobody's
      Given the client has deleted the study of slice
      And the server holds 2 instances like cine
      And the client has read the change feed from there
      When the client reads the change feed with:
        | parameter | value             |
        | offset    | number of slice-1 |
        | limit     | 1                 |
      Then the server answers 200
      And the changes told are the 1 after slice-1

    Scenario: One number
      When the client reads the change feed with:
        | parameter | value           |
        | offset    | number of slice |
        | limit     | 1               |
      Then the server answers 200
      And the changes told are the 1 after slice

  @req:AZ-CF-039
  Rule: Without a limit, ten numbers are told

    Scenario: More than ten
      Given the server holds 12 instances like cine
      And the client has read the change feed from there
      When the client reads the change feed with:
        | parameter | value           |
        | offset    | number of slice |
      Then the server answers 200
      And the changes told are the 10 after slice

  @req:AZ-CF-046
  Rule: There is no window of time

    Scenario Outline: A window that is none
      When the client reads the change feed from there with:
        | parameter | value  |
        | <option>  | <time> |
      Then the server answers 200
      And the changes told are the same

      Examples:
        | option    | time                 |
        | startTime | 9999-01-01T00:00:00Z |
        | endTime   | 0001-01-02T00:00:00Z |
