@changefeed @needs:change-feed
Feature: Reading the change feed
  The change feed tells, in order, which instances were stored and deleted, and what state each is in today.

  Azure change feed overview; Python tutorial, Verify authentication.

  Background:
    Given the client has read the change feed to its end

  @req:AZ-CF-001 @req:AZ-CF-015
  Rule: A stored instance is told as a create, in state current, in a JSON array

    Scenario: A store
      Given the server holds slice
      And the server holds cine
      When the client reads the change feed from there
      Then the server answers 200
      And the body is application/json
      And the changes told of slice, cine are:
        | action | instance | state   |
        | create | slice    | current |
        | create | cine     | current |

  @req:AZ-CF-016
  Rule: Each stored instance has one change of its own, and no study or series has any

    Scenario: Three instances of one series
      Given the server holds 3 instances like cine
      When the client reads the change feed from there
      Then the server answers 200
      And the changes told of cine-1, cine-2, cine-3 are:
        | action | instance |
        | create | cine-1   |
        | create | cine-2   |
        | create | cine-3   |

  @req:AZ-CF-017 @req:AZ-CF-018 @needs:delete
  Rule: A deleted instance is told as a delete, and its create is in state deleted too

    Scenario: A delete
      Given the server holds slice, cine
      And the client has deleted the study of slice
      When the client reads the change feed from there
      Then the server answers 200
      And the changes told of slice are:
        | action | instance | state   | metadata |
        | create | slice    | deleted | absent   |
        | delete | slice    | deleted | absent   |

  @req:AZ-CF-019 @needs:delete
  Rule: When a deleted instance is stored again, what was told of it is in state replaced

    Scenario: Stored, deleted and stored again
      Given the server holds slice
      And the client has deleted the study of slice
      And the server holds slice
      When the client reads the change feed from there
      Then the server answers 200
      And the changes told of slice are:
        | action | instance | state    |
        | create | slice    | replaced |
        | delete | slice    | replaced |
        | create | slice    | current  |

  @req:AZ-CF-002
  Rule: The latest change is one JSON object

    Scenario: The latest change
      Given the server holds slice
      When the client reads the latest change
      Then the server answers 200
      And the body is application/json
      And the latest change came after that

    @needs:delete
    Scenario Outline: The latest change is a delete
      Given the server holds slice
      And the client has read the change feed to its end
      And the client has deleted the <level> slice
      When the client reads the latest change
      Then the server answers 200
      And the latest change came after that

      Examples:
        | level     |
        | study of  |
        | series of |
        | instance  |

  @req:AZ-CF-004
  Rule: Where there is nothing to tell, the array is empty

    Scenario: Beyond the end
      Given the server holds slice
      And the client has read the change feed from there
      When the client reads the change feed with:
        | parameter | value     |
        | offset    | 999999999 |
      Then the server answers 200
      And the changes told are none
