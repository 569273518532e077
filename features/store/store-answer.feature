@store
Feature: What the answer to a store says
  The answer to a store is a DICOM JSON dataset: the instances that were stored, those that were refused and
  why, and where the stored ones are found.

  PS3.18 Annex I; v2 conformance statement, Store response payload.

  @req:AZ-STOW-010 @req:P18-STOW-021 @req:P18-JSON-032
  Rule: The answer is application/dicom+json

    Scenario: Stored
      When the client stores slice
      Then the server answers 200
      And the body is application/dicom+json
      And the server reports as stored slice

  @req:AZ-STOW-010
  Rule: The answer is application/dicom+json when all was refused, too

    Scenario: Refused
      Given the server holds slice
      When the client stores slice
      Then the server answers 409
      And the body is application/dicom+json
      And the server reports none as stored

  @req:AZ-STOW-065 @req:AZ-STOW-073 @req:P18-STOW-011
  Rule: The answer lists the stored instances, each by its identifier and class

    Scenario Outline: Stored instances
      When the client stores <instances>
      Then the server answers 200
      And the server reports as stored <instances>

      Examples:
        | instances   |
        | cine        |
        | slice, cine |

  @req:AZ-STOW-065 @req:P18-STOW-011
  Rule: The list of stored instances is left out where there are none

    Scenario: Nothing stored
      Given the server holds blue-circle
      And the client has stored red-triangle into the study of blue-circle
      When the client stores slice into the study of blue-circle
      Then the server answers 409
      And the server reports none as stored

  @req:AZ-STOW-064 @req:P18-STOW-014
  Rule: The list of refused instances is left out where there are none

    Scenario Outline: Nothing refused
      When the client stores <instances>
      Then the server answers 200
      And the server reports none as refused
      And the server reports as stored <instances>

      Examples:
        | instances   |
        | cine        |
        | slice, cine |

  @req:AZ-STOW-074 @req:AZ-STOW-075 @req:P18-STOW-012
  Rule: The answer says of each stored instance where it is retrieved

    Scenario: Following the URLs
      When the client stores slice, cine
      Then the server answers 200
      And the answer says where to retrieve slice, cine

  @req:AZ-STOW-061
  Rule: The answer names the study that the request was made to

    Scenario: To a study
      When the client stores slice into the study of slice
      Then the server answers 200
      And the answer says where to retrieve the study of slice

  @req:AZ-STOW-062
  Rule: The answer names no study where the request named none

    Scenario: To no study
      When the client stores slice
      Then the server answers 200
      And the server reports as stored slice
      And the answer says of no study where to retrieve it

  @req:AZ-STOW-066 @req:AZ-STOW-067 @req:AZ-STOW-068
  Rule: The answer lists the refused instances, each by its identifier and class, with the reason

    Scenario: Refused beside stored
      Given the server holds slice
      When the client stores slice, cine
      Then the server answers 202
      And the server reports as refused:
        | instance | reason |
        | slice    | 45070  |
      And the server reports as stored cine
      And slice, cine can be read in every way
