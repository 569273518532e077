"""The parts of the page: findings grouped, matrices, times, marked members."""

import base64
import json
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from reports import (
    as_html,
    harm,
    html_evidence,
    html_exchange,
    html_findings,
    html_matrices,
    html_pictures,
    html_run,
    html_timings,
    matrices,
    places,
    sentences,
    timings,
)
from reports.as_html import to_html
from reports.as_json import from_json, to_json
from reports.as_junit import to_junit
from reports.as_summary import to_summary
from reports.assemble import Happened, assemble, case_from
from reports.examples import STARTED, entry, exchange_of, facts_of, message, point_of, run_facts, said
from reports.markup import render
from reports.statement_forms import to_markdown
from reports.test_renderers import HOSTILE, Page


def a_case(name="a", verdict="conforms", exchanges=(), **facts):
    verdicts = [] if verdict == "conforms" else [said(verdict, what=facts.pop("what", "It is wrong."))]
    return case_from(Happened(f"features/{name}", facts_of(**facts), verdicts, exchanges))


def a_report(*cases):
    return assemble(run_facts(entry()), cases, STARTED, 1.0)


def a_search(query, transaction="search studies", **others):
    request = message(method="GET", url=f"http://127.0.0.1:8080/v1/studies{query}")
    return exchange_of(request=request, transaction=transaction, **others)


def a_matching(name, query, verdict="conforms", what="", status=200, accept="application/dicom+json"):
    """A case of a search that says what it accepts, as the client does."""
    request = message(method="GET", url=f"http://h/studies?{query}", headers=[["Accept", accept]])
    exchange = exchange_of(request=request, answer=message(status=status), transaction="search studies")
    return a_case(name, verdict, [exchange], what=what)


def a_retrieval(accept, transaction="retrieve study", status=200):
    request = message(method="GET", url="http://h/studies/1", headers=[["Accept", accept]] if accept else [])
    return exchange_of(request=request, answer=message(status=status), transaction=transaction)


def test_cases_with_the_same_finding_are_one_and_the_most_frequent_comes_first():
    report = a_report(
        a_case("rare", "departs", what="It is late."),
        *(a_case(f"often{number}", "departs", [exchange_of()], what="It is early.") for number in range(9)),
    )
    page = Page(render(html_findings.findings(report)))
    articles = [given["id"] for tag, given in page.elements if tag == "article"]
    assert articles == [html_findings.anchor("features/often0"), html_findings.anchor("features/rare")]
    text = " ".join(page.text)
    assert "2 findings in 10 cases" in text
    assert "The same in 8 other cases" in text
    assert {html_findings.anchor(case.id) for case in report.cases} <= {*page.ids}
    assert sum(given.get("class") == "exchange" for _, given in page.elements) == html_evidence.WHOLE_CASES


def test_departures_stand_by_what_they_do_and_each_place_of_one_cause_is_kept():
    status = {"what": "The server answers with the wrong status.", "expected": "406", "received": "400"}
    findings = {
        "code": status,
        "lost": {"what": "The search finds other studies.", "expected": "early, late", "received": "late"},
        "here": {"what": "BulkData is nowhere. At byte 12."},
        "there": {"what": "BulkData is nowhere. At byte 345."},
        "crash": status | {"received": "500"},
        "advice": {"what": "The search finds other studies."},
    }
    cases = [
        case_from(Happened(f"features/{name}", facts_of(), [said(word, **found)]))
        for name, found in findings.items()
        for word in ["advice" if name == "advice" else "departs"]
    ]
    page = Page(render(html_findings.findings(a_report(*cases))))
    articles = [given["id"] for tag, given in page.elements if tag == "article"]
    assert articles == [
        html_findings.anchor(f"features/{name}") for name in ("lost", "here", "crash", "code", "advice")
    ]
    text = " ".join(page.text)
    for words in (
        "The search does not find: early.",
        "The server answers 500, where 406 is due.",
        "BulkData is nowhere. At byte 12.",
        "BulkData is nowhere. At byte 345.",
    ):
        assert words in text
    assert text.count(harm.CLASSES["data"]) == 2  # in the index and on the card; advice has no class
    assert page.ids.count(html_findings.anchor("features/there")) == 1


