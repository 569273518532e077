@access
Feature: Presenting a token
  Every request carries the token that Azure issued, in the Authorization header. To read the change feed is
  the documented way to find out whether that works.

  Python tutorial, Authenticate to Azure and Verify authentication.

  @req:AZ-AUTH-003 @needs:tokens
  Rule: The token travels in the Authorization header, under the scheme Bearer

    Scenario: With the token
      When the client stores slice
      Then the server answers 200
      And slice can be read in every way

    Scenario: Under another scheme
      Given the server holds slice
      And slice can be read in every way
      And the client presents its token under another scheme
      When the client searches for instances where SOPInstanceUID is that of slice
      Then the server answers 401

  @req:AZ-AUTH-005 @needs:change-feed @needs:tokens
  Rule: Whether the change feed is served tells whether the token is valid

    Background:
      Given the server holds slice

    Scenario: The change feed with the token
      When the client reads the change feed
      Then the server answers 200
      And the body is one JSON array

    Scenario: The change feed without a token
      Given the client has read the change feed
      And the client presents no token
      When the client reads the change feed
      Then the server answers 401

  @req:AZ-AUTH-001 @needs:tokens
  Rule: A request without a valid token is refused, and changes nothing

    Background:
      Given the server holds slice, cine
      And slice can be read in every way

    Scenario Outline: Searching
      Given the client presents <credential>
      When the client searches for instances where SOPInstanceUID is that of slice
      Then the server answers 401

      Examples:
        | credential                 |
        | no token                   |
        | a token that nobody issued |

    Scenario Outline: Retrieving
      Given the client presents <credential>
      When the client retrieves the instance slice
      Then the server answers 401

      Examples:
        | credential                 |
        | no token                   |
        | a token that nobody issued |

    Scenario: Deleting
      Given the client has deleted the study of cine
      And the client presents no token
      When the client deletes the study of slice
      Then the server answers 401
      And slice can be read in every way

    Scenario: Storing
      Given the client has deleted the study of cine
      And the client presents no token
      When the client stores cine
      Then the server answers 401
      And cine can be read in no way
