@search
Feature: What the answer to a search is
  The answer to a search is an array of DICOM JSON datasets; where nothing matches, it has no body.

  v2 conformance statement, Search response codes.

  Background:
    Given the server holds slice, cine

  @req:AZ-QIDO-008 @req:P18-JSON-032 @req:P18-JSON-001
  Rule: Matches are an array, application/dicom+json

    Scenario Outline: The media type
      When the client searches for <level> where StudyInstanceUID is that of slice
      Then the server answers 200
      And the body is application/dicom+json
      And the <level> found are those of slice

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

    Scenario Outline: The media type, within a study or series
      When the client searches for <level> of the <scope> of slice
      Then the server answers 200
      And the body is application/dicom+json
      And the <level> found are those of slice

      Examples:
        | level     | scope  |
        | series    | study  |
        | instances | study  |
        | instances | series |

  @req:AZ-QIDO-140
  Rule: A search without matches is answered 204, with no body

    Scenario Outline: An identifier that nobody has
      Given the client has found <level>
      When the client searches for <level> where StudyInstanceUID is that of blue-circle
      Then the server answers 204
      And the body is empty
      And the <level> found are those of none

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-007 @req:P18-QIDO-037
  Rule: A search without a filter gives all of its resource

    Scenario Outline: No filter
      Given the server holds the instances:
        | instance | like  | study | series |
        | first    | slice | one   | a      |
        | second   | slice | one   | a      |
        | third    | slice | one   | b      |
      When the client searches for <what>
      Then the server answers 200
      And the <level> found are those of <found>

      Examples:
        | what                             | level     | found                |
        | series of the study of first     | series    | first, third         |
        | instances of the study of first  | instances | first, second, third |
        | instances of the series of first | instances | first, second        |

  @req:AZ-QIDO-009
  Rule: A search gives nothing but application/dicom+json

    Scenario Outline: Another media type
      Given the client has found <level>
      And the client accepts <media type>
      When the client searches for <level> where StudyInstanceUID is that of slice
      Then the server answers 406

      Examples:
        | level     | media type                                      |
        | studies   | application/dicom+xml                           |
        | studies   | application/json                                |
        | series    | application/dicom                               |
        | series    | multipart/related; type="application/dicom+xml" |
        | instances | application/dicom+xml                           |
        | instances | image/png                                       |

  @req:AZ-QIDO-155
  Rule: A search that says nothing of what it accepts is refused

    Scenario Outline: Nothing accepted
      Given the client has found <level>
      And the client accepts (absent)
      When the client searches for <level> where StudyInstanceUID is that of slice
      Then the server answers 406

      Examples:
        | level     |
        | studies   |
        | series    |
        | instances |

  @req:AZ-QIDO-083
  Rule: A refused search says in words what is wrong

    Scenario Outline: What is wrong
      Given the client has found <level>
      When the client searches for <level> with:
        | parameter | value         |
        | PatientID | that of slice |
        | <name>    | <value>       |
      Then the server answers 400
      And the body explains

      Examples:
        | level     | name           | value     |
        | studies   | Modality       | OT        |
        | studies   | limit          | 0         |
        | series    | SOPInstanceUID | 1.2.3     |
        | series    | StudyDate      | NotADate  |
        | instances | notAThing      | 1         |
        | instances | includefield   | notAThing |

  @req:AZ-QIDO-143
  Rule: Within a study or series that is not held, a search finds nothing

    Scenario Outline: Within an unknown study
      Given the client has found <level> of the <scope> of slice
      When the client searches for <level> of the <scope> of described
      Then the server answers 204
      And the body is empty

      Examples:
        | level     | scope  |
        | series    | study  |
        | instances | study  |
        | instances | series |

  @req:AZ-QIDO-142
  Rule: A path with a malformed identifier is refused

    Scenario Outline: A malformed identifier
      Given the client has found <level> of the <scope> of slice
      When the client searches for <level> of the <scope> of slice, misnamed "<identifier>"
      Then the server answers 400

      Examples:
        | level     | scope  | identifier |
        | series    | study  | not_a_uid! |
        | instances | study  | 1_2        |
        | instances | series | not_a_uid! |
