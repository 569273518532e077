"""What hurts more stands first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import sentences
from reports.assemble import Happened, assemble, case_from
from reports.examples import STARTED, a_case, entry, exchange_of, facts_of, message, run_facts, said
from reports.harm import CLASSES, IN_BRIEF, harm, of_requirements, worst_first
from reports.model import Finding

WRONG_STATUS = "The server answers with the wrong status."


@pytest.mark.parametrize(
    ("what", "expected", "received", "wanted"),
    [
        (WRONG_STATUS, "400", "200", "data"),
        (
            "The picture is not that of frame 2: it is too far off. At frame 2.",
            "PSNR of 45 dB",
            "7.6 dB",
            "data",
        ),
        (WRONG_STATUS, "409", "202", "data"),
        (WRONG_STATUS, "400", "500", "broken"),
        (WRONG_STATUS, "200 or 206 or 406", "500", "broken"),
        (WRONG_STATUS, "200", "400", "refused"),
        (WRONG_STATUS, "304", "404", "refused"),
        (WRONG_STATUS, "200 or 404", "406", "refused"),
        (WRONG_STATUS, "406", "400", "status"),
        (WRONG_STATUS, "400 or 404", "302", "status"),
        (WRONG_STATUS, "204", "200", "rest"),
        ("The search finds other studies.", "large", "large, small", "data"),
        ("The search finds other studies, or in another order.", "a", "b", "data"),
        ("Frame 1 differs in 3 values. At row 1.", "1", "2", "data"),
        ("The body is not the file that was stored, byte for byte.", "", "", "data"),
        (
            "SelectorSVValue (0072,0082) was stored and is not in the metadata. At /00720082.",
            "SV",
            "",
            "data",
        ),
        ("In what is found, StudyTime is missing.", "(present)", "(absent)", "data"),
        (
            "InstitutionAddress (0008,0081) has several values, and ST never has: in it a backslash is text.",
            "one item",
            "2 items",
            "data",
        ),
        ("In what is found, Rows is there, and should not be.", "(absent)", "(present)", "rest"),
        ("A value of PatientName (0010,0010) is not PN. At /0/00100010/Value/0.", "", "", "broken"),
        ("BulkData does not say where it is. At byte 4367.", "uri or uuid", "neither", "broken"),
        ("The body is not JSON: Expecting value.", "", "", "broken"),
        ("The answer breaks off.", "", "", "broken"),
        ("The header Warning is missing.", "(present)", "(absent)", "rest"),
        ("", "", "", "rest"),
    ],
)
def test_the_class_is_read_from_the_statuses_and_else_from_the_sentence(what, expected, received, wanted):
    assert harm(Finding((), what, expected, received)) == wanted


@given(st.text(), st.text(), st.text())
def test_any_finding_has_a_class(what, expected, received):
    assert harm(Finding((), what, expected, received)) in CLASSES


def test_each_class_has_a_title_and_words_within_a_sentence():
    assert list(CLASSES) == list(IN_BRIEF)


def departing(name, status, method="GET", **facts):
    told = said("departs", what=WRONG_STATUS, expected="400", received=status)
    exchange = exchange_of(request=message(method=method, url="http://h/studies"))
    return case_from(Happened(f"features/{name}", facts_of(**facts), [told], [exchange]))


def test_within_a_class_what_writes_comes_first_and_what_is_no_departure_has_no_class():
    asked = departing("search", "200"), departing("store", "200", "POST"), departing("late", "500", "DELETE")
    assert sorted(asked, key=worst_first) == [asked[1], asked[0], asked[2]]
    assert worst_first(a_case(verdict="advice")) == (0, False)


def test_each_requirement_counts_once_where_it_is_worst():
    cases = [
        departing("a", "500", requirements=("AZ-1",)),
        departing("b", "200", requirements=("AZ-1",)),
        departing("c", "503", requirements=("AZ-2",)),
        a_case("d", requirements=("AZ-3",)),
    ]
    report = assemble(run_facts(*map(entry, ("AZ-1", "AZ-2", "AZ-3"))), cases, STARTED, 1.0)
    assert of_requirements(report) == {"data": 1, "broken": 1}
    departs, worst, *_ = sentences.verdict_and_provisos(report)
    assert departs == "The service departs from 2 requirements."
    data, broken = (
        "in 1 data are wrong or lost, or a success is none",
        "in 1 it answers 5xx or what cannot be read",
    )
    assert worst == f"Of these, {data}; {broken}."


def test_what_was_not_tested_is_said_beside_the_verdict():
    report = assemble(run_facts(*map(entry, ("AZ-1", "AZ-2"))), [a_case()], STARTED, 1.0)
    assert sentences.verdict_and_provisos(report)[1:] == ["1 requirement is not tested; the report says why."]
