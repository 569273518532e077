"""A little project, of tests for all that can happen to a case, in which the listener meets real runs."""

import json
import os
import subprocess
import sys
from pathlib import Path

from reports.as_json import SCHEMA, check, from_json
from reports.model import Report

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
    """A folder with a few cases, in which pytest is run.

    Args:
        ways: what happens to each of them, a name of WAYS.
    """

    def __init__(self, folder: Path, *ways: str) -> None:
        self.folder = folder
        self.out = folder / "reports" / "out"
        (folder / "conftest.py").write_text(CONFTEST, "utf-8")
        (folder / "test_cases.py").write_text("\n\n".join([HEADER, *(WAYS[way] for way in ways)]), "utf-8")

    def command(self, *options: str) -> list[str]:
        plugins = [
            f"-p{name}" for name in ("reports.plugin", "xdist.plugin", "pytest_timeout", "no:cacheprovider")
        ]
        return [sys.executable, "-m", "pytest", "--rootdir", str(self.folder), *plugins, *options]

    def environment(self, **others: str) -> dict[str, str]:
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

    def run(self, *options: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(  # noqa: S603 - this interpreter, on a folder of the test's own
            self.command(*options),
            cwd=self.folder,
            env=self.environment(**environment),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    @property
    def report(self) -> Report:
        text = (self.out / "report.json").read_text("utf-8")
        check(json.loads(text), SCHEMA)
        return from_json(text)

    @property
    def verdicts(self) -> dict[str, str]:
        return {case.scenario.removeprefix("test_"): case.verdict for case in self.report.cases}
