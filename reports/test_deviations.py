"""Known deviations: what is listed does not fail a run, and a list that is not true any more does."""

import tomllib
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import deviations, model, outcome, sentences, terminal
from reports.as_json import from_json, to_json
from reports.as_junit import to_junit
from reports.as_summary import to_summary
from reports.assemble import Happened, assemble, case_from
from reports.examples import STARTED, entry, exchange_of, facts_of, run_facts, said
from reports.fingerprint import fingerprint

WRONG = {"what": "The server answers with the wrong status.", "expected": "409", "received": "200"}
MARK = fingerprint(**WRONG)
FILE = "features/store/store-again.feature"


def listed(of="AZ-1", mark=MARK, *, expired=False, files=(FILE,)):
    told = {"reason": "Agreed.", "owner": "me", "tracker": "T-1", "expires": "2027-01-31"}
    return {"of": of, "fingerprint": mark, "expired": expired, "files": list(files), **told}


def a_case(verdict="departs", name="a", accepted=(MARK,), **others):
    facts = facts_of(accepted=list(accepted))
    verdicts = (
        [] if verdict == "conforms" else [outcome.with_known({**said(verdict), **WRONG, **others}, facts)]
    )
    return case_from(Happened(f"{FILE}::test_{name}", facts, verdicts, [exchange_of()]))


def report_of(cases, *entries, pending=(), whole=True, by_path=False):
    facts = run_facts(entry(), entry("AZ-2"), deviations=list(entries))
    return assemble(facts, cases, STARTED, 1.0, pending=pending, whole=whole, by_path=by_path)


def state_of(cases, one, **others):
    report = report_of(cases, one, **others)
    return report.deviations[0].state, report.run.exit_code


def test_a_listed_departure_stays_a_departure_and_does_not_fail_the_run():
    report = report_of([a_case(), a_case("conforms", "b")], listed())
    assert report.cases[0].verdict == report.requirements[0].verdict == "departs"
    assert report.cases[0].known
    assert report.requirements[0].known
    assert report.summary.cases["departs"] == 1
    assert report.summary.known == {"requirements": 1, "cases": 1}
    assert report.deviations[0].cases == (report.cases[0].id,)
    assert (report.deviations[0].state, report.run.exit_code) == ("occurs", 0)
    assert sentences.verdict(report).startswith(
        "The service departs from 1 requirement, in nothing but known deviations."
    )
    assert sentences.exit_meaning(report) == "departs in nothing but known deviations"
    assert sentences.exit_meaning(report_of([a_case("conforms")])) == "conforms"
    assert from_json(to_json(report)) == report


def test_a_new_departure_beside_a_listed_one_fails_the_run():
    report = report_of([a_case(), a_case(name="b", received="500")], listed())
    assert [case.known for case in report.cases] == [True, False]
    assert not report.requirements[0].known
    assert report.run.exit_code == 1


def test_a_list_that_no_longer_holds_fails_the_run_and_says_why():
    conforms, differs = a_case("conforms"), a_case(received="500")
    assert state_of([conforms], listed()) == ("stale", 1)
    assert state_of([differs], listed()) == ("differs", 1)
    assert state_of([a_case(accepted=())], listed(expired=True)) == ("expired", 1)
    assert state_of([conforms], listed(expired=True)) == ("expired", 1)
    assert state_of([conforms], listed("AZ-9")) == ("names-nothing", 1)
    assert state_of([conforms], listed("AZ-2")) == ("names-nothing", 1)
    assert state_of([conforms], listed(f"{FILE}::test_gone")) == ("names-nothing", 1)
    report = report_of([conforms], listed())
    assert ("departs", f"known deviation AZ-1 ({MARK}): It no longer occurs; remove the entry.") in list(
        terminal.closing(report, "x")
    )


def test_a_partial_run_judges_only_what_ran():
    conforms, part = a_case("conforms"), {"whole": False}
    assert state_of([], listed(), **part) == ("not-looked-at", 0)
    assert state_of([conforms], listed(), **part) == ("not-looked-at", 0)
    assert state_of([conforms], listed(), by_path=True, **part) == ("stale", 1)
    other = listed(files=[FILE, "features/store/another.feature"])
    assert state_of([conforms], other, by_path=True, **part) == ("not-looked-at", 0)
    assert state_of([conforms], listed(conforms.id), **part) == ("stale", 1)
    assert state_of([conforms], listed(f"{FILE}::test_b"), **part) == ("not-looked-at", 0)
    assert state_of([conforms], listed(expired=True), **part) == ("expired", 1)
    assert state_of([], listed(expired=True), **part) == ("not-looked-at", 0)
    assert state_of([conforms], listed(), pending=[a_case(name="b")]) == ("not-looked-at", 0)


