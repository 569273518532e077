@changefeed
Feature: Reading the change feed
  The change feed tells, in order, which instances were stored and deleted, and what state each is in today.

  Azure change feed overview; Python tutorial, Verify authentication.

  Background:
    Given the client has read the change feed to its end

  @req:AZ-CF-001 @req:AZ-CF-015 @needs:change-feed
  Rule: A stored instance is told as a create, in state current, in a JSON array

    Scenario: A store
      Given the server holds slice
      And the server holds cine
      When the client reads the change feed from there
      Then the server answers 200
      And the body is application/json
      And the body is one JSON array
      And the changes told of slice, cine are:
        | action | instance | state   |
        | create | slice    | current |
        | create | cine     | current |

  @req:AZ-CF-017 @req:AZ-CF-018 @needs:change-feed @needs:delete
  Rule: A deleted instance is told as a delete, and its create is in state deleted too

    Scenario: A delete
      Given the server holds slice, cine
      And the client has deleted the study of slice
      When the client reads the change feed from there, with metadata
      Then the server answers 200
      And the changes told of slice are:
        | action | instance | state   | metadata |
        | create | slice    | deleted | absent   |
        | delete | slice    | deleted | absent   |

  @req:AZ-CF-002 @needs:change-feed
  Rule: The latest change is one JSON object

    Scenario: The latest change
      Given the server holds slice
      When the client reads the latest change
      Then the server answers 200
      And the body is application/json
      And the latest change came after that
