@store
Feature: Storing as the standard says
  The answer to a store tells what was stored and what was not, and its status says whether that is all, some or
  nothing.

  PS3.18 10.5 and Annex I.

  @req:P18-STOW-006
  Rule: Where some instances are stored and others are not, the status is 202

    Scenario Outline: Some of the study
      Given the server holds slice
      And the client has the instances:
        | instance | like  | study |
        | sibling  | slice | slice |
      When the client stores <instances> into the study of slice
      Then the server answers 202
      And the server reports as stored sibling
      And sibling can be read in every way

      Examples:
        | instances     |
        | sibling, cine |
        | cine, sibling |

  @req:P18-STOW-004 @req:P18-STOW-014
  Rule: An instance of another study is not stored, and reported as refused

    Scenario Outline: Of another study
      Given the server holds slice
      And slice can be read in every way
      And the client has the instances:
        | instance | like  | study |
        | sibling  | slice | slice |
      When the client stores <instances> into the study of slice
      Then the server answers 202 or 409
      And the server reports as refused:
        | instance |
        | cine     |
      And cine can be read in no way

      Examples:
        | instances     |
        | sibling, cine |
        | cine, sibling |

  @req:P18-STOW-007
  Rule: The status is 200 only where everything was stored

    Scenario Outline: Everything
      When the client stores <instances>
      Then the server answers 200
      And the server reports as stored <instances>
      And <instances> can be read in every way

      Examples:
        | instances   |
        | slice       |
        | slice, cine |

    Scenario Outline: Not everything
      Given the server holds slice
      And the client has the instances:
        | instance | like  | study |
        | sibling  | slice | slice |
      When the client stores <instances> into the study of slice as <sending>
      Then the server answers <statuses>

      Examples:
        | instances     | sending                               | statuses                |
        | sibling, cine | multipart with a type                 | 202 or 409              |
        | sibling       | multipart with a part that is no file | 202, 400, 409 or 415    |

  @req:P18-STOW-004 @req:P18-STOW-005
  Rule: Where nothing belongs to the study, nothing is stored, and the status is 409

    Scenario: None of the study
      Given the server holds slice
      And slice can be read in every way
      And the client has stored slice into the study of slice
      When the client stores cine, described into the study of slice
      Then the server answers 409
      And the server reports as refused:
        | instance  |
        | cine      |
        | described |
      And cine, described can be read in no way
      And the study of slice holds slice

  @req:P18-STOW-015
  Rule: A refusal has one reason, which is a number

    Scenario: The reason
      Given the server holds slice
      And the client has the instances:
        | instance | like  | study |
        | sibling  | slice | slice |
      When the client stores sibling, cine into the study of slice
      Then the server answers 202 or 409
      And the server reports as refused:
        | instance | reason    |
        | cine     | (present) |

  @req:P18-STOW-008
  Rule: A body that cannot be read stores nothing and is refused

    Scenario Outline: Not a file
      Given the server holds slice
      When the client stores none as <sending>
      Then the server answers as unreadable-part is read
      And the study of slice holds slice

      Examples:
        | sending                               |
        | multipart with a part that is no file |
        | multipart with an empty part          |

  @req:P18-STOW-017
  Rule: What failed and is no instance is reported beside the instances

    Scenario: Beside an instance
      Given the server holds slice
      When the client stores cine as multipart with a part that is no file
      Then the server answers 202
      And the server reports as stored cine
      And the body has 0008119A (present)
      And cine can be read in every way

  @req:P18-STOW-009
  Rule: A body of another media type is refused

    Scenario Outline: Another media type
      Given the server holds slice
      And slice can be read in every way
      When the client stores cine as <sending>
      Then the server answers 415
      And cine can be read in no way

      Examples:
        | sending                                         |
        | a single part labelled application/pdf          |
        | a single part labelled text/plain               |

  @req:P18-STOW-010
  Rule: A store of nothing is answered as the open point is read

    Scenario: Nothing
      Given the server holds slice
      When the client stores none
      Then the server answers as empty-store is read

  @req:P18-MP-012
  Rule: A body of several parts that names no boundary, or has no end, is refused

    Scenario: Without a boundary
      Given the server holds slice
      And slice can be read in every way
      When the client stores cine as multipart without a boundary
      Then the server answers 400 or 415
      And cine can be read in no way

    Scenario: Without an end
      Given the server holds slice
      And slice can be read in every way
      When the client stores cine as multipart without an end
      Then the server answers 400
      And cine can be read in no way

  @req:P18-MP-010
  Rule: The boundary of a request may stand in quotes

    Scenario Outline: In quotes
      Given the server holds described
      When the client stores slice, cine as <sending>
      Then the server answers 200
      And the server reports as stored slice, cine
      And slice, cine can be read in every way

      Examples:
        | sending                                     |
        | multipart with a boundary in quotes         |
        | multipart with a boundary that needs quotes |

  @req:P18-MP-011
  Rule: What looks like a boundary in an instance is kept

    Scenario Outline: Like a boundary
      Given the client has the instances:
        | instance | like  | 00090010  | 00091001 OB |
        | tricky   | slice | TEST BULK | <bytes>     |
      When the client stores tricky
      Then the server answers 200
      And the server reports as stored tricky
      And tricky can be read in every way

      Examples: A line break and two hyphens, then nothing, two hyphens, the beginning of a boundary, or a header
        | bytes                                                        |
        | 0D0A2D2D0D0A0D0A                                             |
        | 0D0A2D2D2D2D0D0A                                             |
        | 0D0A2D2D706172742D0D0A0D                                     |
        | 0D0A0D0A436F6E74656E742D547970653A20782F790D0A0D0A           |

  @req:P18-STOW-013
  Rule: The answer has the URL of the study, be it empty

    Scenario Outline: The URL of the study
      Given the server holds slice
      And the client has the instances:
        | instance | like  | study |
        | sibling  | slice | slice |
      When the client stores <what>
      Then the server answers 200
      And the body has 00081190 (present)
      And the server reports as stored sibling

      Examples:
        | what                            |
        | sibling                         |
        | sibling into the study of slice |

  @req:P18-STOW-019 @req:P18-STOW-020
  Rule: What was stored can be read as it was stored, private and nested attributes too

    Scenario: Private and nested
      Given the client has the instances:
        | instance | like      | 00090010  | 00091001 LO | 00091002 US | RequestAttributesSequence.ScheduledProcedureStepDescription |
        | rich     | described | TEST KNOW | Whisper     | 65535       | Nested words                                                |
      When the client stores rich
      Then the server answers 200
      And the server reports as stored rich
      And rich can be read in every way

    Scenario: Into a study that exists
      Given the server holds slice
      And the client has the instances:
        | instance | like  | study | series |
        | beside   | slice | slice | slice  |
        | apart    | slice | slice | other  |
      When the client stores beside, apart
      Then the server answers 200
      And the server reports as stored beside, apart
      And slice, beside and apart can be read in every way
      And the study of slice holds slice, beside, apart

  @req:P18-STOW-023
  Rule: The answer is one dataset

    Scenario: One dataset
      Given the server holds described
      When the client stores slice, cine
      Then the server answers 200
      And the server reports as stored slice, cine

  @req:P18-STOW-028
  Rule: The answer says where what was stored is

    Scenario: Where it is
      Given the server holds described
      When the client stores slice
      Then the server answers 200
      And the header Location is (present)

  @req:P18-STOW-029
  Rule: An instance of a class that nobody knows is answered as the open point is read

    Scenario: An unknown class
      Given the server holds slice
      And the client has the instances:
        | instance | like  | SOPClassUID |
        | private  | slice | 1.2.3.4.5   |
      When the client stores private
      Then the server answers as unknown-class is read

  @req:P18-STOW-030
  Rule: An instance without one of its identifiers is not stored

    Scenario Outline: Without an identifier
      Given the server holds slice
      And the client has the instances:
        | instance | like | study | <identifier> |
        | unfit    | cine | slice | (absent)     |
      When the client stores <instances>
      Then the server answers <statuses>
      And the study of slice holds slice

      Examples: Alone
        | identifier        | instances | statuses   |
        | StudyInstanceUID  | unfit     | 400 or 409 |
        | SeriesInstanceUID | unfit     | 400 or 409 |
        | SOPInstanceUID    | unfit     | 400 or 409 |

      Examples: Beside another
        | identifier        | instances        | statuses         |
        | SeriesInstanceUID | unfit, described | 202, 400 or 409  |
        | SOPInstanceUID    | described, unfit | 202, 400 or 409  |

  @req:P18-STOW-031
  Rule: An instance that is stored again is there once

    Scenario: Again
      Given the server holds slice
      When the client stores slice
      Then the server answers 200, 202 or 409
      And the study of slice holds slice
      And slice can be read in every way
