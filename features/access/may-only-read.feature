@access @needs:reader @needs:tokens
Feature: Being allowed only to read
  What an identity may do follows from its roles: to read, to store, to delete. A second identity, whose token the
  run was given, may only read.

  Configure Azure RBAC for the DICOM service; conformance statement, Store and Delete status codes.

  Background:
    Given the server holds slice, cine
    And slice can be read in every way

  @req:AZ-AUTH-006
  Rule: An identity that is only a reader can search and read

    Background:
      Given the client presents the token of a reader

    Scenario: A reader searches
      When the client searches for instances where SOPInstanceUID is that of slice
      Then the server answers 200
      And the instances found are those of slice

    Scenario: A reader retrieves
      When the client retrieves the instance slice
      Then the server answers 200
      And the instances received are slice, as they were stored

  @req:AZ-AUTH-007 @needs:change-feed
  Rule: A reader can read the change feed

    Scenario Outline: A reader reads what the feed tells
      Given the client presents the token of a reader
      When the client reads <feed>
      Then the server answers 200

      Examples:
        | feed              |
        | the change feed   |
        | the latest change |

  @req:AZ-AUTH-008 @req:AZ-AUTH-012
  Rule: An identity that may not write is refused a store, and nothing is stored

    Scenario: A reader stores
      Given the client has deleted the study of cine
      And the client presents the token of a reader
      When the client stores cine
      Then the server answers 403
      And cine can be read in no way

  @req:AZ-AUTH-009 @req:AZ-AUTH-012 @needs:delete
  Rule: An identity that may not delete is refused a delete, and nothing is deleted

    Scenario Outline: A reader deletes
      Given the client has deleted the <level> cine
      And the client presents the token of a reader
      When the client deletes the <level> slice
      Then the server answers 403
      And slice can be read in every way

      Examples:
        | level     |
        | study of  |
        | series of |
        | instance  |

  @req:AZ-AUTH-010 @needs:delete
  Rule: The owner may read, store and delete

    Scenario: The owner deletes what it stored and read
      Given the client has retrieved the study of slice
      When the client deletes the study of slice
      Then the server answers 204
      And slice can be read in no way
