@retrieve
Feature: Retrieving frames
  A client retrieves single frames of an instance by their numbers, which begin at 1.

  PS3.18 10.4.1.1.6; Python tutorial, Retrieve one or more frames.

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

  @req:AZ-FRAME-005
  Rule: Where no transfer syntax is named, frames come in Explicit VR Little Endian

    Scenario: No transfer syntax
      Given the server holds red-triangle
      And the client accepts multipart/related; type="application/octet-stream"
      When the client retrieves frame 1 of red-triangle
      Then the server answers 200
      And the body is multipart/related
      And frame 1 of red-triangle is received

  @req:AZ-FRAME-006
  Rule: Frames are retrieved in Explicit VR Little Endian where it is named

    Scenario: A transfer syntax
      Given the server holds red-triangle
      And the client accepts multipart/related; type="application/octet-stream"; transfer-syntax=1.2.840.10008.1.2.1
      When the client retrieves frame 1 of red-triangle
      Then the server answers 200
      And the body is multipart/related
      And frame 1 of red-triangle is received

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

  @req:AZ-FRAME-035
  Rule: A frame beyond the last is not found

    Scenario Outline: Beyond the last frame
      Given the server holds <instance>
      And the client has retrieved frame 1 of <instance>
      When the client retrieves frame <number> of <instance>
      Then the server answers 404

      Examples:
        | instance     | number |
        | red-triangle | 2      |
        | cine         | 4      |

  @req:AZ-FRAME-044
  Rule: A frame has no pad byte

    Scenario: A frame of odd length
      Given the server holds red-triangle
      When the client retrieves frame 1 of red-triangle
      Then the server answers 200
      And frame 1 of red-triangle is received

  @req:AZ-FRAME-043
  Rule: Each frame names its transfer syntax

    Scenario: The syntax of the parts
      Given the server holds cine
      When the client retrieves frames 1, 2 of cine
      Then the server answers 200
      And each part is application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1
