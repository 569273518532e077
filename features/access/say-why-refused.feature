@access
Feature: Saying why
  A refusal says in words what was wrong; what they are, and how they are labelled, no document says.

  Conformance statement, Search Response Codes; the open-source server's error handling.

  Background:
    Given the server holds slice
    And slice can be read in every way

  @req:AZ-OTH-006
  Rule: The body of a refusal is a plain text

    Scenario Outline: A search that asks for too little
      Given the client has found instances
      When the client searches for instances where <parameter> is <value>
      Then the server answers 400
      And the body explains plainly

      Examples:
        | parameter | value |
        | limit     | 0     |
        | limit     | many  |
        | offset    | -1    |

    @needs:change-feed
    Scenario: A change feed that cannot be read
      Given the client has read the change feed
      When the client reads the change feed with:
        | parameter | value |
        | limit     | 0     |
      Then the server answers 400
      And the body explains plainly
