@render
Feature: Refusing to render
  Pictures of what has no pixels, of a frame that is not there, or in another form than JPEG or PNG are refused.

  v1 and v2 conformance statements, Retrieve Rendered Image, Retrieve Response Status Codes.

  Background:
    Given the server holds cine, slice
    And the client has retrieved a rendering of cine
    And the client has retrieved a rendering of frame 1 of cine
    And the client has the instances:
      | instance | like |
      | stranger | cine |

  @req:AZ-REND-006
  Rule: Who accepts any media type is answered as the open point is read

    Scenario Outline: Any media type
      Given the client accepts */*
      When the client retrieves <rendering> of cine
      Then the server answers as any-picture is read

      Examples:
        | rendering              |
        | a rendering            |
        | a rendering of frame 1 |

  @req:AZ-REND-007
  Rule: No media type is offered but JPEG and PNG

    Scenario Outline: Another media type
      Given the client accepts <accepted>
      When the client retrieves <rendering> of cine
      Then the server answers 406

      Examples:
        | rendering              | accepted                             |
        | a rendering            | image/gif                            |
        | a rendering            | image/jp2                            |
        | a rendering            | application/dicom                    |
        | a rendering            | application/jpeg                     |
        | a rendering            | multipart/related; type="image/jpeg" |
        | a rendering of frame 1 | image/gif                            |
        | a rendering of frame 1 | video/mpeg                           |

  @req:AZ-REND-008
  Rule: A choice of media types is not offered

    Scenario Outline: Several media types
      Given the client accepts <accepted>
      When the client retrieves <rendering> of cine
      Then the server answers 406

      Examples:
        | rendering              | accepted                    |
        | a rendering            | image/png, image/jpeg       |
        | a rendering            | image/jpeg, image/png;q=0.5 |
        | a rendering of frame 1 | image/png, image/jpeg       |

  @req:AZ-REND-011
  Rule: There is no frame 0 to render

    Scenario: Frame 0
      When the client retrieves a rendering of frame 0 of cine
      Then the server answers 400

  @req:AZ-REND-012
  Rule: A frame beyond the last is not found

    Scenario Outline: Beyond the last frame
      When the client retrieves a rendering of frame <number> of <instance>
      Then the server answers 404

      Examples:
        | instance | number |
        | cine     | 4      |
        | cine     | 5      |
        | slice    | 2      |

  @req:AZ-REND-027
  Rule: One frame is rendered and not several

    Scenario Outline: Several frames
      When the client retrieves a rendering of frame <numbers> of cine
      Then the server answers 400

      Examples:
        | numbers |
        | 1,2     |
        | 1%2C2   |
        | one     |

  @req:AZ-REND-020
  Rule: An instance without pixels cannot be rendered

    Scenario Outline: A report
      Given the server holds report
      When the client retrieves <rendering> of report
      Then the server answers 404

      Examples:
        | rendering              |
        | a rendering            |
        | a rendering of frame 1 |

  @req:AZ-REND-021
  Rule: An instance that is not held, or not in that series, is not found

    Scenario Outline: An unknown instance
      When the client retrieves <rendering> of <instance>
      Then the server answers 404

      Examples:
        | rendering              | instance                                     |
        | a rendering            | stranger                                     |
        | a rendering            | cine, its instance misnamed "that of slice"  |
        | a rendering            | cine, its series misnamed "that of stranger" |
        | a rendering            | cine, its study misnamed "that of slice"     |
        | a rendering of frame 1 | stranger                                     |
        | a rendering of frame 1 | cine, its study misnamed "that of slice"     |

    @needs:delete
    Scenario Outline: A deleted instance
      Given the client has retrieved <rendering> of slice
      And the client has deleted the study of slice
      When the client retrieves <rendering> of slice
      Then the server answers 404

      Examples:
        | rendering              |
        | a rendering            |
        | a rendering of frame 1 |

  @req:AZ-REND-024 @needs:tokens
  Rule: Who has no valid token gets no picture

    Scenario Outline: No valid token
      Given the client presents <credential>
      When the client retrieves <rendering> of cine
      Then the server answers 401

      Examples:
        | rendering              | credential                 |
        | a rendering            | no token                   |
        | a rendering            | a token that nobody issued |
        | a rendering of frame 1 | no token                   |
        | a rendering of frame 1 | a token that nobody issued |

  @req:AZ-REND-026
  Rule: What is named by no identifier is a bad request

    Scenario Outline: No identifier
      When the client retrieves <rendering> of cine, its <level> misnamed "<name>"
      Then the server answers 400

      Examples:
        | rendering              | level    | name       |
        | a rendering            | study    | not_a_uid! |
        | a rendering            | series   | not_a_uid! |
        | a rendering            | instance | not_a_uid! |
        | a rendering            | instance | 1.2.3!     |
        | a rendering of frame 1 | study    | not_a_uid! |
        | a rendering of frame 1 | instance | not_a_uid! |
