@render
Feature: Rendering instances
  A client retrieves a picture of an instance or of one of its frames, for people to look at: it is decoded and compared
  with the pixels that were stored, as the window of the instance, or without one their range, shows them.

  v1 and v2 conformance statements, Retrieve Rendered Image; PS3.18 8.3.5 and 10.4.1.1.3.

  @req:AZ-REND-001 @req:AZ-REND-003
  Rule: An instance is rendered as JPEG

    Scenario Outline: An instance as JPEG
      Given the server holds <instance>
      And the client accepts image/jpeg
      When the client retrieves a rendering of <instance>
      Then the server answers 200
      And the body is image/jpeg
      And a rendering of <instance> is received

      Examples: Native
        | instance        |
        | slice           |
        | implicit        |
        | big-endian      |
        | inverted        |
        | palette         |
        | colour          |
        | colour-by-plane |
        | ybr             |

      Examples: Compressed
        | instance           |
        | rle                |
        | jpeg-baseline      |
        | jpeg-lossless      |
        | jpeg-lossless-sv1  |
        | jpeg-2000-lossless |
        | jpeg-2000          |

  @req:AZ-REND-001 @req:AZ-REND-004
  Rule: An instance is rendered as PNG

    Scenario Outline: An instance as PNG
      Given the server holds <instance>
      And the client accepts image/png
      When the client retrieves a rendering of <instance>
      Then the server answers 200
      And the body is image/png
      And a rendering of <instance> is received

      Examples: Native
        | instance        |
        | slice           |
        | big-endian      |
        | inverted        |
        | palette         |
        | colour          |
        | colour-by-plane |
        | ybr             |
        | one-bit         |

      Examples: Compressed
        | instance           |
        | rle                |
        | jpeg-baseline      |
        | jpeg-lossless-sv1  |
        | jpeg-2000-lossless |

    Scenario Outline: Through its window
      Given the server holds the instances:
        | instance | like       | WindowCenter | WindowWidth | RescaleIntercept | RescaleSlope |
        | windowed | <instance> | <centre>     | <width>     | <intercept>      | <slope>      |
      And the client accepts image/png
      When the client retrieves a rendering of windowed
      Then the server answers 200
      And a rendering of windowed is received

      Examples:
        | instance           | centre | width | intercept | slope |
        | slice              | 1000   | 800   | 0         | 1     |
        | slice              | 40     | 1000  | -1024     | 1     |
        | slice              | 3000   | 2000  | 0         | 2     |
        | jpeg-2000-lossless | 2000   | 1000  | 0         | 1     |
        | inverted           | 1000   | 800   | 0         | 1     |

  @req:AZ-REND-002 @req:AZ-REND-010
  Rule: A frame is rendered by its number, which begins at 1

    Scenario Outline: A frame
      Given the server holds <instance>
      And the client accepts <accepted>
      When the client retrieves a rendering of frame <number> of <instance>
      Then the server answers 200
      And the body is <accepted>
      And a rendering of frame <number> of <instance> is received

      Examples:
        | instance       | number | accepted   |
        | slice          | 1      | image/jpeg |
        | cine           | 1      | image/jpeg |
        | cine           | 2      | image/jpeg |
        | cine           | 3      | image/png  |
        | rle-cine       | 2      | image/png  |
        | jpeg-2000-cine | 2      | image/jpeg |
        | jpeg-2000-cine | 3      | image/png  |

  @req:AZ-REND-009
  Rule: An instance of several frames is rendered as the first of them

    Scenario Outline: Several frames
      Given the server holds <instance>
      And the client accepts <accepted>
      When the client retrieves a rendering of <instance>
      Then the server answers 200
      And the body is <accepted>
      And a rendering of frame 1 of <instance> is received

      Examples:
        | instance       | accepted   |
        | cine           | image/jpeg |
        | cine           | image/png  |
        | rle-cine       | image/png  |
        | jpeg-2000-cine | image/png  |

  @req:AZ-REND-005
  Rule: Who accepts nothing in particular gets a JPEG

    Scenario Outline: No media type
      Given the server holds cine
      And the client accepts (absent)
      When the client retrieves <rendering> of cine
      Then the server answers 200
      And the body is image/jpeg
      And <rendering> of cine is received

      Examples:
        | rendering              |
        | a rendering            |
        | a rendering of frame 2 |
