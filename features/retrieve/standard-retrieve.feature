@retrieve
Feature: Retrieving as the standard says
  Instances come in parts, each a DICOM file in a transfer syntax that the web allows: the one that was asked for, any,
  or Explicit VR Little Endian. Frames come as bytes, or as the codestream that was stored.

  PS3.18 8.7.3, 8.7.8 and 10.4.

  @req:P18-MT-001
  Rule: Neither Implicit VR Little Endian nor Explicit VR Big Endian is ever sent

    Scenario Outline: Not on the web
      Given the server holds <instance>
      And the client accepts multipart/related; type="application/dicom"<syntax>
      When the client retrieves the study of <instance>
      Then the server answers 200
      And the instances received are <instance>, in 1.2.840.10008.1.2.1

      Examples:
        | instance   | syntax               |
        | implicit   |                      |
        | implicit   | ; transfer-syntax=*  |
        | big-endian |                      |
        | big-endian | ; transfer-syntax=*  |

  @req:P18-MT-002
  Rule: Where no transfer syntax is named, instances come in Explicit VR Little Endian

    Scenario Outline: No transfer syntax
      Given the server holds <instance>
      And the client accepts multipart/related; type="application/dicom"
      When the client retrieves <resource>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, in 1.2.840.10008.1.2.1

      Examples:
        | instance          | resource                        |
        | slice             | the study of slice              |
        | rle               | the study of rle                |
        | rle               | the series of rle               |
        | rle               | the instance rle                |
        | jpeg-lossless-sv1 | the study of jpeg-lossless-sv1  |

  @req:P18-MT-003
  Rule: Where a transfer syntax is named, instances come in it

    Scenario Outline: A transfer syntax
      Given the server holds <instance>
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.1
      When the client retrieves <resource>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are <instance>, in 1.2.840.10008.1.2.1

      Examples:
        | instance | resource            |
        | slice    | the study of slice  |
        | rle      | the series of rle   |
        | rle      | the instance rle    |

  @req:P18-MT-005
  Rule: Who accepts no other than a transfer syntax that nobody knows is answered as the open point is read

    Scenario Outline: An unknown syntax
      Given the server holds slice
      And the client has retrieved <resource>
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.9999
      When the client retrieves <resource>
      Then the server answers as unsupported-accept is read

      Examples:
        | resource            |
        | the study of slice  |
        | the series of slice |

  @req:P18-WADO-003
  Rule: What is not held is not found

    Scenario Outline: Not held
      Given the server holds slice
      And the client has retrieved <known>
      When the client retrieves <resource>
      Then the server answers 404

      Examples:
        | known               | resource                                     |
        | the study of slice  | the study of cine                            |
        | the series of slice | the series of cine                           |
        | the series of slice | the series of slice, misnamed "that of cine" |

    Scenario Outline: An instance that is not held
      Given the server holds slice
      And slice can be read in every way
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=*
      When the client retrieves <resource>
      Then the server answers 404

      Examples:
        | resource                                     |
        | the instance cine                            |
        | the instance slice, misnamed "that of cine"  |

  @req:P18-WADO-004
  Rule: What is held elsewhere than the path says is not found

    Scenario: A series of another study
      Given the server holds slice, cine
      And the client has retrieved the series of slice
      When the client retrieves the series of slice, misnamed "that of cine"
      Then the server answers 404

    Scenario: An instance of another series
      Given the server holds slice, cine
      And slice can be read in every way
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=*
      When the client retrieves the instance slice, misnamed "that of cine"
      Then the server answers 404

    Scenario Outline: A frame of an instance of another
      Given the server holds slice, cine
      And the client has retrieved frame 1 of slice
      When the client retrieves frame 1 of slice, its <level> misnamed "that of cine"
      Then the server answers 404

      Examples:
        | level  |
        | study  |
        | series |

  @req:P18-WADO-007
  Rule: Where some instances cannot come as they were asked for, the status says that they are not all

    Scenario Outline: Not all
      Given the server holds the instances:
        | instance | like     | study |
        | first    | <first>  |       |
        | second   | <second> | first |
      And the client has retrieved the study of first
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=<syntax>
      When the client retrieves the study of first
      Then the server answers 200, 206 or 406
      And the instances received, or as many as its status says, are first, second, in <syntax>

      Examples:
        | first | second | syntax                 |
        | cine  | float  | 1.2.840.10008.1.2.4.90 |
        | float | rle    | 1.2.840.10008.1.2.4.90 |

  @req:P18-MP-002
  Rule: A body of several parts names the type of the first of them

    Scenario: Of a study
      Given the server holds the sample study
      When the client retrieves the study of blue-circle
      Then the server answers 200
      And the body is multipart/related
      And each part is application/dicom

    Scenario: Of frames
      Given the server holds cine
      When the client retrieves frames 1, 2 of cine
      Then the server answers 200
      And the body is multipart/related
      And each part is application/octet-stream

  @req:P18-MP-005
  Rule: What looks like a boundary in an instance is no boundary

    Scenario Outline: Like a boundary
      Given the server holds the instances:
        | instance | like  | 00090010  | 00091001 OB |
        | tricky   | slice | TEST BULK | <bytes>     |
      When the client retrieves the study of tricky
      Then the server answers 200
      And the instances received are tricky, as they were stored

      Examples: A line break and two hyphens, then nothing, two hyphens, "boundary", or a header
        | bytes                                                        |
        | 0D0A2D2D0D0A0D0A                                             |
        | 0D0A2D2D2D2D0D0A                                             |
        | 0D0A2D2D626F756E646172790D0A                                 |
        | 0D0A0D0A436F6E74656E742D547970653A20782F790D0A0D0A           |

  @req:P18-FRM-004
  Rule: A list of frames is a list of numbers from 1 on, or it is refused

    Scenario Outline: No list of numbers
      Given the server holds cine
      And the client has retrieved frame 1 of cine
      When the client retrieves frames <numbers> of cine
      Then the server answers 400 or 404

      Examples:
        | numbers |
        | abc     |
        | 1,,2    |
        | -1      |
        | 1-2     |
        | 1.5     |

  @req:P18-FRM-005
  Rule: Frames that are stored compressed come as plain bytes where those are accepted

    Scenario Outline: Decompressed
      Given the server holds <instance>
      And the client accepts multipart/related; type="application/octet-stream"
      When the client retrieves frames <numbers> of <instance>
      Then the server answers 200
      And the body is multipart/related
      And each part is application/octet-stream
      And frames <numbers> of <instance> are received, in this order, in 1.2.840.10008.1.2.1

      Examples:
        | instance          | numbers |
        | rle-cine          | 1, 2    |
        | jpeg-lossless-sv1 | 1       |

  @req:P18-MT-009 @req:P18-MT-010 @req:P18-FRM-006
  Rule: A frame that is stored compressed comes as its codestream, labelled with its media type and transfer syntax

    Scenario Outline: As its codestream
      Given the server holds <instance>
      And the client accepts multipart/related; type="<type>"; transfer-syntax=<syntax>
      When the client retrieves frame 1 of <instance>
      Then the server answers 200
      And each part is <type>; transfer-syntax=<syntax>
      And frame 1 of <instance> is received

      Examples:
        | instance           | type       | syntax                 |
        | jpeg-2000-lossless | image/jp2  | 1.2.840.10008.1.2.4.90 |
        | jpeg-lossless-sv1  | image/jpeg | 1.2.840.10008.1.2.4.70 |
        | jpeg-ls            | image/jls  | 1.2.840.10008.1.2.4.80 |

  @req:P18-MT-011
  Rule: A compressed media type without a transfer syntax means the default of that type

    Scenario Outline: Its default syntax
      Given the server holds <instance>
      And the client accepts multipart/related; type="<type>"
      When the client retrieves frame 1 of <instance>
      Then the server answers 200
      And each part is <type>
      And frame 1 of <instance> is received

      Examples:
        | instance           | type       |
        | jpeg-2000-lossless | image/jp2  |
        | jpeg-lossless-sv1  | image/jpeg |
        | jpeg-ls            | image/jls  |

  @req:P18-MT-012
  Rule: Compressed frames come in one part each, however many fragments each was stored in

    Scenario: A part for each frame
      Given the server holds jpeg-2000-cine
      And the client accepts multipart/related; type="image/jp2"; transfer-syntax=1.2.840.10008.1.2.4.90
      When the client retrieves frames 1, 2, 3 of jpeg-2000-cine
      Then the server answers 200
      And each part is image/jp2
      And frames 1, 2, 3 of jpeg-2000-cine are received, in this order

  @req:P18-FRM-008
  Rule: An instance without pixels has no frames

    Scenario: A report
      Given the server holds report, cine
      And the client has retrieved frame 1 of cine
      When the client retrieves frame 1 of report
      Then the server answers 400, 404 or 406
