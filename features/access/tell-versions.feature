@access @needs:versions
Feature: Telling which versions there are
  A service says in each answer which versions of the API it supports, and describes each of them.

  API versioning for the DICOM service, Header in response and Supported versions.

  Background:
    Given the server holds slice

  @req:AZ-VER-006
  Rule: Each version publishes its OpenAPI document

    Scenario: The document
      When the client asks for the API description
      Then the server answers 200
      And the body has openapi (present)
      And the body has paths (present)

  @req:AZ-VER-007
  Rule: An answer lists the versions that are supported, its own among them

    Scenario: A search
      When the client searches for instances where SOPInstanceUID is that of slice
      Then the server answers 200
      And the header api-supported-versions is (a list with its version)

    Scenario: A retrieved instance
      When the client retrieves the instance slice
      Then the server answers 200
      And the header api-supported-versions is (a list with its version)

    @needs:change-feed
    Scenario: The change feed
      When the client reads the change feed
      Then the server answers 200
      And the header api-supported-versions is (a list with its version)

  @req:AZ-OTH-004
  Rule: A healthy service says so, below no version

    Scenario: The health of the service
      When the client asks for the health of the service
      Then the server answers 200
      And the body has overallStatus Healthy
      And the body has details (present)
