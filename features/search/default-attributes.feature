@search
Feature: Attributes that a search gives
  Each level has attributes that a search gives by default, fewer in v2 than in v1, and with them what the client
  searched by and what the path names. Nothing else is given.

  Conformance statements, Search response.

  Background:
    Given the server holds described

  @req:AZ-QIDO-114
  Rule: In v1 a study has thirteen attributes by default

    Scenario: A study in v1
      When the client searches for studies where StudyInstanceUID is that of described
      Then the server answers 200
      And every one found consists of these attributes of described:
        | why     | attributes                                                                        |
        | default | SpecificCharacterSet, StudyDate, StudyTime, AccessionNumber, InstanceAvailability |
        | default | ReferringPhysicianName, TimezoneOffsetFromUTC, PatientName, PatientID             |
        | default | PatientBirthDate, PatientSex, StudyID, StudyInstanceUID                           |

  @req:AZ-QIDO-115
  Rule: In v1 a series has eight attributes by default

    Scenario: A series in v1
      When the client searches for series of the study of described
      Then the server answers 200
      And every one found consists of these attributes of described:
        | why      | attributes                                                                          |
        | default  | SpecificCharacterSet, Modality, TimezoneOffsetFromUTC, SeriesDescription            |
        | default  | SeriesInstanceUID, PerformedProcedureStepStartDate, PerformedProcedureStepStartTime |
        | default  | RequestAttributesSequence                                                           |
        | the path | StudyInstanceUID                                                                    |

  @req:AZ-QIDO-116
  Rule: In v1 an instance has ten attributes by default

    Scenario: An instance in v1
      When the client searches for instances of the series of described
      Then the server answers 200
      And every one found consists of these attributes of described:
        | why      | attributes                                                                          |
        | default  | SpecificCharacterSet, SOPClassUID, SOPInstanceUID, InstanceAvailability             |
        | default  | TimezoneOffsetFromUTC, InstanceNumber, Rows, Columns, BitsAllocated, NumberOfFrames |
        | the path | StudyInstanceUID, SeriesInstanceUID                                                 |

  @req:AZ-QIDO-120
  Rule: In v2 a study has eight attributes by default

    Scenario: A study in v2
      When the client searches for studies where StudyInstanceUID is that of described
      Then the server answers 200
      And every one found consists of these attributes of described:
        | why     | attributes                                                                        |
        | default | StudyDate, AccessionNumber, StudyDescription, ReferringPhysicianName, PatientName |
        | default | PatientID, PatientBirthDate, StudyInstanceUID                                     |

  @req:AZ-QIDO-121
  Rule: In v2 a series has four attributes by default

    Scenario: A series in v2
      When the client searches for series of the study of described
      Then the server answers 200
      And every one found consists of these attributes of described:
        | why      | attributes                                                                          |
        | default  | Modality, ManufacturerModelName, SeriesInstanceUID, PerformedProcedureStepStartDate |
        | the path | StudyInstanceUID                                                                    |

  @req:AZ-QIDO-122
  Rule: In v2 an instance has one attribute by default

    Scenario: An instance in v2
      When the client searches for instances of the series of described
      Then the server answers 200
      And every one found consists of these attributes of described:
        | why      | attributes                          |
        | default  | SOPInstanceUID                      |
        | the path | StudyInstanceUID, SeriesInstanceUID |

  @req:AZ-QIDO-126
  Rule: In v2 some attributes that v1 gives are given only where they are asked for

    Scenario: Fewer in v2
      When the client searches for instances where SOPInstanceUID is that of described
      Then the server answers 200
      And the instances found are those of described
      And every one found has:
        | attribute   | value    |
        | StudyTime   | (absent) |
        | PatientSex  | (absent) |
        | StudyID     | (absent) |
        | SOPClassUID | (absent) |
        | Rows        | (absent) |
        | Columns     | (absent) |

  @req:AZ-QIDO-127
  Rule: In v2 the study's description and the device's model are given by default

    Scenario: More in v2
      When the client searches for series where SeriesInstanceUID is that of described
      Then the server answers 200
      And every one found has:
        | attribute             | value             |
        | StudyDescription      | that of described |
        | ManufacturerModelName | that of described |

  @req:AZ-QIDO-128
  Rule: What the client searched by is given

    Scenario Outline: Searched by
      When the client searches for <level> with:
        | parameter   | value             |
        | PatientID   | that of described |
        | <attribute> | that of described |
      Then the server answers 200
      And every one found has <attribute> that of described

      Examples:
        | level     | attribute             |
        | studies   | StudyDescription      |
        | series    | StudyDescription      |
        | series    | ManufacturerModelName |
        | instances | ManufacturerModelName |

    Scenario Outline: Searched by modality in the study
      When the client searches for <level> with:
        | parameter         | value             |
        | PatientID         | that of described |
        | ModalitiesInStudy | OT                |
      Then the server answers 200
      And every one found has ModalitiesInStudy OT

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-129
  Rule: The identifiers that the path names are given

    Scenario Outline: Named by the path
      When the client searches for <what>
      Then the server answers 200
      And every one found has <identifier> that of described

      Examples:
        | what                                 | identifier        |
        | series of the study of described     | StudyInstanceUID  |
        | instances of the study of described  | StudyInstanceUID  |
        | instances of the series of described | StudyInstanceUID  |
        | instances of the series of described | SeriesInstanceUID |

  @req:AZ-QIDO-130
  Rule: A series of any study has its study's attributes too

    Scenario: A series of any study
      When the client searches for series where SeriesInstanceUID is that of described
      Then the server answers 200
      And every one found has:
        | attribute                       | value             |
        | PatientName                     | that of described |
        | StudyDate                       | that of described |
        | AccessionNumber                 | that of described |
        | Modality                        | that of described |
        | PerformedProcedureStepStartDate | that of described |

  @req:AZ-QIDO-131
  Rule: An instance of any study has its study's and its series' attributes too

    Scenario: An instance of any study
      When the client searches for instances where SOPInstanceUID is that of described
      Then the server answers 200
      And every one found has:
        | attribute         | value             |
        | PatientName       | that of described |
        | StudyDate         | that of described |
        | StudyInstanceUID  | that of described |
        | Modality          | that of described |
        | SeriesInstanceUID | that of described |

  @req:AZ-QIDO-132
  Rule: An instance of one study has its series' attributes too, and of its study only the identifier

    Scenario: An instance of one study
      When the client searches for instances of the study of described
      Then the server answers 200
      And the instances found are those of described
      And every one found has:
        | attribute         | value             |
        | Modality          | that of described |
        | SeriesInstanceUID | that of described |
        | StudyInstanceUID  | that of described |
        | PatientName       | (absent)          |
        | PatientID         | (absent)          |
        | StudyDate         | (absent)          |
        | AccessionNumber   | (absent)          |

  @req:AZ-QIDO-133
  Rule: A series of one study has of its study only the identifier

    Scenario: A series of one study
      When the client searches for series of the study of described
      Then the server answers 200
      And every one found has:
        | attribute        | value             |
        | Modality         | that of described |
        | StudyInstanceUID | that of described |
        | PatientName      | (absent)          |
        | PatientID        | (absent)          |
        | StudyDate        | (absent)          |
        | AccessionNumber  | (absent)          |

  @req:AZ-QIDO-138
  Rule: No URL to retrieve from is given

    Scenario Outline: No URL
      When the client searches for <level> where StudyInstanceUID is that of described
      Then the <level> found are those of described
      And every one found has:
        | attribute   | value             |
        | PatientID   | that of described |
        | RetrieveURL | (absent)          |

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |
