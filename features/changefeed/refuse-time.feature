@changefeed @needs:change-feed
Feature: Refusing a window that is none, in version 2
  A moment is a date and a time with a zone, and a window begins before it ends.

  The open-source server's end-to-end tests of the change feed.

  Background:
    Given the client has read the change feed to its end
    And the server holds slice
    And the client has read the change feed from there

  @req:AZ-CF-066
  Rule: A beginning that is no moment is refused

    Scenario: A beginning that is a word
      When the client reads the change feed with:
        | parameter | value                |
        | startTime | foo                  |
        | endTime   | 2023-05-03T10:58:00Z |
      Then the server answers 400

  @req:AZ-CF-067
  Rule: An end that is no moment is refused

    Scenario: An end that is a word
      When the client reads the change feed with:
        | parameter | value                |
        | startTime | 2023-05-03T10:58:00Z |
        | endTime   | bar                  |
      Then the server answers 400

  @req:AZ-CF-068
  Rule: A beginning without a zone is refused

    Scenario: A beginning of no zone
      When the client reads the change feed with:
        | parameter | value                |
        | startTime | 2023-05-03T10:58:00  |
        | endTime   | 2023-05-03T11:00:00Z |
      Then the server answers 400

  @req:AZ-CF-069
  Rule: An end without a zone is refused

    Scenario: An end of no zone
      When the client reads the change feed with:
        | parameter | value                |
        | startTime | 2023-05-03T10:58:00Z |
        | endTime   | 2023-05-03T11:00:00  |
      Then the server answers 400

  @req:AZ-CF-070
  Rule: A window that ends where it begins is refused

    Scenario: An empty window
      When the client reads the change feed with:
        | parameter | value                |
        | startTime | 2023-05-03T10:58:00Z |
        | endTime   | 2023-05-03T10:58:00Z |
      Then the server answers 400

  @req:AZ-CF-071
  Rule: A window that ends before it begins is refused

    Scenario: A window the other way round
      When the client reads the change feed with:
        | parameter | value                |
        | startTime | 2023-05-03T10:59:00Z |
        | endTime   | 2023-05-03T10:58:00Z |
      Then the server answers 400
