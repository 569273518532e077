"""What a finding is about, marked where it is: a status, a header, a member, an element, a byte."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import (
    html_exchange,
    places,
)
from reports.as_html import to_html
from reports.examples import a_case, a_report, exchange_of, message
from reports.markup import render


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