def test_nicknames_in_a_finding_are_told_with_what_they_are():
    found = said("departs", what="It finds others.", expected="early, late", received="late, a stranger")
    cast = {"early": "like slice, with StudyTime = 0930", "late": "like <cine>", "other": "like ct"}
    case = case_from(Happened("features/a", facts_of(), [found], cast=cast))
    assert set(case.finding.cast) == {"early", "late"}
    report = a_report(case)
    assert from_json(to_json(report)) == report
    text = " ".join(Page(to_html(report)).text)
    assert "like slice, with StudyTime = 0930" in text
    assert "like <cine>" in text


def a_long_case(number):
    """A case with a set-up, an exchange that decides and a clean-up, each large, and a body that was sent."""

    def one(phase, status, **others):
        request = message(method="POST", url="http://h/s", length=9, sent="H4sI" * 500, **others)
        return exchange_of(request=request, answer=message(status=status), phase=phase)

    exchanges = [one("given", 200), one("when", 409), one("clean-up", 204)]
    return a_case(f"{number:02}", "departs", exchanges, what=f"It is wrong in way {chr(65 + number // 3)}.")


def classes(page, *names):
    return [sum(given.get("class") == name for _, given in page.elements) for name in names]


def test_where_the_page_is_full_each_finding_keeps_what_decided_it_and_a_program(monkeypatch):
    report = a_report(*map(a_long_case, range(30)))
    whole = Page(to_html(report))
    assert classes(whole, "exchange", "program") == [90, 20]
    monkeypatch.setattr(html_evidence, "ROOM", 0)
    page = Page(to_html(report))
    text = " ".join(page.text)
    assert classes(page, "exchange", "program") == [10, 10]
    assert text.count("in report.json there is also: ") == 30
    assert text.count("what came before it, the clean-up, ") == 10
    opened = {given["id"] for _, given in page.elements if given.get("class") == "exchange"}
    assert opened == {f"x{case.exchanges[1].id}" for case in report.cases[::3]}


def test_where_room_is_short_the_clean_up_goes_first_and_the_second_program_last(monkeypatch):
    report = a_report(*map(a_long_case, range(30)))
    sizes = []
    for room in range(0, 400_000, 4_000):
        monkeypatch.setattr(html_evidence, "ROOM", room)
        html = to_html(report)
        sizes.append(
            (html.count("with Python</summary>"), html.count("Before it: "), html.count("Clean-up: "))
        )
    assert sizes == sorted(sizes)
    assert all(python == 10 for python, before, _ in sizes if before)
    assert all(before >= 10 for _, before, clean_up in sizes if clean_up)


def test_a_known_deviation_stands_apart_and_is_called_known():
    report = a_report(a_case("new", "departs"), a_case("old", "departs"))
    report = replace(report, cases=(report.cases[0], replace(report.cases[1], known=True)))
    page = Page(render(html_findings.findings(report)))
    assert {"departs", "departs-known"} <= {*page.ids}
    assert page.text.count("known deviation") == 1


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


def test_times_are_counted_by_transaction_without_clean_up():
    many = [exchange_of(seconds=number / 100, tries=1 + (number == 7)) for number in range(1, 101)]
    rest = [
        exchange_of(phase="clean-up"),
        exchange_of(answer=None, trouble="no answer"),
        a_search("", "store"),
    ]
    found = timings.timings([a_case(exchanges=many), a_case("b", exchanges=rest)])
    assert [one.transaction for one in found] == ["search", "store"]
    first = found[0]
    assert (first.count, first.median, first.p95, first.longest) == (100, 0.5, 0.95, 1.0)
    assert (first.shortest, first.lower, first.upper, first.retries) == (0.01, 0.25, 0.75, 1)
    assert [one.seconds for one, _ in timings.slowest([a_case(exchanges=many)])] == [
        1,
        0.99,
        0.98,
        0.97,
        0.96,
    ]


