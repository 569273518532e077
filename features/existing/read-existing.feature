@existing
Feature: Reading a study that exists
  On a service where nothing may be stored, what a study that was named holds is judged against itself: a search,
  the metadata, the instances and the frames must say the same.

  PS3.18 10.4, 10.6; PS3.18 F.

  @req:AZ-META-001 @req:P18-META-001 @req:P18-META-007 @req:P18-JSON-001
  Rule: The metadata of a study that exists is DICOM JSON

    Scenario: The metadata of an existing study
      Given the study that was named holds existing
      When the client retrieves the metadata of the study of existing
      Then the server answers 200
      And the body is application/dicom+json

  @req:AZ-META-002 @req:P18-META-001 @req:P18-META-007 @req:P18-JSON-001
  Rule: The metadata of a series that exists is DICOM JSON

    Scenario: The metadata of an existing series
      Given the study that was named holds existing
      When the client retrieves the metadata of the series of existing
      Then the server answers 200
      And the body is application/dicom+json

  @req:AZ-META-003 @req:P18-META-001 @req:P18-META-007 @req:P18-JSON-001
  Rule: The metadata of an instance that exists says what its file says

    Scenario: The metadata of an existing instance
      Given the study that was named holds existing-file
      When the client retrieves the metadata of the instance existing-file
      Then the server answers 200
      And the metadata received is that of existing-file

  @req:AZ-WADO-017 @req:P18-WADO-001
  Rule: An instance that exists comes alone in the one part of a multipart body

    Scenario: An existing instance in parts
      Given the study that was named holds existing
      And the client accepts multipart/related; type="application/dicom"; transfer-syntax=*
      When the client retrieves the instance existing
      Then the server answers 200
      And the body is multipart/related
      And the instances received are existing, as they were stored

  @req:AZ-WADO-003 @req:AZ-WADO-016 @req:P18-WADO-005 @needs:single-part-retrieve
  Rule: An instance that exists comes as one DICOM file

    Scenario: An existing instance as a file
      Given the study that was named holds existing
      When the client retrieves the instance existing
      Then the server answers 200
      And the body is application/dicom
      And the instances received are existing, as they were stored

  @req:AZ-FRAME-001 @req:AZ-FRAME-004 @req:P18-FRM-001 @req:P18-MT-008
  Rule: A frame of an instance that exists is the one in its file

    Scenario: A frame of an existing instance
      Given the study that was named holds existing-picture
      When the client retrieves frame 1 of existing-picture
      Then the server answers 200
      And the body is multipart/related
      And frame 1 of existing-picture is received

  @req:AZ-QIDO-001 @req:AZ-QIDO-014 @req:P18-QIDO-001
  Rule: A study that exists is found by its identifier, once and alone

    Scenario: An existing study is searched for
      Given the study that was named holds existing
      When the client searches for studies where StudyInstanceUID is that of existing
      Then the server answers 200
      And the studies found are those of existing

  @req:AZ-QIDO-002 @req:P18-QIDO-001 @req:P18-QIDO-010
  Rule: A series that exists is found by its identifier, once and alone

    Scenario: An existing series is searched for
      Given the study that was named holds existing
      When the client searches for series where SeriesInstanceUID is that of existing
      Then the server answers 200
      And the series found are those of existing

  @req:AZ-QIDO-003 @req:P18-QIDO-001 @req:P18-QIDO-011
  Rule: An instance that exists is found by its identifier, once and alone

    Scenario: An existing instance is searched for
      Given the study that was named holds existing
      When the client searches for instances where SOPInstanceUID is that of existing
      Then the server answers 200
      And the instances found are those of existing

  @req:AZ-QIDO-004 @req:P18-QIDO-001 @req:P18-QIDO-037
  Rule: A series that exists is found within its study

    Scenario: An existing series is searched for in its study
      Given the study that was named holds existing
      When the client searches for series of the study of existing where SeriesInstanceUID is that of existing
      Then the server answers 200
      And the series found are those of existing

  @req:AZ-QIDO-006 @req:P18-QIDO-001 @req:P18-QIDO-037
  Rule: An instance that exists is found within its series

    Scenario: An existing instance is searched for in its series
      Given the study that was named holds existing
      When the client searches for instances of the series of existing where SOPInstanceUID is that of existing
      Then the server answers 200
      And the instances found are those of existing
