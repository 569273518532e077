@search
Feature: Searching by attributes of a series
  A client searches for series or instances, in all that the service holds or within one study, by what their series
  says, and finds no sibling that says otherwise.

  Conformance statements, Searchable attributes.

  Background:
    Given the server holds the instances:
      | instance | like  | study | series | Modality | PerformedProcedureStepStartDate | ManufacturerModelName |
      | first    | slice | one   | a      | CT       | 20200101                        | Model A               |
      | beside   | slice | one   | a      | CT       | 20200101                        | Model A               |
      | sibling  | slice | one   | b      | MR       | 20200202                        | Model B               |
      | other    | slice | two   | c      | CT       | 20200101                        | Model A               |
      | stranger | slice | two   | d      | MR       | 20200202                        | Model B               |

  @req:AZ-QIDO-073 @req:P18-QIDO-010
  Rule: The modality is searched for on series and instances, of everything and of a study

    Scenario Outline: By modality
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | Modality  | that of first |
      Then the server answers 200
      And the <level> found are those of <found>
      And every one found has Modality that of first

      Examples:
        | level     | found                |
        | series    | first, other         |
        | instances | first, beside, other |

    Scenario Outline: By modality within a study
      When the client searches for <level> of the study of first where Modality is that of first
      Then the server answers 200
      And the <level> found are those of <found>
      And every one found has Modality that of first

      Examples:
        | level     | found         |
        | series    | first         |
        | instances | first, beside |

  @req:AZ-QIDO-075 @req:P18-QIDO-010
  Rule: The start date of the procedure step is searched for on series and instances, of everything and of a study

    Scenario Outline: By start date of the step
      When the client searches for <level> with:
        | parameter                       | value         |
        | PatientID                       | that of slice |
        | PerformedProcedureStepStartDate | that of first |
      Then the server answers 200
      And the <level> found are those of <found>
      And every one found has PerformedProcedureStepStartDate that of first

      Examples:
        | level     | found                |
        | series    | first, other         |
        | instances | first, beside, other |

    Scenario Outline: By start date of the step within a study
      When the client searches for <level> of the study of first where PerformedProcedureStepStartDate is that of first
      Then the server answers 200
      And the <level> found are those of <found>
      And every one found has PerformedProcedureStepStartDate that of first

      Examples:
        | level     | found         |
        | series    | first         |
        | instances | first, beside |

  @req:AZ-QIDO-077
  Rule: The model of the device is searched for on series and instances, of everything and of a study

    Scenario Outline: By model of the device
      When the client searches for <level> with:
        | parameter             | value         |
        | PatientID             | that of slice |
        | ManufacturerModelName | that of first |
      Then the server answers 200
      And the <level> found are those of <found>
      And every one found has ManufacturerModelName that of first

      Examples:
        | level     | found                |
        | series    | first, other         |
        | instances | first, beside, other |

    Scenario Outline: By model of the device within a study
      When the client searches for <level> of the study of first where ManufacturerModelName is that of first
      Then the server answers 200
      And the <level> found are those of <found>
      And every one found has ManufacturerModelName that of first

      Examples:
        | level     | found         |
        | series    | first         |
        | instances | first, beside |
