@retrieve
Feature: Retrieving in several parts
  A body of several parts names the type of its parts and what is between them. Each part has a label, which is true of
  what is in it; a service may say of each where it is and how long.

  PS3.18 8.6.1.2, 8.7.1, 8.7.3.5 and 8.7.9.

  @req:P18-MP-001
  Rule: A body of several parts names their type and its boundary

    Scenario Outline: Instances
      Given the server holds the sample study
      And the client accepts multipart/related; type="application/dicom"
      When the client retrieves <resource>
      Then the server answers 200
      And the body is multipart/related; type=(present); boundary=(present)
      And the instances received are <instances>, as they were stored

      Examples:
        | resource                 | instances        |
        | the study of blue-circle | the sample study |
        | the instance blue-circle | blue-circle      |

    Scenario: Frames
      Given the server holds cine
      When the client retrieves frames 1, 3 of cine
      Then the server answers 200
      And the body is multipart/related; type=(present); boundary=(present)
      And frames 1, 3 of cine are received, in this order

  @req:P18-MT-006
  Rule: A label that names a transfer syntax names the one of what is in the part

    Scenario Outline: Of instances
      Given the server holds <instances>
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=*
      When the client retrieves <resource>
      Then the server answers 200
      And the instances received are <instances>, as they were stored

      Examples:
        | instances          | resource                        |
        | slice              | the study of slice              |
        | rle                | the series of rle               |
        | jpeg-2000-lossless | the instance jpeg-2000-lossless |

    Scenario Outline: Of frames
      Given the server holds <instance>
      And the client accepts multipart/related; type="<type>"; transfer-syntax=<syntax>
      When the client retrieves frame 1 of <instance>
      Then the server answers 200
      And each part is <type>
      And frame 1 of <instance> is received

      Examples:
        | instance      | type                     | syntax                 |
        | slice         | application/octet-stream | *                      |
        | jpeg-ls       | image/jls                | 1.2.840.10008.1.2.4.80 |
        | jpeg-baseline | image/jpeg               | 1.2.840.10008.1.2.4.50 |

  @needs:part-headers @req:P18-MP-007
  Rule: A part says where it is

    Scenario Outline: Instances by their URLs
      Given the server holds the sample study
      When the client retrieves <resource>
      Then the server answers 200
      And the instances received are <instances>, as they were stored
      And each part says where it is

      Examples:
        | resource                   | instances                  |
        | the study of blue-circle   | the sample study           |
        | the series of green-square | green-square, red-triangle |

    Scenario: Frames by their URLs
      Given the server holds cine
      When the client retrieves frames 1, 3 of cine
      Then the server answers 200
      And frames 1, 3 of cine are received, in this order
      And each part says where it is

  @needs:part-headers @req:P18-MP-008
  Rule: A part says how long it is

    Scenario: Instances by their lengths
      Given the server holds the sample study
      When the client retrieves the study of blue-circle
      Then the server answers 200
      And the instances received are the sample study, as they were stored
      And each part says how long it is

    Scenario: Frames by their lengths
      Given the server holds cine
      When the client retrieves frames 1, 3 of cine
      Then the server answers 200
      And frames 1, 3 of cine are received, in this order
      And each part says how long it is
