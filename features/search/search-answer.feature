@search
Feature: What the answer to a search is
  The answer to a search is an array of DICOM JSON datasets; where nothing matches, it has no body.

  v2 conformance statement, Search response codes.

  Background:
    Given the server holds slice, cine

  @req:AZ-QIDO-008 @req:P18-JSON-032 @req:P18-JSON-001
  Rule: Matches are an array, application/dicom+json

    Scenario Outline: The media type
      When the client searches for <level> where StudyInstanceUID is that of slice
      Then the server answers 200
      And the body is application/dicom+json
      And the <level> found are those of slice

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-140
  Rule: A search without matches is answered 204, with no body

    Scenario Outline: An identifier that nobody has
      Given the client has found <level>
      When the client searches for <level> where StudyInstanceUID is that of blue-circle
      Then the server answers 204
      And the body is empty
      And the <level> found are those of none

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |
