@store
Feature: Storing or replacing
  Azure's service also takes stores that may replace what it holds. The open-source server does not.

  Azure conformance statement, Store.

  @req:AZ-STOW-101
  Rule: An instance that does not exist yet is stored

    Scenario: A new instance
      Given the server holds slice
      When the client stores cine as multipart with a type that replaces
      Then the server answers 200
      And the server reports as stored cine
      And cine can be read in every way

  @req:AZ-STOW-102
  Rule: An instance that exists is replaced, and not refused

    Scenario: Another image under the same identifiers
      Given the server holds slice
      When the client stores slice-redrawn as multipart with a type that replaces
      Then the server answers 200
      And the server reports as stored slice-redrawn
      And the server reports none as refused
      And slice-redrawn can be read in every way

  @req:AZ-STOW-103
  Rule: The instances of a study are stored or replaced in it

    Scenario: Into a study
      Given the server holds slice
      And the client has the instances:
        | instance | like  | study |
        | sibling  | slice | slice |
      When the client stores sibling, slice-redrawn into the study of slice as multipart with a type that replaces
      Then the server answers 200
      And the server reports as stored sibling, slice-redrawn
      And the answer says where to retrieve the study of slice
      And sibling, slice-redrawn can be read in every way

  @req:AZ-STOW-104
  Rule: The instance that is stored or replaced may be the whole body

    Scenario: As the whole body
      Given the server holds slice
      When the client stores slice-redrawn as a single part that replaces
      Then the server answers 200
      And the server reports as stored slice-redrawn
      And slice-redrawn can be read in every way

  @req:AZ-STOW-105
  Rule: An instance of another study is refused here, too

    Scenario: Of another study
      Given the server holds slice
      And the client has the instances:
        | instance | like  | study |
        | sibling  | slice | slice |
      When the client stores sibling, cine into the study of slice as multipart with a type that replaces
      Then the server answers 202
      And the server reports as stored sibling
      And the server reports as refused:
        | instance | reason                   |
        | cine     | as foreign-study is read |
      And sibling can be read in every way
      And cine can be read in no way