@given(st.lists(st.floats(0, 1e6), min_size=1), st.floats(0.01, 1))
def test_a_quantile_is_one_of_the_values_and_not_exceeded_by_its_share(values, share):
    ordered = sorted(values)
    found = timings.quantile(ordered, share)
    assert found in ordered
    assert sum(one <= found for one in ordered) >= share * len(ordered) - 1e-9


def test_the_wrong_member_is_marked():
    body = json.dumps([{"00100010": {"vr": "PN", "Value": [{"Alphabetic": "x"}]}, "a": 1}], indent=1)
    wrong = exchange_of(answer=message(status=200, body=body, length=9), checks=1)
    case = a_case("a", "departs", [wrong], what="It is no name. At /0/00100010/Value.")
    written = to_html(a_report(case))
    assert '<mark>   "Value": [\n    {\n     "Alphabetic": "x"\n    }\n   ]</mark>' in written


def marked(what, **answer):
    """What the page marks of an answer, as text."""
    shown = exchange_of(answer=message(status=200, length=9, **answer), checks=1)
    case = a_case("a", "departs", [shown], what=what)
    html = render(html_exchange.decisive(case))
    return [re.sub("<[^>]*>", "", one) for one in re.findall(r"<mark>(.*?)</mark>", html, re.DOTALL)]


MODEL = "<NativeDicomModel><DicomAttribute><Value>é</Value><BulkData/></DicomAttribute></NativeDicomModel>"
BYTE = MODEL.encode().index(b"<BulkData")
ONE = '[\n {\n  "1": {}\n }\n]'
HEX = "00000000  61 62 63 64  abcd\n00000010  65 66 67 68  efgh"


@pytest.mark.parametrize(
    ("what", "answer", "wanted"),
    [
        (places.WRONG_STATUS, {"reason": "OK"}, ["200 OK"]),
        ("The header Warning is missing.", {}, ["no header Warning"]),
        ("The header content-type is there twice.", {}, ["Content-Type: application/dicom+json"]),
        ("The body is of another media type.", {}, ["Content-Type: application/dicom+json"]),
        (f"BulkData is nowhere. At byte {BYTE}.", {"body": MODEL}, ["&lt;BulkData/&gt;"]),
        (f"BulkData is nowhere. At byte {BYTE}.", {"body": f"--é\n\n{MODEL}\n--é--"}, ["&lt;BulkData/&gt;"]),
        (f"Value is nowhere. At byte {BYTE}.", {"body": MODEL}, []),
        ("BulkData is nowhere. At byte 999999.", {"body": MODEL}, []),
        ("It is another byte. At byte 17.", {"body": HEX}, ["00000010  65 66 67 68  efgh"]),
        ("It is another byte. At byte 170.", {"body": HEX}, []),
        ("It is not there. At /00720082.", {"body": '[\n {\n  "1": 2\n }\n]'}, [" {  … without 00720082"]),
        (
            "It is not there. At /0/1/Value.",
            {"body": '[\n {\n  "1": {}\n }\n]'},
            ['  "1": {}  … without Value'],
        ),
        ("It is wrong.", {"body": MODEL}, []),
    ],
)
def test_what_a_finding_is_about_is_marked_in_its_answer(what, answer, wanted):
    assert marked(what, **answer) == wanted


def test_around_a_place_far_down_the_rest_of_the_body_is_a_click_away():
    body = json.dumps([{"1": number} for number in range(50)], indent=1)
    wrong = exchange_of(answer=message(status=200, body=body, length=9), checks=1)
    html = render(html_exchange.decisive(a_case("a", "departs", [wrong], what="It is wrong. At /40/1.")))
    assert '<mark>  "1": 40</mark>' in html
    assert "lines before\n" in html
    whole = html.partition("The body from its beginning</summary>")[2]
    assert whole.index('"1": 0') < whole.index('"1": 40')
    near = render(html_exchange.decisive(a_case("a", "departs", [wrong], what="It is wrong. At /0/1.")))
    assert "The body from its beginning" not in near


@given(st.text(max_size=60), st.text(max_size=200))
def test_no_sentence_and_no_body_breaks_a_mark(what, body):
    for one in (what, f"{what} At byte 3.", f"{what} At /{what}."):
        place = places.in_body(one, body)
        assert place is None or 0 <= place.start <= place.end <= len(body)


