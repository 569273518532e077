"""Judging again: what two reports of the same exchanges say of each case, and how it is told."""

import json

import pytest

from reports import __main__ as command
from reports import judging
from reports.assemble import Happened, assemble, case_from
from reports.examples import STARTED, entry, exchange_of, facts_of
from reports.outcome import UNJUDGEABLE

REGISTRY = (entry("AZ-1"), entry("AZ-2"))
WRONG = {"verdict": "departs", "what": "It is wrong.", "expected": "1", "received": "2"}
LINE = "departs: It is wrong. (expected 1, received"
OTHER = {**WRONG, "received": "3"}
UNTOLD = {"verdict": "error", "what": f"{UNJUDGEABLE} The scenario asks something else now.", "traceback": ""}
LACKING = {"verdict": "not-offered", "what": "not offered: frames"}
BROKEN = {"verdict": "error", "what": "KeyError: 'x'", "traceback": "a line"}


def report(*cases, troubled=()):
    """A report: `cases` are (id, what was said of it or None)."""
    made = [
        case_from(
            Happened(
                one,
                facts_of(("AZ-1",)),
                [said] if said else (),
                exchanges=[{**exchange_of(), "trouble": "It breaks off."}] if one in troubled else (),
            )
        )
        for one, said in cases
    ]
    facts = {"target": "emulator", "requirements": REGISTRY, "versions": {"harness": "1.0"}}
    return assemble(facts, made, STARTED, 1.0)


def told(then, now):
    code, lines = judging.told(then, now)
    return code, "\n".join(lines)


def test_the_same_verdicts_are_counted():
    one = report(("a", WRONG), ("b", None), ("c", BROKEN))
    code, text = told(one, report(("a", WRONG), ("b", None), ("c", {**BROKEN, "traceback": "another"})))
    assert code == 0
    assert text.splitlines()[1:] == ["same                    3 cases (1 departs, 1 error, 1 conforms)"]
    assert "emulator, judged on" in text
    assert "by version 1.0, and again by version 1.0" in text


@pytest.mark.parametrize(
    ("then", "now", "sides"),
    [
        (WRONG, None, (f"{LINE} 2)", "conforms")),
        (None, WRONG, ("conforms", f"{LINE} 2)")),
        (WRONG, OTHER, (f"{LINE} 2)", f"{LINE} 3)")),
        (None, BROKEN, ("conforms", "error: KeyError: 'x'")),
        (None, LACKING, ("conforms", "not-offered: not offered: frames")),
    ],
)
def test_a_difference_is_told_with_both_verdicts_and_findings(then, now, sides):
    code, text = told(report(("a", then), ("b", None)), report(("a", now), ("b", None)))
    assert code == 1
    assert text.splitlines()[1:] == [
        "same                    1 case (1 conforms)",
        "differs                 1 case",
        "differs: a",
        f"  then  {sides[0]}",
        f"  now   {sides[1]}",
    ]


def test_what_cannot_be_judged_again_is_no_pass_and_no_difference():
    code, text = told(report(("a", None), ("b", None), ("c", None)), report(("a", UNTOLD), ("b", None)))
    assert code == 6
    assert "cannot be judged again  2 cases" in text
    assert "cannot be judged again: a\n  The scenario asks something else now." in text
    assert "cannot be judged again: c\n  No exchanges of it were kept" in text
    assert "differs" not in text


def test_a_difference_says_more_than_what_cannot_be_judged():
    assert told(report(("a", None), ("b", None)), report(("a", UNTOLD), ("b", WRONG)))[0] == 1


def test_what_was_not_offered_exchanged_nothing_and_is_left_aside():
    code, text = told(report(("a", LACKING), ("b", None)), report(("b", None)))
    assert (code, "same                    1 case " in text) == (0, True)


def test_nothing_judged_is_not_the_same():
    assert told(report(("a", None)), None)[0] == 6
    assert told(report(("a", LACKING)), None)[0] == 6


def test_a_verdict_from_the_wire_is_said_to_be_repeated():
    _, text = told(report(("a", WRONG), troubled=("a",)), report(("a", WRONG)))
    assert "(1 departs; 1 judged on the wire, and repeated from the record)" in text


def test_of_a_run_that_was_killed_there_are_only_verdicts_of_today():
    code, text = told(None, report(("a", WRONG), ("b", None), ("c", UNTOLD)))
    assert code == 6
    assert text.startswith("There is no report.json, since the run did not come to its end")
    assert "judged                  2 cases (1 departs, 1 conforms)" in text
    assert told(None, report(("a", WRONG)))[0] == 0


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / "run.json").write_text("{}")
    return tmp_path


def judged(folder, capsys, *arguments):
    code = command.main(["judge", str(folder), *arguments])
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    return code, said.err


def test_a_folder_without_evidence_is_refused(tmp_path, capsys):
    for place in (tmp_path, tmp_path / "nowhere"):
        code, said = judged(place, capsys)
        assert (code, said.count("\n")) == (4, 1)
        assert "only a run with --evidence can be judged again" in said


def test_the_report_that_is_judged_is_not_written_over(folder, capsys):
    code, said = judged(folder, capsys, "--to", str(folder))
    assert (code, "name another folder" in said) == (4, True)


def test_what_is_not_as_it_was_sealed_is_refused(folder, capsys):
    (folder / "SHA256SUMS").write_text(f"{'0' * 64}  evidence/run.json\n")
    code, said = judged(folder, capsys)
    assert (code, said.count("\n")) == (4, 1)
    assert "evidence/run.json was changed" in said
    assert "Remove SHA256SUMS to judge it all the same." in said


@pytest.mark.parametrize("content", ["{}", "", "[1]", json.dumps({"format": "1"})])
def test_facts_that_are_none_are_refused_in_one_line(content, folder, capsys):
    (folder / "evidence" / "run.json").write_text(content)
    code, said = judged(folder, capsys)
    assert (code, said.count("\n")) == (4, 1)
    assert said.startswith("run.json")