@pytest.mark.parametrize("verdict", ["inconclusive", "error", "advice"])
def test_only_a_departure_is_ever_absorbed(verdict):
    case = a_case(verdict)
    assert not case.known
    expected = ("stale", 1) if verdict == "advice" else ("not-looked-at", 6)
    assert state_of([case], listed()) == expected


def test_a_case_can_be_listed_alone():
    known, new = a_case(name="a"), a_case(name="b", accepted=())
    report = report_of([known, new], listed(known.id))
    assert [case.known for case in report.cases] == [True, False]
    assert report.run.exit_code == 1


def test_what_is_written_can_be_pasted_and_read():
    cases = [
        a_case(accepted=()),
        a_case(name="b", accepted=()),
        a_case(name='"\\', accepted=(), received="\x1b\n#"),
    ]
    text = "\n".join(deviations.entries(cases, date(2026, 12, 1)))
    entries = tomllib.loads(text)["deviation"]
    assert [(one["of"], one["fingerprint"]) for one in entries] == [
        ("AZ-1", MARK),
        ("AZ-1", fingerprint(WRONG["what"], "409", "\x1b\n#")),
    ]
    assert entries[0]["expires"] == date(2026, 12, 31)
    assert "# expected 409" in text
    assert "and 1 more" in text
    assert deviations.entries([a_case(), a_case("error", "b"), a_case("advice", "c")]) == []


def test_other_forms_show_a_known_deviation_and_do_not_call_it_a_failure():
    report = report_of([a_case()], listed())
    suite = ET.fromstring(to_junit(report))
    assert (suite.get("failures"), suite.get("skipped")) == ("0", "1")
    assert "known deviation" in suite.find(".//skipped").get("message")
    assert "departs (known)" in suite.find(".//system-out").text
    summary = to_summary(report)
    assert "## Known deviations" in summary
    assert "| AZ-1 | occurs | 1 | Agreed. | me | T-1 | 2027-01-31 |" in summary
    assert "departs: 1 case" not in summary


# The fingerprint


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "At http://127.0.0.1:8042/studies/1.2.3.4 it is",
            "At https://host.example/studies/2.25.99999 it is",
        ),
        ("seen 2026-11-24T19:35:01.5Z", "seen 2027-01-01T00:00:00+00:00"),
        ("Tue, 24 Nov 2026 19:35:00 GMT", "Fri, 01 Jan 2027 00:00:00 GMT"),
        ("PatientID DC-0123456789AB", "PatientID DC-FFFFFFFFFFFF"),
        ("boundary=a8f0c2d4e6b8", "boundary=00112233445566778899"),
        ("c0ffee00-1234-4321-abcd-0123456789ab", "00000000-0000-4000-8000-000000000000"),
        ("wrong at /3/00081199/Value/12/00081150", "wrong at /0/00081199/Value/2/00081150"),
        ("wrong (and 3 more)", "wrong (and 11 more)"),
        ("At byte 118.", "At byte 99213."),
        ("localhost:8042 hangs up", "127.0.0.1:1 hangs up"),
    ],
)
def test_what_differs_from_run_to_run_is_left_out(one, other):
    assert one != other
    assert fingerprint(one, one, one) == fingerprint(other, other, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("409", "200"),
        ("reason 45070", "reason 43264"),
        ("wrong at /0/00081199", "wrong at /0/00081198"),
        ("application/dicom+json", "application/json"),
        ("ReferencedSOPSequence", "FailedSOPSequence"),
        ("1", "2"),
        ("cine", "slice"),
        ("", "none"),
    ],
)
def test_another_mistake_has_another_fingerprint(one, other):
    assert fingerprint("x", "y", one) != fingerprint("x", "y", other)
    assert fingerprint(one, "y", "z") != fingerprint(other, "y", "z")


def test_what_is_expected_is_not_mistaken_for_what_is_received():
    assert fingerprint("x", "y", "") != fingerprint("x", "", "y")


uids = st.integers(1, 2**128 - 1).map(lambda number: f"2.25.{number:039d}".replace(".0", ".1", 1))


@given(uids, uids, st.integers(1, 65535), st.integers(1, 65535))
def test_no_identifier_and_no_port_changes_a_fingerprint(one, other, port, second):
    template = "It has {0}, at http://127.0.0.1:{1}/v2/studies/{0}/series/{0}"
    assert fingerprint(template.format(one, port), one, f"[{one}]") == fingerprint(
        template.format(other, second), other, f"[{other}]"
    )


def test_the_exit_code_of_a_list_does_not_hide_an_unclear_run():
    report = report_of([a_case(), a_case("error", "b")], listed())
    assert report.run.exit_code == 6
    assert model.exit_code([], report.deviations) == 0
