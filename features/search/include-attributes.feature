@search
Feature: Attributes beside the default ones
  A client asks for more attributes than a search gives by default: by tag, by keyword, several, or all that belong to
  the level that it searches.

  Conformance statements, Supported search parameters; Search response.

  Background:
    Given the server holds described

  @req:AZ-QIDO-019
  Rule: An attribute is asked for by its tag

    Scenario Outline: By tag
      When the client searches for <level> with:
        | parameter    | value             |
        | <key>        | that of described |
        | includefield | <tag>             |
      Then the server answers 200
      And every one found has <tag> that of described

      Examples:
        | level     | key               | tag      |
        | studies   | StudyInstanceUID  | 00101010 |
        | studies   | StudyInstanceUID  | 00080030 |
        | series    | SeriesInstanceUID | 00080021 |
        | instances | SOPInstanceUID    | 00280010 |
        | instances | SOPInstanceUID    | 00280101 |

  @req:AZ-QIDO-020
  Rule: An attribute is asked for by its keyword

    Scenario Outline: By keyword
      When the client searches for <level> with:
        | parameter    | value             |
        | <key>        | that of described |
        | includefield | <keyword>         |
      Then the server answers 200
      And every one found has <keyword> that of described

      Examples:
        | level     | key               | keyword    |
        | studies   | StudyInstanceUID  | Occupation |
        | series    | SeriesInstanceUID | SeriesTime |
        | instances | SOPInstanceUID    | Rows       |
        | instances | SOPInstanceUID    | BitsStored |

  @req:AZ-QIDO-021
  Rule: Several attributes are asked for, each by itself

    Scenario: Several
      When the client searches for instances with:
        | parameter      | value             |
        | SOPInstanceUID | that of described |
        | includefield   | SamplesPerPixel   |
        | includefield   | 00280102          |
        | includefield   | BitsStored        |
      Then the server answers 200
      And every one found has:
        | attribute       | value             |
        | SamplesPerPixel | that of described |
        | HighBit         | that of described |
        | BitsStored      | that of described |

  @req:AZ-QIDO-022
  Rule: Several attributes are asked for, with commas between them

    Scenario Outline: A list
      When the client searches for <level> with:
        | parameter    | value             |
        | PatientID    | that of described |
        | includefield | <one>,<two>       |
      Then the server answers 200
      And every one found has:
        | attribute | value             |
        | <one>     | that of described |
        | <two>     | that of described |

      Examples:
        | level     | one        | two        |
        | studies   | 00081030   | 00101010   |
        | series    | SeriesDate | SeriesTime |
        | instances | 00280010   | Columns    |

  @req:AZ-QIDO-023
  Rule: A private attribute is asked for too

    Scenario: A private attribute
      Given the server holds the instances:
        | instance | like  | 00090010  | 00091002 |
        | private  | slice | DRAWN 1.0 | kept     |
      When the client searches for instances with:
        | parameter      | value           |
        | SOPInstanceUID | that of private |
        | includefield   | 00090010        |
        | includefield   | 00091002        |
      Then the server answers 200
      And every one found has 00090010 DRAWN 1.0
      And every one found has 00091002 kept

  @req:AZ-QIDO-026
  Rule: What is no attribute cannot be asked for

    Scenario Outline: No attribute
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter    | value             |
        | PatientID    | that of described |
        | includefield | <field>           |
      Then the server answers 400

      Examples:
        | level     | field       |
        | studies   | notAThing   |
        | series    | SeriesTimes |
        | instances | 0028001     |

  @req:AZ-QIDO-027
  Rule: An attribute of the level that is searched is given where it is asked for

    Scenario Outline: Attributes of the level
      When the client searches for <what> with:
        | parameter    | value     |
        | includefield | <keyword> |
      Then the server answers 200
      And every one found has <keyword> that of described

      Examples:
        | what                                 | keyword        |
        | series of the study of described     | SeriesNumber   |
        | series of the study of described     | Laterality     |
        | instances of the study of described  | InstanceNumber |
        | instances of the series of described | Columns        |

    Scenario Outline: An attribute of a study
      When the client searches for studies with:
        | parameter        | value             |
        | StudyInstanceUID | that of described |
        | includefield     | <keyword>         |
      Then the server answers 200
      And every one found has <keyword> that of described

      Examples:
        | keyword          |
        | StudyTime        |
        | PatientSex       |
        | PatientAge       |
        | StudyDescription |

  @req:AZ-QIDO-028
  Rule: An attribute that is not stored is not given where it is asked for

    Scenario Outline: An attribute that is not there
      Given the server holds slice
      When the client searches for <level> with:
        | parameter        | value         |
        | StudyInstanceUID | that of slice |
        | includefield     | <keyword>     |
        | includefield     | StudyTime     |
      Then the <level> found are those of slice
      And every one found has:
        | attribute | value         |
        | <keyword> | (absent)      |
        | StudyTime | that of slice |

      Examples:
        | level     | keyword        |
        | studies   | PatientWeight  |
        | series    | SeriesTime     |
        | instances | NumberOfFrames |

  @req:AZ-QIDO-025
  Rule: All attributes and a named one are asked for together

    Scenario Outline: All and one
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter    | value             |
        | PatientID    | that of described |
        | includefield | all               |
        | includefield | <keyword>         |
      Then the server answers as all-and-named is read
      And every one found, if any is given, has <other> that of described

      Examples:
        | level     | keyword  | other             |
        | studies   | 00101010 | PatientWeight     |
        | series    | Rows     | SeriesNumber      |
        | instances | Rows     | InstanceNumber    |

  @req:AZ-QIDO-134
  Rule: The number of instances in a study is given where it is asked for

    Scenario Outline: Instances in a study
      Given the server holds the instances:
        | instance | like  | study | series |
        | one      | slice | many  | a      |
        | two      | slice | many  | a      |
        | three    | slice | many  | b      |
      When the client searches for studies with:
        | parameter        | value                         |
        | StudyInstanceUID | that of <instance>            |
        | includefield     | NumberOfStudyRelatedInstances |
      Then the server answers 200
      And every one found has NumberOfStudyRelatedInstances <number>

      Examples:
        | instance  | number |
        | one       | 3      |
        | described | 1      |

  @req:AZ-QIDO-135
  Rule: The number of instances in a series is given where it is asked for

    Scenario Outline: Instances in a series
      Given the server holds the instances:
        | instance | like  | study | series |
        | one      | slice | many  | a      |
        | two      | slice | many  | a      |
        | three    | slice | many  | b      |
      When the client searches for series with:
        | parameter         | value                          |
        | SeriesInstanceUID | that of <instance>             |
        | includefield      | NumberOfSeriesRelatedInstances |
      Then the server answers 200
      And every one found has NumberOfSeriesRelatedInstances <number>

      Examples:
        | instance | number |
        | one      | 2      |
        | three    | 1      |

    Scenario: Instances in each series of a study
      When the client searches for series of the study of described with:
        | parameter    | value                          |
        | includefield | NumberOfSeriesRelatedInstances |
      Then the server answers 200
      And every one found has NumberOfSeriesRelatedInstances 1

  @req:AZ-QIDO-136
  Rule: The number of instances is not given where it is not asked for

    Scenario Outline: No count
      When the client searches for <level> where StudyInstanceUID is that of described
      Then the <level> found are those of described
      And every one found has:
        | attribute                      | value             |
        | StudyDate                      | that of described |
        | NumberOfStudyRelatedInstances  | (absent)          |
        | NumberOfSeriesRelatedInstances | (absent)          |

      Examples:
        | level   |
        | studies |
        | series  |
