@changefeed @needs:change-feed
Feature: The bounds of offset and limit, in version 1
  In version 1 a limit is 1 to 100, and an offset is not below 0.

  Azure change feed overview, Parameters, version 1.

  Background:
    Given the client has read the change feed to its end
    And the server holds slice
    And the client has read the change feed from there

  @req:AZ-CF-042
  Rule: A limit below 1 is refused

    Scenario Outline: Too low a limit
      When the client reads the change feed with:
        | parameter | value   |
        | limit     | <limit> |
      Then the server answers 400

      Examples:
        | limit |
        | 0     |
        | -1    |

  @req:AZ-CF-043
  Rule: A limit above 100 is refused

    Scenario: Too high a limit
      When the client reads the change feed with:
        | parameter | value |
        | limit     | 101   |
      Then the server answers 400

  @req:AZ-CF-044
  Rule: A limit of 100 is served

    Scenario: The highest limit
      When the client reads the change feed from there with:
        | parameter | value |
        | limit     | 100   |
      Then the server answers 200
      And the changes told are the same

  @req:AZ-CF-045
  Rule: An offset below 0 is refused

    Scenario: Too low an offset
      When the client reads the change feed with:
        | parameter | value |
        | offset    | -1    |
      Then the server answers 400
