@changefeed @needs:change-feed
Feature: Choosing whether changes come with metadata
  A change comes with the metadata of its instance as it is now, unless the client asks to leave that out.

  Azure change feed overview, Parameters: includemetadata.

  Background:
    Given the client has read the change feed to its end
    And the server holds slice
    And the client has read the change feed from there

  @req:AZ-CF-028
  Rule: Changes come with metadata unless they are asked to come without

    Scenario Outline: With metadata
      When the client reads the change feed from there with:
        | parameter | value   |
        | <option>  | <value> |
      Then the server answers 200
      And the changes told of slice are:
        | action | instance | metadata     |
        | create | slice    | as it is now |

      Examples:
        | option          | value |
        | limit           | 100   |
        | includemetadata | true  |

  @req:AZ-CF-029
  Rule: Changes come without metadata where the client asks to leave it out

    Scenario: Without metadata
      When the client reads the change feed from there with:
        | parameter       | value |
        | includemetadata | false |
      Then the server answers 200
      And the changes told of slice are:
        | action | instance | metadata |
        | create | slice    | absent   |

  @req:AZ-CF-030 @needs:delete
  Rule: The metadata is that of the instance as it is now, not as it was

    Scenario: Another image under the same identifiers
      Given the client has the instances:
        | instance | like  | study | series | SOPInstanceUID | StudyTime |
        | redrawn  | slice | slice | slice  | that of slice  | 235959    |
      And the client has deleted the instance slice
      And the server holds redrawn
      When the client reads the change feed from there
      Then the server answers 200
      And the changes told of redrawn are:
        | action | instance | state    | metadata               |
        | create | redrawn  | replaced | as it is now or absent |
        | delete | redrawn  | replaced | as it is now or absent |
        | create | redrawn  | current  | as it is now           |

  @req:AZ-CF-031
  Rule: The latest change comes with metadata too, unless it is asked to come without

    Scenario: The latest change, with metadata
      When the client reads the latest change
      Then the server answers 200
      And the latest change came after that, with metadata

  @req:AZ-CF-032
  Rule: The latest change comes without metadata where the client asks to leave it out

    Scenario: The latest change, without metadata
      When the client reads the latest change with:
        | parameter       | value |
        | includemetadata | false |
      Then the server answers 200
      And the latest change came after that, without metadata

  @req:AZ-CF-033
  Rule: For the latest change, includeMetadata is true or false

    Scenario: Neither, for the latest change
      When the client reads the latest change with:
        | parameter       | value |
        | includeMetadata | asdf  |
      Then the server answers 400

  @req:AZ-CF-034
  Rule: A number is not taken for includeMetadata

    Scenario: A number
      When the client reads the change feed with:
        | parameter       | value |
        | includeMetadata | 0     |
      Then the server answers 400

  @req:AZ-CF-035
  Rule: What begins like true is not taken for includeMetadata

    Scenario: More than true
      When the client reads the change feed with:
        | parameter       | value    |
        | includeMetadata | true-ish |
      Then the server answers 400

  @req:AZ-CF-036
  Rule: A word that is neither true nor false is not taken for includeMetadata

    Scenario: Another word
      When the client reads the change feed with:
        | parameter       | value   |
        | includeMetadata | boolean |
      Then the server answers 400
