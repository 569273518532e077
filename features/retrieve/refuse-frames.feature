@retrieve
Feature: Refusing to retrieve frames
  Frames that an instance does not have, that are asked for by what is no number, or that the server does not offer
  are refused, and one of them refuses the whole request.

  v1 and v2 conformance statements, Retrieve Frames, Retrieve Response Status Codes.

  Background:
    Given the server holds cine, slice
    And the client has retrieved frame 1 of cine
    And the client has the instances:
      | instance | like |
      | stranger | cine |

  @req:AZ-FRAME-035
  Rule: A frame beyond the last is not found

    Scenario Outline: Beyond the last frame
      When the client retrieves frame <number> of <instance>
      Then the server answers 404

      Examples:
        | instance | number |
        | slice    | 2      |
        | cine     | 4      |

  @req:AZ-FRAME-036
  Rule: One frame that is not there refuses the others

    Scenario Outline: One beyond the last
      When the client retrieves frames <numbers> of cine
      Then the server answers 404

      Examples:
        | numbers    |
        | 1, 99      |
        | 4, 1       |
        | 1, 2, 3, 4 |

  @req:AZ-FRAME-037
  Rule: There is no frame 0

    Scenario: Frame 0
      When the client retrieves frame 0 of cine
      Then the server answers 400

  @req:AZ-FRAME-038
  Rule: No frame has a negative number

    Scenario: A negative number
      When the client retrieves frame -1 of cine
      Then the server answers 400

  @req:AZ-FRAME-039
  Rule: One number that is none is a bad request, whether the instance is held or not

    Scenario Outline: One bad number
      When the client retrieves frames <numbers> of <instance>
      Then the server answers 400

      Examples:
        | instance | numbers       |
        | cine     | 0, 1          |
        | cine     | 1, -1         |
        | stranger | 0, 1          |
        | stranger | 1, -1         |
        | stranger | 0, 1, invalid |

  @req:AZ-FRAME-040
  Rule: What is no number is a bad request

    Scenario Outline: No number
      When the client retrieves frames <numbers> of cine
      Then the server answers 400

      Examples:
        | numbers |
        | one     |
        | 0.6     |
        | 1-2     |
        | 1, two  |

  @req:AZ-FRAME-041 @req:P18-WADO-004
  Rule: Frames of an instance that is not held, or not in that series, are not found

    Scenario Outline: An unknown instance
      When the client retrieves frame 1 of <instance>
      Then the server answers 404

      Examples:
        | instance                                     |
        | stranger                                     |
        | cine, its instance misnamed "that of slice"  |
        | cine, its series misnamed "that of stranger" |
        | cine, its study misnamed "that of slice"     |

    @needs:delete
    Scenario: A deleted instance
      Given the client has retrieved frame 1 of slice
      And the client has deleted the study of slice
      When the client retrieves frame 1 of slice
      Then the server answers 404

  @req:AZ-FRAME-042
  Rule: An instance without pixels has no frames

    Scenario: A report
      Given the server holds report
      When the client retrieves frame 1 of report
      Then the server answers 404

  @req:AZ-FRAME-034
  Rule: Frames that cannot be transcoded are offered in no other syntax

    Scenario Outline: Frames of a video, in another syntax
      Given the server holds the instances:
        | instance | like  | TransferSyntaxUID       | PixelData                                |
        | video    | slice | 1.2.840.10008.1.2.4.108 | FEFF00E000000000FEFF00E00400000000000140 |
      And the client has retrieved frame 1 of video
      And the client accepts multipart/related; type=<type>
      When the client retrieves frame 1 of video
      Then the server answers 406

      Examples:
        | type                                                            |
        | "image/jp2"; transfer-syntax=1.2.840.10008.1.2.4.90             |
        | "image/jp2"                                                     |
        | "application/octet-stream"; transfer-syntax=1.2.840.10008.1.2.1 |
        | "application/octet-stream"                                      |

  @req:AZ-WADO-057
  Rule: Whether frames can be offered is decided before whether they are held

    Scenario Outline: Neither offered nor held
      Given the client accepts <accepted>
      When the client retrieves frame 1 of stranger
      Then the server answers 406

      Examples:
        | accepted                                               |
        | multipart/related; type="image/png"; transfer-syntax=* |
        | image/jp2                                              |

  @req:AZ-FRAME-049 @needs:tokens
  Rule: Who has no valid token retrieves no frame

    Scenario Outline: No valid token
      Given the client presents <credential>
      When the client retrieves frame 1 of cine
      Then the server answers 401

      Examples:
        | credential                 |
        | no token                   |
        | a token that nobody issued |

  @req:AZ-FRAME-051
  Rule: What is named by no identifier is a bad request

    Scenario Outline: No identifier
      When the client retrieves frame 1 of cine, its <level> misnamed "<name>"
      Then the server answers 400

      Examples:
        | level    | name                                                              |
        | study    | not_a_uid!                                                        |
        | series   | not_a_uid!                                                        |
        | instance | not_a_uid!                                                        |
        | instance | 1.2.3!                                                            |
        | instance | 12345678901234567890123456789012345678901234567890123456789012345 |
