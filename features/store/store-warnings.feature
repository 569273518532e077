@store
Feature: Invalid values of what is not required
  What v1 refuses because of an invalid value that it could search for, v2 stores, and warns of each attribute.

  Conformance statements, Store; v2 conformance statement, Store changes from v1.

  Background:
    Given the server holds slice

  @req:AZ-STOW-085
  Rule: In v1 an invalid value of an attribute that can be searched for refuses the instance

    Scenario Outline: Refused
      Given slice can be read in every way
      And the client has the instances:
        | instance | like  | <attribute> |
        | unfit    | slice | <value>     |
      When the client stores unfit
      Then the server answers 409
      And the server reports as refused:
        | instance | reason | attributes  |
        | unfit    | 43264  | <attribute> |
      And the server reports none as stored
      And unfit can be read in no way

      Examples:
        | attribute                       | value                                                              |
        | StudyDate                       | NotAValidDate                                                      |
        | PatientBirthDate                | 19991301                                                           |
        | PerformedProcedureStepStartDate | yesterday                                                          |
        | AccessionNumber                 | 17 characters now                                                  |
        | StudyDescription                | More than sixty-four characters, which a Long String may not have. |
        | Modality                        | no code                                                            |

  @req:AZ-STOW-088
  Rule: In v1 the value of an attribute that cannot be searched for is kept, be it invalid

    Scenario Outline: Kept
      Given the client has the instances:
        | instance | like  | <attribute> |
        | unfit    | slice | <value>     |
      When the client stores unfit
      Then the server answers 200
      And the server reports as stored unfit
      And the study of unfit holds unfit

      Examples:
        | attribute       | value             |
        | ContentDate     | NotAValidDate     |
        | AcquisitionTime | noon              |
        | PatientAge      | old               |
        | StationName     | 17 characters now |

    Scenario Outline: Kept in the metadata
      Given the server holds the instances:
        | instance | like  | <attribute> |
        | unfit    | slice | <value>     |
      When the client retrieves the metadata of the instance unfit
      Then every one found has <attribute> <value>

      Examples:
        | attribute       | value             |
        | ContentDate     | NotAValidDate     |
        | AcquisitionTime | noon              |
        | PatientAge      | old               |
        | StationName     | 17 characters now |

  @req:AZ-STOW-086
  Rule: In v2 an invalid value of an attribute that can be searched for is warned of, and stored

    Scenario Outline: Stored with a warning
      Given the client has the instances:
        | instance | like  | <attribute> |
        | unfit    | slice | <value>     |
      When the client stores unfit
      Then the server answers 202
      And the server reports as stored, with warnings:
        | instance | reason | attributes  |
        | unfit    | 1      | <attribute> |
      And the server reports none as refused
      And the study of unfit holds unfit

      Examples:
        | attribute                       | value                                                              |
        | StudyDate                       | NotAValidDate                                                      |
        | PatientBirthDate                | 19991301                                                           |
        | PerformedProcedureStepStartDate | yesterday                                                          |
        | AccessionNumber                 | 17 characters now                                                  |
        | StudyDescription                | More than sixty-four characters, which a Long String may not have. |
        | Modality                        | no code                                                            |

  @req:AZ-STOW-076
  Rule: An instance stored with warnings has a reason, and a comment on each attribute

    Scenario Outline: The warning
      Given the client has the instances:
        | instance | like  | <attribute> |
        | unfit    | slice | <value>     |
      When the client stores unfit, cine
      Then the server answers 202
      And the server reports as stored, with warnings:
        | instance | reason | attributes  | comment                |
        | unfit    | 1      | <attribute> | DICOM100: (<tag>) - … |
        | cine     | none   | none        | none                   |

      Examples:
        | attribute | value         | tag       |
        | StudyDate | NotAValidDate | 0008,0020 |
        | Modality  | no code       | 0008,0060 |

  @req:AZ-STOW-089
  Rule: In v2 each attribute with an invalid value has a warning, for each instance that has it

    Scenario: Several attributes of several instances
      Given the client has the instances:
        | instance | like  | StudyDate     | PatientAge | ContentTime |
        | misdated | slice | NotAValidDate |            | noon        |
        | aged     | slice | NotAValidDate | old        |             |
      When the client stores misdated, aged
      Then the server answers 202
      And the server reports as stored, with warnings:
        | instance | reason | attributes             |
        | misdated | 1      | StudyDate, ContentTime |
        | aged     | 1      | StudyDate, PatientAge  |
      And the server reports none as refused

  @req:AZ-STOW-090
  Rule: Of a sequence with invalid values only the first is warned of

    Scenario: A sequence
      Given the client has the instances:
        | instance | like  | RequestAttributesSequence.AccessionNumber | RequestAttributesSequence.RequestedProcedureID |
        | unfit    | slice | 17 characters now                         | 17 characters now                              |
      When the client stores unfit
      Then the server answers 202
      And the server reports as stored, with warnings:
        | instance | reason | attributes |
        | unfit    | 1      | (any one)  |

  @req:AZ-STOW-091
  Rule: Of an attribute that is invalid in two ways only the first is warned of

    Scenario: Too long and of other characters
      Given the client has the instances:
        | instance | like  | Modality                |
        | unfit    | slice | no code, and a long one |
      When the client stores unfit
      Then the server answers 202
      And the server reports as stored, with warnings:
        | instance | reason | attributes |
        | unfit    | 1      | Modality   |

  @req:AZ-STOW-092
  Rule: Null characters at the end of a value are no reason for a warning

    Scenario Outline: Null characters at the end
      Given the client has the instances:
        | instance | like  | <attribute> |
        | padded   | slice | <value>     |
      When the client stores padded
      Then the server answers 200
      And the server reports as stored, with warnings:
        | instance | reason | attributes |
        | padded   | none   | none       |
      And the study of padded holds padded

      Examples:
        | attribute       | value              |
        | Modality        | OTX(null)          |
        | AccessionNumber | ACC-1(null)        |
        | StudyDate       | 20240229(null)(null) |

  @req:AZ-STOW-093
  Rule: A Study Instance UID with a null character at its end is that of the study without it

    Scenario: Into the study without it
      Given the client has the instances:
        | instance | like  | series | StudyInstanceUID     |
        | padded   | slice | cine   | that of slice(null) |
      When the client stores padded into the study of slice
      Then the server answers 200
      And the server reports as stored, with warnings:
        | instance | reason | attributes |
        | padded   | none   | none       |
      And the study of slice holds slice, padded

  @req:AZ-STOW-094
  Rule: A Patient ID may end in null characters

    Scenario Outline: A padded Patient ID
      Given the client has the instances:
        | instance | like  | PatientID |
        | padded   | slice | <value>   |
      When the client stores padded
      Then the server answers 200
      And the server reports as stored, with warnings:
        | instance | reason | attributes |
        | padded   | none   | none       |
      And the study of padded holds padded

      Examples:
        | value                   |
        | that of slice(null)    |
        | DC-1(null)(null)        |

  @req:AZ-STOW-095
  Rule: A null character elsewhere in a value is warned of

    Scenario Outline: Null characters inside
      Given the client has the instances:
        | instance | like  | <attribute> |
        | unfit    | slice | <value>     |
      When the client stores unfit
      Then the server answers 202
      And the server reports as stored, with warnings:
        | instance | reason | attributes  |
        | unfit    | 1      | <attribute> |

      Examples:
        | attribute        | value             |
        | Modality         | X(null)X          |
        | StudyDescription | Head(null)Neck    |

  @req:AZ-STOW-096
  Rule: The stored file keeps the values that were warned of

    Scenario Outline: The file
      Given the server holds the instances:
        | instance | like  | <attribute> |
        | unfit    | slice | <value>     |
      When the client retrieves the instance unfit
      Then the server answers 200
      And the instances received are unfit, as they were stored

      Examples:
        | attribute   | value             |
        | StudyDate   | NotAValidDate     |
        | Modality    | X(null)X          |
        | StationName | 17 characters now |

  @req:AZ-STOW-077
  Rule: An instance stored without warnings has an empty list of attributes

    Scenario: No warning
      When the client stores cine
      Then the server answers 200
      And the server reports as stored, with warnings:
        | instance | reason | attributes |
        | cine     | none   | (empty)    |

    Scenario: No warning beside one refused
      Given the client has the instances:
        | instance | like  | study |
        | sibling  | slice | slice |
      When the client stores sibling, cine into the study of slice
      Then the server answers 202
      And the server reports as stored, with warnings:
        | instance | reason | attributes |
        | sibling  | none   | (empty)    |

    Scenario: No warning, stored into a study
      When the client stores cine into the study of cine
      Then the server answers 200
      And the server reports as stored, with warnings:
        | instance | reason | attributes |
        | cine     | none   | (empty)    |

  @req:AZ-STOW-099
  Rule: A Patient ID repairs a study that had none, and is not erased by an instance that has none

    Scenario: Without, with, without
      Given the server holds the instances:
        | instance | like  | study | PatientID |
        | first    | slice | cine  | (empty)   |
      And the server holds the instances:
        | instance | like  | study |
        | second   | slice | cine  |
      And the server holds the instances:
        | instance | like  | study | PatientID |
        | third    | slice | cine  | (empty)   |
      When the client searches for studies where StudyInstanceUID is that of second
      Then the server answers 200
      And the studies found are those of second
      And every one found has PatientID that of second

  @req:AZ-STOW-100
  Rule: In v1 a second value of an attribute that should have one is stored, with a Warning header

    Scenario: The header
      Given the client has the instances:
        | instance | like  | StudyDescription |
        | doubled  | slice | Head\Neck        |
      When the client stores doubled
      Then the server answers 200
      And the header Warning is (present)
      And the server reports as stored doubled
      And the study of doubled holds doubled

  @req:AZ-STOW-120
  Rule: In v2 a second value of an attribute that should have one is warned of, and left out

    Background:
      Given the client has the instances:
        | instance | like  | study | series | StudyDescription |
        | doubled  | slice | cine  | cine   | Head\Neck        |

    Scenario: The warning on two values
      When the client stores doubled
      Then the server answers 202
      And the header Warning is (absent)
      And the server reports as stored, with warnings:
        | instance | reason | attributes       |
        | doubled  | 1      | StudyDescription |
      And the study of doubled holds doubled

    Scenario: The metadata without the two values
      Given the server holds doubled
      When the client retrieves the metadata of the instance doubled
      Then the server answers 200
      And every one found has:
        | attribute        | value           |
        | SOPInstanceUID   | that of doubled |
        | StudyDescription | (absent)        |