def paths(value, path=()):
    members = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for name, member in members:
        yield (*path, str(name)), member
        yield from paths(member, (*path, str(name)))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="ascii"), max_size=8),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(st.text("abc0123456789~/ ", max_size=8), inside, max_size=3)
    ),
    max_leaves=12,
)


@given(JSON)
def test_every_member_of_any_json_is_found_where_it_stands(value):
    body = json.dumps(value, indent=1)
    lines = body.split("\n")
    for path, member in paths(value):
        found = places.lines_of(body, path)
        text = "\n".join(lines[found.start : found.stop]).strip().rstrip(",")
        if not path[-1].isdecimal() or text.startswith(f'"{path[-1]}": '):
            text = text.removeprefix(f"{json.dumps(path[-1])}: ")
        assert json.loads(text) == member


@given(JSON, st.integers(0, 60), st.lists(st.text("abc01", max_size=3), max_size=4))
def test_a_body_that_is_cut_off_or_lacks_the_member_never_fails(value, end, path):
    body = json.dumps(value, indent=1)[:end]
    found = places.lines_of(body, path)
    assert 0 <= found.start <= found.stop <= len(body.split("\n"))


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("It is no name. At /0/a~1b/x~0y.", ("0", "a/b", "x~y")),
        ("It is no name. At /0/Value. (and 3 more)", ("0", "Value")),
        ("It is cut. At byte 118.", None),
        ("At /0/Value nothing is.", None),
        ("", None),
    ],
)
def test_the_place_is_read_from_the_sentence(what, expected):
    assert places.pointer(what) == expected


DUMP = """part 1 of 1, a DICOM file of 9 bytes
  (0002,0010) UI TransferSyntaxUID            1.2.840.10008.1.2
  (0010,0010) PN PatientName                  <script>alert(1)</script>
    (0002,0010) UI TransferSyntaxUID            another"""


def a_dumped_case(what):
    exchange = exchange_of(answer=message(status=200, body="hex", length=3, dump=DUMP))
    return a_case("a", "departs", [exchange], what=what)


def test_the_element_that_a_finding_is_about_is_marked_in_the_dump():
    case = a_dumped_case("It is not. At SOPInstanceUID (0008,0018). At TransferSyntaxUID (0002,0010).")
    html = render(html_exchange.exchanges(case))
    assert html.count("<mark>") == 2
    assert "<mark>  (0002,0010) UI TransferSyntaxUID            1.2.840.10008.1.2</mark>" in html
    assert "<summary>The DICOM that came</summary>" in html
    assert "<script>" not in html
    other = render(html_exchange.exchanges(a_dumped_case("It is (0008,0018).")))
    assert "<mark>" not in other
    assert "PatientName" in other


PICTURES = [
    {"of": "stored", "frame": 2, "says": "15 x 17", "media_type": "image/png", "data": "iVBORw0="},
    {"of": "received", "frame": 2, "says": '"><script>', "media_type": None, "data": None},
]


def test_pictures_stand_with_their_finding_and_in_words_where_there_is_none():
    case = a_case("a", "departs", [exchange_of(pictures=PICTURES)])
    html = to_html(a_report(case))
    assert html.count('<img src="data:image/png;base64,iVBORw0=" alt="stored, frame 2: 15 x 17">') == 1
    assert "&quot;&gt;&lt;script&gt;" in html or '"&gt;&lt;script&gt;' in html
    assert 'id="pictures"' not in html


def test_pictures_of_a_few_cases_that_conform_have_a_section():
    cases = [a_case(f"{number}", exchanges=[exchange_of(pictures=PICTURES)]) for number in range(20)]
    html = to_html(a_report(*cases, a_case("b", exchanges=[exchange_of()])))
    assert html.count("<img") == html_pictures.MOST
    assert '<section id="pictures">' in html


