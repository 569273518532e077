@delete
Feature: Deleting studies, series and instances
  A client deletes a study, a series or an instance. What it deletes is gone in every way, and nothing else is.

  Python tutorial, Delete DICOM; v2 conformance statement, Delete. No part of PS3.18.

  @req:AZ-DEL-003 @req:AZ-DEL-022 @req:AZ-DEL-024 @needs:delete
  Rule: To delete an instance removes it, and leaves the others of its series

    Scenario: An instance
      Given the server holds the sample study
      And the sample study can be read in every way
      When the client deletes the instance red-triangle
      Then the server answers 204
      And the body is empty
      And red-triangle can be read in no way
      And green-square, blue-circle can be read in every way
      And the study of green-square holds green-square, blue-circle

  @req:AZ-DEL-002 @req:AZ-DEL-022 @req:AZ-DEL-025 @needs:delete
  Rule: To delete a series removes its instances, and leaves the other series of its study

    Scenario: A series of two instances
      Given the server holds the sample study
      And the sample study can be read in every way
      When the client deletes the series of green-square
      Then the server answers 204
      And the body is empty
      And red-triangle, green-square can be read in no way
      And blue-circle can be read in every way
      And the study of blue-circle holds blue-circle

    Scenario: A series that has one instance left
      Given the server holds the sample study
      And the sample study can be read in every way
      And the client has deleted the instance red-triangle
      When the client deletes the series of green-square
      Then the server answers 204
      And green-square can be read in no way
      And blue-circle can be read in every way
      And the study of blue-circle holds blue-circle

    Scenario: A series emptied instance by instance
      Given the server holds the sample study
      And the sample study can be read in every way
      And the client has deleted the instance red-triangle
      When the client deletes the instance green-square
      Then the server answers 204
      And red-triangle, green-square can be read in no way
      And blue-circle can be read in every way
      And the study of blue-circle holds blue-circle

  @req:AZ-DEL-001 @req:AZ-DEL-022 @needs:delete
  Rule: To delete a study removes all of its instances, and no other study

    Scenario: A study of two series
      Given the server holds the sample study and slice
      And the sample study can be read in every way
      When the client deletes the study of blue-circle
      Then the server answers 204
      And the body is empty
      And the sample study can be read in no way
      And slice can be read in every way

  @req:AZ-DEL-005 @needs:delete
  Rule: A study that is already deleted is not found

    Scenario: A study, again
      Given the server holds slice
      And the client has deleted the study of slice
      When the client deletes the study of slice
      Then the server answers 404

  @req:AZ-DEL-007 @needs:delete
  Rule: A series that is already deleted is not found

    Scenario: A series, again
      Given the server holds the sample study
      And the client has deleted the series of red-triangle
      When the client deletes the series of red-triangle
      Then the server answers 404
      And blue-circle can be read in every way

  @req:AZ-DEL-009 @needs:delete
  Rule: An instance that is already deleted is not found

    Scenario: An instance, again
      Given the server holds the sample study
      And the client has deleted the instance red-triangle
      When the client deletes the instance red-triangle
      Then the server answers 404
      And green-square can be read in every way

  @req:AZ-DEL-006 @needs:delete
  Rule: A study that never existed is not found

    Scenario: A study that nobody stored
      Given the server holds cine
      And the client has deleted the study of cine
      When the client deletes the study of slice
      Then the server answers 404

  @req:AZ-DEL-008 @needs:delete
  Rule: A series that never existed is not found

    Scenario: A series that nobody stored
      Given the server holds red-triangle, cine
      And the client has deleted the series of cine
      When the client deletes the series of blue-circle
      Then the server answers 404
      And red-triangle can be read in every way

  @req:AZ-DEL-010 @needs:delete
  Rule: An instance that never existed is not found

    Scenario: An instance that nobody stored
      Given the server holds red-triangle, cine
      And the client has deleted the instance cine
      When the client deletes the instance green-square
      Then the server answers 404
      And red-triangle can be read in every way
