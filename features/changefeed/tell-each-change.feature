@changefeed @needs:change-feed
Feature: What each change tells
  Each change has a number, the three UIDs of its instance, what happened and when, and the state of today.

  Azure change feed overview, Object model.

  Background:
    Given the client has read the change feed to its end
    And the server holds slice

  @req:AZ-CF-005
  Rule: Each change has a Sequence, a number

    Scenario: The number
      When the client reads the change feed from there
      Then the changes told of slice are:
        | instance | sequence       |
        | slice    | a whole number |

  @req:AZ-CF-006
  Rule: Each change has the Study Instance UID

    Scenario: The study
      When the client reads the change feed from there
      Then the changes told of slice are:
        | instance | studyInstanceUid |
        | slice    | that of slice    |

  @req:AZ-CF-007
  Rule: Each change has the Series Instance UID

    Scenario: The series
      When the client reads the change feed from there
      Then the changes told of slice are:
        | instance | seriesInstanceUid |
        | slice    | that of slice     |

  @req:AZ-CF-008
  Rule: Each change has the SOP Instance UID

    Scenario: The instance
      When the client reads the change feed from there
      Then the changes told of slice are:
        | instance | sopInstanceUid |
        | slice    | that of slice  |

  @req:AZ-CF-009 @needs:delete
  Rule: Each change has an Action: create, update or delete

    Scenario: The action
      Given the client has deleted the instance slice
      When the client reads the change feed from there
      Then the changes told of slice are:
        | instance | action |
        | slice    | create |
        | slice    | delete |

  @req:AZ-CF-010
  Rule: Each change has a Timestamp: when it happened, in UTC

    Scenario: The time
      When the client reads the change feed from there
      Then the changes told of slice are:
        | instance | timestamp        |
        | slice    | just now, in UTC |

  @req:AZ-CF-011
  Rule: Each change has a State: current, replaced or deleted

    Scenario: The state
      When the client reads the change feed from there
      Then the changes told of slice are:
        | instance | state   |
        | slice    | current |

  @req:AZ-CF-012
  Rule: A change of an instance that exists, and of no other, has its Metadata, as DICOM JSON

    Scenario: The metadata
      When the client reads the change feed from there
      Then the changes told of slice are:
        | instance | metadata     |
        | slice    | as it is now |

    @needs:delete
    Scenario: No metadata
      Given the client has deleted the instance slice
      When the client reads the change feed from there
      Then the changes told of slice are:
        | instance | action | metadata |
        | slice    | create | absent   |
        | slice    | delete | absent   |
