@retrieve
Feature: Agreeing on a media type
  A client says what it accepts, and how much; the server gives the one of these that it can give and that the client
  prefers, or refuses.

  PS3.18 8.7; RFC 9110 12.5.1.

  Background:
    Given the server holds slice, cine

  @req:P18-NEG-001
  Rule: Who does not say what it accepts is answered as the open point is read

    Scenario: A search that accepts nothing
      Given the client has found studies
      And the client accepts (absent)
      When the client searches for studies where StudyInstanceUID is that of slice
      Then the server answers as missing-accept is read

    Scenario Outline: Metadata that nobody said to accept
      Given the client has retrieved the metadata of <resource>
      And the client accepts (absent)
      When the client retrieves the metadata of <resource>
      Then the server answers as missing-accept is read

      Examples:
        | resource            |
        | the study of slice  |
        | the series of slice |
        | the instance slice  |

    Scenario Outline: Instances that nobody said to accept
      Given the client has retrieved <resource>
      And the client accepts (absent)
      When the client retrieves <resource>
      Then the server answers as missing-accept is read

      Examples:
        | resource            |
        | the study of slice  |
        | the series of slice |

  @req:P18-NEG-002
  Rule: Who accepts nothing that can be given is answered as the open point is read

    Scenario: A search in no form
      Given the client has found studies
      And the client accepts application/pdf
      When the client searches for studies where StudyInstanceUID is that of slice
      Then the server answers as unsupported-accept is read

    Scenario Outline: Metadata in no form
      Given the client has retrieved the metadata of <resource>
      And the client accepts <accepted>
      When the client retrieves the metadata of <resource>
      Then the server answers as unsupported-accept is read

      Examples:
        | resource            | accepted                    |
        | the study of slice  | application/pdf             |
        | the series of slice | image/jpeg                  |
        | the instance slice  | application/pdf, text/plain |

    Scenario Outline: Instances in no form
      Given the client has retrieved <resource>
      And the client accepts <accepted>
      When the client retrieves <resource>
      Then the server answers as unsupported-accept is read

      Examples:
        | resource            | accepted                                  |
        | the study of slice  | application/pdf                           |
        | the series of slice | application/pdf                           |
        | the study of slice  | multipart/related; type="application/pdf" |

  @req:P18-NEG-003
  Rule: Who accepts anything gets the default of what was asked for

    Scenario Outline: A search in any form
      Given the client accepts <accepted>
      When the client searches for studies where StudyInstanceUID is that of slice
      Then the server answers 200
      And the body is application/dicom+json
      And the studies found are those of slice

      Examples:
        | accepted                   |
        | */*                        |
        | application/pdf, */*;q=0.1 |

    Scenario Outline: Metadata in any form
      Given the client accepts */*
      When the client retrieves the metadata of <resource>
      Then the server answers 200
      And the body is application/dicom+json
      And the metadata received is that of slice

      Examples:
        | resource            |
        | the study of slice  |
        | the series of slice |
        | the instance slice  |

  @req:P18-WADO-006
  Rule: Who accepts anything gets an instance too

    Scenario: An instance in any form
      Given the client accepts */*
      When the client retrieves the instance slice
      Then the server answers 200

  @req:P18-NEG-004
  Rule: Of what is accepted, the one of the highest weight that can be given comes

    Scenario Outline: Pictures by weight
      Given the client accepts <accepted>
      When the client retrieves a rendering of cine
      Then the server answers 200
      And the body is <media type>

      Examples:
        | accepted                                         | media type |
        | image/jpeg;q=0.2, image/png;q=0.9                | image/png  |
        | image/jpeg;q=0.9, image/png;q=0.2                | image/jpeg |
        | image/png, image/jpeg;q=0.5                      | image/png  |
        | image/jpeg; q=0.001, image/png; q=0.002          | image/png  |
        | application/pdf, image/png;q=0.3, image/jpeg;q=0.2 | image/png  |

  @req:P18-NEG-005
  Rule: A weight of nought is a refusal

    Scenario Outline: Not this one
      Given the client accepts <accepted>
      When the client retrieves a rendering of cine
      Then the server answers 200
      And the body is <media type>

      Examples:
        | accepted                         | media type |
        | image/jpeg;q=0, image/png        | image/png  |
        | image/png;q=0, image/jpeg;q=0.1  | image/jpeg |
        | image/png;q=0.0, image/jpeg;q=0.1 | image/jpeg |

  @req:P18-NEG-006
  Rule: What cannot be read or given is left aside, and the rest counts

    Scenario Outline: A search beside nonsense
      Given the client accepts <accepted>
      When the client searches for studies where StudyInstanceUID is that of slice
      Then the server answers 200
      And the body is application/dicom+json
      And the studies found are those of slice

      Examples:
        | accepted                                    |
        | foo/bar;baz, application/dicom+json         |
        | application/dicom+json, application/pdf     |
        | application/pdf, application/dicom+json     |
        | nonsense, application/dicom+json            |
        | application/pdf;q=1, application/dicom+json;q=0.1 |

    Scenario Outline: Metadata beside nonsense
      Given the client accepts <accepted>
      When the client retrieves the metadata of the study of slice
      Then the server answers 200
      And the body is application/dicom+json
      And the metadata received is that of slice

      Examples:
        | accepted                                |
        | foo/bar;baz, application/dicom+json     |
        | application/pdf, application/dicom+json |

    Scenario: Instances beside nonsense
      Given the client accepts application/pdf, multipart/related; type="application/dicom"; transfer-syntax=*
      When the client retrieves the study of slice
      Then the server answers 200
      And the instances received are slice, as they were stored

  @req:P18-NEG-007
  Rule: The range that says most of a media type decides its weight

    Scenario Outline: A range and one in it
      Given the client accepts <accepted>
      When the client retrieves a rendering of cine
      Then the server answers 200
      And the body is <media type>

      Examples:
        | accepted                                            | media type |
        | image/*;q=0.9, image/jpeg;q=0.1, image/gif;q=0.1    | image/png  |
        | image/*;q=0.9, image/png;q=0.1, image/gif;q=0.1     | image/jpeg |
        | image/jpeg;q=0.1, image/png;q=0.8, */*;q=0.5        | image/png  |

  @req:P18-NEG-008
  Rule: A parameter may stand in quotes, and what needs them does

    Scenario Outline: In quotes
      Given the client accepts <accepted>
      When the client retrieves <resource>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are slice, as they were stored

      Examples:
        | resource            | accepted                                                         |
        | the study of slice  | multipart/related; type="application/dicom"                      |
        | the series of slice | multipart/related; type="application/dicom"                      |
        | the study of slice  | multipart/related; type="application/dicom"; transfer-syntax="*" |

  @req:P18-NEG-009
  Rule: Names of types and parameters are read in any case, with or without spaces between them

    Scenario Outline: A search in other letters
      Given the client accepts <accepted>
      When the client searches for studies where StudyInstanceUID is that of slice
      Then the server answers 200
      And the body is application/dicom+json
      And the studies found are those of slice

      Examples:
        | accepted                      |
        | Application/DICOM+JSON        |
        | Application/DICOM+JSON ; Q=1  |
        | application/dicom+json;q=0.5  |

    Scenario Outline: Instances in other letters
      Given the client accepts <accepted>
      When the client retrieves the study of slice
      Then the server answers 200
      And the instances received are slice, as they were stored

      Examples:
        | accepted                                        |
        | Multipart/Related; Type="Application/DICOM"     |
        | multipart/related;type="application/dicom"      |
        | multipart/related ; type="application/dicom"    |

  @req:P18-NEG-010
  Rule: What comes is what was accepted

    Scenario: A search, accepted as JSON
      Given the client accepts application/dicom+json
      When the client searches for instances where StudyInstanceUID is that of slice
      Then the server answers 200
      And the body is application/dicom+json

    Scenario: A study, accepted in parts
      Given the client accepts multipart/related; type="application/dicom"
      When the client retrieves the study of slice
      Then the server answers 200
      And the body is multipart/related
      And each part is application/dicom

    Scenario: A frame, accepted in parts
      Given the client accepts multipart/related; type="application/octet-stream"
      When the client retrieves frame 1 of cine
      Then the server answers 200
      And the body is multipart/related
      And each part is application/octet-stream

    Scenario Outline: A picture, accepted in one form
      Given the client accepts <accepted>
      When the client retrieves a rendering of cine
      Then the server answers 200
      And the body is <accepted>

      Examples:
        | accepted   |
        | image/jpeg |
        | image/png  |

  @req:P18-NEG-011
  Rule: Several instances do not come as one

    Scenario Outline: As one file
      Given the client has retrieved <resource>
      And the client accepts application/dicom
      When the client retrieves <resource>
      Then the server answers 406

      Examples:
        | resource            |
        | the study of slice  |
        | the series of slice |

  @req:P18-QP-007
  Rule: What the query accepts comes before what the header accepts

    Scenario Outline: A picture that the query accepts
      Given the client accepts <header>
      When the client retrieves a rendering of cine with accept <query>
      Then the server answers 200
      And the body is <query>

      Examples:
        | header     | query      |
        | */*        | image/png  |
        | */*        | image/jpeg |
        | image/jpeg | image/png  |

  @req:P18-QP-008
  Rule: Who accepts both pictures and DICOM is refused

    Scenario: Both
      Given the client has retrieved a rendering of cine
      When the client retrieves a rendering of cine with accept image/jpeg,application/dicom
      Then the server answers 400
