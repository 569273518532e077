@store
Feature: Dropping the preamble
  The 128 bytes before a DICOM file may hold anything: in a file of two formats, a TIFF. They are not kept.

  Conformance statement, Preamble Sanitization.

  @req:AZ-OTH-001
  Rule: The preamble comes back as zeros

    Scenario Outline: Some preamble
      Given the server holds the instances:
        | instance | like  | preamble   |
        | prefaced | slice | <preamble> |
      When the client retrieves the instance prefaced
      Then the server answers 200
      And the instances received are prefaced, as they were stored
      And the preamble received is empty

      Examples:
        | preamble           |
        | 01                 |
        | FFFFFFFFFFFFFFFF   |
        | 2321707974686F6E0A |

  @req:AZ-OTH-002
  Rule: Of a file of two formats the other one is not kept

    Scenario: A TIFF before the file
      Given the server holds the instances:
        | instance | like  | preamble                                 |
        | tiff     | slice | 49492A0010000000000000000000000000000000 |
      When the client retrieves the study of tiff
      Then the server answers 200
      And the instances received are tiff, as they were stored
      And the preamble received is empty

  @req:AZ-OTH-003
  Rule: No preamble is a reason to refuse a file

    Scenario Outline: Storing with a preamble
      Given the client has the instances:
        | instance | like  | preamble   |
        | prefaced | slice | <preamble> |
      When the client stores prefaced
      Then the server answers 200
      And the server reports as stored prefaced
      And prefaced can be read in every way

      Examples:
        | preamble         |
        | 49492A0010000000 |
        | 4D4D002A00000010 |
        | 4449434D4449434D |
        | 7F454C46         |
