"""Results for Allure: real runs of pytest, each in a process of its own, and the results read as JSON."""

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reports import allure_page, as_allure
from reports.allure_page import Unmade, settings, without_analytics
from reports.as_allure import CATEGORIES, STATUSES
from reports.assemble import Happened, assemble, case_from
from reports.examples import STARTED, entry, exchange_of, facts_of, message, run_facts, said
from reports.test_renderers import HOSTILE
from reports.trying import ROOT, Project

CANARY = "canary-7f3a9d"
FEATURE = """
Feature: Storing again

  Rule: What is stored is never stored twice

    Scenario: well
      Given a study
        | name | value |
        | a    | 1,"2" |
      When it ends with conforms
      Then it is seen
"""
SCENARIO = """
    Scenario: {0}
      Given a study
      When it ends with {0}
      Then it is seen
      And it is seen
"""
ENDS = ("departs", "known", "advice", "inconclusive", "notoffered", "error", "crash", "interrupt")
STEPS = """
import logging, os, signal, sys, time
import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from fixtures.dicomweb.verdict import Inconclusive, Nonconformity
from reports.examples import exchange_of

scenarios("cases.feature")

@pytest.fixture(autouse=True, params=["CANARY"])
def token(request):
    yield request.param
    request.node.user_properties.append(("exchange", exchange_of()))

@given("a study")
def a_study(token):
    print(token)
    sys.stderr.write(token)
    logging.getLogger().error(token)

@when(parsers.parse("it ends with {end}"))
def it_ends(request, token, end):
    held = token
    if end in ("departs", "known", "advice"):
        what = "It is known." if end == "known" else "It is wrong."
        raise Nonconformity(what, expected="1", received="2", exchange="GET /studies -> 200")
    if end == "inconclusive":
        raise Inconclusive("departs: nothing at all.")
    if end == "notoffered":
        pytest.skip("not offered: delete")
    if end == "error":
        raise ValueError("bug")
    if end == "crash":
        os._exit(9)
    if end == "interrupt":
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(5)
    request.node.user_properties.append(("exchange", exchange_of()))

@then("it is seen")
def it_is_seen(token):
    pass

def test_ordinary(): assert 1 + 1 == 3
"""
CONFTEST = """
import re
from reports.examples import entry, facts_of, run_facts
from reports.fingerprint import fingerprint

def pytest_addoption(parser):
    parser.addoption("--prove", action="store_true")

def pytest_conformance_facts(config):
    return run_facts(entry("AZ-1"), entry("AZ-3", level="should"))

def pytest_collection_modifyitems(config, items):
    known = fingerprint("It is known.", "1", "2")
    for item in items:
        if "ordinary" not in item.name:
            advice = "advice" in item.name
            about = {"level": "should" if advice else "shall", "accepted": [known], "row": {"kind": "new"}}
            # pytest-bdd names the function of a scenario after its title
            title = re.match(r"test_(\\w+)", item.name)[1]
            case = facts_of(["AZ-3" if advice else "AZ-1"], scenario=title, **about)
            item.user_properties.append(("case", case))
"""


class Run(Project):
    """A folder with one feature of a few scenarios, in which pytest is run."""

    def __init__(self, folder, *ends):
        self.folder, self.results = folder, folder / "allure"
        feature = FEATURE + "".join(SCENARIO.format(end) for end in ends)
        (folder / "cases.feature").write_text(feature, "utf-8")
        (folder / "conftest.py").write_text(CONFTEST, "utf-8")
        (folder / "test_cases.py").write_text(STEPS.replace("CANARY", CANARY), "utf-8")

    def run(self, *options):
        plugin = "-ppytest_bdd.plugin"
        return super().run(plugin, "--alluredir=allure", *options, DICOMWEB_TOKEN=CANARY)

    @property
    def read(self):
        found = [json.loads(path.read_text("utf-8")) for path in self.results.glob("*-result.json")]
        return {one["name"]: one for one in found}


@pytest.fixture
def begun(tmp_path):
    return lambda *ends: Run(tmp_path, *ends)


