"""The listener in real runs of pytest, each in a process of its own: verdicts, exit codes, proofs."""

import json
import signal
import subprocess
import time

import pytest

from reports.as_json import check
from reports.proof import SCHEMA as PROOF_SCHEMA
from reports.trying import HEADER, PARALLEL, WAYS


def test_every_way_a_case_can_end_has_its_verdict(project, spread):
    ways = [way for way in WAYS if way not in {"ordinary", "crash", "interrupt"}]
    here = project(*ways)
    ran = here.run(*spread)
    assert here.verdicts == {
        "conforms": "conforms",
        "departs": "departs",
        "advice": "advice",
        "inconclusive": "inconclusive",
        "not_offered": "not-offered",
        "error": "error",
        "skip": "error",
        "xfail": "error",
        "blind": "error",
        "idle": "error",
        "setup": "inconclusive",
        "advice_early": "advice",
        "teardown": "error",
        "left": "conforms",
        "changed": "conforms",
        "timeout": "error",
    }
    assert ran.returncode == here.report.run.exit_code == 1
    by_name = {case.scenario.removeprefix("test_"): case for case in here.report.cases}
    assert by_name["departs"].finding.expected == "1"
    assert by_name["departs"].exchanges[0].request.method == "GET"
    assert "raise ValueError('bug')" in by_name["error"].finding.traceback
    assert "_pytest" not in by_name["error"].finding.traceback
    assert "Timeout" in by_name["timeout"].finding.what
    assert by_name["left"].clean_up == ("The study could not be removed.",)
    # A dot, a finding told twice or a traceback of pytest's own would hide the lines that matter.
    assert "FAILURES" not in ran.stdout
    assert ran.stdout.count("It is wrong.") == 3, ran.stdout  # of each of three, as it happens


@pytest.mark.parametrize(
    ("ways", "code", "sentence"),
    [
        (["conforms"], 0, "The service conforms to all 2 requirements that were tested."),
        (["conforms", "advice"], 0, "There is advice on 1 requirement."),
        (["conforms", "not-offered"], 0, "The service conforms to all 2 requirements that were tested."),
        (["not-offered"], 0, "Nothing was tested"),
        (["conforms", "departs", "error"], 1, "The service departs from 2 requirements."),
        (["inconclusive"], 6, "No departure was found, but the run is not clean"),
        (["error", "conforms"], 6, "met an error of the harness"),
        (["left"], 6, "1 case did not end cleanly."),
        (["conforms", "ordinary"], 1, "The service conforms"),
        (["inconclusive", "ordinary"], 1, "the run is not clean"),
    ],
)
def test_exit_codes(project, ways, code, sentence):
    ran = project(*ways).run()
    assert ran.returncode == code, ran.stdout + ran.stderr
    assert sentence in ran.stdout
    assert f"exit code {code}" in ran.stdout
    assert " in " in ran.stdout.splitlines()[-1]


@pytest.mark.parametrize(
    ("ways", "code"),
    [
        (["conforms", "advice"], 0),
        (["conforms", "departs"], 1),
        (["inconclusive"], 6),
        (["left"], 6),
        (["ordinary"], 1),
    ],
)
def test_exit_codes_are_the_same_under_xdist(project, ways, code):
    assert project(*ways).run(*PARALLEL).returncode == code


def test_nothing_selected_is_5_and_leaves_no_report(project, spread):
    here = project("conforms")
    assert here.run(*spread, "-k", "nothing").returncode == 5
    assert not (here.out / "report.json").exists()


def test_the_exchange_of_an_inconclusive_case_is_a_line_of_its_own(project):
    here = project("inconclusive")
    text = (here.folder / "test_cases.py").read_text("utf-8")
    busy = text.replace("was busy.", r"was busy.\n  exchange  GET /studies -> 503")
    (here.folder / "test_cases.py").write_text(busy, "utf-8")
    assert "\nThe server was busy.\n  exchange  GET /studies -> 503\n" in here.run().stdout
    (case,) = here.report.cases
    assert (case.finding.what, case.finding.exchange) == ("The server was busy.", "GET /studies -> 503")


