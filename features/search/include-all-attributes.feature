@search
Feature: All attributes of a level
  A client that asks for all attributes gets the default ones and those that the conformance statement adds, as far as
  they are stored, and nothing else.

  Conformance statements, Search response.

  Background:
    Given the server holds described

  @req:AZ-QIDO-024
  Rule: All attributes of a level are the default and the additional ones

    Scenario: All attributes of a study
      When the client searches for studies with:
        | parameter        | value             |
        | StudyInstanceUID | that of described |
        | includefield     | all               |
      Then the server answers 200
      And every one found consists of these attributes of described:
        | why        | attributes                                                                           |
        | default    | StudyDate, AccessionNumber, StudyDescription, ReferringPhysicianName, PatientName    |
        | default    | PatientID, PatientBirthDate, StudyInstanceUID                                        |
        | additional | SpecificCharacterSet, StudyTime, InstanceAvailability, TimezoneOffsetFromUTC         |
        | additional | AnatomicRegionsInStudyCodeSequence, ProcedureCodeSequence                            |
        | additional | NameOfPhysiciansReadingStudy, AdmittingDiagnosesDescription, ReferencedStudySequence |
        | additional | PatientAge, PatientSize, PatientWeight, Occupation, AdditionalPatientHistory         |
        | additional | PatientSex, StudyID                                                                  |

  @req:AZ-QIDO-117
  Rule: In v1 a study has eleven attributes more

    Scenario: More of a study in v1
      When the client searches for studies with:
        | parameter        | value             |
        | StudyInstanceUID | that of described |
        | includefield     | all               |
      Then the server answers 200
      And every one found consists of these attributes of described:
        | why        | attributes                                                                           |
        | default    | SpecificCharacterSet, StudyDate, StudyTime, AccessionNumber, InstanceAvailability    |
        | default    | ReferringPhysicianName, TimezoneOffsetFromUTC, PatientName, PatientID                |
        | default    | PatientBirthDate, PatientSex, StudyID, StudyInstanceUID                              |
        | additional | StudyDescription, AnatomicRegionsInStudyCodeSequence, ProcedureCodeSequence          |
        | additional | NameOfPhysiciansReadingStudy, AdmittingDiagnosesDescription, ReferencedStudySequence |
        | additional | PatientAge, PatientSize, PatientWeight, Occupation, AdditionalPatientHistory         |

  @req:AZ-QIDO-118
  Rule: In v1 a series has four attributes more

    Scenario: More of a series in v1
      When the client searches for series of the study of described with:
        | parameter    | value |
        | includefield | all   |
      Then the server answers 200
      And every one found consists of these attributes of described:
        | why        | attributes                                                                          |
        | default    | SpecificCharacterSet, Modality, TimezoneOffsetFromUTC, SeriesDescription            |
        | default    | SeriesInstanceUID, PerformedProcedureStepStartDate, PerformedProcedureStepStartTime |
        | default    | RequestAttributesSequence                                                           |
        | additional | SeriesNumber, Laterality, SeriesDate, SeriesTime                                    |
        | the path   | StudyInstanceUID                                                                    |

  @req:AZ-QIDO-119
  Rule: In v1 an instance has no attribute more

    Scenario: More of an instance in v1
      When the client searches for instances of the series of described with:
        | parameter    | value |
        | includefield | all   |
      Then the server answers 200
      And every one found consists of these attributes of described:
        | why      | attributes                                                                          |
        | default  | SpecificCharacterSet, SOPClassUID, SOPInstanceUID, InstanceAvailability             |
        | default  | TimezoneOffsetFromUTC, InstanceNumber, Rows, Columns, BitsAllocated, NumberOfFrames |
        | the path | StudyInstanceUID, SeriesInstanceUID                                                 |

  @req:AZ-QIDO-123
  Rule: In v2 a study has sixteen attributes more

    Scenario: More of a study in v2
      When the client searches for studies with:
        | parameter        | value             |
        | StudyInstanceUID | that of described |
        | includefield     | all               |
      Then the server answers 200
      And every one found consists of these attributes of described:
        | why        | attributes                                                                           |
        | default    | StudyDate, AccessionNumber, StudyDescription, ReferringPhysicianName, PatientName    |
        | default    | PatientID, PatientBirthDate, StudyInstanceUID                                        |
        | additional | SpecificCharacterSet, StudyTime, InstanceAvailability, TimezoneOffsetFromUTC         |
        | additional | AnatomicRegionsInStudyCodeSequence, ProcedureCodeSequence                            |
        | additional | NameOfPhysiciansReadingStudy, AdmittingDiagnosesDescription, ReferencedStudySequence |
        | additional | PatientAge, PatientSize, PatientWeight, Occupation, AdditionalPatientHistory         |
        | additional | PatientSex, StudyID                                                                  |

  @req:AZ-QIDO-124
  Rule: In v2 a series has nine attributes more

    Scenario: More of a series in v2
      When the client searches for series of the study of described with:
        | parameter    | value |
        | includefield | all   |
      Then the server answers 200
      And every one found consists of these attributes of described:
        | why        | attributes                                                                          |
        | default    | Modality, ManufacturerModelName, SeriesInstanceUID, PerformedProcedureStepStartDate |
        | additional | SpecificCharacterSet, TimezoneOffsetFromUTC, SeriesNumber, Laterality, SeriesDate   |
        | additional | SeriesTime, SeriesDescription, PerformedProcedureStepStartTime                      |
        | additional | RequestAttributesSequence                                                           |
        | the path   | StudyInstanceUID                                                                    |

  @req:AZ-QIDO-125
  Rule: In v2 an instance has nine attributes more

    Scenario: More of an instance in v2
      When the client searches for instances of the series of described with:
        | parameter    | value |
        | includefield | all   |
      Then the server answers 200
      And every one found consists of these attributes of described:
        | why        | attributes                                                                     |
        | default    | SOPInstanceUID                                                                 |
        | additional | SpecificCharacterSet, SOPClassUID, InstanceAvailability, TimezoneOffsetFromUTC |
        | additional | InstanceNumber, Rows, Columns, BitsAllocated, NumberOfFrames                   |
        | the path   | StudyInstanceUID, SeriesInstanceUID                                            |

  @req:AZ-QIDO-158
  Rule: All attributes of a series or an instance of any study are those of its study and series too

    Scenario: All attributes of a series and its study
      When the client searches for series with:
        | parameter             | value             |
        | SeriesInstanceUID     | that of described |
        | ManufacturerModelName | that of described |
        | includefield          | all               |
      Then the server answers 200
      And the series found are those of described
      And every one found consists of these attributes of described:
        | why         | attributes                                                                           |
        | the study's | StudyDate, AccessionNumber, StudyDescription, ReferringPhysicianName, PatientName    |
        | the study's | PatientID, PatientBirthDate, StudyInstanceUID                                        |
        | the study's | SpecificCharacterSet, StudyTime, InstanceAvailability, TimezoneOffsetFromUTC         |
        | the study's | AnatomicRegionsInStudyCodeSequence, ProcedureCodeSequence                            |
        | the study's | NameOfPhysiciansReadingStudy, AdmittingDiagnosesDescription, ReferencedStudySequence |
        | the study's | PatientAge, PatientSize, PatientWeight, Occupation, AdditionalPatientHistory         |
        | the study's | PatientSex, StudyID                                                                  |
        | its own     | Modality, SeriesInstanceUID, PerformedProcedureStepStartDate, SeriesNumber           |
        | its own     | Laterality, SeriesDate, SeriesTime, SeriesDescription                                |
        | its own     | PerformedProcedureStepStartTime, RequestAttributesSequence                           |
        | searched by | ManufacturerModelName                                                                |

    Scenario: All attributes of an instance and above
      When the client searches for instances with:
        | parameter             | value             |
        | SOPInstanceUID        | that of described |
        | ManufacturerModelName | that of described |
        | includefield          | all               |
      Then the server answers 200
      And the instances found are those of described
      And every one found consists of these attributes of described:
        | why          | attributes                                                                           |
        | the study's  | StudyDate, AccessionNumber, StudyDescription, ReferringPhysicianName, PatientName    |
        | the study's  | PatientID, PatientBirthDate, StudyInstanceUID                                        |
        | the study's  | SpecificCharacterSet, StudyTime, InstanceAvailability, TimezoneOffsetFromUTC         |
        | the study's  | AnatomicRegionsInStudyCodeSequence, ProcedureCodeSequence                            |
        | the study's  | NameOfPhysiciansReadingStudy, AdmittingDiagnosesDescription, ReferencedStudySequence |
        | the study's  | PatientAge, PatientSize, PatientWeight, Occupation, AdditionalPatientHistory         |
        | the study's  | PatientSex, StudyID                                                                  |
        | the series's | Modality, SeriesInstanceUID, PerformedProcedureStepStartDate, SeriesNumber           |
        | the series's | Laterality, SeriesDate, SeriesTime, SeriesDescription                                |
        | the series's | PerformedProcedureStepStartTime, RequestAttributesSequence                           |
        | its own      | SOPClassUID, SOPInstanceUID, InstanceNumber, Rows, Columns, BitsAllocated            |
        | its own      | NumberOfFrames                                                                       |
        | searched by  | ManufacturerModelName                                                                |
