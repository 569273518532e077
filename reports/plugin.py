"""The listener: pytest's hooks that turn what was raised into verdicts; it renders nothing."""

import json
import os
from collections.abc import Generator, Mapping
from pathlib import Path
from typing import Any

import pytest

from reports import hooks, outcome
from reports.gathering import Gathering
from reports.model import is_case

DEFAULT_DIR = "reports/out"
VARIABLE = "DICOMWEB_REPORT_DIR"
BULKY = ("exchange", "mutations")


def pytest_addhooks(pluginmanager: pytest.PytestPluginManager) -> None:
    pluginmanager.add_hookspecs(hooks)


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("conformance", "DICOMweb conformance")
    group.addoption(
        "--report-dir",
        metavar="DIR",
        help=f"where the report is written [default: {DEFAULT_DIR}] [variable: {VARIABLE}]",
    )
    group.addoption(
        "--write-deviations",
        action="store_true",
        help="print every departure that is not known yet as an entry of a file of known deviations",
    )
    group.addoption("--alluredir", metavar="DIR", help="write results for Allure into this folder, too")
    group.addoption("--clean-alluredir", action="store_true", help="empty that folder first")


def pytest_configure(config: pytest.Config) -> None:
    config.option.report_dir = str(_report_dir(config))
    if not _is_worker(config) and not config.option.collectonly:
        gathering = Gathering(
            config, proving=_proving(config), mutating=bool(config.getoption("mutate", False))
        )
        config.pluginmanager.register(gathering, "conformance-gathering")
    if config.option.alluredir and not config.option.collectonly:
        _listen_for_allure(config)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn what a phase of a case raised into a verdict, and the verdict into pytest's outcome."""
    if not is_case(item.user_properties):
        return (yield)
    # pytest's own account of a failure is replaced below; its usual style costs 0.1 s and shows variables,
    # and that of Python, "native", a fifth of what the case itself took.
    option = item.config.option
    asked_for = option.tbstyle, option.fulltrace
    option.tbstyle, option.fulltrace = "value", False
    try:
        report = yield
    finally:
        option.tbstyle, option.fulltrace = asked_for
    facts = _properties(item, "case")[0]
    said = outcome.said_by(call.excinfo.value if call.excinfo else None, facts, call.when)
    if said is None and _time_to_ask(item, call.when):
        said = outcome.nothing_looked_at(_properties(item, "exchange"))
    if said is not None:
        said = outcome.with_known(said, facts)
        item.user_properties.append(("verdict", said))
    _set_outcome(report, said, facts, proving=_proving(item.config))
    # They travel once, with the last report: through xdist they are the bulk of what is sent.
    last = call.when == "teardown"
    report.user_properties = [pair for pair in item.user_properties if last or pair[0] not in BULKY]
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand the facts of every case to the controller: a case it never heard of was not reached."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        cases = {item.nodeid: _properties(item, "case") for item in session.items}
        output["conformance_cases"] = json.dumps({one: facts[0] for one, facts in cases.items() if facts})


def _report_dir(config: pytest.Config) -> Path:
    named = config.getoption("report_dir") or os.environ.get(VARIABLE)
    return config.invocation_params.dir / named if named else config.rootpath / DEFAULT_DIR


def _listen_for_allure(config: pytest.Config) -> None:
    if _proving(config):
        raise pytest.UsageError("Allure shows a run, not a proof: leave out --alluredir or --prove.")
    # Only here: a run that is not asked for Allure's results does not pay for its packages.
    from reports import allure  # noqa: PLC0415

    allure.listen(config, config.invocation_params.dir / config.option.alluredir)


def _is_worker(config: pytest.Config) -> bool:
    return hasattr(config, "workerinput")


def _proving(config: pytest.Config) -> bool:
    """Say whether each case runs against a fault, so that a departure is good news."""
    return bool(config.getoption("prove", False))


def _properties(item: pytest.Item, name: str) -> list[Any]:
    return [value for key, value in item.user_properties if key == name]


def _time_to_ask(item: pytest.Item, when: str) -> bool:
    """Say whether it is time to ask if any check looked at an answer.

    That is the end of the call, so that the case itself fails; but exchanges may also be handed in only when
    fixtures end, so after a call without any it is asked at the teardown. A case with a verdict is not asked.
    """
    if when == "setup" or _properties(item, "verdict"):
        return False
    return when == "teardown" or bool(_properties(item, "exchange"))


def _set_outcome(
    report: pytest.TestReport, said: Mapping[str, Any] | None, facts: Mapping[str, Any], *, proving: bool
) -> None:
    vars(report).pop("wasxfail", None)
    verdict = said["verdict"] if said else "conforms"
    calm = proving or verdict in {"conforms", "advice"} or bool(said and said.get("known"))
    if said and (verdict == "not-offered" or (calm and report.when == "setup")):
        # A set-up that raised must not look passed, or pytest would go on to the call.
        report.outcome = "skipped"
        report.longrepr = (facts["file"], facts["line"], said["what"])
    elif calm or not said:
        report.outcome = "passed"
        report.longrepr = None
    else:
        report.outcome = "failed"
        report.longrepr = outcome.in_lines(said)
