"""The matrices: what a request was about, and which findings colour a place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import (
    html_findings,
    html_matrices,
    matrices,
)
from reports.as_html import to_html
from reports.assemble import Happened, case_from
from reports.examples import a_case, a_report, a_retrieval, a_search, exchange_of, facts_of, message, said
from reports.markup import render
from reports.test_renderers import HOSTILE, Page


def a_matching(name, query, verdict="conforms", what="", status=200, accept="application/dicom+json"):
    """A case of a search that says what it accepts, as the client does."""
    request = message(method="GET", url=f"http://h/studies?{query}", headers=[["Accept", accept]])
    exchange = exchange_of(request=request, answer=message(status=status), transaction="search studies")
    return a_case(name, verdict, [exchange], what=what)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?PatientID=a", [("PatientID", "single value")]),
        ("?PatientID=a&StudyDate=20200101-", [("StudyDate", "range")]),
        ("?00080020=20200101-20200202&limit=3", [("StudyDate", "range")]),
        ("?StudyDescription=a-b", [("StudyDescription", "single value")]),
        ("?PatientName=A*&fuzzymatching=false", [("PatientName", "wildcard")]),
        ("?PatientName=A%3F", [("PatientName", "wildcard")]),
        ("?PatientName=A&fuzzymatching=true", [("PatientName", "fuzzy")]),
        ("?StudyInstanceUID=1.2,1.3", [("StudyInstanceUID", "list")]),
        ("?AccessionNumber=", [("AccessionNumber", "universal")]),
        ("?limit=1&offset=2&includefield=all", []),
        ("?LIMIT=1", []),
        ("", []),
        # What only keeps a search to its own studies is not what it is about.
        ("?PatientID=a&limit=-1", []),
        ("?StudyInstanceUID=1.2&offset=-1", []),
        ("?SeriesInstanceUID=1.2&includefield=Rows", []),
        ("?StudyInstanceUID=1.2&fuzzymatching=maybe", []),
        ("?StudyInstanceUID=1.2&xyzzy=1", []),
        ("?StudyInstanceUID=1.2&StudyDate=NotADate", [("StudyDate", "invalid value")]),
        ("?PatientID=a&StudyInstanceUID=1.2", [("StudyInstanceUID", "single value")]),
        ("?StudyInstanceUID=1.2&SeriesInstanceUID=1.3", [("SeriesInstanceUID", "single value")]),
        ("?0020000d=1.2&SOPInstanceUID=1.3", [("SOPInstanceUID", "single value")]),
        ("?StudyTime=10-12&StudyDate=20200101-", [("StudyDate & StudyTime", "range")]),
        ("?PatientID=a&StudyDate=20200101-&AccessionNumber=b", [("AccessionNumber & StudyDate", "together")]),
        ("?PatientID=a&A.B=c", [("A.B", "single value")]),
        ("?StudyDate=20201345", [("StudyDate", "invalid value")]),
        ("?StudyDate=2020-01-01", [("StudyDate", "invalid value")]),
        ("?StudyDate=-20200101", [("StudyDate", "range")]),
        ("?StudyTime=noon", [("StudyTime", "invalid value")]),
        ("?StudyTime=10-1830", [("StudyTime", "range")]),
        ("?StudyTime=093000.5", [("StudyTime", "single value")]),
        ("?SOPInstanceUID=a", [("SOPInstanceUID", "invalid value")]),
    ],
)
def test_how_a_search_matches_is_read_from_its_query(query, expected):
    assert [*matrices.matched(a_case(exchanges=[a_search(query)]).exchanges[0])] == expected


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (None, (matrices.ANY, matrices.UNSAID)),
        ("application/dicom+json", ("application/dicom+json", matrices.UNSAID)),
        (
            'multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.90',
            ("multipart/related, application/dicom", "JPEG 2000 Lossless"),
        ),
        ('multipart/related;type="a;b,c";transfer-syntax=*', ("multipart/related, a;b,c", "any (*)")),
        ("image/png, image/jpeg", (matrices.SEVERAL, matrices.UNSAID)),
        ("a/b; transfer-syntax=9.9", ("a/b", "9.9")),
        ("a/b;;;=;q", ("a/b", matrices.UNSAID)),
    ],
)
def test_what_a_request_accepts_is_read_from_its_header(accept, expected):
    assert matrices.accepted(a_case(exchanges=[a_retrieval(accept)]).exchanges[0]) == expected


def test_a_refusal_for_another_reason_is_no_word_about_a_media_type():
    cases = [
        a_case("missing", exchanges=[a_retrieval("a/b", status=404)]),
        a_case("lost", "departs", [a_retrieval("a/c", status=404)]),
        a_case("refused", exchanges=[a_retrieval("a/d", status=406)]),
        a_case("health", exchanges=[a_retrieval("a/e", transaction="health")]),
    ]
    assert [kind for _, kind in matrices.representations(cases).rows] == ["a/c", "a/d"]


def test_a_form_is_red_only_by_findings_that_are_about_it():
    def rendered(name, what, expected, query=""):
        request = message(
            method="GET", url=f"http://h/rendered{query}", headers=[["Accept", f"image/{name}"]]
        )
        exchange = exchange_of(request=request, transaction="rendered instance")
        finding = said("departs", what=what, expected=expected)
        return case_from(Happened(f"features/{name}", facts_of(), [finding], [exchange]))

    status = "The server answers with the wrong status."
    cases = [
        rendered("annotation", status, "400", "?annotation="),
        rendered("warning", "The header Warning is missing.", "(present)"),
        rendered("accept", "The body is of another media type.", "image/png", "?accept=image/png"),
        rendered("png", status, "200"),
        rendered("pdf", status, "406"),
        rendered("gif", status, "200 or 404"),
        rendered("body", "The body is of another media type.", "image/body"),
    ]
    kinds = ["body", "gif", "pdf", "png"]
    assert [kind for _, kind in matrices.representations(cases).rows] == [f"image/{kind}" for kind in kinds]


def test_a_place_of_a_matrix_shows_the_worst_verdict_and_leads_to_it():
    report = a_report(
        a_case("right", exchanges=[a_retrieval("a/b")]),
        a_case("wrong", "departs", [a_retrieval("a/b", status=406)]),
        a_case("other", exchanges=[a_retrieval("a/b; transfer-syntax=1.2.840.10008.1.2.5")]),
    )
    matrix = matrices.representations(report.cases)
    assert matrix.columns == (matrices.UNSAID, "RLE Lossless")
    cell = matrix.cells[("retrieve study", "a/b"), matrices.UNSAID][""]
    assert (cell.verdict, cell.statuses, len(cell.cases)) == ("departs", {200, 406}, 2)
    page = Page(to_html(report))
    links = [given for tag, given in page.elements if tag == "a" and "chip" in given.get("class", "")]
    assert [link["href"] for link in links] == [f"#{html_findings.anchor('features/wrong')}"]


def test_a_place_is_red_only_by_findings_that_are_about_it():
    status = "The server answers with the wrong status."
    cases = [
        a_matching("right", "PatientID=a"),
        a_matching("scope", "PatientID=a&limit=-1", "departs", status, 500),
        a_matching("date", "PatientID=a&StudyDate=2020-01-01", "departs", status),
        a_matching("uid", "StudyInstanceUID=1.2"),
        a_matching("lacks", "StudyInstanceUID=1.2", "departs", "In what is found, StudyTime is missing."),
        a_matching("pdf", "StudyInstanceUID=1.2", "departs", status, accept="application/pdf"),
        a_matching("page", "StudyDate=20200101&limit=1", "departs", "The search finds other studies."),
        a_matching("other", "AccessionNumber=a", "departs", "The search finds other studies."),
        a_matching("unclear", "StudyTime=10", "inconclusive"),
    ]
    matrix = matrices.searches(cases)
    found = {
        (row, way): (cell.verdict, cell.cases)
        for (row, _), ways in matrix.cells.items()
        for way, cell in ways.items()
    }
    assert found == {
        (("PatientID",), "single value"): ("conforms", ["features/right"]),
        (("StudyDate",), "invalid value"): ("departs", ["features/date"]),
        (("StudyInstanceUID",), "single value"): ("conforms", ["features/uid"]),
        (("AccessionNumber",), "single value"): ("departs", ["features/other"]),
        (("StudyTime",), "single value"): ("inconclusive", ["features/unclear"]),
    }


@pytest.mark.parametrize("words", [*matrices.ABOUT_MATCHING, matrices.ABOUT_A_HEADER])
def test_the_sentences_that_a_matrix_knows_are_those_of_the_judges(words):
    root = Path(__file__).parent.parent
    judges = [*root.glob("fixtures/*.py"), *root.glob("fixtures/dicomweb/*.py"), *root.glob("steps/*.py")]
    assert any(f'"{words}' in path.read_text("utf-8") for path in judges)


def test_a_place_counts_what_is_wrong_and_leads_to_a_departure_before_advice():
    report = a_report(
        a_case("advised", "advice", [a_retrieval("a/b")]),
        *(a_case(f"right{number}", exchanges=[a_retrieval("a/b")]) for number in range(7)),
        a_case("wrong", "departs", [a_retrieval("a/b", status=406)]),
    )
    page = Page(render(html_matrices.section(report)))
    (chip,) = [given for tag, given in page.elements if tag == "a"]
    assert chip["href"] == f"#{html_findings.anchor('features/wrong')}"
    assert chip["title"] == "departs: 1 of 9 cases, answered 200 406"


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_query_and_no_accept_header_breaks_a_matrix(query, accept):
    exchanges = [a_search(f"?{query}")]
    cases = [a_case(exchanges=exchanges), a_case("b", exchanges=[a_retrieval(accept)])]
    matrices.searches(cases)
    matrices.representations(cases)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_queries_and_headers_are_text_in_a_matrix(text):
    exchanges = [a_search(f"?{text}=1"), a_retrieval(text)]
    written = to_html(a_report(*(a_case(str(n), exchanges=[one]) for n, one in enumerate(exchanges))))
    plain = [a_search("?a=1"), a_retrieval("a")]
    harmless = Page(to_html(a_report(*(a_case(str(n), exchanges=[one]) for n, one in enumerate(plain)))))
    assert {*Page(written).tags} <= {*harmless.tags}
