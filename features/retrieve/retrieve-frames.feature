@retrieve
Feature: Retrieving frames
  A client retrieves single frames of an instance by their numbers, which begin at 1.

  PS3.18 10.4.1.1.6; Python tutorial, Retrieve one or more frames; v1 and v2 conformance statements, Retrieve Frames.

  @req:AZ-FRAME-001 @req:AZ-FRAME-004 @req:P18-FRM-001 @req:P18-MT-008
  Rule: A frame is retrieved by its number, in its stored encoding where any is accepted

    Scenario Outline: One frame
      Given the server holds <instance>
      When the client retrieves frame <number> of <instance>
      Then the server answers 200
      And the body is multipart/related
      And frame <number> of <instance> is received

      Examples:
        | instance     | number |
        | red-triangle | 1      |
        | slice        | 1      |
        | cine         | 1      |
        | cine         | 3      |

  @req:AZ-FRAME-002
  Rule: Several frames come in the order in which they were asked for

    Scenario Outline: In any order
      Given the server holds cine
      When the client retrieves frames <numbers> of cine
      Then the server answers 200
      And frames <numbers> of cine are received, in this order

      Examples:
        | numbers |
        | 3, 1    |
        | 2, 3, 1 |
        | 2, 2    |

  @req:AZ-FRAME-002 @req:P18-FRM-002
  Rule: Several frames come in one part each

    Scenario Outline: Several frames
      Given the server holds cine
      When the client retrieves frames <numbers> of cine
      Then the server answers 200
      And the body is multipart/related
      And frames <numbers> of cine are received, in this order

      Examples:
        | numbers |
        | 1, 2    |
        | 1, 2, 3 |
        | 2, 3    |

  @req:AZ-FRAME-003
  Rule: The comma between the numbers may be encoded

    Scenario: An encoded comma
      Given the server holds cine
      When the client retrieves frames 2%2C1 of cine
      Then the server answers 200
      And frames 2, 1 of cine are received, in this order

  @req:AZ-FRAME-004
  Rule: A frame that is stored compressed comes so where any transfer syntax is accepted

    Scenario Outline: One compressed frame
      Given the server holds <instance>
      When the client retrieves frame 1 of <instance>
      Then the server answers 200
      And the body is multipart/related
      And each part is application/octet-stream
      And frame 1 of <instance> is received

      Examples:
        | instance           |
        | rle                |
        | jpeg-baseline      |
        | jpeg-lossless      |
        | jpeg-lossless-sv1  |
        | jpeg-2000-lossless |
        | jpeg-2000          |
        | jpeg-ls            |

    Scenario Outline: Several compressed frames
      Given the server holds <instance>
      When the client retrieves frames <numbers> of <instance>
      Then the server answers 200
      And frames <numbers> of <instance> are received, in this order

      Examples: Without an offset table
        | instance | numbers |
        | rle-cine | 1, 2, 3 |
        | rle-cine | 3, 1    |

      Examples: With one, and a frame in two fragments
        | instance       | numbers |
        | jpeg-2000-cine | 1, 2, 3 |
        | jpeg-2000-cine | 3, 2    |

    Scenario Outline: One native frame
      Given the server holds <instance>
      When the client retrieves frame 1 of <instance>
      Then the server answers 200
      And frame 1 of <instance> is received

      Examples:
        | instance        |
        | implicit        |
        | colour-by-plane |
        | palette         |
        | ybr             |

  @req:AZ-FRAME-033
  Rule: A frame that cannot be transcoded comes as it was stored

    Scenario: A frame of a video
      Given the server holds the instances:
        | instance | like  | TransferSyntaxUID       | PixelData                                |
        | video    | slice | 1.2.840.10008.1.2.4.108 | FEFF00E000000000FEFF00E00400000000000140 |
      When the client retrieves frame 1 of video
      Then the server answers 200
      And frame 1 of video is received

  @req:P18-FRM-003
  Rule: Frames are numbered from 1 to the last, and no other number gives one

    Scenario Outline: No such number
      Given the server holds cine
      And the client has retrieved frame 1 of cine
      When the client retrieves frame <number> of cine
      Then the server answers 400 or 404

      Examples:
        | number |
        | 0      |
        | 4      |

  @req:AZ-FRAME-044
  Rule: A frame has no pad byte

    Scenario Outline: A frame of odd length
      Given the server holds <instance>
      When the client retrieves frame 1 of <instance>
      Then the server answers 200
      And frame 1 of <instance> is received

      Examples:
        | instance     |
        | red-triangle |
        | colour       |

    Scenario: The last frame of odd length
      Given the server holds cine
      When the client retrieves frame 3 of cine
      Then the server answers 200
      And frame 3 of cine is received

    Scenario Outline: Frames of bits
      Given the server holds one-bit
      When the client retrieves frame <number> of one-bit
      Then the server answers 200
      And frame <number> of one-bit is received

      Examples:
        | number |
        | 1      |
        | 2      |
        | 3      |

  @req:AZ-FRAME-043
  Rule: Each frame names its transfer syntax

    Scenario: The syntax of the parts
      Given the server holds cine
      When the client retrieves frames 1, 2 of cine
      Then the server answers 200
      And each part is application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1

    Scenario: The syntax of compressed parts
      Given the server holds rle-cine
      When the client retrieves frames 1, 2 of rle-cine
      Then the server answers 200
      And each part is application/octet-stream; transfer-syntax=1.2.840.10008.1.2.5

    Scenario Outline: The syntax of transcoded parts
      Given the server holds rle-cine
      And the client accepts multipart/related; type="<type>"; transfer-syntax=<syntax>
      When the client retrieves frames 1, 2 of rle-cine
      Then the server answers 200
      And each part is <type>; transfer-syntax=<syntax>

      Examples:
        | type                     | syntax                 |
        | application/octet-stream | 1.2.840.10008.1.2.1    |
        | image/jp2                | 1.2.840.10008.1.2.4.90 |
