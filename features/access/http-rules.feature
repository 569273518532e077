@access
Feature: What every answer is
  Whatever is asked, an answer comes, says what is in it and how long it is, and blames a bad request on who made it.

  PS3.18 8.1.2, 8.4, 8.5 and 8.6; RFC 9110.

  Background:
    Given the server holds slice

  @req:P18-HTTP-001
  Rule: A request that makes no sense is answered as one

    Scenario Outline: A path that names nothing
      Given the client has retrieved the metadata of the study of slice
      When the client retrieves the metadata of the study of slice, misnamed "<name>"
      Then the server answers 400 or 404

      Examples:
        | name                                                              |
        | not_a_uid!                                                        |
        | 1.2.3!                                                            |
        | %00%zz                                                            |
        | %2e%2e                                                            |
        | 12345678901234567890123456789012345678901234567890123456789012345 |

  @req:P18-HTTP-003
  Rule: A body has a length, or comes in chunks

    Scenario Outline: Of what is retrieved
      When the client retrieves <resource>
      Then the server answers 200
      And the header Content-Length is (present, or the body comes in chunks)

      Examples:
        | resource                           |
        | the metadata of the study of slice |
        | the study of slice                 |
        | frame 1 of slice                   |

    Scenario: Of what is found
      When the client searches for studies where StudyInstanceUID is that of slice
      Then the server answers 200
      And the header Content-Length is (present, or the body comes in chunks)
      And the studies found are those of slice

  @req:P18-HTTP-014
  Rule: What the client did wrong is not blamed on the server

    Scenario Outline: A query that asks for nothing
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter        | value         |
        | StudyInstanceUID | that of slice |
        | <name>           | <value>       |
      Then the server answers 400

      Examples:
        | level     | name   | value                 |
        | studies   | limit  | -1                    |
        | series    | offset | -1                    |
        | instances | limit  | many                  |
        | studies   | limit  | 9999999999999999999999 |

    Scenario Outline: A body that is none
      When the client stores <instances> as <sending>
      Then the server answers 400, 409 or 415

      Examples:
        | instances | sending                                  |
        | none      | multipart with a part that is no file    |
        | none      | multipart with an empty part             |
        | slice     | multipart without a boundary             |
        | slice     | a single part labelled multipart/related |

  @req:P18-HTTP-015
  Rule: What is no identifier is refused, or names nothing

    Scenario Outline: No identifier
      Given the client has retrieved the metadata of <resource>
      When the client retrieves the metadata of <resource>, misnamed "<name>"
      Then the server answers 400 or 404

      Examples:
        | resource            | name       |
        | the study of slice  | not-a-uid  |
        | the series of slice | not-a-uid  |
        | the instance slice  | not-a-uid  |
        | the study of slice  | 1..2       |

  @req:P18-HTTP-002 @req:P18-HTTP-004
  Rule: A body is labelled, and as long as the answer says

    Scenario: A search
      When the client searches for studies where StudyInstanceUID is that of slice
      Then the server answers 200
      And the header Content-Type is (present)
      And the studies found are those of slice

    Scenario: Metadata
      When the client retrieves the metadata of the study of slice
      Then the server answers 200
      And the header Content-Type is (present)
      And the metadata received is that of slice

    Scenario: Instances
      When the client retrieves the study of slice
      Then the server answers 200
      And the header Content-Type is (present)
      And the instances received are slice, as they were stored

    Scenario: A frame
      When the client retrieves frame 1 of slice
      Then the server answers 200
      And the header Content-Type is (present)
      And frame 1 of slice is received

    Scenario: A store
      When the client stores cine
      Then the server answers 200
      And the header Content-Type is (present)
      And the server reports as stored cine

  @req:P18-HTTP-002
  Rule: The body of a refusal is labelled, too

    Scenario: A refused store
      Given the client has stored slice into the study of slice
      When the client stores cine into the study of slice
      Then the server answers 409
      And the server reports as refused:
        | instance |
        | cine     |
      And the header Content-Type is (present)

  @req:P18-HTTP-006
  Rule: Nothing comes in a coding that the client does not accept

    Scenario: Metadata without a coding
      Given the client also sends Accept-Encoding identity
      When the client retrieves the metadata of the study of slice
      Then the server answers 200
      And the header Content-Encoding is (absent)
      And the metadata received is that of slice

    Scenario: A search without a coding
      Given the client also sends Accept-Encoding identity
      When the client searches for studies where StudyInstanceUID is that of slice
      Then the server answers 200
      And the header Content-Encoding is (absent)
      And the studies found are those of slice

  @req:P18-HTTP-007
  Rule: What represents a resource says which

    Scenario Outline: Where it is
      When the client retrieves the metadata of <resource>
      Then the server answers 200
      And the header Content-Location is (present)

      Examples:
        | resource           |
        | the study of slice |
        | the instance slice |

  @req:P18-HTTP-011
  Rule: A refusal says in words what is wrong

    Scenario: Metadata of what is not held
      Given the client has retrieved the metadata of the study of slice
      When the client retrieves the metadata of the study of cine
      Then the server answers 404
      And the body explains
      And the header Content-Type is (present)

    Scenario: A limit that is no number
      Given the client has found studies
      When the client searches for studies where limit is many
      Then the server answers 400
      And the body explains
      And the header Content-Type is (present)

  @req:P18-HTTP-012
  Rule: Who did not ask whether something changed is not told that it did not

    Scenario Outline: Asked again
      Given the client has retrieved the metadata of <resource>
      When the client retrieves the metadata of <resource>
      Then the server answers 200
      And the metadata received is that of slice

      Examples:
        | resource            |
        | the study of slice  |
        | the series of slice |
        | the instance slice  |

    Scenario: Asked with another ETag
      Given the client has retrieved the metadata of the study of slice
      And the client also sends If-None-Match "no-etag-of-this"
      When the client retrieves the metadata of the study of slice
      Then the server answers 200
      And the metadata received is that of slice

  @req:P18-HTTP-009 @needs:tokens
  Rule: Who is asked to prove who they are is told how

    Scenario: No token
      Given the client has found studies
      And the client presents no token
      When the client searches for studies where StudyInstanceUID is that of slice
      Then the server answers 401
      And the header WWW-Authenticate is (present)
