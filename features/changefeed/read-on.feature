@changefeed @needs:change-feed
Feature: Reading on from the end
  A client that knows where the feed ended reads on from there: in version 1 by the number of the latest change, in
  version 2 by its time.

  Azure change feed overview, Parameters and Latest change feed.

  Background:
    Given the server holds slice
    And the client has read the change feed to its end

  @req:AZ-CF-047
  Rule: After the number of the latest change, only newer ones are told

    Scenario Outline: After the latest, nothing
      When the client reads the change feed with:
        | parameter | value             |
        | offset    | number of the end |
        | limit     | <limit>           |
      Then the server answers 200
      And the changes told are new

      Examples:
        | limit |
        | 1     |
        | 10    |
        | 100   |

    Scenario: After the latest, two stores
      Given the server holds 2 instances like cine
      When the client reads the change feed with:
        | parameter | value             |
        | offset    | number of the end |
        | limit     | 100               |
      Then the server answers 200
      And the changes told are new
      And the changes told of slice, cine-1, cine-2 are:
        | action | instance |
        | create | cine-1   |
        | create | cine-2   |

  @req:AZ-CF-060
  Rule: From the time of the latest change on, none is told that came before it

    Scenario: From the latest on
      Given the server holds cine
      When the client reads the change feed with:
        | parameter | value           |
        | startTime | time of the end |
        | limit     | 200             |
      Then the server answers 200
      And the changes told are new
      And the changes told of cine are:
        | action | instance |
        | create | cine     |

  @req:AZ-CF-063
  Rule: Without an end, the window has none

    Scenario: To the end
      Given the server holds cine
      When the client reads the change feed with:
        | parameter | value           |
        | startTime | time of the end |
      Then the server answers 200
      And the changes told of cine are:
        | action | instance |
        | create | cine     |
