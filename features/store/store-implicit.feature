@store
Feature: Storing in Implicit VR Little Endian
  The managed service takes no file whose value representations are left out; the open-source server takes it
  and flags it.

  Azure conformance statement, Store required attributes.

  Background:
    Given the server holds slice
    And slice can be read in every way
    And the client has the instances:
      | instance | like  | TransferSyntaxUID | 00090010     | 00091001      |
      | implicit | slice | 1.2.840.10008.1.2 | CONFORMANCE  | private words |

  @req:AZ-STOW-042
  Rule: Only files with explicit value representations are stored

    Scenario: Refused
      When the client stores implicit
      Then the server answers 202 or 409
      And the server reports as refused:
        | instance |
        | implicit |
      And the server reports none as stored
      And implicit can be read in no way

  @req:AZ-STOW-122
  Rule: In v1 such a file is stored and flagged with 45063, and the answer stays 200

    Scenario: Flagged
      When the client stores implicit
      Then the server answers 200
      And the server reports as stored, with warnings:
        | instance | reason | attributes |
        | implicit | 45063  | none       |
      And the study of implicit holds implicit

  @req:AZ-STOW-043
  Rule: A private attribute of such a file stays in the file and is left out of the metadata

    Scenario: In the file
      Given the server holds implicit
      When the client retrieves the instance implicit
      Then the server answers 200
      And the instances received are implicit, as they were stored

    Scenario: In the metadata
      Given the server holds implicit
      When the client retrieves the metadata of the instance implicit
      Then the server answers 200
      And every one found has:
        | attribute      | value            |
        | SOPInstanceUID | that of implicit |
        | 00091001       | (absent)         |
