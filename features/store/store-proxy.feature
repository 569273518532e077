@store
Feature: Storing through a proxy
  A proxy tells the managed service the host and the path by which it is reached itself, and the URLs in the answer
  lead through the proxy.

  Azure, DICOM proxy URL support.

  Background:
    Given the server holds cine

  @req:AZ-STOW-117
  Rule: The host that is forwarded is that of the URLs in the answer

    Scenario: The host
      Given the client also sends X-Forwarded-Host proxy.example.com
      When the client stores slice into the study of slice
      Then the server answers 200
      And the server reports as stored slice
      And every URL in the answer leads through proxy.example.com
      And slice can be read in every way

  @req:AZ-STOW-118
  Rule: The prefix that is forwarded takes the place of the version and partition in the URLs

    Scenario: The prefix
      Given the client also sends X-Forwarded-Prefix /newbase
      When the client stores slice into the study of slice
      Then the server answers 200
      And the server reports as stored slice
      And every URL in the answer leads through /newbase

    Scenario: Host and prefix
      Given the client also sends X-Forwarded-Host proxy.example.com
      And the client also sends X-Forwarded-Prefix /newbase
      When the client stores slice into the study of slice
      Then the server answers 200
      And the server reports as stored slice
      And every URL in the answer leads through proxy.example.com/newbase

  @req:AZ-STOW-119
  Rule: Where one of the two is forwarded, the rest of the URLs is the service's own

    Scenario Outline: One of the two
      Given the client also sends <header> <value>
      When the client stores slice into the study of slice
      Then the server answers 200
      And every URL in the answer leads through <value>

      Examples:
        | header             | value             |
        | X-Forwarded-Host   | proxy.example.com |
        | X-Forwarded-Prefix | /newbase          |
