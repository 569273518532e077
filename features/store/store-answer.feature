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

  @req:AZ-STOW-065 @req:AZ-STOW-072 @req:AZ-STOW-073 @req:P18-STOW-011
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

  @req:AZ-STOW-064
  Rule: The list of refused instances is there where there are some

    Scenario Outline: Something refused
      Given the server holds slice
      When the client stores <instances>
      Then the server answers <status>
      And the server reports as refused:
        | instance |
        | slice    |

      Examples:
        | instances   | status |
        | slice       | 409    |
        | slice, cine | 202    |

  @req:AZ-STOW-074 @req:AZ-STOW-075 @req:P18-STOW-012
  Rule: The answer says of each stored instance where it is retrieved

    Scenario: Following the URLs
      When the client stores slice, cine
      Then the server answers 200
      And the answer says where to retrieve slice, cine

    Scenario: Following the URL of an instance of a study
      When the client stores slice into the study of slice
      Then the server answers 200
      And the body is application/dicom+json
      And the answer says where to retrieve slice

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
      And the body is application/dicom+json
      And the server reports as refused:
        | instance | reason |
        | slice    | 45070  |
      And the server reports as stored cine
      And the answer says where to retrieve cine
      And slice, cine can be read in every way

  @req:AZ-STOW-048
  Rule: The status 200 means that every instance was stored

    Scenario Outline: All stored
      Given the server holds blue-circle
      When the client stores <instances>
      Then the server answers 200
      And the server reports as stored <instances>
      And the server reports none as refused
      And <instances> can be read in every way

      Examples:
        | instances   |
        | slice       |
        | slice, cine |

  @req:AZ-STOW-049
  Rule: In v1 the status 202 means that some instances were stored and some refused

    Scenario: Some stored
      Given the server holds slice
      When the client stores cine, slice
      Then the server answers 202
      And the server reports as stored cine
      And the server reports as refused:
        | instance |
        | slice    |
      And cine can be read in every way

  @req:AZ-STOW-050
  Rule: In v2 the status 202 means that some were refused, or that some were stored with warnings

    Background:
      Given the server holds slice
      And the client has the instances:
        | instance | like  | StudyDate     |
        | misdated | slice | NotAValidDate |

    Scenario: Some refused
      When the client stores cine, slice
      Then the server answers 202
      And the server reports as stored cine
      And the server reports as refused:
        | instance |
        | slice    |
      And cine can be read in every way

    Scenario: All stored, one with a warning
      When the client stores cine, misdated
      Then the server answers 202
      And the body is application/dicom+json
      And the server reports as stored, with warnings:
        | instance | reason |
        | cine     | none   |
        | misdated | 1      |
      And the server reports none as refused

    Scenario: Some refused, one with a warning
      When the client stores misdated, slice
      Then the server answers 202
      And the server reports as stored, with warnings:
        | instance | reason |
        | misdated | 1      |
      And the server reports as refused:
        | instance | reason |
        | slice    | 45070  |

  @req:AZ-STOW-057
  Rule: The status 409 means that no instance was stored, and each is reported

    Background:
      Given the server holds slice
      And slice can be read in every way
      And the client has the instances:
        | instance | like | PatientID |
        | unfit    | cine | (absent)  |

    Scenario Outline: All refused
      When the client stores <instances>
      Then the server answers 409
      And the body is application/dicom+json
      And the server reports as refused:
        | instance | reason |
        | slice    | 45070  |
        | unfit    | 43264  |
      And the server reports none as stored
      And unfit can be read in no way

      Examples:
        | instances    |
        | slice, unfit |
        | unfit, slice |

  @req:AZ-STOW-080
  Rule: The reason 43264 means that an instance failed validation

    Scenario Outline: Beside another
      Given the server holds slice
      And the client has the instances:
        | instance | like | <attribute> |
        | unfit    | cine | <value>     |
      When the client stores <instances>
      Then the server answers <status>
      And the server reports as refused:
        | instance | reason |
        | unfit    | 43264  |

      Examples:
        | instances   | attribute   | value    | status |
        | unfit       | PatientID   | (absent) | 409    |
        | unfit       | SOPClassUID | (absent) | 409    |
        | cine, unfit | PatientID   | (absent) | 202    |

  @req:AZ-STOW-069
  Rule: A refusal for an invalid attribute tells which attribute that is

    Scenario Outline: The attribute
      Given the server holds slice
      And the client has the instances:
        | instance | like | PatientID |
        | unfit    | cine | <value>   |
      When the client stores cine, unfit
      Then the server answers 202
      And the server reports as refused:
        | instance | reason | attributes |
        | unfit    | 43264  | PatientID  |
      And the server reports as stored cine

      Examples:
        | value                                                             |
        | (absent)                                                          |
        | DC-3456789-123456789-123456789-123456789-123456789-123456789-1234 |

    Scenario: Two attributes
      Given the server holds slice
      And the client has the instances:
        | instance | like | PatientID | SOPClassUID |
        | unfit    | cine | (absent)  | 1.2.3!      |
      When the client stores cine, unfit
      Then the server answers 202
      And the server reports as refused:
        | instance | reason | attributes             |
        | unfit    | 43264  | PatientID, SOPClassUID |

  @req:AZ-STOW-078
  Rule: A comment on an attribute begins with DICOM100 and its tag

    Scenario: The comment
      Given the server holds slice
      And the client has the instances:
        | instance | like | PatientID |
        | unfit    | cine | (absent)  |
      When the client stores unfit
      Then the server answers 409
      And the server reports as refused:
        | instance | comment                   |
        | unfit    | DICOM100: (0010,0020) - … |
