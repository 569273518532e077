"""The listener in real runs of pytest, each in a process of its own: verdicts, exit codes, files."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from reports.as_json import SCHEMA, check, from_json
from reports.proof import SCHEMA as PROOF_SCHEMA

ROOT = Path(__file__).parent.parent
HEADER = """
import os, signal, time
import pytest
from fixtures.dicomweb.verdict import Inconclusive, Nonconformity
from reports.examples import exchange_of

@pytest.fixture(autouse=True)
def exchange(request):
    request.node.user_properties.append(("exchange", exchange_of()))

def wrong():
    raise Nonconformity("It is wrong.", expected="1", received="2", exchange="GET /studies -> 200")
"""
# One test for each thing that can happen to a case.
WAYS = {
    "conforms": "def test_conforms(): pass",
    "departs": "def test_departs(): wrong()",
    "advice": "def test_advice(): wrong()",
    "inconclusive": "def test_inconclusive(): raise Inconclusive('The server was busy.')",
    "not-offered": "def test_not_offered(): pytest.skip('not offered: delete')",
    "error": "def test_error(): raise ValueError('bug')",
    "skip": "def test_skip(): pytest.skip('no time')",
    "xfail": "def test_xfail(): pytest.xfail('known')",
    "blind": """
def test_blind(request):
    request.node.user_properties[:] = [pair for pair in request.node.user_properties if pair[0] == "case"]
    request.node.user_properties.append(("exchange", exchange_of(checks=0)))""",
    "idle": """
def test_idle(request):
    request.node.user_properties[:] = [pair for pair in request.node.user_properties if pair[0] == "case"]""",
    "setup": """
@pytest.fixture
def broken(): raise Inconclusive("No study could be stored.")
def test_setup(broken): pass""",
    "setup-advice": """
@pytest.fixture
def wrong_early(): wrong()
def test_advice_early(wrong_early): raise AssertionError("the call must not run")""",
    "teardown": """
@pytest.fixture
def dirty():
    yield
    raise Nonconformity("Not at the end.")
def test_teardown(dirty): pass""",
    "left": """
def test_left(request):
    request.node.user_properties.append(("clean-up", "The study could not be removed."))""",
    "changed": """
def test_changed(request):
    noticed = ["search studies", 200, "header: dropped", "Content-Type", 1, 0, 0, 0]
    said = {"unplayable": "", "classes": [noticed], "broken": []}
    request.node.user_properties.append(("mutations", said))""",
    "ordinary": "def test_ordinary(): assert False",
    "crash": "def test_crash(): os._exit(9)",
    "interrupt": "def test_interrupt(): os.kill(os.getpid(), signal.SIGINT); time.sleep(5)",
    "timeout": "@pytest.mark.timeout(0.2)\ndef test_timeout(): time.sleep(5)",
}
CONFTEST = """
import pytest
from reports.examples import entry, facts_of, run_facts

def pytest_addoption(parser):
    parser.addoption("--prove", action="store_true")
    parser.addoption("--mutate", action="store_true")

def pytest_conformance_facts(config):
    faults = [{"name": "accepts-all", "breaks": "AZ-1", "says": "It takes everything.", "endpoints": ["v1"]}]
    registry = [entry("AZ-1"), entry("AZ-2"), entry("AZ-3", level="should")]
    registry.append(entry("AZ-4", duplicate_of="AZ-1"))
    explained = [{"where": "Date", "why": "Any.", "clause": "RFC 9110, 6.6.1"}]
    facts = {"explained": explained, "explained_of": "emulator"} if config.getoption("mutate") else {}
    return run_facts(*registry, faults=faults, proving=config.getoption("prove"), **facts)

def pytest_collection_modifyitems(config, items):
    for item in items:
        name = item.name
        if "ordinary" not in name:
            level = "should" if "advice" in name else "shall"
            one = "AZ-3" if "advice" in name else "AZ-1"
            fault = "accepts-all" if config.getoption("prove") else None
            breaks = "AZ-1" if fault else None
            case = facts_of([one], scenario=name, level=level, fault=fault, fault_breaks=breaks)
            item.user_properties.append(("case", case))
