@retrieve
Feature: Datasets in XML
  Metadata, search results and the answer to a store come in XML to who accepts that: a document of the Native DICOM Model
  for each dataset, which says what the JSON says.

  PS3.18 8.7.3.2, 10.4.4, 10.5.4, 10.6.4 and F.3.1; PS3.19 A.1.

  @needs:xml @req:P18-XML-002
  Rule: Metadata in XML are a document for each instance

    Scenario Outline: Metadata
      Given the server holds the sample study
      And the client accepts multipart/related; type="application/dicom+xml"
      When the client retrieves the metadata of <resource>
      Then the server answers 200
      And the body is multipart/related
      And each part is application/dicom+xml
      And the metadata received is that of <instances>

      Examples:
        | resource                   | instances                  |
        | the study of blue-circle   | the sample study           |
        | the series of red-triangle | red-triangle, green-square |
        | the instance blue-circle   | blue-circle                |

  @needs:xml @req:P18-XML-003 @req:P18-XML-004
  Rule: A document is in the Native DICOM Model, and says what was stored

    Scenario Outline: What was stored
      Given the server holds <instance>
      And the client accepts multipart/related; type="application/dicom+xml"
      When the client retrieves the metadata of the instance <instance>
      Then the server answers 200
      And each part is application/dicom+xml
      And the metadata received is that of <instance>

      Examples:
        | instance  |
        | slice     |
        | described |
        | palette   |

    Scenario: Several values, empty ones, and names in several scripts
      Given the server holds the instances:
        | instance | like      | SpecificCharacterSet | PatientName           | ImageType                   | PatientComments | RequestAttributesSequence.ScheduledProcedureStepDescription |
        | rich     | described | ISO_IR 192           | Yamada^Tarou=山田^太郎 | ORIGINAL\\PRIMARY\\\\NEURO | (empty)         | Less < than & more                                          |
      And the client accepts multipart/related; type="application/dicom+xml"
      When the client retrieves the metadata of the instance rich
      Then the server answers 200
      And each part is application/dicom+xml
      And the metadata received is that of rich

  @needs:xml @req:P18-XML-001
  Rule: What a search finds comes in XML too, a document for each

    Scenario Outline: Found
      Given the server holds the sample study
      And the client accepts multipart/related; type="application/dicom+xml"
      When the client searches for <level> where StudyInstanceUID is that of blue-circle
      Then the server answers 200
      And the body is multipart/related
      And each part is application/dicom+xml
      And the <level> found are those of the sample study

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @needs:xml @req:P18-STOW-022
  Rule: The answer to a store comes in XML too

    Scenario: Stored
      Given the server holds described
      And the client accepts application/dicom+xml
      When the client stores slice, cine
      Then the server answers 200
      And the body is application/dicom+xml
      And the server reports as stored slice, cine
