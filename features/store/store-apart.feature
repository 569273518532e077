@store
Feature: Storing metadata and bulk data apart
  Metadata may come in JSON or XML, and their bulk data in parts of their own. Each such part says by its location which
  value it is, and the service puts the two together.

  PS3.18 8.6.1.2, 10.5.1.4, 10.5.2 and 10.5.4.

  Background:
    Given the server holds cine
    And the client has the instances:
      | instance | like          | SpecificCharacterSet | PatientName           | PixelSpacing | 00090010  | 00091001 LO | 00091002 OB |
      | plain    | slice         | ISO_IR 192           |                       |              |           |             |             |
      | named    | described     | ISO_IR 192           | Yamada^Tarou=山田^太郎 | 0.5\\0.25    |           |             |             |
      | rich     | described     | ISO_IR 192           | Yamada^Tarou=山田^太郎 | 0.5\\0.25    | TEST BULK | Whisper     | CAFE x 100  |
      | coded    | jpeg-baseline | ISO_IR 192           |                       |              |           |             |             |

  @needs:metadata-store @req:P18-STOW-024
  Rule: Metadata in JSON and their bulk data are put together and stored

    Scenario Outline: In JSON
      When the client stores <instances> as metadata in JSON and bulk data
      Then the server answers 200
      And the server reports as stored <instances>
      And <instances> can be read in every way

      Examples:
        | instances          |
        | plain              |
        | plain, rich, named |

  @needs:metadata-store @needs:xml @req:P18-STOW-025
  Rule: Metadata in XML and their bulk data are put together and stored

    Scenario Outline: In XML
      When the client stores <instances> as metadata in XML and bulk data
      Then the server answers 200
      And the server reports as stored <instances>
      And <instances> can be read in every way

      Examples:
        | instances    |
        | plain        |
        | plain, named |

  @needs:metadata-store @req:P18-STOW-026
  Rule: A codestream is kept as it is, and a PNG or GIF becomes pixels without a loss

    Scenario Outline: A codestream
      Given the client has stored <instance> as metadata in JSON and codestreams
      And the client accepts multipart/related; type="<type>"; transfer-syntax=<syntax>
      When the client retrieves frame 1 of <instance>
      Then the server answers 200
      And each part is <type>
      And frame 1 of <instance> is received

      Examples:
        | instance           | type       | syntax                 |
        | jpeg-baseline      | image/jpeg | 1.2.840.10008.1.2.4.50 |
        | jpeg-lossless-sv1  | image/jpeg | 1.2.840.10008.1.2.4.70 |
        | jpeg-2000-lossless | image/jp2  | 1.2.840.10008.1.2.4.90 |

    Scenario: A codestream for each frame
      Given the client has stored jpeg-2000-cine as metadata in JSON and codestreams
      And the client accepts multipart/related; type="image/jp2"; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves frames 1, 2, 3 of jpeg-2000-cine
      Then the server answers 200
      And frames 1, 2, 3 of jpeg-2000-cine are received, in this order

    Scenario Outline: A picture
      Given the client has stored hills as metadata in JSON and <form>
      When the client retrieves frame 1 of hills
      Then the server answers 200
      And frame 1 of hills is received

      Examples:
        | form |
        | PNG  |
        | GIF  |

  @needs:metadata-store @req:P18-STOW-027
  Rule: What a codestream says of itself need not be said in the metadata

    Scenario: It is stored
      When the client stores coded as metadata in JSON and codestreams that say what they are
      Then the server answers 200
      And the server reports as stored coded

    Scenario: It is in the metadata
      Given the client has stored coded as metadata in JSON and codestreams that say what they are
      When the client retrieves the metadata of the instance coded
      Then the server answers 200
      And the metadata received is that of coded
