@access
Feature: Telling capabilities
  A service describes which resources it has, and what may be done with each: in WADL, or in the JSON of it.

  PS3.18 8.9 and Annexes G and H.

  Background:
    Given the server holds slice

  @needs:capabilities @req:P18-CAP-001 @req:P18-CAP-003
  Rule: Who asks for the capabilities of a service gets one description, with the base URL of the service

    Scenario: A description
      Given the client accepts application/vnd.sun.wadl+xml
      When the client asks for the capabilities of the service
      Then the server answers 200
      And the body is application/vnd.sun.wadl+xml
      And the capabilities include:
        | resource | methods   |
        | /studies | GET, POST |

  @needs:capabilities @req:P18-CAP-002
  Rule: A description comes in WADL or in JSON, as it is accepted

    Scenario Outline: In each
      Given the client accepts <type>
      When the client asks for the capabilities of the service
      Then the server answers 200
      And the body is <type>
      And the capabilities include:
        | resource | methods   |
        | /studies | GET, POST |

      Examples:
        | type                         |
        | application/vnd.sun.wadl+xml |
        | application/json             |

  @needs:capabilities @req:P18-CAP-004 @req:P18-CAP-005
  Rule: A description has every resource with its methods, in JSON as in WADL

    Scenario Outline: Every resource
      Given the client accepts <type>
      When the client asks for the capabilities of the service
      Then the server answers 200
      And the body is <type>
      And the capabilities include:
        | resource                                                            | methods   |
        | /studies                                                            | GET, POST |
        | /studies/{study}                                                    | GET, POST |
        | /studies/{study}/metadata                                           | GET       |
        | /studies/{study}/series                                             | GET       |
        | /studies/{study}/series/{series}                                    | GET       |
        | /studies/{study}/series/{series}/metadata                           | GET       |
        | /studies/{study}/series/{series}/instances                          | GET       |
        | /studies/{study}/series/{series}/instances/{instance}               | GET       |
        | /studies/{study}/series/{series}/instances/{instance}/metadata      | GET       |
        | /studies/{study}/series/{series}/instances/{instance}/frames/{list} | GET       |
        | /studies/{study}/series/{series}/instances/{instance}/rendered      | GET       |

      Examples:
        | type                         |
        | application/vnd.sun.wadl+xml |
        | application/json             |
