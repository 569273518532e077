@search @scale
Feature: Paging through many results
  Page by page a client gets all results of a search, however many there are.

  Conformance statements, Supported search parameters.

  @req:AZ-QIDO-038
  Rule: An offset skips what earlier pages gave, so that all pages together give each result once

    Scenario Outline: All pages
      Given the server holds <number> instances like slice
      When the client searches for instances of the series of slice-1 with:
        | parameter | value   |
        | limit     | <limit> |
      Then the server answers 200
      And the instances found, page by page, are those of slice-1 to slice-<number>

      Examples:
        | size  | number | limit |
        | small | 200    | 50    |
        | full  | 10000  | 200   |
