@search
Feature: Searching by identifier
  A client searches for studies, series or instances, in all that the service holds or within one study or
  series, and finds exactly those whose identifier it gives.

  QIDO-RS, PS3.18 10.6; Python tutorial, Query DICOM.

  Background:
    Given the server holds the sample study and slice

  @req:AZ-QIDO-001 @req:AZ-QIDO-014 @req:P18-QIDO-001
  Rule: All studies are searched, and the one that is asked for is found

    Scenario Outline: Studies
      When the client searches for studies where StudyInstanceUID is that of <instance>
      Then the server answers 200
      And the studies found are those of <instance>

      Examples:
        | instance     |
        | red-triangle |
        | slice        |

  @req:AZ-QIDO-002 @req:P18-QIDO-001 @req:P18-QIDO-010
  Rule: All series are searched, and the one that is asked for is found

    Scenario Outline: Series
      When the client searches for series where SeriesInstanceUID is that of <instance>
      Then the server answers 200
      And the series found are those of <instance>

      Examples:
        | instance     |
        | red-triangle |
        | blue-circle  |

  @req:AZ-QIDO-003 @req:P18-QIDO-001 @req:P18-QIDO-011
  Rule: All instances are searched, and the one that is asked for is found

    Scenario Outline: Instances
      When the client searches for instances where SOPInstanceUID is that of <instance>
      Then the server answers 200
      And the instances found are those of <instance>

      Examples:
        | instance     |
        | red-triangle |
        | slice        |

  @req:AZ-QIDO-004 @req:P18-QIDO-001 @req:P18-QIDO-037
  Rule: The series of a study are searched, and no series beside it

    Scenario Outline: Series of a study
      When the client searches for series of the study of <scope> where SeriesInstanceUID is that of <instance>
      Then the series found are those of <found>

      Examples:
        | scope        | instance     | found        |
        | red-triangle | red-triangle | red-triangle |
        | red-triangle | blue-circle  | blue-circle  |

    Scenario: Series of another study
      Given the client has found series of the study of slice
      When the client searches for series of the study of slice where SeriesInstanceUID is that of blue-circle
      Then the series found are those of none

  @req:AZ-QIDO-005 @req:P18-QIDO-001 @req:P18-QIDO-037
  Rule: The instances of a study are searched, and no instance beside it

    Scenario Outline: Instances of a study
      When the client searches for instances of the study of <scope> where SOPInstanceUID is that of <instance>
      Then the instances found are those of <instance>

      Examples:
        | scope        | instance     |
        | red-triangle | red-triangle |
        | red-triangle | blue-circle  |

    Scenario: Instances of another study
      Given the client has found instances of the study of slice
      When the client searches for instances of the study of slice where SOPInstanceUID is that of red-triangle
      Then the instances found are those of none

  @req:AZ-QIDO-006 @req:P18-QIDO-001 @req:P18-QIDO-037
  Rule: The instances of a series are searched, and no instance beside it

    Scenario Outline: Instances of a series
      When the client searches for instances of the series of <scope> where SOPInstanceUID is that of <instance>
      Then the instances found are those of <instance>

      Examples:
        | scope        | instance     |
        | red-triangle | red-triangle |
        | red-triangle | green-square |
        | blue-circle  | blue-circle  |

    Scenario: Instances of another series
      Given the client has found instances of the series of blue-circle
      When the client searches for instances of the series of blue-circle where SOPInstanceUID is that of red-triangle
      Then the instances found are those of none

  @req:AZ-QIDO-053 @req:P18-QIDO-024
  Rule: The Study Instance UID is searched for on studies, series and instances

    Scenario Outline: By study
      When the client searches for <level> where StudyInstanceUID is that of red-triangle
      Then the server answers 200
      And the <level> found are those of <found>
      And every one found has StudyInstanceUID that of red-triangle

      Examples:
        | level     | found                     |
        | studies   | red-triangle              |
        | series    | red-triangle, blue-circle |
        | instances | the sample study          |

  @req:AZ-QIDO-071 @req:P18-QIDO-024
  Rule: The Series Instance UID is searched for on series and instances, of everything and of a study

    Scenario Outline: By series
      When the client searches for <what> where SeriesInstanceUID is that of red-triangle
      Then the server answers 200
      And the <level> found are those of <found>
      And every one found has SeriesInstanceUID that of red-triangle

      Examples:
        | what                                   | level     | found                      |
        | series                                 | series    | red-triangle               |
        | instances                              | instances | red-triangle, green-square |
        | series of the study of red-triangle    | series    | red-triangle               |
        | instances of the study of red-triangle | instances | red-triangle, green-square |

  @req:AZ-QIDO-079 @req:P18-QIDO-024
  Rule: The SOP Instance UID is searched for on instances, of everything, of a study and of a series

    Scenario Outline: By instance
      When the client searches for <what> where SOPInstanceUID is that of green-square
      Then the server answers 200
      And the instances found are those of green-square
      And every one found has SOPInstanceUID that of green-square

      Examples:
        | what                                    |
        | instances                               |
        | instances of the study of red-triangle  |
        | instances of the series of red-triangle |
