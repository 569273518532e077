@search
Feature: Attributes that cannot be searched for
  Each resource is searched by the attributes of the conformance statement's table. Any other is refused, whether it
  is in the wrong place or not in the table at all.

  Conformance statements, Searchable attributes; Search response codes.

  Background:
    Given the server holds slice

  @req:AZ-QIDO-054
  Rule: The Study Instance UID cannot be searched for on series or instances of a study or series

    Scenario Outline: By study, within one
      Given the client has found <what>
      When the client searches for <what> where StudyInstanceUID is that of slice
      Then the server answers 400

      Examples:
        | what                             |
        | series of the study of slice     |
        | instances of the study of slice  |
        | instances of the series of slice |

  @req:AZ-QIDO-056
  Rule: The patient's name cannot be searched for on series or instances of a study or series

    Scenario Outline: By patient's name, within a study
      Given the client has found <what>
      When the client searches for <what> where PatientName is that of slice
      Then the server answers 400

      Examples:
        | what                             |
        | series of the study of slice     |
        | instances of the study of slice  |
        | instances of the series of slice |

  @req:AZ-QIDO-058
  Rule: The patient's ID cannot be searched for on series or instances of a study or series

    Scenario Outline: By patient's ID, within a study
      Given the client has found <what>
      When the client searches for <what> where PatientID is that of slice
      Then the server answers 400

      Examples:
        | what                             |
        | series of the study of slice     |
        | instances of the study of slice  |
        | instances of the series of slice |

  @req:AZ-QIDO-060
  Rule: The patient's birth date cannot be searched for on series or instances of a study or series

    Scenario Outline: By patient's birth date, within a study
      Given the client has found <what>
      When the client searches for <what> where PatientBirthDate is that of slice
      Then the server answers 400

      Examples:
        | what                             |
        | series of the study of slice     |
        | instances of the study of slice  |
        | instances of the series of slice |

  @req:AZ-QIDO-062
  Rule: The accession number cannot be searched for on series or instances of a study or series

    Scenario Outline: By accession number, within a study
      Given the client has found <what>
      When the client searches for <what> where AccessionNumber is that of slice
      Then the server answers 400

      Examples:
        | what                             |
        | series of the study of slice     |
        | instances of the study of slice  |
        | instances of the series of slice |

  @req:AZ-QIDO-064
  Rule: The referring physician's name cannot be searched for on series or instances of a study or series

    Scenario Outline: By referring physician, within a study
      Given the client has found <what>
      When the client searches for <what> where ReferringPhysicianName is that of slice
      Then the server answers 400

      Examples:
        | what                             |
        | series of the study of slice     |
        | instances of the study of slice  |
        | instances of the series of slice |

  @req:AZ-QIDO-066
  Rule: The study date cannot be searched for on series or instances of a study or series

    Scenario Outline: By study date, within a study
      Given the client has found <what>
      When the client searches for <what> where StudyDate is that of slice
      Then the server answers 400

      Examples:
        | what                             |
        | series of the study of slice     |
        | instances of the study of slice  |
        | instances of the series of slice |

  @req:AZ-QIDO-068
  Rule: The study description cannot be searched for on series or instances of a study or series

    Scenario Outline: By study description, within a study
      Given the client has found <what>
      When the client searches for <what> where StudyDescription is Head
      Then the server answers 400

      Examples:
        | what                             |
        | series of the study of slice     |
        | instances of the study of slice  |
        | instances of the series of slice |

  @req:AZ-QIDO-070
  Rule: The modalities in a study cannot be searched for on series or instances of a study or series

    Scenario Outline: By modality in the study, within a study
      Given the client has found <what>
      When the client searches for <what> where ModalitiesInStudy is OT
      Then the server answers 400

      Examples:
        | what                             |
        | series of the study of slice     |
        | instances of the study of slice  |
        | instances of the series of slice |

  @req:AZ-QIDO-072
  Rule: The Series Instance UID cannot be searched for on studies or the instances of a series

    Scenario Outline: By series, where there is none
      Given the client has found <what>
      When the client searches for <what> where SeriesInstanceUID is that of slice
      Then the server answers 400

      Examples:
        | what                             |
        | studies                          |
        | instances of the series of slice |

  @req:AZ-QIDO-074
  Rule: The modality cannot be searched for on studies or the instances of a series

    Scenario Outline: By modality, where it is no choice
      Given the client has found <what>
      When the client searches for <what> where Modality is that of slice
      Then the server answers 400

      Examples:
        | what                             |
        | studies                          |
        | instances of the series of slice |

  @req:AZ-QIDO-076
  Rule: The start date of the procedure step cannot be searched for on studies or the instances of a series

    Scenario Outline: By start date of the step
      Given the client has found <what>
      When the client searches for <what> where PerformedProcedureStepStartDate is 20200101
      Then the server answers 400

      Examples:
        | what                             |
        | studies                          |
        | instances of the series of slice |

  @req:AZ-QIDO-078
  Rule: The model of the device cannot be searched for on studies or the instances of a series

    Scenario Outline: By model of the device
      Given the client has found <what>
      When the client searches for <what> where ManufacturerModelName is Model
      Then the server answers 400

      Examples:
        | what                             |
        | studies                          |
        | instances of the series of slice |

  @req:AZ-QIDO-080
  Rule: The SOP Instance UID cannot be searched for on studies or series

    Scenario Outline: By instance, above instances
      Given the client has found <what>
      When the client searches for <what> where SOPInstanceUID is that of slice
      Then the server answers 400

      Examples:
        | what                         |
        | studies                      |
        | series                       |
        | series of the study of slice |

  @req:AZ-QIDO-081
  Rule: An attribute that is not in the table cannot be searched for

    Scenario Outline: Outside the table
      Given the client has found <level>
      When the client searches for <level> where <attribute> is <value>
      Then the server answers 400

      Examples:
        | level     | attribute                     | value         |
        | studies   | PatientSex                    | O             |
        | studies   | StudyTime                     | 093000        |
        | studies   | NumberOfStudyRelatedInstances | 1             |
        | series    | SeriesNumber                  | 7             |
        | series    | 00080031                      | 093000        |
        | instances | Rows                          | 32            |
        | instances | InstanceNumber                | 3             |
        | instances | 00080016                      | that of slice |

  @req:AZ-QIDO-082
  Rule: The offset from UTC cannot be searched for

    Scenario Outline: By offset from UTC
      Given the client has found <level>
      When the client searches for <level> where <attribute> is +0100
      Then the server answers 400

      Examples:
        | level     | attribute             |
        | studies   | 00080201              |
        | series    | TimezoneOffsetFromUTC |
        | instances | 00080201              |