def labels(result, name):
    return [label["value"] for label in result["labels"] if label["name"] == name]


def category(folder, result):
    """The categories that Allure puts a result into."""
    rules = json.loads((folder / "categories.json").read_text("utf-8"))
    message = result.get("statusDetails", {}).get("message", "")
    return [
        rule["name"]
        for rule in rules
        if result["status"] in rule["matchedStatuses"] and re.fullmatch(rule["messageRegex"], message)
    ]


@pytest.mark.parametrize("options", [[], ["-pxdist.plugin", "-n2"]], ids=["one process", "two"])
def test_a_run_in_results(begun, options):
    run = begun(*ENDS[:6])
    done = run.run(*options)
    assert done.returncode == 1, done.stdout + done.stderr
    found = run.read
    words = {"departs": "departs", "known": "departs (known)", "well": "conforms"}
    words |= {
        "advice": "advice",
        "inconclusive": "inconclusive",
        "notoffered": "not-offered",
        "error": "error",
    }
    [ordinary] = {*found} - {*words}
    assert found[ordinary]["status"] == "failed"
    assert {*words} < {*found}
    for name, word in words.items():
        assert found[name]["status"] == STATUSES[word]
        assert labels(found[name], "verdict") == [word]
        assert category(run.results, found[name]) == ([CATEGORIES[word]] if word in CATEGORIES else [])
    assert found["known"]["statusDetails"]["known"] is True
    assert not list(run.results.glob("*-container.json"))
    assert "flavour=managed" in (run.results / "environment.properties").read_text("ascii").splitlines()


def test_steps_tables_and_exchanges(begun):
    run = begun("departs", "notoffered")
    run.run()
    found = run.read
    names = ["Given a study", "When it ends with departs", "Then it is seen", "And it is seen"]
    assert [step["name"] for step in found["departs"]["steps"]] == names
    for end, status in (("departs", "failed"), ("notoffered", "skipped")):
        went = [step["status"] for step in found[end]["steps"]]
        assert went == ["passed", status, "skipped", "skipped"]
    assert found["departs"]["steps"][1]["statusDetails"]["message"] == "departs: It is wrong."
    assert "expected  1" in found["departs"]["statusDetails"]["trace"]
    assert [step["status"] for step in found["well"]["steps"]] == ["passed"] * 3
    table = run.results / found["well"]["steps"][0]["attachments"][0]["source"]
    assert [*csv.reader(table.read_text("utf-8").splitlines())] == [["name", "value"], ["a", '1,"2"']]
    exchange = found["departs"]["attachments"][0]
    assert exchange["name"] == "when: 200 to GET http://127.0.0.1:8080/v1/studies?limit=1"
    text = (run.results / exchange["source"]).read_text("utf-8")
    assert "GET http://127.0.0.1:8080/v1/studies?limit=1\nContent-Type: application/dicom+json\n" in text
    assert "200 OK\nContent-Type: application/dicom+json\n\n[]\n" in text


def test_where_a_result_belongs_and_that_it_is_the_same_in_the_next_run(begun):
    run = begun()
    run.run()
    first = run.read["well"]
    assert labels(first, "feature") == ["Storing again"]
    assert labels(first, "story") == ["What is stored is never stored twice"]
    assert labels(first, "requirement") == labels(first, "tag") == ["AZ-1"]
    assert labels(first, "epic") == ["v1"]
    assert not labels(first, "host")
    parameters = {one["name"]: one["value"] for one in first["parameters"]}
    assert parameters == {"endpoint": "v1", "kind": "new"}
    run.run("--clean-alluredir")
    again = run.read["well"]
    assert len(list(run.results.glob("*-result.json"))) == 2  # it and the ordinary test
    same = ("historyId", "testCaseId", "fullName", "titlePath")
    assert [again[name] for name in same] == [first[name] for name in same]
    assert again["uuid"] != first["uuid"]


def test_no_token_is_in_the_results_of_cases(begun):
    run = begun(*ENDS[:6])
    run.run("--deselect=test_cases.py::test_ordinary", "-k", "not ordinary")
    assert len(run.read) == 7
    held = [path for path in run.results.iterdir() if CANARY in path.read_text("utf-8")]
    assert held == []
    assert not [path for path in run.results.iterdir() if str(run.folder) in path.read_text("utf-8")]


