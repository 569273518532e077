@access @needs:versions
Feature: Naming the version
  The version of the API is the first segment of every path: /v1/studies, /v2/studies.

  Python tutorial, Configure user-defined variables; API versioning for the DICOM service.

  @req:AZ-VER-001
  Rule: A path that begins with the version is served

    Scenario: With the version
      When the client stores slice
      Then the server answers 200
      And slice can be read in every way

  @req:AZ-VER-002
  Rule: A path that names no version is refused

    Scenario: Without the version
      Given the server holds slice
      And slice can be read in every way
      And the client names no version in its URLs
      When the client searches for instances where SOPInstanceUID is that of slice
      Then the server answers 400 or 404

  @req:AZ-VER-003 @needs:change-feed
  Rule: Version 1 is supported

    Scenario: Version 1
      Given the server holds slice
      And the client names version v1 in its URLs
      When the client reads the change feed
      Then the server answers 200
      And the body is application/json

  @req:AZ-VER-004 @needs:change-feed
  Rule: Version 2 is supported

    Scenario: Version 2
      Given the server holds slice
      And the client names version v2 in its URLs
      When the client reads the change feed
      Then the server answers 200
      And the body is application/json

  @req:AZ-VER-009
  Rule: A version that is not supported is not served

    Scenario Outline: Another version
      Given the server holds slice
      And slice can be read in every way
      And the client names version <version> in its URLs
      When the client searches for instances where SOPInstanceUID is that of slice
      Then the server answers 400 or 404

      Examples:
        | version |
        | v0      |
        | v99     |

  @req:AZ-VER-012
  Rule: The URLs that the server gives have the version of the request

    Scenario: The answer to a store
      Given the server holds cine
      When the client stores slice into the study of slice
      Then the server answers 200
      And every URL in the answer leads through (itself)
      And slice can be read in every way
