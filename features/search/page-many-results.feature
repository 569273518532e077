@search
Feature: Results of which there are many
  A search gives a hundred results where no limit is said, and two hundred at most.

  Conformance statements, Supported search parameters.

  @req:AZ-QIDO-029
  Rule: Where no limit is said, a hundred results are given

    Scenario: No limit
      Given the server holds 101 instances like cine
      When the client searches for instances of the series of cine-1
      Then the server answers 200
      And 100 instances are found

    Scenario: No limit on all instances
      Given the server holds 101 instances like cine
      When the client searches for instances where PatientID is that of cine
      Then the server answers 200
      And 100 instances are found

  @req:AZ-QIDO-031
  Rule: The largest limit is 200

    Scenario: The largest limit
      Given the server holds 201 instances like cine
      When the client searches for instances with:
        | parameter | value        |
        | PatientID | that of cine |
        | limit     | 200          |
      Then the server answers 200
      And 200 instances are found

  @req:AZ-QIDO-146
  Rule: No result is too large to be given

    Scenario: As much as there can be
      Given the server holds 201 instances like cine
      When the client searches for instances with:
        | parameter    | value        |
        | PatientID    | that of cine |
        | limit        | 200          |
        | includefield | all          |
      Then the server answers 200
      And 200 instances are found
