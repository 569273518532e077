@access
Feature: Methods that a resource does not have
  A resource that is there answers a method which it does not have with those that it has.

  PS3.18 8.5 and RFC 9110 15.5.6.

  @req:P18-HTTP-008
  Rule: A method that a resource does not have is refused with those that it has

    Scenario Outline: Not to be replaced
      Given the server holds slice
      And the client has retrieved <resource>
      When the client tries to replace <resource>
      Then the server answers 405
      And the header Allow is (<methods>)

      Examples:
        | resource                            | methods                           |
        | the study of slice                  | the methods to read and to store  |
        | the series of slice                 | the methods to read               |
        | the metadata of the study of slice  | the methods to read               |
        | the metadata of the series of slice | the methods to read               |
        | the metadata of the instance slice  | the methods to read               |
