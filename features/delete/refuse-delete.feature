@delete
Feature: Refusing to delete
  What is named by no identifier, and what nobody proves that they may delete, stays as it is.

  v1 and v2 conformance statements, Delete, Response Status Codes.

  Background:
    Given the server holds slice, cine
    And slice can be read in every way

  @req:AZ-DEL-011 @needs:delete
  Rule: To delete a study that is named by no identifier is a bad request

    Scenario Outline: No study identifier to delete
      Given the client has deleted the study of cine
      When the client deletes the study of slice, misnamed "<name>"
      Then the server answers 400
      And slice can be read in every way

      Examples:
        | name                 |
        | notAStudyInstanceUid |
        | not_a_uid!           |

  @req:AZ-DEL-012 @needs:delete
  Rule: To delete a series that is named by no identifier is a bad request

    Scenario Outline: No series identifier to delete
      Given the client has deleted the series of cine
      When the client deletes the series of slice, misnamed "<name>"
      Then the server answers 400
      And slice can be read in every way

      Examples:
        | name                  |
        | notASeriesInstanceUid |
        | not_a_uid!            |

  @req:AZ-DEL-013 @needs:delete
  Rule: To delete an instance that is named by no identifier is a bad request

    Scenario Outline: No instance identifier to delete
      Given the client has deleted the instance cine
      When the client deletes the instance slice, misnamed "<name>"
      Then the server answers 400
      And slice can be read in every way

      Examples:
        | name               |
        | notASopInstanceUid |
        | not_a_uid!         |

  @req:AZ-DEL-014 @needs:delete @needs:tokens
  Rule: Who has no valid token deletes nothing

    Scenario Outline: No valid token to delete
      Given the client has deleted <served>
      And the client presents <credential>
      When the client deletes <resource>
      Then the server answers 401
      And slice can be read in every way

      Examples:
        | served             | resource            | credential                 |
        | the study of cine  | the study of slice  | no token                   |
        | the series of cine | the series of slice | no token                   |
        | the instance cine  | the instance slice  | no token                   |
        | the study of cine  | the study of slice  | a token that nobody issued |
        | the series of cine | the series of slice | a token that nobody issued |
        | the instance cine  | the instance slice  | a token that nobody issued |
