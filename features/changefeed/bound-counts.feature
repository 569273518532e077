@changefeed @needs:change-feed
Feature: The bounds of offset and limit, in version 2
  In version 2 a limit is 1 to 200, and an offset is not below 0.

  Azure change feed overview, Parameters, version 2.

  Background:
    Given the client has read the change feed to its end
    And the server holds slice
    And the client has read the change feed from there

  @req:AZ-CF-052
  Rule: A limit above 200 is refused

    Scenario: A limit above two hundred
      When the client reads the change feed with:
        | parameter | value |
        | limit     | 201   |
      Then the server answers 400

  @req:AZ-CF-053
  Rule: A limit of 200 is served

    Scenario: A limit of two hundred
      When the client reads the change feed with:
        | parameter | value         |
        | startTime | time of slice |
        | limit     | 200           |
      Then the server answers 200
      And the changes told are all from slice

  @req:AZ-CF-054
  Rule: A limit below 0 is refused

    Scenario: A limit below zero
      When the client reads the change feed with:
        | parameter | value |
        | limit     | -1    |
      Then the server answers 400

  @req:AZ-CF-055
  Rule: A limit of 0 is refused

    Scenario: A limit of zero
      When the client reads the change feed with:
        | parameter | value |
        | limit     | 0     |
      Then the server answers 400

  @req:AZ-CF-056
  Rule: A limit that is no number is refused

    Scenario: A limit that is a word
      When the client reads the change feed with:
        | parameter | value |
        | limit     | blah  |
      Then the server answers 400

  @req:AZ-CF-057
  Rule: An offset below 0 is refused

    Scenario: An offset below zero
      When the client reads the change feed with:
        | parameter | value |
        | offset    | -1    |
      Then the server answers 400

  @req:AZ-CF-058
  Rule: An offset of more than 64 bits is refused

    Scenario: An offset of twenty digits
      When the client reads the change feed with:
        | parameter | value                |
        | offset    | 92233720368547758070 |
      Then the server answers 400

  @req:AZ-CF-059
  Rule: An offset that is no number is refused

    Scenario: An offset that is a word
      When the client reads the change feed with:
        | parameter | value |
        | offset    | blah  |
      Then the server answers 400
