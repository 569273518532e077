@store
Feature: What an instance must have
  Every instance has its identifiers, its class and a Patient ID, each with a value that fits. One that has not
  is refused with reason 43264, and nothing of it is stored.

  Conformance statement, Store required attributes and Store failure reason codes.

  Background:
    Given the server holds slice

  @req:AZ-STOW-022
  Rule: An instance without a Study Instance UID is refused

    Scenario: No study
      Given the client has the instances:
        | instance | like  | series | StudyInstanceUID |
        | lacking  | slice | slice  | (absent)         |
      When the client stores lacking as a single part
      Then the server answers 409
      And the server reports as refused:
        | instance | reason |
        | lacking  | 43264  |
      And the server reports none as stored
      And the study of slice holds slice

  @req:AZ-STOW-023
  Rule: An instance without a Series Instance UID is refused

    Scenario: No series
      Given the client has the instances:
        | instance | like  | study | SeriesInstanceUID |
        | lacking  | slice | slice | (absent)          |
      When the client stores lacking as a single part
      Then the server answers 409
      And the server reports as refused:
        | instance | reason |
        | lacking  | 43264  |
      And the server reports none as stored
      And the study of slice holds slice

  @req:AZ-STOW-024
  Rule: An instance without a SOP Instance UID is refused

    Scenario: No identifier
      Given the client has the instances:
        | instance | like  | study | series | SOPInstanceUID |
        | lacking  | slice | slice | slice  | (absent)       |
      When the client stores lacking as a single part
      Then the server answers 409
      And the server reports as refused:
        | instance | reason |
        | lacking  | 43264  |
      And the server reports none as stored
      And the study of slice holds slice

  @req:AZ-STOW-025
  Rule: An instance without a SOP Class UID is refused

    Scenario: No class
      Given slice can be read in every way
      And the client has the instances:
        | instance | like  | study | series | SOPClassUID |
        | lacking  | slice | slice | slice  | (absent)    |
      When the client stores lacking as a single part
      Then the server answers 409
      And the server reports as refused:
        | instance | reason |
        | lacking  | 43264  |
      And the server reports none as stored
      And lacking can be read in no way
      And the study of slice holds slice

  @req:AZ-STOW-026
  Rule: An instance without a Patient ID is refused

    Scenario: No patient
      Given slice can be read in every way
      And the client has the instances:
        | instance | like  | study | series | PatientID |
        | lacking  | slice | slice | slice  | (absent)  |
      When the client stores lacking as a single part
      Then the server answers 409
      And the server reports as refused:
        | instance | reason |
        | lacking  | 43264  |
      And the server reports none as stored
      And lacking can be read in no way
      And the study of slice holds slice

  @req:AZ-STOW-027
  Rule: In v2 a Patient ID may be empty

    Scenario: A patient of no name
      Given the client has the instances:
        | instance | like  | PatientID |
        | nameless | slice | (empty)   |
      When the client stores nameless
      Then the server answers 200 or 202
      And the server reports as stored nameless
      And the server reports none as refused
      And the study of nameless holds nameless

  @req:AZ-STOW-028
  Rule: In v1 an empty Patient ID is refused

    Scenario: An empty Patient ID
      Given slice can be read in every way
      And the client has the instances:
        | instance | like  | PatientID |
        | nameless | slice | (empty)   |
      When the client stores nameless
      Then the server answers 409
      And the server reports as refused:
        | instance | reason |
        | nameless | 43264  |
      And nameless can be read in no way

  @req:AZ-STOW-029
  Rule: A Patient ID has at most 64 characters, one value, and no control characters

    Scenario Outline: No Patient ID
      Given slice can be read in every way
      And the client has the instances:
        | instance | like  | study | series | PatientID |
        | unfit    | slice | slice | slice  | <value>   |
      When the client stores unfit
      Then the server answers 409
      And the server reports as refused:
        | instance | reason | attributes |
        | unfit    | 43264  | PatientID  |
      And unfit can be read in no way
      And the study of slice holds slice

      Examples:
        | value                                                             |
        | DC-3456789-123456789-123456789-123456789-123456789-123456789-1234 |
        | DC(tab)1                                                          |
        | DC-1\DC-2                                                         |

  @req:AZ-STOW-030
  Rule: In v1 the refusal of a Patient ID tells the attribute

    Scenario: The comment on a Patient ID
      Given the client has the instances:
        | instance | like  | PatientID        |
        | unfit    | slice | 123,(space)(null) |
      When the client stores unfit
      Then the server answers 409
      And the server reports as refused:
        | instance | reason | attributes | comment                   |
        | unfit    | 43264  | PatientID  | DICOM100: (0010,0020) - … |
      And the server reports none as stored

  @req:AZ-STOW-087
  Rule: In v2 an invalid value of a required attribute still refuses the instance

    Scenario Outline: Null characters inside
      Given slice can be read in every way
      And the client has the instances:
        | instance | like  | PatientID |
        | unfit    | slice | <value>   |
      When the client stores unfit
      Then the server answers 409
      And the server reports as refused:
        | instance | reason |
        | unfit    | 43264  |
      And the server reports none as stored
      And unfit can be read in no way

      Examples:
        | value       |
        | (null)123   |
        | DC(null)123 |

  @req:AZ-STOW-031
  Rule: An identifier has from 1 to 64 characters

    Scenario Outline: Too long or too short
      Given the client has the instances:
        | instance | like  | study | series | <identifier> |
        | unfit    | slice | slice | slice  | <value>      |
      When the client stores unfit
      Then the server answers 409
      And the server reports as refused:
        | instance | reason |
        | unfit    | 43264  |
      And the server reports none as stored
      And the study of slice holds slice

      Examples:
        | identifier        | value                                                   |
        | StudyInstanceUID  | that of slice.11.22.33.44.55.66.77.88.99.1010.1111.1212 |
        | SeriesInstanceUID | that of slice.11.22.33.44.55.66.77.88.99.1010.1111.1212 |
        | SOPInstanceUID    | that of slice.11.22.33.44.55.66.77.88.99.1010.1111.1212 |
        | StudyInstanceUID  | (empty)                                                 |
        | SeriesInstanceUID | (empty)                                                 |
        | SOPInstanceUID    | (empty)                                                 |

  @req:AZ-STOW-032
  Rule: Letters in an identifier are answered as letters-in-identifiers is read

    Scenario Outline: Letters
      Given the client has the instances:
        | instance | like  | <identifier>      |
        | lettered | slice | that of cine.abc |
      When the client stores lettered
      Then the server answers as letters-in-identifiers is read

      Examples:
        | identifier        |
        | StudyInstanceUID  |
        | SeriesInstanceUID |

  @req:AZ-STOW-033
  Rule: Characters that belong to no identifier refuse the instance

    Scenario Outline: Other characters
      Given the client has the instances:
        | instance | like  | study | series | <identifier>    |
        | unfit    | slice | slice | slice  | that of cine\| |
      When the client stores unfit
      Then the server answers 409
      And the server reports as refused:
        | instance | reason |
        | unfit    | 43264  |
      And the server reports none as stored
      And the study of slice holds slice

      Examples:
        | identifier        |
        | StudyInstanceUID  |
        | SeriesInstanceUID |
        | SOPInstanceUID    |

  @req:AZ-STOW-034
  Rule: An identifier may end in a space, which is kept

    Scenario Outline: Padded with a space
      Given the client has the instances:
        | instance | like  | study | series | <identifier>         |
        | padded   | slice | cine  | cine   | that of cine(space) |
      When the client stores padded
      Then the server answers 200
      And the server reports as stored padded
      And padded can be read in every way

      Examples:
        | identifier        |
        | StudyInstanceUID  |
        | SeriesInstanceUID |
        | SOPInstanceUID    |
