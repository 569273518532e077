"""Results for Allure where `--alluredir` asks for them: its listener, and our verdicts on the way to disk."""

import time
from collections.abc import Generator
from pathlib import Path
from typing import Any

import allure_commons
import pytest
from allure_commons import model2
from allure_commons.logger import AllureFileLogger
from allure_pytest.listener import AllureListener

from reports import as_allure, assemble
from reports.as_allure import Step
from reports.assemble import Happened
from reports.model import Case, is_case

NAMES = ("dicomweb-listener", "dicomweb-results")


class Results:
    """What stands where Allure's own writer would: it says of a case what we say, and leaves out fixtures.

    A scenario stands on some fifty of pytest-bdd's fixtures, of which Allure would make a file each.
    """

    def __init__(self, config: pytest.Config, folder: Path) -> None:
        self.config = config
        self.folder = folder
        self.file: Any = None  # Allure's writer
        self.item: pytest.Item | None = None
        self.planned: list[Any] = []  # the steps of the scenario that runs
        self.steps: list[Step] = []
        self.begun = 0  # when the step began that has not ended; 0: there is none
        self.ended = False

    # pytest's hooks

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionstart(self) -> None:
        """Open the folder; a worker never empties it: it may have come in the place of one that died."""
        clean = self.config.option.clean_alluredir and not hasattr(self.config, "workerinput")
        try:
            self.file = AllureFileLogger(self.folder, clean)  # type: ignore[no-untyped-call]
        except OSError as problem:
            raise pytest.UsageError(
                f"Allure's results cannot be written: {problem}. Name another --alluredir."
            ) from None

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        self.item, self.planned, self.steps, self.begun, self.ended = item, [], [], 0, False
        try:
            return (yield)
        finally:
            self.item, self.planned, self.steps = None, [], []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.ended = self.ended or report.when == "teardown"

    def pytest_bdd_before_scenario(self, scenario: Any) -> None:
        self.planned = list(scenario.steps)

    def pytest_bdd_before_step(self) -> None:
        self.begun = _now()

    def pytest_bdd_after_step(self, step: Any) -> None:
        self._end(step, held=True)

    def pytest_bdd_step_error(self, step: Any) -> None:
        self._end(step, held=False)

    def pytest_bdd_step_func_lookup_error(self, step: Any) -> None:
        self.begun = _now()
        self._end(step, held=False)

    def pytest_sessionfinish(self) -> None:
        """Say what is true of the whole run, and of the cases whose process died before it could."""
        gathering = self.config.pluginmanager.get_plugin("conformance-gathering")
        if gathering is None:
            return  # a worker
        for nodeid in gathering.crashed:
            if nodeid in gathering.cases:
                now = _now()
                self._write(
                    model2.TestResult(uuid=as_allure.fresh(), start=now, stop=now), gathering.cases[nodeid]
                )
        (self.folder / "categories.json").write_text(as_allure.categories(), "utf-8")
        if gathering.report is not None:
            about = as_allure.environment(gathering.report)
            (self.folder / "environment.properties").write_text(about, "ascii")

    # Allure's hooks

    @allure_commons.hookimpl
    def report_result(self, result: Any) -> None:
        if self.item is None or not is_case(self.item.user_properties):
            self.file.report_result(result)
        elif self.ended or any(name == "verdict" for name, _ in self.item.user_properties):
            # A case that was interrupted before anything was said of it has not passed: it has no result.
            self._write(result, self._case(self.item))

    @allure_commons.hookimpl
    def report_attached_file(self, source: str, file_name: str) -> None:
        self.file.report_attached_file(source, file_name)

    @allure_commons.hookimpl
    def report_attached_data(self, body: str | bytes, file_name: str) -> None:
        self.file.report_attached_data(body, file_name)

    def _end(self, step: Any, *, held: bool) -> None:
        self.steps.append(_as_step(step, self.begun, _now(), held=held))
        self.begun = 0

    def _case(self, item: pytest.Item) -> Case:
        said: dict[str, list[Any]] = {}
        for name, value in item.user_properties:
            said.setdefault(name, []).append(value)
        return assemble.case_from(
            Happened(
                id=item.nodeid,
                case=said["case"][0],
                verdicts=said.get("verdict", ()),
                exchanges=said.get("exchange", ()),
                clean_up=said.get("clean-up", ()),
            )
        )

    def _write(self, result: Any, case: Case) -> None:
        planned = self.planned
        if self.begun and len(self.steps) < len(planned):
            # What ends a step by skipping the scenario tells nobody.
            self._end(planned[len(self.steps)], held=False)
        rest = [_as_step(step, None, None, held=False) for step in planned[len(self.steps) :]]
        for name, text in as_allure.fill(result, case, [*self.steps, *rest]).items():
            self.file.report_attached_data(text, name)
        self.file.report_result(result)


def listen(config: pytest.Config, folder: Path) -> None:
    """Have Allure's listener and ours listen to this run."""
    # Captured output is nobody's that would redact it.
    config.option.attach_capture = False
    config.option.allure_link_pattern = []
    listener, results = AllureListener(config), Results(config, folder)
    for name, plugin in zip(NAMES, (listener, results), strict=True):
        config.pluginmanager.register(plugin, name)
        allure_commons.plugin_manager.register(plugin, name)
    config.add_cleanup(_leave)


def _leave() -> None:
    for name in NAMES:
        allure_commons.plugin_manager.unregister(name=name)


def _as_step(step: Any, start: int | None, stop: int | None, *, held: bool) -> Step:
    rows = step.datatable.rows if step.datatable else ()
    cells = tuple(tuple(cell.value for cell in row.cells) for row in rows)
    return Step(f"{step.keyword} {step.name}", start, stop, held, cells)


def _now() -> int:
    return time.time_ns() // 1_000_000
