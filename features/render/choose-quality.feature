@render
Feature: Choosing the quality of a rendering
  A JPEG loses, and the client says how much: quality is a number from 1, the worst, to 100, the best and the default.

  v1 and v2 conformance statements, Retrieve Rendered Image.

  Background:
    Given the server holds slice, cine

  @req:AZ-REND-013
  Rule: The quality of a JPEG is a number from 1 to 100, and the better takes more room

    Scenario Outline: A quality
      When the client retrieves <rendering> of <instance> with quality <quality>
      Then the server answers 200
      And the body is image/jpeg
      And <rendering> of <instance> with quality <quality> is received

      Examples:
        | rendering              | instance | quality |
        | a rendering            | slice    | 1       |
        | a rendering            | slice    | 50      |
        | a rendering            | slice    | 90      |
        | a rendering            | slice    | 100     |
        | a rendering of frame 1 | slice    | 1       |
        | a rendering of frame 2 | cine     | 75      |
        | a rendering of frame 2 | cine     | 100     |

    Scenario Outline: A better quality
      Given the client has retrieved <rendering> of slice with quality <worse>
      When the client retrieves <rendering> of slice with quality <better>
      Then the server answers 200
      And the picture is larger than before

      Examples:
        | rendering              | worse | better |
        | a rendering            | 1     | 25     |
        | a rendering            | 25    | 50     |
        | a rendering            | 50    | 75     |
        | a rendering            | 75    | 100    |
        | a rendering of frame 1 | 1     | 100    |

    Scenario Outline: A worse quality
      Given the client has retrieved <rendering> of slice
      When the client retrieves <rendering> of slice with quality <worse>
      Then the server answers 200
      And the picture is smaller than before

      Examples:
        | rendering              | worse |
        | a rendering            | 1     |
        | a rendering            | 75    |
        | a rendering of frame 1 | 1     |
        | a rendering of frame 1 | 75    |

  @req:AZ-REND-014
  Rule: Where no quality is named it is 100

    Scenario Outline: No quality
      Given the client has retrieved <rendering> of slice with quality 100
      When the client retrieves <rendering> of slice
      Then the server answers 200
      And the picture is the same as before

      Examples:
        | rendering              |
        | a rendering            |
        | a rendering of frame 1 |

  @req:AZ-REND-015
  Rule: A PNG is the same whatever the quality

    Scenario Outline: A PNG with a quality
      Given the client accepts image/png
      And the client has retrieved <rendering> of cine
      When the client retrieves <rendering> of cine with quality <quality>
      Then the server answers 200
      And the body is image/png
      And the picture is the same as before
      And <rendering> of cine is received

      Examples:
        | rendering              | quality |
        | a rendering            | 1       |
        | a rendering            | 50      |
        | a rendering of frame 2 | 1       |

  @req:AZ-REND-016
  Rule: The quality is not 0

    Scenario Outline: Quality 0
      Given the client has retrieved <rendering> of cine
      When the client retrieves <rendering> of cine with quality 0
      Then the server answers 400

      Examples:
        | rendering              |
        | a rendering            |
        | a rendering of frame 1 |

  @req:AZ-REND-017
  Rule: The quality is not above 100

    Scenario Outline: Quality 101
      Given the client has retrieved <rendering> of cine
      When the client retrieves <rendering> of cine with quality 101
      Then the server answers 400

      Examples:
        | rendering              |
        | a rendering            |
        | a rendering of frame 1 |

  @req:AZ-REND-018
  Rule: The quality is not negative

    Scenario Outline: Quality -1
      Given the client has retrieved <rendering> of cine
      When the client retrieves <rendering> of cine with quality -1
      Then the server answers 400

      Examples:
        | rendering              |
        | a rendering            |
        | a rendering of frame 1 |

  @req:AZ-REND-019
  Rule: The quality is an integer

    Scenario Outline: No integer
      Given the client has retrieved <rendering> of cine
      When the client retrieves <rendering> of cine with quality <quality>
      Then the server answers 400

      Examples:
        | rendering              | quality |
        | a rendering            | abc     |
        | a rendering            | 50.5    |
        | a rendering of frame 1 | abc     |

  @req:AZ-REND-023
  Rule: Nothing but the quality can be chosen

    Scenario Outline: Another parameter
      Given the client has retrieved a rendering of slice
      When the client retrieves a rendering of slice with <parameter> <value>
      Then the server answers 200
      And the picture is the same as before

      Examples:
        | parameter  | value             |
        | viewport   | 16,16             |
        | window     | 100,200,linear    |
        | annotation | patient,technique |
