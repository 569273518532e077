@delete
Feature: What follows a delete
  What is deleted takes with it what becomes empty, vanishes from search, and may be stored again. Nothing
  but the path says what is deleted.

  v1 and v2 conformance statements, Delete, Store Failure Reason Codes.

  Background:
    Given the server holds slice, cine

  @req:AZ-DEL-018 @needs:delete
  Rule: A delete is served whatever media type is accepted

    Scenario Outline: Any Accept
      Given slice can be read in every way
      And the client accepts <accepted>
      When the client deletes <resource>
      Then the server answers 204
      And the body is empty
      And slice can be read in no way

      Examples:
        | accepted             | resource            |
        | application/anything | the study of slice  |
        | application/anything | the series of slice |
        | application/anything | the instance slice  |
        | */*                  | the instance slice  |
        | (absent)             | the instance slice  |

  @req:AZ-DEL-019 @req:AZ-DEL-020 @needs:delete
  Rule: A delete is served whatever it carries, and of whatever type

    Scenario Outline: Any body
      Given slice can be read in every way
      And the client also sends Content-Type <type>
      When the client deletes <resource>
      Then the server answers 204
      And the body is empty
      And slice can be read in no way

      Examples:
        | type                   | resource            |
        | application/anything   | the study of slice  |
        | application/anything   | the series of slice |
        | application/anything   | the instance slice  |
        | text/plain             | the instance slice  |
        | application/dicom+json | the instance slice  |

  @req:AZ-DEL-027 @needs:delete
  Rule: What is deleted is not found by a search

    Scenario Outline: Searching for what is deleted
      Given the client has found <level>
      And the client has deleted <deleted>
      When the client searches for <level> where <keyword> is that of slice
      Then the server answers 204
      And the <level> found are those of none

      Examples:
        | level     | deleted             | keyword           |
        | studies   | the study of slice  | StudyInstanceUID  |
        | series    | the study of slice  | StudyInstanceUID  |
        | instances | the study of slice  | StudyInstanceUID  |
        | series    | the series of slice | SeriesInstanceUID |
        | instances | the series of slice | SeriesInstanceUID |
        | instances | the instance slice  | SOPInstanceUID    |

  @req:AZ-DEL-023 @needs:delete
  Rule: With the last instance its series and its study are deleted

    Scenario Outline: The last instance
      Given the client has retrieved <resource>
      And the client has deleted <deleted>
      When the client retrieves <resource>
      Then the server answers 404
      And cine can be read in every way

      Examples:
        | deleted             | resource            |
        | the instance slice  | the series of slice |
        | the instance slice  | the study of slice  |
        | the series of slice | the study of slice  |

    Scenario Outline: Searching after the last instance
      Given the client has found <level>
      And the client has deleted the instance slice
      When the client searches for <level> where StudyInstanceUID is that of slice
      Then the server answers 204
      And the <level> found are those of none

      Examples:
        | level     |
        | studies   |
        | series    |

  @req:AZ-DEL-026 @needs:delete
  Rule: What is deleted can be stored again

    Scenario Outline: Storing again
      Given the client has deleted <deleted>
      When the client stores <instance> as <sending>
      Then the server answers 200
      And the server reports as stored <instance>
      And <instance> can be read in every way

      Examples:
        | deleted             | instance      | sending               |
        | the study of slice  | slice         | multipart with a type |
        | the series of slice | slice         | a single part         |
        | the instance slice  | slice         | a single part         |
        | the instance slice  | slice-redrawn | multipart with a type |