@pytest.mark.parametrize("way", ["departs", "inconclusive"])
def test_stopping_at_the_first_failure_keeps_code_and_report(project, spread, way):
    here = project(way, "error", "skip", "left", "advice")
    ran = here.run("-x", *spread)
    assert ran.returncode == (1 if way == "departs" else 6)
    report = here.report
    assert len(report.cases) + report.run.not_run == 5
    assert report.run.not_run > 0
    assert "The run ended early" in ran.stdout


def test_an_interruption_is_2_and_still_reported(project):
    here = project("departs", "interrupt", "conforms")
    ran = here.run()
    assert ran.returncode == here.report.run.exit_code == 2
    assert here.verdicts == {"departs": "departs"}
    assert here.report.run.not_run == 2


def test_an_interruption_under_xdist_is_2(project):
    here = project("departs", "conforms")
    (here.folder / "test_cases.py").write_text(
        HEADER + "def test_slow():\n    open('on', 'w'); time.sleep(30)", "utf-8"
    )
    process = subprocess.Popen(
        here.command("-n1"),
        cwd=here.folder,
        env=here.environment(),
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    deadline = time.monotonic() + 30
    while not (here.folder / "on").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 2


def test_a_crashed_worker_is_an_error_of_its_case(project):
    here = project("conforms", "crash", "departs", "advice")
    ran = here.run("-n2")
    assert here.verdicts == {
        "conforms": "conforms",
        "crash": "error",
        "departs": "departs",
        "advice": "advice",
    }
    assert ran.returncode == 1
    crashed = next(case for case in here.report.cases if case.verdict == "error")
    assert "crashed" in crashed.finding.what
    assert crashed.requirements == ("AZ-1",)


def test_a_crash_alone_is_6(project):
    here = project("conforms", "crash")
    assert here.run("-n2", "--max-worker-restart=3").returncode == 6


def test_deselected_cases_are_no_part_of_the_report(project, spread):
    here = project("conforms", "departs")
    assert here.run(*spread, "-k", "conforms").returncode == 0
    assert here.verdicts == {"conforms": "conforms"}
    reasons = {one.id: one.reason for one in here.report.requirements}
    assert reasons == {
        "AZ-1": "",
        "AZ-2": "not selected in this run",
        "AZ-3": "not selected in this run",
        "AZ-4": "",
    }


def test_ordinary_tests_alone_are_left_alone(project):
    here = project("ordinary")
    ran = here.run()
    assert ran.returncode == 1
    assert "FAILURES" in ran.stdout
    assert "test_cases.py F" in ran.stdout
    assert not (here.out / "report.json").exists()


@pytest.mark.parametrize(
    ("ways", "code", "outcome"),
    [
        (["departs", "conforms"], 0, "noticed"),
        (["conforms"], 1, "survived"),
        (["inconclusive"], 1, "survived"),
        (["error"], 1, "survived"),
        (["advice"], 1, "survived"),
        (["setup", "departs"], 0, "noticed"),
    ],
)
def test_a_proof_needs_a_departure_from_what_the_fault_breaks(project, ways, code, outcome):
    here = project(*ways)
    ran = here.run("--prove", *(PARALLEL if len(ways) > 1 else []))
    assert ran.returncode == code, ran.stdout
    proof = json.loads((here.out / "proof.json").read_text("utf-8"))
    check(proof, PROOF_SCHEMA)
    assert [trial["outcome"] for trial in proof["trials"]] == [outcome]
    assert not (here.out / "report.json").exists()
    assert "failed" not in ran.stdout.splitlines()[-1]
    assert "It is wrong." not in ran.stdout


def test_a_proof_cut_down_by_hand_does_not_call_the_rest_survivors(project):
    here = project("advice", "departs")
    assert here.run("--prove", "-k", "advice").returncode == 5
    proof = json.loads((here.out / "proof.json").read_text("utf-8"))
    assert proof["summary"] == {"noticed": 0, "survived": 0, "not-tried": 1}


def test_a_stale_explanation_fails_a_whole_run_of_mutations_and_no_other(project):
    here = project("changed", "conforms")
    for selected in (("-k", "changed"), ("test_cases.py",), ()):  # the last has a case that tells nothing
        outcome = here.run("--mutate", *selected)
        assert (outcome.returncode, "explains nothing" in outcome.stdout) == (0, False), outcome.stdout
    outcome = project("changed").run("--mutate")
    assert outcome.returncode == 1, outcome.stdout
    assert "stale         where Date: It explains nothing any more" in outcome.stdout
