@store
Feature: Storing what is empty or no file
  A request may have no content, and a part may be empty or no DICOM file. Neither hinders what comes with it.

  Conformance statement, Store response status codes and Store response payload.

  Background:
    Given the server holds cine

  @req:AZ-STOW-051
  Rule: A request without content is answered 204, with no body

    Scenario: No part
      When the client stores none
      Then the server answers 204
      And the body is empty
      And cine can be read in every way

  @req:AZ-STOW-052
  Rule: An empty body that should be one instance is answered 409

    Scenario: No bytes
      When the client stores none as a single part
      Then the server answers 409
      And the server reports none as stored

  @req:AZ-STOW-053
  Rule: A request whose only part is empty is answered 409

    Scenario: One empty part
      When the client stores none as multipart with an empty part
      Then the server answers 409
      And the server reports as refused:
        | instance     |
        | (unreadable) |
      And the server reports none as stored

  @req:AZ-STOW-054
  Rule: What cannot be read does not hinder the instances beside it

    Scenario Outline: Beside an instance
      When the client stores slice as <sending>
      Then the server answers 202
      And the server reports as stored slice
      And the server reports as refused:
        | instance     |
        | (unreadable) |
      And slice can be read in every way

      Examples:
        | sending                               |
        | multipart with an empty part          |
        | multipart with a part that is no file |

  @req:AZ-STOW-071
  Rule: What cannot be read is refused with a reason, and without an identifier

    Scenario Outline: Its reason
      When the client stores <instances> as <sending>
      Then the server answers <status>
      And the server reports as refused:
        | instance     | reason    |
        | (unreadable) | (present) |

      Examples:
        | instances | sending                               | status |
        | none      | multipart with an empty part          | 409    |
        | none      | multipart with a part that is no file | 409    |
        | slice     | multipart with a part that is no file | 202    |
