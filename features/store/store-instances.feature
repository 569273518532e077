@store
Feature: Storing instances
  A client sends DICOM files to the service, several in one multipart request or one as the whole body.

  STOW-RS, PS3.18 10.5; Python tutorial, Upload DICOM instances.

  @req:AZ-STOW-001 @req:AZ-STOW-005 @req:P18-STOW-001 @req:P18-STOW-002 @req:P18-STOW-019 @req:P18-STOW-020
  Rule: A multipart request stores every instance in it, whatever study each belongs to

    Scenario Outline: To the service
      When the client stores <instances>
      Then the server answers 200
      And the server reports as stored <instances>
      And <instances> can be read in every way

      Examples:
        | instances                 |
        | blue-circle               |
        | the sample study          |
        | red-triangle, slice, cine |

  @req:AZ-STOW-002 @req:P18-STOW-003
  Rule: A request to a study stores the instances of that study

    Scenario: Into a study that the service holds
      Given the server holds blue-circle
      When the client stores red-triangle, green-square into the study of blue-circle
      Then the server answers 200
      And the server reports as stored red-triangle, green-square
      And red-triangle, green-square and blue-circle can be read in every way

    Scenario: Into a study that is new
      When the client stores slice into the study of slice
      Then the server answers 200
      And the server reports as stored slice
      And slice can be read in every way

  @req:AZ-STOW-002 @req:P18-STOW-004 @req:P18-STOW-005
  Rule: A request to a study refuses the instances of another study

    Scenario: Into another study
      Given the server holds blue-circle
      And blue-circle can be read in every way
      And the client has stored red-triangle into the study of blue-circle
      When the client stores slice into the study of blue-circle
      Then the server answers 409
      And the server reports as refused:
        | instance |
        | slice    |
      And slice can be read in no way

  @req:AZ-STOW-003 @needs:single-part-store
  Rule: One instance may be the whole body of a request

    Scenario Outline: As the whole body
      When the client stores <instance> as a single part
      Then the server answers 200
      And the server reports as stored <instance>
      And <instance> can be read in every way

      Examples:
        | instance    |
        | blue-circle |
        | cine        |

  @req:AZ-STOW-007 @req:P18-STOW-002
  Rule: The Content-Type of a multipart request may name the boundary and the type of its parts

    Scenario: Boundary and type
      When the client stores slice, cine as multipart with a type
      Then the server answers 200
      And the server reports as stored slice, cine
      And slice, cine can be read in every way

  @req:AZ-STOW-008
  Rule: The Content-Type of a multipart request may name the boundary alone

    Scenario Outline: Boundary alone
      When the client stores slice, cine as <sending>
      Then the server answers 200
      And the server reports as stored slice, cine
      And slice, cine can be read in every way

      Examples:
        | sending                  |
        | multipart without a type |
        | the tutorial sends them  |

  @req:AZ-STOW-009
  Rule: A multipart request that names no boundary is answered as the open point is read

    Scenario: Without a boundary
      Given the server holds slice
      When the client stores cine as multipart without a boundary
      Then the server answers as bare-multipart is read

  @req:AZ-STOW-020
  Rule: What clashes with the attributes that are held is kept as it was sent

    Scenario Outline: Another value in the same study
      Given the server holds slice
      And the client has the instances:
        | instance | like  | study | series | <attribute> |
        | clashing | slice | slice | slice  | <value>     |
      When the client stores clashing
      Then the server answers 200
      And the server reports as stored clashing
      And slice, clashing can be read in every way

      Examples:
        | attribute        | value       |
        | PatientName      | Other^Name  |
        | PatientID        | DC-OTHER    |
        | StudyDate        | 19991231    |
        | StudyDescription | Another     |
        | Modality         | CT          |

  @req:AZ-STOW-021
  Rule: A file comes back byte for byte in the transfer syntax in which it was stored

    Scenario Outline: The bytes
      Given the server holds slice, cine
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the body is application/dicom
      And the body is the file of <instance>, byte for byte

      Examples:
        | instance |
        | slice    |
        | cine     |
