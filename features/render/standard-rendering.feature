@render
Feature: Rendering as the standard says
  An instance or frame is given as a picture for people to look at: JPEG if nothing else is asked for, eight bits deep,
  as large as the frame. Parameters that cannot be are refused.

  PS3.18 8.3.5, 8.7.4 and 10.4.1.1.3.

  Background:
    Given the server holds cine, slice

  @req:P18-RND-001 @req:P18-RND-011
  Rule: An instance and a frame are rendered, in the size of the frame

    Scenario Outline: A picture
      Given the client accepts image/jpeg
      When the client retrieves <rendering> of cine with quality 75
      Then the server answers 200
      And the body is image/jpeg
      And <rendering> of cine with quality 75 is received

      Examples:
        | rendering              |
        | a rendering            |
        | a rendering of frame 1 |
        | a rendering of frame 3 |

  @req:P18-RND-001
  Rule: Of a study or series each instance is rendered

    Scenario Outline: Several pictures
      Given the server holds the instances:
        | instance | like     | study | series |
        | first    | hills    |       |        |
        | second   | inverted | first | first  |
        | apart    | colour   | first |        |
      And the client accepts multipart/related; type="image/jpeg"
      When the client retrieves a rendering of <resource> with quality 75
      Then the server answers 200
      And each part is image/jpeg
      And a rendering of <instances> with quality 75 is received

      Examples:
        | resource            | instances            |
        | the study of first  | first, second, apart |
        | the series of first | first, second        |

  @req:P18-RND-003
  Rule: A JPEG is coded in the baseline process

    Scenario Outline: Baseline
      Given the client accepts image/jpeg
      When the client retrieves <rendering> of <instance> with quality 75
      Then the server answers 200
      And the picture is a baseline JPEG
      And <rendering> of <instance> with quality 75 is received

      Examples:
        | rendering              | instance |
        | a rendering            | cine     |
        | a rendering of frame 1 | slice    |

  @req:P18-RND-004
  Rule: A picture has eight bits a channel at most

    Scenario Outline: Eight bits
      Given the client accepts <type>
      When the client retrieves a rendering of slice with quality 75
      Then the server answers 200
      And the picture is eight bits deep at most
      And a rendering of slice with quality 75 is received

      Examples:
        | type       |
        | image/png  |
        | image/jpeg |

  @req:P18-RND-007
  Rule: Pixels of every photometric interpretation are shown as they should look

    Scenario Outline: As it should look
      Given the server holds the instances:
        | instance | like   | WindowCenter | WindowWidth |
        | shown    | <like> | (absent)     | (absent)    |
      And the client accepts <type>
      When the client retrieves a rendering of shown with quality 75
      Then the server answers 200
      And the body is <type>
      And a rendering of shown with quality 75 is received

      Examples:
        | like            | type       |
        | inverted        | image/png  |
        | palette         | image/png  |
        | colour          | image/png  |
        | colour-by-plane | image/png  |
        | ybr             | image/png  |
        | jpeg-baseline   | image/png  |
        | inverted        | image/jpeg |
        | colour          | image/jpeg |

  @req:P18-RND-002
  Rule: Who accepts any picture gets a JPEG

    Scenario Outline: Any picture
      Given the client accepts <accepted>
      When the client retrieves <rendering> of slice
      Then the server answers 200
      And the body is image/jpeg

      Examples:
        | accepted | rendering              |
        | */*      | a rendering            |
        | image/*  | a rendering            |
        | */*      | a rendering of frame 1 |

  @req:P18-RND-005
  Rule: Pictures come as PNG and GIF too

    Scenario: A PNG
      Given the client accepts image/png
      When the client retrieves a rendering of cine
      Then the server answers 200
      And the body is image/png
      And a rendering of cine is received

    Scenario: A GIF
      Given the client accepts image/gif
      When the client retrieves a rendering of slice
      Then the server answers 200
      And the body is image/gif

  @req:P18-RND-016
  Rule: A rendering comes as a picture and as nothing else

    Scenario Outline: As DICOM
      Given the client has retrieved a rendering of cine
      And the client accepts <accepted>
      When the client retrieves a rendering of cine
      Then the server answers 406

      Examples:
        | accepted                                    |
        | application/dicom                           |
        | application/dicom+json                      |
        | multipart/related; type="application/dicom" |

  @req:P18-MT-007
  Rule: A picture has no transfer syntax

    Scenario Outline: No transfer syntax
      Given the client accepts <accepted>
      When the client retrieves a rendering of cine
      Then the server answers 200
      And the header Content-Type is <accepted>

      Examples:
        | accepted   |
        | image/jpeg |
        | image/png  |

  @req:P18-RND-008
  Rule: The quality is a number from 1 to 100, and nothing else

    Scenario Outline: A quality
      When the client retrieves a rendering of cine with quality <quality>
      Then the server answers 200
      And the body is image/jpeg

      Examples:
        | quality |
        | 1       |
        | 50      |
        | 100     |

    Scenario Outline: No quality
      Given the client has retrieved a rendering of cine
      When the client retrieves a rendering of cine with quality <quality>
      Then the server answers 400

      Examples:
        | quality |
        | 0       |
        | 101     |
        | -1      |
        | abc     |

  @req:P18-RND-012
  Rule: A viewport that is none is refused

    Scenario Outline: No viewport
      Given the client has retrieved a rendering of cine
      When the client retrieves a rendering of cine with viewport <viewport>
      Then the server answers 400

      Examples:
        | viewport |
        | 100      |
        | a,b      |
        | -1,10    |

  @req:P18-RND-013
  Rule: A window has a centre, a width and a function, or it is refused

    Scenario Outline: No window
      Given the client has retrieved a rendering of slice
      When the client retrieves a rendering of slice with window <window>
      Then the server answers 400

      Examples:
        | window       |
        | 40,400       |
        | 40,400,cubic |
        | a,b,linear   |
