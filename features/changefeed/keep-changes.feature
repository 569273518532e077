@changefeed @needs:change-feed
Feature: Keeping what was told
  The feed is a log: what it told it tells again, to everyone, under the same number. Only the state and the
  metadata of an instance change with it.

  Azure change feed overview.

  Background:
    Given the client has read the change feed to its end
    And the server holds slice
    And the server holds cine
    And the client has read the change feed from there

  @req:AZ-CF-022 @needs:delete
  Rule: A change keeps its number, its UIDs, its action and its time

    Scenario: After a delete
      Given the client has deleted the study of slice
      When the client reads the change feed from there
      Then the changes told of slice are:
        | instance | sequence       | studyInstanceUid | action | timestamp        |
        | slice    | as before      | as before        | create | as before        |
        | slice    | a whole number | that of slice    | delete | just now, in UTC |

  @req:AZ-CF-024
  Rule: Later changes have higher numbers, each its own

    Scenario: Stores and a delete
      Given the client has deleted the study of slice
      When the client reads the change feed from there
      Then the changes told of slice, cine are:
        | instance | action | sequence | timestamp |
        | slice    | create | higher   | later     |
        | cine     | create | higher   | later     |
        | slice    | delete | higher   | later     |

    Scenario: Several instances in one store
      Given the server holds 4 instances like slice
      When the client reads the change feed from there
      Then the changes told of slice-1, slice-2, slice-3, slice-4 are:
        | action | sequence |
        | create | higher   |
        | create | higher   |
        | create | higher   |
        | create | higher   |

  @req:AZ-CF-076
  Rule: Who reads the feed takes nothing from others who read it

    Scenario: Read again
      When the client reads the change feed from there
      Then the server answers 200
      And the changes told are the same
      And the changes told of slice, cine are:
        | action | instance |
        | create | slice    |
        | create | cine     |

  @req:AZ-CF-021
  Rule: A store that is refused is no change

    Scenario: Stored twice
      When the client stores slice, cine
      Then the changes told of slice, cine are:
        | action | instance | sequence  |
        | create | slice    | as before |
        | create | cine     | as before |

  @req:AZ-CF-023
  Rule: Nobody can write to the feed

    Scenario: A new entry
      When the client asks for a new entry of the change feed
      Then the server answers 404 or 405
