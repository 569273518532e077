@access
Feature: Naming the version
  The version of the API is the first segment of every path: /v1/studies, /v2/studies.

  Python tutorial, Configure user-defined variables.

  @req:AZ-VER-001 @needs:versions
  Rule: A path that begins with the version is served

    Scenario: With the version
      When the client stores slice
      Then the server answers 200
      And slice can be read in every way

  @req:AZ-VER-002 @needs:versions
  Rule: A path that names no version is refused

    Scenario: Without the version
      Given the server holds slice
      And slice can be read in every way
      And the client leaves the version out of the URL
      When the client searches for instances where SOPInstanceUID is that of slice
      Then the server answers 400 or 404
