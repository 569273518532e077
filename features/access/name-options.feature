@access
Feature: Naming options
  The names of options in a query are read in any case, as the documents themselves write them.

  Azure change feed overview, Parameters; the open-source server's end-to-end tests.

  @req:AZ-VER-013
  Rule: The name of an option is read in any case

    @needs:change-feed
    Scenario Outline: An option of the change feed
      Given the client has read the change feed to its end
      And the server holds slice
      When the client reads the change feed from there with:
        | parameter | value |
        | <option>  | false |
      Then the server answers 200
      And the changes told of slice are:
        | action | instance | metadata |
        | create | slice    | absent   |

      Examples:
        | option          |
        | includeMetadata |
        | IncludeMetadata |
        | INCLUDEMETADATA |

    Scenario Outline: An option of a search
      Given the server holds 3 instances like cine
      When the client searches for instances of the study of cine-1 where <option> is 2
      Then the server answers 200
      And 2 instances are found

      Examples:
        | option |
        | Limit  |
        | LIMIT  |
