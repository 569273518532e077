@search
Feature: Searching by attributes of a study
  A client searches for studies, series or instances by what their study says, and finds all of that study and
  nothing of another.

  Conformance statements, Searchable attributes.

  Background:
    Given the server holds the instances:
      | instance | like  | study | PatientName | PatientBirthDate | ReferringPhysicianName | StudyDate | AccessionNumber | StudyDescription | Modality |
      | first    | slice | one   | Adams^Ann   | 19600101         | Reed^Rae               | 20200101  | ACC-1           | Head             | CT       |
      | second   | slice | one   | Adams^Ann   | 19600101         | Reed^Rae               | 20200101  | ACC-1           | Head             | MR       |
      | other    | slice | two   | Baker^Bob   | 19610202         | Stone^Sid              | 20200202  | ACC-2           | Knee             | OT       |

  @req:AZ-QIDO-055
  Rule: The patient's name is searched for on studies, series and instances

    Scenario Outline: By patient's name
      When the client searches for <level> with:
        | parameter   | value         |
        | PatientID   | that of slice |
        | PatientName | that of first |
      Then the server answers 200
      And the <level> found are those of <found>
      And every one found has PatientName that of first

      Examples:
        | level     | found         |
        | studies   | first         |
        | series    | first, second |
        | instances | first, second |

  @req:AZ-QIDO-057 @req:P18-QIDO-008 @req:P18-QIDO-012
  Rule: The patient's ID is searched for on studies, series and instances

    Scenario Outline: By patient's ID
      Given the server holds the instances:
        | instance | like  | PatientID       |
        | stranger | slice | that of slice.X |
      When the client searches for <level> where PatientID is that of slice
      Then the server answers 200
      And the <level> found are those of <found>
      And every one found has PatientID that of slice

      Examples:
        | level     | found                |
        | studies   | first, other         |
        | series    | first, second, other |
        | instances | first, second, other |

  @req:AZ-QIDO-059
  Rule: The patient's birth date is searched for on studies, series and instances

    Scenario Outline: By patient's birth date
      When the client searches for <level> with:
        | parameter        | value         |
        | PatientID        | that of slice |
        | PatientBirthDate | that of first |
      Then the server answers 200
      And the <level> found are those of <found>
      And every one found has PatientBirthDate that of first

      Examples:
        | level     | found         |
        | studies   | first         |
        | series    | first, second |
        | instances | first, second |

  @req:AZ-QIDO-061 @req:P18-QIDO-008 @req:P18-QIDO-012
  Rule: The accession number is searched for on studies, series and instances

    Scenario Outline: By accession number
      When the client searches for <level> with:
        | parameter       | value         |
        | PatientID       | that of slice |
        | AccessionNumber | that of first |
      Then the server answers 200
      And the <level> found are those of <found>
      And every one found has AccessionNumber that of first

      Examples:
        | level     | found         |
        | studies   | first         |
        | series    | first, second |
        | instances | first, second |

  @req:AZ-QIDO-063
  Rule: The referring physician's name is searched for on studies, series and instances

    Scenario Outline: By referring physician
      When the client searches for <level> with:
        | parameter              | value         |
        | PatientID              | that of slice |
        | ReferringPhysicianName | that of first |
      Then the server answers 200
      And the <level> found are those of <found>
      And every one found has ReferringPhysicianName that of first

      Examples:
        | level     | found         |
        | studies   | first         |
        | series    | first, second |
        | instances | first, second |

  @req:AZ-QIDO-065 @req:P18-QIDO-008 @req:P18-QIDO-012
  Rule: The study date is searched for on studies, series and instances

    Scenario Outline: By study date
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | StudyDate | that of first |
      Then the server answers 200
      And the <level> found are those of <found>
      And every one found has StudyDate that of first

      Examples:
        | level     | found         |
        | studies   | first         |
        | series    | first, second |
        | instances | first, second |

  @req:AZ-QIDO-067
  Rule: The study description is searched for on studies, series and instances

    Scenario Outline: By study description
      When the client searches for <level> with:
        | parameter        | value         |
        | PatientID        | that of slice |
        | StudyDescription | that of first |
      Then the server answers 200
      And the <level> found are those of <found>
      And every one found has StudyDescription that of first

      Examples:
        | level     | found         |
        | studies   | first         |
        | series    | first, second |
        | instances | first, second |

  @req:AZ-QIDO-069
  Rule: The modalities in a study are searched for on studies, series and instances

    Scenario Outline: By modality in the study
      When the client searches for <level> with:
        | parameter         | value         |
        | PatientID         | that of slice |
        | ModalitiesInStudy | <modality>    |
      Then the server answers 200
      And the <level> found are those of <found>
      And every one found has:
        | attribute         | value     |
        | ModalitiesInStudy | (present) |

      Examples:
        | level     | modality | found         |
        | studies   | CT       | first         |
        | studies   | MR       | first         |
        | series    | CT       | first, second |
        | instances | MR       | first, second |

  @req:AZ-QIDO-137
  Rule: A search by one modality of a study gives all modalities of it

    Scenario Outline: All modalities of a study
      When the client searches for studies with:
        | parameter         | value         |
        | PatientID         | that of slice |
        | ModalitiesInStudy | <modality>    |
      Then the studies found are those of first
      And every one found has:
        | attribute         | value  |
        | ModalitiesInStudy | CT\\MR |

      Examples:
        | modality |
        | CT       |
        | MR       |