"""
PARALLEL = ["-n2"]


class Project:
    """A folder with a few cases, in which pytest is run."""

    def __init__(self, folder, *ways):
        self.folder = folder
        self.out = folder / "reports" / "out"
        (folder / "conftest.py").write_text(CONFTEST, "utf-8")
        (folder / "test_cases.py").write_text("\n\n".join([HEADER, *(WAYS[way] for way in ways)]), "utf-8")

    def command(self, *options):
        plugins = [
            f"-p{name}" for name in ("reports.plugin", "xdist.plugin", "pytest_timeout", "no:cacheprovider")
        ]
        return [sys.executable, "-m", "pytest", "--rootdir", str(self.folder), *plugins, *options]

    def environment(self, **others):
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "DICOMWEB"))
        }
        return (
            kept
            | {
                "PYTHONPATH": str(ROOT),
                "COLUMNS": "100",
                "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",  # no plugin that is not named: it starts sooner
            }
            | others
        )

    def run(self, *options, **environment):
        return subprocess.run(
            self.command(*options),
            cwd=self.folder,
            env=self.environment(**environment),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    @property
    def report(self):
        text = (self.out / "report.json").read_text("utf-8")
        check(json.loads(text), SCHEMA)
        return from_json(text)

    @property
    def verdicts(self):
        return {case.scenario.removeprefix("test_"): case.verdict for case in self.report.cases}


@pytest.fixture
def project(tmp_path):
    return lambda *ways: Project(tmp_path, *ways)


@pytest.fixture(params=[[], PARALLEL], ids=["alone", "xdist"])
def spread(request):
    return request.param


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


def test_a_stale_report_is_gone_and_other_files_are_not(project):
    here = project("conforms")
    here.out.mkdir(parents=True)
    names = ["report.json", "report.html", "summary.md", "junit.xml"]
    for name in [*names, "mine.txt", "proof.json"]:
        (here.out / name).write_text("old", "utf-8")
    assert here.run("-k", "nothing").returncode == 5
    assert sorted(path.name for path in here.out.iterdir()) == ["mine.txt", "proof.json"]
    assert here.run().returncode == 0
    assert sorted(path.name for path in here.out.iterdir()) == sorted(
        ["SHA256SUMS", "mine.txt", "proof.json", *names]
    )


def test_the_folder_is_named_by_option_before_environment(project):
    here = project("conforms")
    assert here.run(DICOMWEB_REPORT_DIR="by-variable").returncode == 0
    assert (here.folder / "by-variable" / "report.html").exists()
    assert here.run("--report-dir=by-option", DICOMWEB_REPORT_DIR="elsewhere").returncode == 0
    assert (here.folder / "by-option" / "report.html").exists()
    assert not (here.folder / "elsewhere").exists()


def test_a_folder_that_cannot_be_written_is_4_with_a_sentence(project):
    here = project("conforms")
    (here.folder / "file").write_text("", "utf-8")
    ran = here.run("--report-dir=file/below")
    assert ran.returncode == 4
    assert "Name another --report-dir" in ran.stdout + ran.stderr


def test_a_report_that_cannot_be_made_is_never_green(project):
    here = project("conforms")
    (here.folder / "conftest.py").write_text(
        CONFTEST.replace("return run_facts", "registry = [{}]; return run_facts"), "utf-8"
    )
    ran = here.run()
    assert ran.returncode == 3
    assert "The report could not be written: KeyError" in ran.stdout


def test_one_line_for_a_feature_and_no_dots(project, spread):
    ran = project("conforms", "advice").run(*spread)
    lines = [line for line in ran.stdout.splitlines() if line.startswith(("advice ", "conforms "))]
    assert "2 cases" in lines[0]
    assert "1 advice, 1 conforms" in lines[0]
    assert "2 passed" in ran.stdout.splitlines()[-1]
    assert not any(line.startswith("test_cases.py") for line in ran.stdout.splitlines())
    assert "\x1b" not in ran.stdout


def test_colour_only_where_it_is_seen(project):
    assert "\x1b[32mconforms" in project("conforms").run("--color=yes").stdout


def test_verbose_names_each_case_with_its_verdict(project, spread):
    ran = project("conforms", "departs", "advice").run("-v", *spread)
    assert "departs" in next(line for line in ran.stdout.splitlines() if "::test_departs" in line)
    assert "It is wrong." in ran.stdout


def test_text_from_a_server_cannot_steer_the_terminal(project):
    here = project()
    hostile = (
        "raise Nonconformity('\\x1b[2J\\x1b]0;owned\\x07 \\u202e gone', received='a\\nexit code 0: conforms')"
    )
    (here.folder / "test_cases.py").write_text(f"{HEADER}\ndef test_hostile(): {hostile}\n", "utf-8")
    ran = here.run()
    assert "\x1b" not in ran.stdout
    assert "\u202e" not in ran.stdout
    assert "\nexit code 0" not in ran.stdout
    assert "\\x1b[2J" in ran.stdout


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


def test_junit_has_a_failure_for_the_departure_only(project):
    here = project("conforms", "departs", "advice", "inconclusive", "error", "not-offered")
    here.run()
    root = ET.parse(here.out / "junit.xml").getroot()
    marks = {case.get("name").split()[0]: [child.tag for child in case] for case in root.iter("testcase")}
    assert marks == {
        "test_conforms": ["properties"],
        "test_departs": ["properties", "failure", "system-out"],
        "test_advice": ["properties", "system-out"],
        "test_inconclusive": ["properties", "error", "system-out"],
        "test_error": ["properties", "error", "system-out"],
        "test_not_offered": ["properties", "skipped"],
    }


def test_self_tests_leave_the_report_of_an_older_run_and_a_run_that_comes_to_nothing_does_not(project):
    made = project("conforms", "ordinary")
    made.run("-k", "conforms")
    (made.folder / "features").mkdir()
    (made.folder / "test_self.py").write_text("", "utf-8")
    ini = "--override-ini=testpaths=features"

    assert made.run(ini, "test_self.py").returncode == 5
    assert made.report.summary.cases["conforms"] == 1
    assert made.run(ini, "features").returncode != 0
    assert not (made.out / "report.json").exists()
    assert not (made.out / "report.html").exists()
