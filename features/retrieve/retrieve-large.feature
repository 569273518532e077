@retrieve @scale
Feature: Retrieving what is large
  However much a study or a series holds, all of it comes, and each instance as it was stored.

  WADO-RS, PS3.18 10.4.

  @req:AZ-WADO-002 @req:AZ-WADO-011 @req:P18-WADO-001 @req:P18-WADO-002 @req:P18-MT-004
  Rule: A series gives every instance of it, however many there are

    Scenario Outline: A series of many instances
      Given the server holds <number> instances like slice
      When the client retrieves the series of slice-1
      Then the server answers 200
      And the instances received are slice-1 to slice-<number>, as they were stored

      Examples:
        | size  | number |
        | small | 50     |
        | full  | 5000   |

  @req:AZ-WADO-001 @req:AZ-WADO-006 @req:P18-WADO-001 @req:P18-WADO-002 @req:P18-MT-004
  Rule: A study gives every instance of it, however large they are together

    Scenario Outline: A study of many bytes
      Given the server holds <number> instances like red-triangle
      When the client retrieves the study of red-triangle-1
      Then the server answers 200
      And the instances received are red-triangle-1 to red-triangle-<number>, as they were stored

      Examples:
        | size  | number |
        | small | 7      |
        | full  | 700    |