def test_a_case_whose_process_died_has_a_result_and_an_old_one_is_swept_away_once(begun):
    run = begun("crash", "departs", "error")
    run.results.mkdir()
    (run.results / "old-result.json").write_text('{"name": "old"}', "utf-8")
    run.run("-pxdist.plugin", "-n2", "--clean-alluredir")
    found = run.read
    assert found["crash"]["status"] == "broken"
    assert category(run.results, found["crash"]) == [CATEGORIES["error"]]
    assert {"well", "departs", "error"} <= {*found}
    assert "old" not in found


def test_a_case_that_was_interrupted_has_not_passed(begun):
    run = begun("interrupt")
    assert run.run().returncode == 2
    assert {*run.read} == {"well"}


def test_a_proof_is_not_for_allure(begun):
    done = begun().run("--prove")
    assert done.returncode == 4
    assert "leave out --alluredir or --prove" in done.stderr


def test_a_folder_that_cannot_be_is_said_in_a_sentence(begun):
    run = begun()
    run.results.write_text("a file", "utf-8")
    done = run.run()
    assert done.returncode == 4
    assert "Name another --alluredir." in done.stderr


def test_this_suite_knows_nothing_of_allure_until_it_is_asked(tmp_path):
    program = (
        "import sys, pytest\n"
        "code = pytest.main(['--collect-only', '-q', 'features/delete/refuse-delete.feature'])\n"
        "print([name for name in sys.modules if name.startswith('allure') or name == 'reports.allure'])\n"
        "sys.exit(code)"
    )
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "DICOMWEB"))}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=kept | {"DICOMWEB_REPORT_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "[]"), done.stdout + done.stderr


def test_the_suite_itself_writes_redacted_results(tmp_path):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "DICOMWEB"))}
    command = [sys.executable, "-m", "pytest", "-q", "-k", "v2"]
    folders = [f"--{name}={tmp_path / name}" for name in ("alluredir", "report-dir", "journal")]
    done = subprocess.run(
        [*command, "features/delete/refuse-delete.feature", *folders],
        cwd=ROOT,
        env=kept,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    texts = [path.read_text("utf-8") for path in (tmp_path / "alluredir").glob("*-attachment.txt")]
    assert any("Authorization: ***" in text for text in texts)
    assert not any(re.search(r"Authorization: (?!\*\*\*\n)", text) for text in texts)


class Labelled:
    """A result as Allure's listener hands it over."""

    def __init__(self):
        self.labels, self.start, self.stop = [], 1, 2


@pytest.mark.parametrize("word", ["departs", "advice", "inconclusive", "error"])
@pytest.mark.parametrize("text", [*HOSTILE, "\u202edeparts: x\x1b[31m\x00", "\ud800"])
def test_hostile_text_stays_text_in_its_category(word, text):
    exchange = exchange_of(
        answer=message(status=200, headers=[[text, text]], body=text, length=9), trouble=text
    )
    finding = said(word, what=text, expected=text, received=text)
    case = case_from(Happened("a", facts_of(scenario=text, row={text: text}), [finding], [exchange], [text]))
    result = Labelled()
    files = as_allure.fill(result, case, [as_allure.Step(text, 1, 2, held=True, rows=[[text]])])
    for shown in (*files.values(), result.statusDetails.message, result.statusDetails.trace, result.name):
        assert not re.search("[\x00-\x08\x0b-\x1f\u202e\ud800-\udfff]", shown)
        shown.encode("utf-8")
    message_ = result.statusDetails.message
    assert [one for one in CATEGORIES if re.match(as_allure.pattern(one), message_)] == [word]


def read_properties(text):
    """Read properties as Java does, as far as it matters here."""
    found = {}
    for line in text.splitlines():
        name, value = re.fullmatch(r"((?:\\.|[^=: \\])+)=(.*)", line).groups()
        units = [re.sub(r"\\u([0-9a-f]{4})", lambda at: chr(int(at[1], 16)), part) for part in (name, value)]
        name, value = (
            re.sub(r"\\(.)", r"\1", unit).encode("utf-16", "surrogatepass").decode("utf-16") for unit in units
        )
        found[name] = value
    return found


def test_the_environment_is_read_back_whatever_a_target_is_called():
    facts = run_facts(
        entry(),
        target="C:\\Köln=😀\nexit.code=0",
        endpoints=[{"name": "a b=c:d", "url": "http://h/v1", "claims": ["azure-v1"], "offers": []}],
    )
    text = as_allure.environment(assemble(facts, [], STARTED, 1.0, exit_code=6))
    assert text.isascii()
    found = read_properties(text)
    assert found["target"] == "C:\\Köln=😀\\nexit.code=0"
    assert found["endpoint.a b=c:d"] == "http://h/v1 (azure-v1)"
    assert found["exit.code"] == "6"


TAG = """<p>before</p>
<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>
    <script>
        window.dataLayer = []; function gtag(){dataLayer.push(arguments);}
        gtag('config', 'G-1', {"a": 1});
    </script>
<script>ours()</script>"""


def test_analytics_are_taken_out_and_nothing_else():
    assert without_analytics(TAG) == "<p>before</p>\n\n<script>ours()</script>"
    assert without_analytics("<script>ours()</script>") == "<script>ours()</script>"


@pytest.mark.parametrize(
    "page",
    [TAG.replace("<script async", "<script type=module nonce='>'"), TAG + "<script>gtag('js')</script>"],
)
def test_a_page_that_still_has_analytics_is_refused(page):
    with pytest.raises(Unmade, match="still has analytics"):
        without_analytics(page)


def test_a_page_needs_results_and_npm(tmp_path, monkeypatch, capsys):
    page = tmp_path / "page.html"
    assert allure_page.main([str(tmp_path), str(page)]) == 1
    assert "run pytest with --alluredir=" in capsys.readouterr().err
    (tmp_path / "1-result.json").write_text("{}", "utf-8")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert allure_page.main([str(tmp_path), str(page)]) == 1
    assert "there is no npx here" in capsys.readouterr().err
    assert allure_page.main([]) == 2
    assert not page.exists()


@pytest.mark.parametrize(("ends", "code", "says"), [("exit 1", 1, "oh no"), ("cp", 0, "")])
def test_the_page_that_allure_made_is_written_without_analytics(
    tmp_path, monkeypatch, capsys, ends, code, says
):
    (tmp_path / "1-result.json").write_text("{}", "utf-8")
    (tmp_path / "tagged.html").write_text(TAG, "utf-8")
    npx = tmp_path / "npx"
    copy = f"mkdir page && cp {tmp_path}/tagged.html page/index.html"
    npx.write_text(f"#!/bin/sh\necho oh no >&2\n{copy if ends == 'cp' else ends}\n", "utf-8")
    npx.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    page = tmp_path / "page.html"
    page.write_text("of an older run", "utf-8")
    assert allure_page.main([str(tmp_path), str(page)]) == code
    assert says in capsys.readouterr().err
    assert page.exists() == (code == 0)
    if code == 0:
        assert "gtag" not in page.read_text("utf-8")


def test_a_history_is_shown_and_goes_on_only_where_one_is_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # Allure runs in a folder of its own, so the path must be whole
    said = json.loads(settings(Path("page"), Path("runs.jsonl")))
    assert (said["historyPath"], said["appendHistory"]) == (str(tmp_path / "runs.jsonl"), True)
    assert said["historyLimit"] == allure_page.MOST_RUNS
    assert not {"historyPath", "appendHistory"} & json.loads(settings(Path("page"))).keys()


def test_both_kinds_of_allure_have_the_same_categories():
    rules = json.loads(settings(Path("page")))["categories"]["rules"]
    ours = [
        {"name": one["name"], "matchedStatuses": match["statuses"], "messageRegex": match["message"]}
        for one in rules
        for match in one["matchers"]
    ]
    assert ours == json.loads(as_allure.categories())
