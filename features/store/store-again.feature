@store
Feature: Storing again
  An instance is stored once. Who stores it again is told so, and the stored copy stays as it is.

  v2 conformance statement, Store failure reason codes; Python tutorial, Store single instance.

  @req:AZ-STOW-036
  Rule: An instance whose three identifiers are already stored is refused with reason 45070

    Scenario Outline: The same file
      Given the server holds <instance>
      When the client stores <instance> as <sending>
      Then the server answers 409
      And the server reports as refused:
        | instance   | reason |
        | <instance> | 45070  |
      And the server reports none as stored
      And <instance> can be read in every way

      Examples:
        | instance    | sending               |
        | blue-circle | a single part         |
        | blue-circle | multipart with a type |
        | cine        | multipart with a type |

    Scenario: Another image under the same identifiers
      Given the server holds slice
      When the client stores slice-redrawn
      Then the server answers 409
      And the server reports as refused:
        | instance      | reason |
        | slice-redrawn | 45070  |
      And slice can be read in every way
