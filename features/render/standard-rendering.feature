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
