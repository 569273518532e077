@store
Feature: How a store is labelled
  A store request says what it sends and what answer it accepts. What the service does not take in that form is
  refused whole, and nothing of it is stored.

  Conformance statement, Store response status codes.

  Background:
    Given the server holds slice
    And slice can be read in every way

  @req:AZ-STOW-011
  Rule: Who accepts application/dicom alone is answered 406, whether anything is sent or not

    Scenario Outline: Accepting DICOM files
      Given the client accepts application/dicom
      When the client stores <instances> as a single part
      Then the server answers 406
      And <instances> can be read in no way
      And slice can be read in every way

      Examples:
        | instances |
        | cine      |
        | none      |

  @req:AZ-STOW-012
  Rule: Who accepts application/data alone is answered 406, whether anything is sent or not

    Scenario Outline: Accepting data
      Given the client accepts application/data
      When the client stores <instances> as a single part
      Then the server answers 406
      And <instances> can be read in no way
      And slice can be read in every way

      Examples:
        | instances |
        | cine      |
        | none      |

  @req:AZ-STOW-013
  Rule: Who accepts application/dicom+xml alone is answered 406

    Scenario Outline: Accepting XML
      Given the client accepts application/dicom+xml
      When the client stores cine as <sending>
      Then the server answers 406
      And cine can be read in no way

      Examples:
        | sending               |
        | a single part         |
        | multipart with a type |

  @req:AZ-STOW-014
  Rule: Who does not say what it accepts is answered 406

    Scenario: Accepting nothing
      Given the client accepts (absent)
      When the client stores cine as a single part
      Then the server answers 406
      And cine can be read in no way

  @req:AZ-STOW-015
  Rule: A multipart body that is not multipart/related is answered 415

    Scenario Outline: Another kind of multipart
      When the client stores cine as multipart with a type labelled <media type>
      Then the server answers 415
      And cine can be read in no way

      Examples:
        | media type          |
        | multipart/form      |
        | multipart/form-data |
        | multipart/mixed     |

  @req:AZ-STOW-016
  Rule: A body that is neither multipart nor application/dicom is answered 415

    Scenario Outline: Another media type
      When the client stores cine as a single part labelled <media type>
      Then the server answers 415
      And cine can be read in no way

      Examples:
        | media type               |
        | application/json         |
        | application/dicom+json   |
        | application/dicom+xml    |
        | application/octet-stream |
        | text/plain               |

  @req:AZ-STOW-017
  Rule: A part that is not application/dicom makes the whole request unsupported

    Scenario: Parts of another type
      When the client stores cine as multipart with parts of another type
      Then the server answers 415
      And cine can be read in no way

  @req:AZ-STOW-018
  Rule: The first part may leave its type to the type parameter of the request

    Scenario: A part of no type
      When the client stores cine as multipart with parts of no type
      Then the server answers 200
      And the server reports as stored cine
      And cine can be read in every way

  @req:AZ-STOW-019
  Rule: A request that names the part to start with is answered 400

    Scenario: A start
      When the client stores cine as multipart with a start
      Then the server answers 400
      And cine can be read in no way

  @req:AZ-STOW-055
  Rule: A study that is named by something too long for an identifier is answered 400

    Scenario Outline: Into a study with a malformed name
      Given the client has stored cine into the study of cine
      And the client has the instances:
        | instance | like |
        | another  | cine |
      When the client stores another into the study of another, misnamed "<name>"
      Then the server answers 400
      And another can be read in no way

      Examples:
        | name                                                              |
        | bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb |
        | 22222222222222222222222222222222222222222222222222222222222222222 |

  @req:AZ-STOW-056 @needs:tokens
  Rule: A store without a valid token is answered 401, and stores nothing

    Scenario Outline: Without a valid token
      Given the client presents <credential>
      When the client stores cine
      Then the server answers 401
      And cine can be read in no way

      Examples:
        | credential                 |
        | no token                   |
        | a token that nobody issued |
