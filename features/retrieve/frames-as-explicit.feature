@retrieve
Feature: Retrieving frames in Explicit VR Little Endian
  Whatever an instance was stored in, a client may ask for its frames as plain bytes: the pixels are those that were
  stored, exactly or, from a compression that loses, nearly.

  v1 and v2 conformance statements, Retrieve Frames, Retrieve Transfer Syntax; PS3.18 8.7.3.

  Background:
    Given the client accepts multipart/related; type="application/octet-stream"; transfer-syntax=1.2.840.10008.1.2.1

  @req:AZ-FRAME-015
  Rule: A frame stored in Implicit VR Little Endian is retrieved in Explicit VR Little Endian

    Scenario: Implicit VR Little Endian
      Given the server holds implicit
      When the client retrieves frame 1 of implicit
      Then the server answers 200
      And each part is application/octet-stream
      And frame 1 of implicit is received, in 1.2.840.10008.1.2.1

  @req:AZ-FRAME-017
  Rule: A frame stored in Explicit VR Little Endian is retrieved in Explicit VR Little Endian

    Scenario Outline: Explicit VR Little Endian
      Given the server holds <instance>
      When the client retrieves frame 1 of <instance>
      Then the server answers 200
      And each part is application/octet-stream
      And frame 1 of <instance> is received, in 1.2.840.10008.1.2.1

      Examples:
        | instance        |
        | slice           |
        | colour          |
        | colour-by-plane |
        | inverted        |
        | palette         |
        | ybr             |

    Scenario Outline: Explicit VR Little Endian, several frames
      Given the server holds cine
      When the client retrieves frames <numbers> of cine
      Then the server answers 200
      And each part is application/octet-stream
      And frames <numbers> of cine are received, in this order, in 1.2.840.10008.1.2.1

      Examples:
        | numbers |
        | 1, 2, 3 |
        | 3, 1    |

  @req:AZ-FRAME-019
  Rule: A frame stored in Explicit VR Big Endian is retrieved in Explicit VR Little Endian

    Scenario: Explicit VR Big Endian
      Given the server holds big-endian
      When the client retrieves frame 1 of big-endian
      Then the server answers 200
      And each part is application/octet-stream
      And frame 1 of big-endian is received, in 1.2.840.10008.1.2.1

  @req:AZ-FRAME-021
  Rule: A frame stored in JPEG Baseline is retrieved in Explicit VR Little Endian

    Scenario: JPEG Baseline
      Given the server holds jpeg-baseline
      When the client retrieves frame 1 of jpeg-baseline
      Then the server answers 200
      And each part is application/octet-stream
      And frame 1 of jpeg-baseline is received, in 1.2.840.10008.1.2.1

  @req:AZ-FRAME-023
  Rule: A frame stored in JPEG Lossless is retrieved in Explicit VR Little Endian

    Scenario: JPEG Lossless
      Given the server holds jpeg-lossless
      When the client retrieves frame 1 of jpeg-lossless
      Then the server answers 200
      And each part is application/octet-stream
      And frame 1 of jpeg-lossless is received, in 1.2.840.10008.1.2.1

  @req:AZ-FRAME-025
  Rule: A frame stored in JPEG Lossless, Selection Value 1 is retrieved in Explicit VR Little Endian

    Scenario: JPEG Lossless, Selection Value 1
      Given the server holds jpeg-lossless-sv1
      When the client retrieves frame 1 of jpeg-lossless-sv1
      Then the server answers 200
      And each part is application/octet-stream
      And frame 1 of jpeg-lossless-sv1 is received, in 1.2.840.10008.1.2.1

  @req:AZ-FRAME-027
  Rule: A frame stored in JPEG 2000 Lossless is retrieved in Explicit VR Little Endian

    Scenario: JPEG 2000 Lossless
      Given the server holds jpeg-2000-lossless
      When the client retrieves frame 1 of jpeg-2000-lossless
      Then the server answers 200
      And each part is application/octet-stream
      And frame 1 of jpeg-2000-lossless is received, in 1.2.840.10008.1.2.1

    Scenario Outline: JPEG 2000 Lossless, several frames
      Given the server holds jpeg-2000-cine
      When the client retrieves frames <numbers> of jpeg-2000-cine
      Then the server answers 200
      And each part is application/octet-stream
      And frames <numbers> of jpeg-2000-cine are received, in this order, in 1.2.840.10008.1.2.1

      Examples:
        | numbers |
        | 1, 2, 3 |
        | 3, 1    |

  @req:AZ-FRAME-029
  Rule: A frame stored in JPEG 2000 is retrieved in Explicit VR Little Endian

    Scenario: JPEG 2000
      Given the server holds jpeg-2000
      When the client retrieves frame 1 of jpeg-2000
      Then the server answers 200
      And each part is application/octet-stream
      And frame 1 of jpeg-2000 is received, in 1.2.840.10008.1.2.1

  @req:AZ-FRAME-031
  Rule: A frame stored in RLE Lossless is retrieved in Explicit VR Little Endian

    Scenario: RLE Lossless
      Given the server holds rle
      When the client retrieves frame 1 of rle
      Then the server answers 200
      And each part is application/octet-stream
      And frame 1 of rle is received, in 1.2.840.10008.1.2.1

    Scenario Outline: RLE Lossless, several frames
      Given the server holds rle-cine
      When the client retrieves frames <numbers> of rle-cine
      Then the server answers 200
      And each part is application/octet-stream
      And frames <numbers> of rle-cine are received, in this order, in 1.2.840.10008.1.2.1

      Examples:
        | numbers |
        | 1, 2, 3 |
        | 3, 1    |
