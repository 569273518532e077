@retrieve
Feature: Retrieving bulk data
  Metadata may refer to a value instead of holding it. Each such reference leads to that value, in little endian, wherever
  it stands: on the first level, in an item of a sequence, in a private attribute. All bulk data of a study, series or
  instance can be asked for at once.

  PS3.18 8.7.3.3.1, 10.4.1.1.5, 10.4.1.1.6 and F.2.6.

  @req:P18-BULK-001
  Rule: Every URI in metadata that stands for a value leads to it

    Scenario Outline: Followed
      Given the server holds the instances:
        | instance | like  | 00090010  | 00091001 OB    | IconImageSequence.Rows | IconImageSequence.PixelData |
        | laden    | slice | TEST BULK | 0D0A2D2D x 300 | 40                     | CAFE x 400                  |
      When the client retrieves the metadata of <resource>
      Then the server answers 200
      And the answer says where to retrieve the bulk data of laden

      Examples:
        | resource            |
        | the study of laden  |
        | the series of laden |
        | the instance laden  |

    Scenario: Of several instances
      Given the server holds the sample study
      When the client retrieves the metadata of the study of blue-circle
      Then the server answers 200
      And the answer says where to retrieve the bulk data of the sample study

  @req:P18-BULK-002
  Rule: What a URI leads to is the value that was stored, in little endian

    Scenario Outline: The value
      Given the server holds <instance>
      When the client retrieves the metadata of the instance <instance>
      Then the server answers 200
      And the answer says where to retrieve the bulk data of <instance>

      Examples:
        | instance   |
        | slice      |
        | cine       |
        | implicit   |
        | big-endian |
        | one-bit    |

    Scenario: In a private attribute, and in an item
      Given the server holds the instances:
        | instance | like  | 00090010  | 00091001 OB    | IconImageSequence.Rows | IconImageSequence.PixelData |
        | laden    | slice | TEST BULK | 0D0A2D2D x 300 | 40                     | CAFE x 400                  |
      When the client retrieves the metadata of the instance laden
      Then the server answers 200
      And the answer says where to retrieve the bulk data of laden

  @needs:bulk-data @req:P18-BULK-003
  Rule: A value among others says where it is by the URI that metadata have

    Scenario Outline: Each with its URI
      Given the server holds the instances:
        | instance | like  | study | 00090010  | 00091001 OB    |
        | laden    | slice |       | TEST BULK | 0D0A2D2D x 300 |
        | sibling  | cine  | laden |           |                |
      When the client retrieves the bulk data of <resource>
      Then the server answers 200
      And the body is multipart/related
      And the bulk data received is that of <instances>, each with its URI

      Examples:
        | resource           | instances      |
        | the study of laden | laden, sibling |
        | the instance laden | laden          |

  @needs:bulk-data @req:P18-BULK-004
  Rule: The bulk data of a study, series or instance are all values that its metadata refer to

    Scenario Outline: All of them
      Given the server holds the instances:
        | instance | like  | study | IconImageSequence.Rows | IconImageSequence.PixelData |
        | laden    | slice |       | 40                     | CAFE x 400                  |
        | sibling  | cine  | laden |                        |                             |
      When the client retrieves the bulk data of <resource>
      Then the server answers 200
      And the bulk data received is that of <instances>

      Examples:
        | resource            | instances      |
        | the study of laden  | laden, sibling |
        | the series of laden | laden          |
        | the instance laden  | laden          |

  @needs:bulk-data @req:P18-BULK-005
  Rule: The pixel data of a study, series or instance are all its pixels, and those of no icon

    Scenario Outline: No icons
      Given the server holds the instances:
        | instance | like  | study | IconImageSequence.Rows | IconImageSequence.PixelData |
        | laden    | slice |       | 40                     | CAFE x 400                  |
        | sibling  | cine  | laden |                        |                             |
      When the client retrieves the pixel data of <resource>
      Then the server answers 200
      And the pixel data received is that of <instances>

      Examples:
        | resource            | instances      |
        | the study of laden  | laden, sibling |
        | the series of laden | laden          |
        | the instance laden  | laden          |

  @needs:bulk-data @req:P18-WADO-008
  Rule: Who accepts bytes of a study, series or instance gets its bulk data

    Scenario Outline: As bytes
      Given the server holds the instances:
        | instance | like  | 00090010  | 00091001 OB    |
        | laden    | slice | TEST BULK | 0D0A2D2D x 300 |
      And the client accepts multipart/related; type="application/octet-stream"
      When the client retrieves <resource>
      Then the server answers 200
      And the bulk data received is that of laden, each with its URI

      Examples:
        | resource            |
        | the study of laden  |
        | the series of laden |
        | the instance laden  |