@pytest.mark.parametrize("data", ["a b", '"><script>', "iVBO==="])
def test_a_report_whose_picture_is_no_base64_is_refused(data):
    text = to_json(a_report(a_case("a", exchanges=[exchange_of(pictures=PICTURES)])))
    assert from_json(text).cases[0].exchanges[0].pictures[0].data == "iVBORw0="
    with pytest.raises(ValueError, match="pictures/0/data"):
        from_json(text.replace("iVBORw0=", json.dumps(data)[1:-1]))


def a_choice(**others):
    return point_of("missing-accept", **{"reading": "default-type", "default": "refused"} | others)


def test_what_a_chosen_reading_decides_says_so_where_it_stands_and_leads_to_it():
    case = a_case("a", exchanges=[a_retrieval(None)], points=["missing-accept", "empty-body"])
    report = assemble(run_facts(entry(), points=[point_of(), a_choice()]), [case], STARTED, 1.0)
    page = Page(to_html(report))
    said = [text for text in page.text if "by the reading" in text]
    assert said == [
        "1 case, by the reading missing-accept = default-type",
        *["by the reading missing-accept = default-type"] * 2,
    ]
    place = html_run.reading_anchor("missing-accept")
    assert ("a", "href", f"#{place}") in page.attributes
    row = to_html(report).partition(f'id="{place}"')[2].partition("</tr>")[0]
    assert "What answers a store without a body?" in row
    assert "AZ-1</a>" in row
    assert "else refused" in row
    assert "This one chooses one of them" in " ".join(page.text)


def test_a_reading_that_nobody_chose_is_told_once():
    case = a_case("a", points=["empty-body"])
    text = to_html(assemble(run_facts(entry()), [case], STARTED, 1.0))
    assert "by the reading" not in text
    assert text.count("What answers a store without a body?") == 1


def test_what_is_not_offered_says_which_capability_and_where_it_would_be_declared():
    facts = facts_of(["AZ-2"])
    verdict = said("not-offered", what="not offered: bulk-data, xml")
    cases = [a_case("a"), case_from(Happened("features/b", facts, [verdict]))]
    settings = [{"name": "target", "value": "orthanc", "source": "--target"}]
    report = assemble(run_facts(entry(), entry("AZ-2"), settings=settings), cases, STARTED, 1.0)
    text = " ".join(Page(to_html(report)).text)
    assert "1 requirement was not looked at, since the target does not offer bulk-data, xml." in text
    assert "bulk-data, xml: the target file orthanc.toml does not list it under offers" in text
    assert "not offered: bulk-data, xml" in text


def test_a_row_says_what_came_even_where_all_is_well():
    request = message(method="POST", url="http://h/studies")
    cases = [
        a_case(
            "a",
            exchanges=[exchange_of(phase="given"), exchange_of(request=request, answer=message(status=409))],
        ),
        a_case("b", exchanges=[exchange_of(answer=None, trouble="x")], row={"a": "1"}),
        a_case("c", exchanges=[], row={"a": "2"}),
    ]
    assert [sentences.came(case) for case in cases] == [["POST 409"], ["GET no answer"], []]
    text = " ".join(Page(to_html(a_report(*cases))).text)
    assert "POST 409" in text
    assert "GET no answer" in text


def test_what_was_tested_stands_in_every_form():
    answer = message(status=200, headers=[["sErver", "Archive/1.2"]])
    case = a_case("a", exchanges=[exchange_of(answer=answer)])
    settings = [{"name": "service-version", "value": "An archive 1.2", "source": "target file"}]
    report = assemble(run_facts(entry(), settings=settings), [case], STARTED, 1.0)
    assert (report.run.service, report.run.servers) == ("An archive 1.2", ("Archive/1.2",))
    forms = [to_html(report), to_json(report), to_summary(report), to_junit(report), to_markdown(report)]
    for text in forms:
        assert "An archive 1.2" in text
        assert "Archive/1.2" in text
    assert from_json(to_json(report)) == report
    bare = to_html(a_report(a_case("a")))
    assert "header Server" not in bare


def test_a_report_of_before_readings_were_told_is_read_and_shown():
    old = json.loads(to_json(a_report(a_case("a"))))
    for name in ("points", "service", "servers"):
        del old["run"][name]
    del old["cases"][0]["points"], old["requirements"][0]["group"]
    page = Page(to_html(from_json(json.dumps(old))))
    assert "readings" in page.ids
    assert "empty-body" in page.text


