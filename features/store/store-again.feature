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

  @req:AZ-STOW-035
  Rule: Identifiers that differ in a space at the end are the same

    Scenario Outline: Padded with a space
      Given the server holds slice
      And the client has the instances:
        | instance | like  | study | series | SOPInstanceUID | <identifier>         |
        | padded   | slice | slice | slice  | that of slice  | that of slice(space) |
      When the client stores padded
      Then the server answers 409
      And the server reports as refused:
        | instance | reason |
        | padded   | 45070  |
      And slice can be read in every way
      And the study of slice holds slice

      Examples:
        | identifier        |
        | StudyInstanceUID  |
        | SeriesInstanceUID |
        | SOPInstanceUID    |

  @req:AZ-STOW-037
  Rule: A request that mixes new and stored instances stores the new ones and reports the others

    Scenario Outline: New and stored
      Given the server holds slice
      And the client has the instances:
        | instance | like  | study |
        | sibling  | slice | slice |
      When the client stores <instances>
      Then the server answers 202
      And the server reports as stored sibling, cine
      And the server reports as refused:
        | instance | reason |
        | slice    | 45070  |
      And sibling, cine, slice can be read in every way

      Examples:
        | instances            |
        | slice, sibling, cine |
        | sibling, cine, slice |

  @req:AZ-STOW-038
  Rule: An instance that is twice in a request is stored once, and refused once

    Scenario: Twice in one request
      Given the server holds cine
      When the client stores slice, slice into the study of slice
      Then the server answers 202
      And the server reports as stored slice
      And the server reports as refused:
        | instance | reason |
        | slice    | 45070  |
      And the study of slice holds slice
