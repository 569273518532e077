@render
Feature: Thumbnails
  A thumbnail is one small picture that stands for a study, a series, an instance or a frame. It does not say whose it is.

  PS3.18 8.3.5.2 and 10.4.1.1.4.

  Background:
    Given the server holds the instances:
      | instance | like   | study | series | PatientName     | PatientBirthDate |
      | words    | report | all   | words  | Whisper^Quietly | 19591104         |
      | seen     | hills  | all   | seen   | Whisper^Quietly | 19591104         |
      | beside   | slice  | all   | seen   | Whisper^Quietly | 19591104         |
    And the client accepts image/jpeg

  @needs:thumbnails @req:P18-THM-001
  Rule: A study, a series, an instance and a frame have a thumbnail

    Scenario Outline: Of each
      When the client retrieves <thumbnail>
      Then the server answers 200 or 302
      And a thumbnail of seen is received

      Examples:
        | thumbnail                         |
        | a thumbnail of the study of seen  |
        | a thumbnail of the series of seen |
        | a thumbnail of seen               |
        | a thumbnail of frame 1 of seen    |

  @needs:thumbnails @req:P18-THM-002
  Rule: A thumbnail is one picture, or leads to one

    Scenario Outline: One picture
      When the client retrieves a thumbnail of the <level> of seen
      Then the server answers 200 or 302
      And a thumbnail of seen is received

      Examples:
        | level  |
        | study  |
        | series |

  @needs:thumbnails @req:P18-THM-003
  Rule: A thumbnail does not say who the patient is

    Scenario Outline: Nobody named
      Given the client accepts <type>
      When the client retrieves <thumbnail>
      Then the server answers 200 or 302
      And a thumbnail of seen is received

      Examples:
        | type       | thumbnail                        |
        | image/jpeg | a thumbnail of the study of seen |
        | image/jpeg | a thumbnail of seen              |
        | image/png  | a thumbnail of seen              |

  @needs:thumbnails @req:P18-THM-004
  Rule: The viewport of a thumbnail is its width and height, and nothing else

    Scenario Outline: As large as fits
      When the client retrieves <thumbnail> with viewport <viewport>
      Then the server answers 200 or 302
      And a thumbnail of seen with viewport <viewport> is received

      Examples:
        | thumbnail                        | viewport |
        | a thumbnail of the study of seen | 64,64    |
        | a thumbnail of seen              | 20,40    |

    Scenario Outline: A region
      Given the client has retrieved a thumbnail of seen
      When the client retrieves a thumbnail of seen with viewport <viewport>
      Then the server answers 400

      Examples:
        | viewport         |
        | 64,64,0,0,10,10  |
        | 64,64,,,-128,64  |
