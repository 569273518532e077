@access
Feature: Presenting a token
  Every request carries the token that Azure issued, in the Authorization header. To read the change feed is
  the documented way to find out whether that works.

  Python tutorial, Authenticate to Azure and Verify authentication.

  @req:AZ-AUTH-003 @req:AZ-AUTH-005 @needs:change-feed
  Rule: A request with a token is served, and reading the change feed proves it

    Scenario: The change feed with a token
      Given the client has read the change feed to its end
      And the server holds slice
      When the client reads the change feed from there
      Then the server answers 200
      And the body is one JSON array
      And the changes told of slice are:
        | action | instance | state   |
        | create | slice    | current |

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
