@retrieve
Feature: Retrieving instances
  A client retrieves a whole study, a series or one instance, and gets every instance of it as it was stored.

  WADO-RS, PS3.18 10.4; Python tutorial, Retrieve DICOM instances.

  Background:
    Given the server holds the sample study and slice

  @req:AZ-WADO-001 @req:AZ-WADO-006 @req:P18-WADO-001 @req:P18-WADO-002 @req:P18-MT-004
  Rule: A study gives every instance that it holds, each as it was stored

    Scenario: A study
      When the client retrieves the study of red-triangle
      Then the server answers 200
      And the body is multipart/related
      And the instances received are the sample study, as they were stored

    Scenario: Another study
      When the client retrieves the study of slice
      Then the server answers 200
      And the instances received are slice, as they were stored

  @req:AZ-WADO-002 @req:AZ-WADO-011 @req:P18-WADO-001 @req:P18-WADO-002 @req:P18-MT-004
  Rule: A series gives every instance of it and none of its siblings

    Scenario Outline: A series
      When the client retrieves the series of <instance>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <received>, as they were stored

      Examples:
        | instance    | received                   |
        | red-triangle | red-triangle, green-square |
        | blue-circle | blue-circle                |

  @req:AZ-WADO-003 @req:AZ-WADO-016 @req:P18-WADO-005 @needs:single-part-retrieve
  Rule: An instance gives itself alone, as one DICOM file

    Scenario Outline: An instance
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is application/dicom
      And the instances received are <instance>, as they were stored

      Examples:
        | instance     |
        | red-triangle |
        | green-square |
        | slice        |

  @req:AZ-WADO-017 @req:P18-WADO-001
  Rule: An instance gives itself alone in the one part of a multipart body, where that is accepted

    Scenario Outline: An instance in parts
      Given the client accepts multipart/related; type="application/dicom"; transfer-syntax=*
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, as they were stored

      Examples:
        | instance     |
        | red-triangle |
        | green-square |
        | slice        |

  @req:AZ-WADO-004 @req:P18-MT-013 @req:P18-MP-003 @req:P18-MP-004 @req:P18-MP-006
  Rule: Each part is a whole DICOM file and says so, and the whole is multipart as it should be

    Scenario: The parts of a study
      When the client retrieves the study of blue-circle
      Then the server answers 200
      And each part is application/dicom
      And the instances received are the sample study, as they were stored

  @req:AZ-TUTORIAL-001
  Rule: The decoder that the tutorial shows can read a study

    Scenario: The decoder of the tutorial
      When the client retrieves the study of blue-circle
      Then the server answers 200
      And the tutorial's decoder finds the sample study

  @req:AZ-WADO-005
  Rule: Each part names the transfer syntax that it really has

    Scenario: The syntax of the parts
      When the client retrieves the series of red-triangle
      Then the server answers 200
      And each part is application/dicom; transfer-syntax=1.2.840.10008.1.2.1
