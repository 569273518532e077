@retrieve
Feature: Retrieving metadata again
  Metadata comes with an ETag. A client that keeps both asks again with the ETag, and is told in one line if
  nothing changed.

  v1 and v2 conformance statements, Retrieve Metadata Cache Validation; RFC 9110 8.8.3 and 13.1.2.

  Background:
    Given the server holds slice

  @req:AZ-META-022
  Rule: Metadata comes with an ETag

    Scenario Outline: The ETag
      When the client retrieves the metadata of <resource>
      Then the server answers 200
      And the header ETag is (present)
      And the metadata received is that of slice

      Examples:
        | resource            |
        | the study of slice  |
        | the series of slice |
        | the instance slice  |

  @req:AZ-META-023
  Rule: The metadata of a study that did not change is not sent again

    Scenario: A study, unchanged
      Given the client has retrieved the metadata of the study of slice, and asks only whether it changed
      When the client retrieves the metadata of the study of slice
      Then the server answers 304
      And the body is empty

  @req:AZ-META-026
  Rule: The metadata of a series that did not change is not sent again

    Scenario: A series, unchanged
      Given the client has retrieved the metadata of the series of slice, and asks only whether it changed
      When the client retrieves the metadata of the series of slice
      Then the server answers 304
      And the body is empty

  @req:AZ-META-029
  Rule: The metadata of an instance that did not change is not sent again

    Scenario: An instance, unchanged
      Given the client has retrieved the metadata of the instance slice, and asks only whether it changed
      When the client retrieves the metadata of the instance slice
      Then the server answers 304
      And the body is empty

  @req:AZ-META-024
  Rule: The metadata of a study is sent in full where the ETag is another

    Scenario: A study, another ETag
      Given the client has retrieved the metadata of the study of slice
      And the client also sends If-None-Match "of-nothing"
      When the client retrieves the metadata of the study of slice
      Then the server answers 200
      And the header ETag is (present)
      And the metadata received is that of slice

    Scenario: A study, an ETag that ends the same
      Given the client has retrieved the metadata of the study of slice, and asks only whether it changed, with an ETag that only ends the same
      When the client retrieves the metadata of the study of slice
      Then the server answers 200
      And the metadata received is that of slice

    Scenario: A study, the ETag of another
      Given the server holds cine
      And the client has retrieved the metadata of the study of cine, and asks only whether it changed
      When the client retrieves the metadata of the study of slice
      Then the server answers 200
      And the metadata received is that of slice
      And the header ETag is (another)

  @req:AZ-META-027
  Rule: The metadata of a series is sent in full where the ETag is another

    Scenario: A series, another ETag
      Given the client has retrieved the metadata of the series of slice
      And the client also sends If-None-Match "of-nothing"
      When the client retrieves the metadata of the series of slice
      Then the server answers 200
      And the header ETag is (present)
      And the metadata received is that of slice

    Scenario: A series, an ETag that ends the same
      Given the client has retrieved the metadata of the series of slice, and asks only whether it changed, with an ETag that only ends the same
      When the client retrieves the metadata of the series of slice
      Then the server answers 200
      And the metadata received is that of slice

    Scenario: A series, the ETag of another
      Given the server holds cine
      And the client has retrieved the metadata of the series of cine, and asks only whether it changed
      When the client retrieves the metadata of the series of slice
      Then the server answers 200
      And the metadata received is that of slice
      And the header ETag is (another)

  @req:AZ-META-030
  Rule: The metadata of an instance is sent in full where the ETag is another

    Scenario: An instance, another ETag
      Given the client has retrieved the metadata of the instance slice
      And the client also sends If-None-Match "of-nothing"
      When the client retrieves the metadata of the instance slice
      Then the server answers 200
      And the header ETag is (present)
      And the metadata received is that of slice

    Scenario: An instance, an ETag that ends the same
      Given the client has retrieved the metadata of the instance slice, and asks only whether it changed, with an ETag that only ends the same
      When the client retrieves the metadata of the instance slice
      Then the server answers 200
      And the metadata received is that of slice

    Scenario: An instance, the ETag of another
      Given the server holds cine
      And the client has retrieved the metadata of the instance cine, and asks only whether it changed
      When the client retrieves the metadata of the instance slice
      Then the server answers 200
      And the metadata received is that of slice
      And the header ETag is (another)

  @req:AZ-META-025
  Rule: The metadata of a study is sent in full, each time, where no ETag is given

    Scenario: A study, twice
      Given the client has retrieved the metadata of the study of slice
      When the client retrieves the metadata of the study of slice
      Then the server answers 200
      And the header ETag is (present)
      And the metadata received is that of slice

  @req:AZ-META-028
  Rule: The metadata of a series is sent in full, each time, where no ETag is given

    Scenario: A series, twice
      Given the client has retrieved the metadata of the series of slice
      When the client retrieves the metadata of the series of slice
      Then the server answers 200
      And the header ETag is (present)
      And the metadata received is that of slice

  @req:AZ-META-031
  Rule: The metadata of an instance is sent in full, each time, where no ETag is given

    Scenario: An instance, twice
      Given the client has retrieved the metadata of the instance slice
      When the client retrieves the metadata of the instance slice
      Then the server answers 200
      And the header ETag is (present)
      And the metadata received is that of slice

  @req:AZ-META-032
  Rule: A study that has an instance more has another ETag

    Scenario Outline: An instance more in a study
      Given the client has retrieved the metadata of the study of slice, and asks only whether it changed
      And the server holds the instances:
        | instance | like  | study | series   |
        | second   | slice | slice | <series> |
      When the client retrieves the metadata of the study of slice
      Then the server answers 200
      And the metadata received is that of slice, second
      And the header ETag is (another)

      Examples:
        | series |
        | slice  |
        | other  |

  @req:AZ-META-033 @needs:delete
  Rule: A study that has an instance less has another ETag

    Scenario Outline: An instance less in a study
      Given the server holds the instances:
        | instance | like  | study | series   |
        | second   | slice | slice | <series> |
      And the client has retrieved the metadata of the study of slice, and asks only whether it changed
      And the client has deleted the instance <deleted>
      When the client retrieves the metadata of the study of slice
      Then the server answers 200
      And the metadata received is that of <left>
      And the header ETag is (another)

      Examples:
        | series | deleted | left   |
        | slice  | second  | slice  |
        | slice  | slice   | second |
        | other  | second  | slice  |

  @req:AZ-META-034
  Rule: A series that has an instance more has another ETag

    Scenario: An instance more in a series
      Given the client has retrieved the metadata of the series of slice, and asks only whether it changed
      And the server holds the instances:
        | instance | like  | study | series |
        | second   | slice | slice | slice  |
      When the client retrieves the metadata of the series of slice
      Then the server answers 200
      And the metadata received is that of slice, second
      And the header ETag is (another)

  @req:AZ-META-035 @needs:delete
  Rule: A series that has an instance less has another ETag

    Scenario Outline: An instance less in a series
      Given the server holds the instances:
        | instance | like  | study | series |
        | second   | slice | slice | slice  |
      And the client has retrieved the metadata of the series of slice, and asks only whether it changed
      And the client has deleted the instance <deleted>
      When the client retrieves the metadata of the series of slice
      Then the server answers 200
      And the metadata received is that of <left>
      And the header ETag is (another)

      Examples:
        | deleted | left   |
        | second  | slice  |
        | slice   | second |

  @req:AZ-META-036
  Rule: An ETag is compared as one word, so that * matches none

    Scenario Outline: Any ETag
      Given the client has retrieved the metadata of <resource>
      And the client also sends If-None-Match *
      When the client retrieves the metadata of <resource>
      Then the server answers 200
      And the metadata received is that of slice

      Examples:
        | resource            |
        | the study of slice  |
        | the series of slice |
        | the instance slice  |
