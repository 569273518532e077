@retrieve
Feature: Retrieving instances as they were stored
  A client that accepts any transfer syntax gets each instance in the one in which it was stored, whatever
  that is, with pixels or without.

  v1 and v2 conformance statements, Retrieve (WADO-RS), Retrieve Transfer Syntax.

  The video is one fragment that begins like one; nothing here asks anyone to decode it.

  Background:
    Given the server holds the instances:
      | instance | like  | study | series | TransferSyntaxUID       | PixelData                                |
      | plain    | slice | mixed | mixed  |                         |                                          |
      | video    | slice | mixed | mixed  | 1.2.840.10008.1.2.4.100 | FEFF00E000000000FEFF00E004000000000001B3 |

  @req:AZ-WADO-028
  Rule: Instances of several transfer syntaxes come together, each in its own

    Scenario Outline: Several syntaxes
      When the client retrieves <resource>
      Then the server answers 200
      And the body is multipart/related
      And the instances received are plain, video, as they were stored

      Examples:
        | resource            |
        | the study of plain  |
        | the series of plain |

  @req:AZ-WADO-005
  Rule: Each part names the transfer syntax in which its own instance comes

    Scenario: The syntax of one part
      Given the client accepts multipart/related; type="application/dicom"; transfer-syntax=*
      When the client retrieves the instance video
      Then the server answers 200
      And each part is application/dicom; transfer-syntax=1.2.840.10008.1.2.4.100

  @req:AZ-WADO-049
  Rule: An instance that cannot be transcoded comes untouched

    Scenario Outline: One of a video syntax
      Given the client accepts <accepted>
      When the client retrieves the instance video
      Then the server answers 200
      And the instances received are video, as they were stored

      Examples:
        | accepted                                                       |
        | application/dicom; transfer-syntax=*                           |
        | multipart/related; type="application/dicom"; transfer-syntax=* |

  @req:AZ-WADO-048
  Rule: An instance of a video syntax is not offered in Explicit VR Little Endian

    Scenario Outline: One of a video syntax, in another
      Given the client has retrieved the instance video
      And the client accepts <accepted>
      When the client retrieves the instance video
      Then the server answers 406

      Examples:
        | accepted                                                                         |
        | application/dicom; transfer-syntax=1.2.840.10008.1.2.1                           |
        | multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.1 |

  @req:AZ-WADO-027
  Rule: Instances of which one cannot be transcoded are not offered in one transfer syntax

    Scenario Outline: Several syntaxes, in one
      Given the client has retrieved <resource>
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.1
      When the client retrieves <resource>
      Then the server answers 406

      Examples:
        | resource            |
        | the study of plain  |
        | the series of plain |

  @req:AZ-WADO-024
  Rule: An instance comes in its stored syntax where any media type is accepted

    Scenario Outline: An instance, any media type
      Given the client accepts */*
      When the client retrieves the instance <instance>
      Then the server answers 200
      And the instances received are <instance>, as they were stored

      Examples:
        | instance |
        | plain    |
        | video    |

  @req:AZ-WADO-010
  Rule: A study, where any media type is accepted, is answered as the open point is read

    Scenario: A study, any media type
      Given the client has retrieved the study of plain
      And the client accepts */*
      When the client retrieves the study of plain
      Then the server answers as any-media-type is read
      And the instances received, if any, are plain, video, as they were stored

  @req:AZ-WADO-015
  Rule: A series, where any media type is accepted, is answered as the open point is read

    Scenario: A series, any media type
      Given the client has retrieved the series of plain
      And the client accepts */*
      When the client retrieves the series of plain
      Then the server answers as any-media-type is read
      And the instances received, if any, are plain, video, as they were stored

  @req:AZ-WADO-060
  Rule: Instances without pixels are retrieved, too

    Scenario Outline: Beside pixels
      Given the server holds the instances:
        | instance | like  | study | series | PixelData |
        | picture  | slice | both  | both   |           |
        | report   | slice | both  | both   | (absent)  |
      When the client retrieves <resource>
      Then the server answers 200
      And the instances received are picture, report, as they were stored

      Examples:
        | resource             |
        | the study of report  |
        | the series of report |

    Scenario Outline: No pixels
      Given the server holds the instances:
        | instance | like  | study | series | PixelData |
        | report   | slice | texts | texts  | (absent)  |
      When the client retrieves <resource>
      Then the server answers 200
      And the instances received are report, as they were stored

      Examples:
        | resource             |
        | the study of report  |
        | the series of report |
        | the instance report  |

  @req:AZ-WADO-061
  Rule: Spaces at the end of a study's identifier make no difference, and are kept

    Scenario Outline: A padded identifier
      Given the server holds the instances:
        | instance | like  | StudyInstanceUID     |
        | padded   | slice | that of slice(space) |
      When the client retrieves <resource>
      Then the server answers 200
      And the instances received are <received>, as they were stored

      Examples:
        | resource                                                   | received     |
        | the study of slice                                         | padded       |
        | the instance padded                                        | padded       |
        | the study of plain, misnamed "that of plain(space)"        | plain, video |
        | the study of plain, misnamed "that of plain(space)(space)" | plain, video |
