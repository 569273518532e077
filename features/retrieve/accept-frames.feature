@retrieve
Feature: What frames come as
  A client says which media types and transfer syntaxes it accepts for frames: plain bytes or JPEG 2000, in parts, or
  a single frame alone.

  v1 and v2 conformance statements, Retrieve Frames.

  cine is stored in Explicit VR Little Endian, rle-cine in RLE Lossless, jpeg-2000-cine in JPEG 2000.

  Background:
    Given the server holds cine, rle-cine, jpeg-2000-cine

  @req:AZ-FRAME-005
  Rule: Frames come in Explicit VR Little Endian where no transfer syntax is named

    Scenario Outline: Bytes, no transfer syntax
      Given the client accepts multipart/related; type="application/octet-stream"
      When the client retrieves frames 2, 3 of <instance>
      Then the server answers 200
      And the body is multipart/related
      And each part is application/octet-stream
      And frames 2, 3 of <instance> are received, in this order, in 1.2.840.10008.1.2.1

      Examples:
        | instance       |
        | cine           |
        | rle-cine       |
        | jpeg-2000-cine |

  @req:AZ-FRAME-006 @req:P18-MT-003
  Rule: Frames come in Explicit VR Little Endian where that is named

    Scenario Outline: Bytes, their transfer syntax
      Given the client accepts multipart/related; type="application/octet-stream"; transfer-syntax=<syntax>
      When the client retrieves frames 3, 1 of <instance>
      Then the server answers 200
      And the body is multipart/related
      And each part is application/octet-stream
      And frames 3, 1 of <instance> are received, in this order, in 1.2.840.10008.1.2.1

      Examples:
        | instance | syntax                |
        | cine     | 1.2.840.10008.1.2.1   |
        | rle-cine | 1.2.840.10008.1.2.1   |
        | rle-cine | "1.2.840.10008.1.2.1" |

  @req:AZ-FRAME-007
  Rule: Frames come in JPEG 2000 where its media type is named and no transfer syntax

    Scenario Outline: JPEG 2000, no transfer syntax
      Given the client accepts multipart/related; type="image/jp2"
      When the client retrieves frames 2, 3 of <instance>
      Then the server answers 200
      And the body is multipart/related
      And each part is image/jp2
      And frames 2, 3 of <instance> are received, in this order, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance       |
        | cine           |
        | rle-cine       |
        | jpeg-2000-cine |

  @req:AZ-FRAME-008
  Rule: Frames come in JPEG 2000 where its media type and its transfer syntax are named

    Scenario Outline: JPEG 2000, its transfer syntax
      Given the client accepts multipart/related; type="image/jp2"; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves frames 2, 3 of <instance>
      Then the server answers 200
      And the body is multipart/related
      And each part is image/jp2
      And frames 2, 3 of <instance> are received, in this order, in 1.2.840.10008.1.2.4.90

      Examples:
        | instance       |
        | cine           |
        | rle-cine       |
        | jpeg-2000-cine |

  @req:AZ-FRAME-009
  Rule: A single frame comes alone, as it was stored, where that is accepted

    Scenario Outline: One frame alone
      Given the client accepts application/octet-stream; transfer-syntax=*
      When the client retrieves frame 2 of <instance>
      Then the server answers 200
      And the body is application/octet-stream
      And frame 2 of <instance> is received

      Examples:
        | instance       |
        | cine           |
        | rle-cine       |
        | jpeg-2000-cine |

  @req:AZ-FRAME-048
  Rule: The open-source server gives a single frame alone in version 1, too

    Scenario Outline: One frame alone, in version 1
      Given the client accepts application/octet-stream; transfer-syntax=*
      When the client retrieves frame 2 of <instance>
      Then the server answers 200
      And the body is application/octet-stream
      And frame 2 of <instance> is received

      Examples:
        | instance |
        | cine     |
        | rle-cine |

  @req:AZ-FRAME-010
  Rule: Frames come as they were stored, as bytes, where any media type is accepted

    Scenario Outline: Any media type
      Given the client accepts */*
      When the client retrieves frame 2 of <instance>
      Then the server answers 200
      And frame 2 of <instance> is received

      Examples:
        | instance       |
        | cine           |
        | rle-cine       |
        | jpeg-2000-cine |

  @req:AZ-FRAME-011
  Rule: Several frames do not come in a body that is one

    Scenario: Several frames alone
      Given the client accepts application/octet-stream; transfer-syntax=*
      And the client has retrieved frame 1 of cine
      When the client retrieves frames 1, 2 of cine
      Then the server answers 400

  @req:AZ-FRAME-012
  Rule: As bytes, frames are not offered in JPEG 2000 or another compression

    Scenario Outline: Bytes in JPEG 2000
      Given the client has retrieved frame 1 of <instance>
      And the client accepts multipart/related; type="application/octet-stream"; transfer-syntax=<syntax>
      When the client retrieves frame 1 of <instance>
      Then the server answers as syntax-not-offered is read

      Examples:
        | instance       | syntax                  |
        | cine           | 1.2.840.10008.1.2.4.90  |
        | jpeg-2000-cine | 1.2.840.10008.1.2.4.90  |
        | cine           | 1.2.840.10008.1.2.4.100 |

  @req:AZ-FRAME-013
  Rule: As JPEG 2000, frames are offered in its lossless transfer syntax alone

    Scenario Outline: JPEG 2000 in another syntax
      Given the client has retrieved frame 1 of <instance>
      And the client accepts multipart/related; type="image/jp2"; transfer-syntax=<syntax>
      When the client retrieves frame 1 of <instance>
      Then the server answers as syntax-not-offered is read

      Examples:
        | instance       | syntax                 |
        | cine           | *                      |
        | jpeg-2000-cine | *                      |
        | cine           | 1.2.840.10008.1.2.4.91 |

  @req:AZ-FRAME-014
  Rule: JPEG 2000 is not offered alone, without parts

    Scenario Outline: JPEG 2000 alone
      Given the client has retrieved frame 1 of <instance>
      And the client accepts <accepted>
      When the client retrieves frame 1 of <instance>
      Then the server answers 406

      Examples:
        | instance       | accepted                                          |
        | cine           | image/jp2                                         |
        | jpeg-2000-cine | image/jp2; transfer-syntax=1.2.840.10008.1.2.4.90 |

  @req:AZ-WADO-058
  Rule: Of several media types for frames, the one of the highest quality that is offered is chosen

    Scenario Outline: Several media types for a frame
      Given the client accepts <accepted>
      When the client retrieves frame 2 of rle-cine
      Then the server answers 200
      And each part is <type>
      And frame 2 of rle-cine is received, in <syntax>

      Examples:
        | accepted                                                                                          | type                     | syntax                 |
        | multipart/related; type="image/jp2"; q=0.5, multipart/related; type="application/octet-stream"    | application/octet-stream | 1.2.840.10008.1.2.1    |
        | multipart/related; type="application/octet-stream"; q=0.5, multipart/related; type="image/jp2"    | image/jp2                | 1.2.840.10008.1.2.4.90 |
        | multipart/related; type="image/png", multipart/related; type="application/octet-stream"; q=0.1    | application/octet-stream | 1.2.840.10008.1.2.1    |
