@render
Feature: Viewports and annotations
  A viewport says how large a picture is at most, and which region of the frame it shows: the whole region, in its own
  shape, as large as fits. An annotation that is none is refused, and one that is not supported is left out with a
  warning.

  PS3.18 8.3.5.1.1 and 8.3.5.1.3.

  Background:
    Given the server holds hills

  @req:P18-RND-009
  Rule: A frame is scaled until it fits the viewport, and keeps its shape

    Scenario Outline: Scaled
      Given the client accepts <type>
      When the client retrieves <rendering> of hills with viewport <viewport>
      Then the server answers 200
      And the body is <type>
      And <rendering> of hills with viewport <viewport> is received

      Examples: The frame has 64 rows and 128 columns
        | type       | rendering              | viewport |
        | image/jpeg | a rendering            | 100,100  |
        | image/jpeg | a rendering            | 100,20   |
        | image/jpeg | a rendering of frame 1 | 256,256  |
        | image/png  | a rendering            | 64,64    |

  @req:P18-RND-010
  Rule: A region of the frame is cut out, turned over where it has negative extents, and scaled

    Scenario Outline: Cut
      When the client retrieves a rendering of hills with viewport <viewport>
      Then the server answers 200
      And the body is image/jpeg
      And a rendering of hills with viewport <viewport> is received

      Examples: The upper left, the lower right, and half of it
        | viewport           |
        | 64,64,0,0,64,32    |
        | 64,64,64,32,64,32  |
        | 64,64,32,0,64,64   |

      Examples: What is left out has its default
        | viewport     |
        | 64,64,,,,    |
        | 64,64,64,,,  |
        | 64,64,,32,,  |

      Examples: Turned over, from left to right, upside down, and both
        | viewport           |
        | 128,128,,,-128,64  |
        | 128,128,,,128,-64  |
        | 64,64,64,0,-64,-32 |

  @req:P18-RND-014
  Rule: An annotation that is none is refused, and one that is not supported is left out with a warning

    Scenario Outline: No annotation
      Given the client has retrieved a rendering of hills
      When the client retrieves a rendering of hills with annotation <annotation>
      Then the server answers 400

      Examples:
        | annotation |
        | (empty)    |
        | (space)    |

    Scenario: Not supported
      Given the client has retrieved a rendering of hills
      When the client retrieves a rendering of hills with annotation nobody-knows-this
      Then the server answers 200
      And the header Warning is (present)
      And a rendering of hills is received
