@store @scale
Feature: Storing at once
  Many clients store at the same time. What each is answered is true, and nothing is lost or kept twice.

  Conformance statement, Store, Store failure reason codes.

  @req:AZ-STOW-036
  Rule: Of many clients that store one instance at once, one stores it and every other is refused

    Scenario Outline: The same instance
      When the client stores slice as <clients> clients at once
      Then the server answers 200 to one client and 409 to every other
      And the server reports as stored slice
      And the server reports as refused:
        | instance | reason |
        | slice    | 45070  |
      And slice can be read in every way
      And the study of slice holds slice

      Examples:
        | size  | clients |
        | small | 8       |
        | full  | 64      |

  @req:AZ-STOW-002 @req:P18-STOW-003
  Rule: Many clients can store into one study at once

    Scenario Outline: Into one study
      Given the client has the instances:
        | instance                   | like  | study  | series |
        | slice-1 to slice-<clients> | slice | shared | shared |
      When the client stores slice-1 to slice-<clients> into the study of slice-1 as <clients> clients at once
      Then the server answers 200
      And the study of slice-1 holds slice-1 to slice-<clients>
      And slice-1 to slice-<clients> can be read in every way

      Examples:
        | size  | clients |
        | small | 8       |
        | full  | 64      |
