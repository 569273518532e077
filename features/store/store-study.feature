@store
Feature: Storing into a study
  A request to a study takes the instances of that study, and refuses the others.

  Conformance statement, Store; PS3.18 10.5.1.1.1.

  @req:AZ-STOW-004 @needs:single-part-store
  Rule: One instance may be the whole body of a request to a study

    Scenario Outline: As the whole body
      Given the server holds slice
      And the client has the instances:
        | instance | like    | study    |
        | sibling  | <like>  | <study>  |
      When the client stores sibling into the study of <study> as a single part
      Then the server answers 200
      And the body is application/dicom+json
      And the server reports as stored sibling
      And the answer says where to retrieve the study of <study>
      And sibling can be read in every way

      Examples:
        | like  | study |
        | cine  | slice |
        | slice | cine  |

  @req:AZ-STOW-039
  Rule: Where no instance belongs to the study, nothing is stored

    Background:
      Given the server holds slice
      And slice can be read in every way
      And the client has the instances:
        | instance | like  | study |
        | sibling  | slice | slice |
        | other    | cine  |       |
      And the client has stored sibling into the study of slice

    Scenario Outline: None of the study
      When the client stores <instances> into the study of slice
      Then the server answers 409
      And the server reports none as stored
      And <instances> can be read in no way
      And the study of slice holds slice, sibling

      Examples:
        | instances   |
        | cine        |
        | cine, other |

  @req:AZ-STOW-040
  Rule: Where some instances belong to the study, they are stored, and the others are refused

    Background:
      Given the server holds slice
      And the client has the instances:
        | instance | like  | study |
        | sibling  | slice | slice |

    Scenario Outline: Some of the study
      When the client stores <instances> into the study of slice
      Then the server answers 202
      And the body is application/dicom+json
      And the server reports as stored sibling
      And the server reports as refused:
        | instance |
        | cine     |
      And the answer says where to retrieve the study of slice
      And the answer says where to retrieve sibling
      And sibling, slice can be read in every way
      And cine can be read in no way

      Examples:
        | instances     |
        | sibling, cine |
        | cine, sibling |

  @req:AZ-STOW-041
  Rule: An instance of another study is refused with the reason that foreign-study is read as

    Background:
      Given the server holds slice
      And the client has the instances:
        | instance | like  | study |
        | sibling  | slice | slice |

    Scenario: The reason
      When the client stores sibling, cine into the study of slice
      Then the server answers 202
      And the server reports as refused:
        | instance | reason                   |
        | cine     | as foreign-study is read |

    Scenario: The reason where no other is stored
      Given the client has stored sibling into the study of slice
      When the client stores cine into the study of slice
      Then the server answers 409
      And the server reports as refused:
        | instance | reason                   |
        | cine     | as foreign-study is read |

  @req:AZ-STOW-063
  Rule: The answer names no study where nothing was stored

    Scenario Outline: All refused
      Given the server holds slice
      And the client has the instances:
        | instance | like  | study |
        | sibling  | slice | slice |
      And the client has stored sibling into the study of slice
      When the client stores <instance> into the study of slice
      Then the server answers 409
      And the answer says of no study where to retrieve it
      And the server reports as refused:
        | instance   |
        | <instance> |

      Examples:
        | instance |
        | cine     |
        | slice    |
