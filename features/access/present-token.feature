@access @needs:tokens
Feature: Presenting a token
  Every request carries the token that Azure issued, in the Authorization header. To read the change feed is
  the documented way to find out whether that works.

  Python tutorial, Authenticate to Azure and Verify authentication.

  @req:AZ-AUTH-003
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

  @req:AZ-AUTH-005 @needs:change-feed
  Rule: Whether the change feed is served tells whether the token is valid

    Background:
      Given the client has read the change feed to its end
      And the server holds slice

    Scenario: The change feed with the token
      When the client reads the change feed from there
      Then the server answers 200
      And the changes told of slice are:
        | action | instance |
        | create | slice    |

    Scenario: The change feed without a token
      Given the client has read the change feed
      And the client presents no token
      When the client reads the change feed
      Then the server answers 401

  @req:AZ-CF-077 @needs:change-feed
  Rule: The change feed tells nothing to a client without a token

    Scenario Outline: What the feed tells
      Given the client has read the change feed to its end
      And the server holds slice
      And the client has read the change feed from there
      And the client presents no token
      When the client reads <feed>
      Then the server answers 401

      Examples:
        | feed                       |
        | the change feed            |
        | the change feed from there |
        | the latest change          |

  @req:AZ-AUTH-001
  Rule: A request without a token is refused, and changes nothing

    Background:
      Given the server holds slice, cine
      And slice can be read in every way
      And the client presents no token

    Scenario: Searching
      When the client searches for instances where SOPInstanceUID is that of slice
      Then the server answers 401

    Scenario: Retrieving
      When the client retrieves the instance slice
      Then the server answers 401

    Scenario: Retrieving metadata
      When the client retrieves the metadata of the instance slice
      Then the server answers 401

    Scenario: Retrieving a frame
      When the client retrieves frame 1 of slice
      Then the server answers 401

    Scenario: Deleting
      Given the client has deleted the study of cine
      When the client deletes the study of slice
      Then the server answers 401
      And slice can be read in every way

    Scenario: Storing
      Given the client has deleted the study of cine
      When the client stores cine
      Then the server answers 401
      And cine can be read in no way

  @req:AZ-AUTH-002
  Rule: A token that is not valid is as good as none

    Scenario Outline: Searching with another token
      Given the server holds slice
      And slice can be read in every way
      And the client presents <credential>
      When the client searches for instances where SOPInstanceUID is that of slice
      Then the server answers 401

      Examples:
        | credential                   |
        | a token that nobody issued   |
        | a token that has expired     |
        | a token for another audience |
        | its token, cut short         |