def test_reasons_for_not_testing_stand_in_their_groups():
    registry = [
        entry("AZ-1", untested="No scenario yet.", group="scope"),
        entry("AZ-2", untested="It contradicts itself.", group="open"),
        entry("AZ-3", untested="Needs more.", group="needs"),
        entry("AZ-4", untested="Needs more.", group="needs"),
        entry("AZ-5"),
    ]
    page = Page(render(as_html.untested(assemble(run_facts(*registry), [], STARTED, 1.0).requirements)))
    words = " ".join(page.text)
    places = [words.index(name) for name in sentences.UNTESTED.values()]
    assert places == sorted(places)
    assert "Not written yet, or needs what no target here has  2 requirements" in words


def test_settings_that_nobody_set_and_exit_codes_are_folded_and_no_deviation_is_said():
    settings = [
        {"name": "auth", "value": "none", "source": "default"},
        {"name": "settle", "value": "2", "source": "--settle"},
    ]
    html = render(
        html_run.section(assemble(run_facts(entry(), settings=settings), [a_case("a")], STARTED, 1.0))
    )
    folded = html.partition("<summary>Settings that nobody set</summary>")[2].partition("</details>")[0]
    assert "auth" in folded
    assert "settle" not in folded
    assert "Known deviations: none accepted." in html
    assert all(meaning in html for meaning in sentences.EXIT_CODES.values())


def test_a_percentile_is_given_of_enough_answers_and_retries_where_there_were_any():
    few = a_report(a_case("a", exchanges=[exchange_of(seconds=0.5)] * (html_timings.ENOUGH - 1)))
    many = a_report(a_case("a", exchanges=[exchange_of(seconds=0.5, tries=2)] * html_timings.ENOUGH))
    texts = {name: Page(render(html_timings.section(one))) for name, one in (("few", few), ("many", many))}
    assert texts["few"].text.count("500 ms") == 2
    assert texts["many"].text.count("500 ms") == 3
    assert "retries" not in texts["few"].text
    assert "retries" in texts["many"].text
    assert "circle" not in texts["few"].tags


def test_every_slow_answer_leads_to_its_requirement_or_finding():
    cases = [a_case("right", exchanges=[exchange_of()]), a_case("wrong", "departs", [exchange_of()])]
    page = Page(to_html(a_report(*cases)))
    links = {given["href"] for tag, given in page.elements if tag == "a"}
    slow = Page(render(html_timings.section(a_report(*cases))))
    led = [given["href"] for tag, given in slow.elements if tag == "a"]
    assert led == [f"#{html_findings.anchor(name)}" for name in ("azure-v1 AZ-1", "features/wrong")]
    assert {*led} <= links


def test_shapes_come_before_noise_and_what_cannot_be_shown_last():
    def pictures(data, says="64 x 64"):
        one = {"frame": 1, "says": says, "media_type": "image/png", "data": data}
        return [{"of": "stored", **one}, {"of": "received", **one}]

    def drawn(image):
        file = BytesIO()
        image.save(file, "PNG")
        return base64.b64encode(file.getvalue()).decode()

    noise = pictures(drawn(Image.effect_noise((17, 15), 50)), "15 x 17")
    coloured = Image.linear_gradient("L").resize((17, 15)).convert("RGB")
    shown = {
        "gap": [pictures("iVBORw0=")[0], {**PICTURES[1], "says": "It cannot be shown."}],
        "noise": noise,
        "shape": pictures(drawn(Image.new("L", (64, 64)))),
        "shape again": pictures(drawn(Image.new("L", (64, 64)))),
        "coloured": pictures(drawn(coloured), "15 x 17"),
    }
    cases = [
        a_case(name, exchanges=[exchange_of(pictures=one)], row={"is": name}) for name, one in shown.items()
    ]
    words = render(html_pictures.section(a_report(*cases)))
    names = sorted(shown, key=lambda name: words.index(f"is = {name}<"))
    assert {*names[:2]} == {"shape", "coloured"}
    assert names[2:] == ["noise", "shape again", "gap"]
