@retrieve
Feature: Retrieving metadata
  A client retrieves what a study, series or instance says of itself, without the pixels, as DICOM JSON.

  PS3.18 10.4.1.1.2; Python tutorial, Retrieve metadata.

  Background:
    Given the server holds the sample study and slice

  @req:AZ-META-001 @req:P18-META-001 @req:P18-META-007 @req:P18-JSON-001
  Rule: The metadata of a study has one dataset for each of its instances

    Scenario Outline: Of a study
      When the client retrieves the metadata of the study of <instance>
      Then the server answers 200
      And the metadata received is that of <received>

      Examples:
        | instance     | received         |
        | red-triangle | the sample study |
        | slice        | slice            |

  @req:AZ-META-002 @req:P18-META-001 @req:P18-META-007 @req:P18-JSON-001
  Rule: The metadata of a series has one dataset for each of its instances

    Scenario Outline: Of a series
      When the client retrieves the metadata of the series of <instance>
      Then the server answers 200
      And the metadata received is that of <received>

      Examples:
        | instance     | received                   |
        | green-square | red-triangle, green-square |
        | blue-circle  | blue-circle                |

  @req:AZ-META-003 @req:P18-META-001 @req:P18-META-007 @req:P18-JSON-001
  Rule: The metadata of an instance is an array of one dataset

    Scenario Outline: Of an instance
      When the client retrieves the metadata of the instance <instance>
      Then the server answers 200
      And the metadata received is that of <instance>

      Examples:
        | instance     |
        | red-triangle |
        | green-square |
        | slice        |

  @req:AZ-META-004 @req:P18-META-006 @req:P18-JSON-032
  Rule: Metadata is application/dicom+json

    Scenario Outline: The media type
      When the client retrieves the metadata of <resource>
      Then the server answers 200
      And the body is application/dicom+json
      And the metadata received is that of slice

      Examples:
        | resource            |
        | the study of slice  |
        | the series of slice |
        | the instance slice  |
