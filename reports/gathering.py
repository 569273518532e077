"""What the controller gathers while a run goes on, and makes of it at the end: reports and exit code."""

import json
import os
import platform
import time
import traceback
from collections import Counter
from collections.abc import Generator, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from reports import assemble, deviations, model, mutations, proof, sentences, terminal, writing
from reports.as_annotations import annotations
from reports.assemble import Happened
from reports.model import Case, Report, is_case
from reports.pace import Pace

INTERNAL = 3
PHASES = ("setup", "call", "teardown")


class Gathering:
    """Listens on the process that reports, never on a worker of xdist."""

    def __init__(self, config: pytest.Config, *, proving: bool, mutating: bool = False) -> None:
        self.config = config
        self.folder = Path(config.option.report_dir)
        self.proving = proving
        self.mutating = mutating
        self.started = datetime.now(UTC).isoformat(timespec="seconds")
        self.clock = time.monotonic()
        self.pace = Pace()
        self.known: dict[str, Mapping[str, Any]] = {}  # the facts of each case heard of
        self.totals: Counter[str] = Counter()  # cases selected, by file
        self.phases: dict[str, list[pytest.TestReport]] = {}  # of cases that have not ended
        self.crashed: dict[str, str] = {}
        self.cases: dict[str, Case] = {}  # that have ended
        self.by_file: dict[str, list[Case]] = {}
        self.mutations: dict[str, Mapping[str, Any]] = {}  # what each case says of changed answers
        self.settled: list[float] = []  # for each store, the seconds until it was seen
        self.last_unclear = ""  # said of an inconclusive case, so that it is not said of each one after it
        self.ordinary_failures = 0
        self.stopped_by_failures = False
        self.hidden: dict[str, list[Any]] = {}
        self.summing_up = False
        self.code = 0
        self.report: Report | None = None  # once it is written
        self.closing: list[tuple[str, str]] = []  # verdict word (or ""), line

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionstart(self) -> None:
        """Remove what an older run left, so that nobody reads it after a run that wrote nothing."""
        if not self._may_have_cases():
            return
        try:
            writing.remove_old(self.folder, () if self.proving else writing.REPORT_FILES)
            if not self.proving:
                writing.remove_evidence(self.folder)
            for half, wanted in (("trials", self.proving), ("mutations", self.mutating)):
                if wanted:
                    writing.forget_half(self.folder, half)
        except OSError as problem:
            raise pytest.UsageError(
                f"The report cannot be written: {problem}. Name another --report-dir."
            ) from None

    @pytest.hookimpl(trylast=True)
    def pytest_collection_finish(self, session: pytest.Session) -> None:
        cases = [item for item in session.items if is_case(item.user_properties)]
        self.known.update((item.nodeid, _facts(item.user_properties)) for item in cases)
        self.totals.update(_file(item.nodeid) for item in cases)
        reporter = self._reporter()
        if cases and reporter:
            reporter.showfspath = False

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, ids: Sequence[str]) -> None:
        if not self.totals:
            self.totals.update(_file(nodeid) for nodeid in ids)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        output = getattr(node, "workeroutput", None) or {}
        for nodeid, facts in json.loads(output.get("conformance_cases", "{}")).items():
            self.known.setdefault(nodeid, facts)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self.ordinary_failures += report.failed

    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        # With -x, xdist interrupts itself: that is the run's verdict, not somebody's hand.
        self.stopped_by_failures = str(excinfo.value).startswith("stopping after ")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when not in PHASES:
            self.crashed[report.nodeid] = str(report.longrepr)
        elif not is_case(report.user_properties):
            self.ordinary_failures += report.failed
        else:
            self.known.setdefault(report.nodeid, _facts(report.user_properties))
            self.phases.setdefault(report.nodeid, []).append(report)
            if report.when == "teardown":
                self._end(report.nodeid)

    def pytest_report_teststatus(
        self, report: pytest.TestReport | pytest.CollectReport
    ) -> tuple[str, str, str] | None:
        """Count a case under pytest's words but print no dot: its feature's line says it."""
        if not isinstance(report, pytest.TestReport):
            return None
        crashed = report.nodeid in self.crashed or (
            report.when not in PHASES and ".feature::" in report.nodeid
        )
        if not crashed and not is_case(report.user_properties):
            return None
        said = [{"verdict": "error"}] if crashed else _values(report.user_properties, "verdict")
        if report.passed:
            category = "passed" if report.when == "call" else ""
        else:
            category = (
                "error" if report.failed and report.when in ("setup", "teardown") else str(report.outcome)
            )
        quiet = not category or (not self.summing_up and self.config.get_verbosity() < 1)
        word = "" if quiet else said[-1]["verdict"] if said else "conforms"
        return category, word, word

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Write the reports and set the exit code, before pytest prints its summary."""
        self._end_what_was_cut_short()
        if not self.known:
            return
        try:
            self.code = self._finish(int(exitstatus))
        except Exception as problem:  # noqa: BLE001 - a run without its report must never look green
            self.code = INTERNAL
            self.closing = [
                ("error", f"The report could not be written: {type(problem).__name__}: {problem}")
            ]
            if not isinstance(problem, OSError):
                self.closing += [("", line) for line in traceback.format_exc().splitlines()]
        session.exitstatus = self.code
        self._hide_cases_from_pytest()

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_terminal_summary(self, terminalreporter: Any) -> Generator[None, None, None]:
        """Print the verdict last, just above pytest's own last line, for which it gets its failures back.

        Every finding was printed as it happened; pytest lists them once more only where somebody asks (-r).
        """
        self.summing_up = True
        listed = self.config.option.reportchars != "fE"  # what pytest lists where nobody asks
        if listed:
            terminalreporter.stats.update(self.hidden)
        yield
        terminalreporter.stats.update(self.hidden)
        for word, line in self.closing:
            terminalreporter.write(f"{word:<13}" if word else "", **terminal.COLOURS.get(word, {}))
            terminalreporter.write_line(line)

    def _finish(self, status: int) -> int:
        facts = self.config.hook.pytest_conformance_facts(config=self.config)
        versions = {"python": platform.python_version(), "pytest": pytest.__version__}
        pending = [
            assemble.case_from(Happened(one, facts))
            for one, facts in self.known.items()
            if one not in self.cases
        ]
        if status == pytest.ExitCode.INTERRUPTED and self.stopped_by_failures:
            status = int(pytest.ExitCode.TESTS_FAILED)
        if self.proving and facts:
            return self._finish_proof(facts, pending, status)
        left_out = bool(facts and facts.get("left_out"))
        selected = {
            "whole": self._is_whole() and not left_out,
            "by_path": self._is_by_path() and not left_out,
        }
        ran = list(self.cases.values())
        ours = model.exit_code(ran, assemble.listed_in(facts, ran, pending, **selected) if facts else ())
        proven = None
        if facts and self.mutating:
            whole = selected["whole"] and self.mutations.keys() == self.cases.keys()
            proven = self._mutations(facts, len(pending), whole=whole)
        if proven is not None:
            writing.write_proof(proven, self.folder)
        code = self._combined(status, ours)
        if facts:
            seconds = time.monotonic() - self.clock
            report = assemble.assemble(
                {"versions": versions, **facts},
                self.cases.values(),
                self.started,
                seconds,
                pending=pending,
                settled=self.settled,
                exit_code=code,
                **selected,
            )
            writing.write_report(report, self.folder)
            self.report = report
            self.closing = list(terminal.closing(report, self._near(self.folder / "report.html")))
            if os.environ.get("GITHUB_ACTIONS") == "true":
                self.closing += [("", line) for line in annotations(report)]
            if self.config.option.write_deviations:
                self.closing += [("", line) for line in deviations.entries(report.cases)]
        if proven is not None:
            code = code or mutations.exit_code(proven)
            lines = [*mutations.table(proven), self._where_the_proof_is(), f"exit code {code}"]
            self.closing += [("", line) for line in lines]
        return code

    def _mutations(self, facts: Mapping[str, Any], not_run: int, *, whole: bool) -> mutations.Mutations:
        return mutations.mutated(
            facts,
            self.mutations,
            self.started,
            time.monotonic() - self.clock,
            not_run=not_run,
            whole=whole,
        )

    def _where_the_proof_is(self) -> str:
        return f"proof: {self._near(self.folder / 'proof.json')}, {self._near(self.folder / 'proof.html')}"

    def _finish_proof(self, facts: Mapping[str, Any], pending: Sequence[Case], status: int) -> int:
        narrowed = not self._is_whole() or bool(pending) or bool(facts.get("left_out"))
        seconds = time.monotonic() - self.clock
        proven = proof.prove(
            facts, self.cases.values(), self.started, seconds, not_run=len(pending), narrowed=narrowed
        )
        writing.write_proof(proven, self.folder)
        self.closing = [("", line) for line in [*proof.table(proven), self._where_the_proof_is()]]
        return self._combined(status, proof.exit_code(proven))

    def _combined(self, status: int, ours: int) -> int:
        """Return our code, unless pytest's own says more: an interruption, or a failure of something else."""
        if status > 1:
            return status
        return 1 if self.ordinary_failures or (status == 1 and ours == 0) else ours

    def _end(self, nodeid: str, crash: str = "") -> None:
        reports = self.phases.pop(nodeid, [])
        properties = reports[-1].user_properties if reports else []
        verdicts = _values(properties, "verdict")
        if crash:
            verdicts.append({"verdict": "error", "what": f"The process of this case died: {crash}."})
        case = assemble.case_from(
            Happened(
                id=nodeid,
                case=self.known[nodeid],
                verdicts=verdicts,
                exchanges=_values(properties, "exchange"),
                clean_up=_values(properties, "clean-up"),
                cast={name: said for told in _values(properties, "cast") for name, said in told.items()},
                seconds=sum(report.duration for report in reports),
            )
        )
        self.cases[nodeid] = case
        self.settled += _values(properties, "settled")
        self.mutations.update((nodeid, told) for told in _values(properties, "mutations"))
        file = _file(nodeid)
        self.by_file.setdefault(file, []).append(case)
        self.pace.case_ended()
        self._print_case(case)
        if len(self.by_file[file]) == self.totals[file]:
            self._print_feature(file, "" if self.proving else self.pace.left(sum(self.totals.values())))

    def _end_what_was_cut_short(self) -> None:
        for nodeid, message in self.crashed.items():
            if nodeid in self.known:
                self._end(nodeid, message)
            else:
                self.ordinary_failures += 1
        for nodeid, reports in list(self.phases.items()):
            if any(_values(report.user_properties, "verdict") for report in reports):
                self._end(nodeid)
        for file, cases in self.by_file.items():
            if len(cases) < self.totals[file]:
                self._print_feature(file)

    def _print_case(self, case: Case) -> None:
        reporter = self._reporter()
        unclear = case.finding.what if case.finding and case.verdict == "inconclusive" else ""
        again, self.last_unclear = unclear and unclear == self.last_unclear, unclear or self.last_unclear
        if reporter and not self.proving and case.verdict in model.NOT_RIGHT and not again:
            reporter.ensure_newline()
            first, *rest = sentences.finding(case)
            reporter.write_line(first, **terminal.COLOURS[case.verdict])
            for line in rest:
                reporter.write_line(line)

    def _print_feature(self, file: str, left: str = "") -> None:
        reporter = self._reporter()
        if reporter and self.config.get_verbosity() >= 0:
            reporter.ensure_newline()
            verdict, line = terminal.feature_line(file, self.by_file[file], self.totals[file])
            markup = {} if self.proving else terminal.COLOURS[verdict]
            reporter.write(f"{'tried' if self.proving else verdict:<13}", **markup)
            reporter.write_line(f"{line}  {left}".rstrip())

    def _hide_cases_from_pytest(self) -> None:
        """Keep pytest from printing every finding a second time in its own section."""
        reporter = self._reporter()
        for category in ("failed", "error"):
            reports = reporter.stats.get(category, []) if reporter else []
            others = [one for one in reports if one.nodeid not in self.cases]
            if len(others) < len(reports):
                self.hidden[category] = reports
                reporter.stats[category] = others

    def _may_have_cases(self) -> bool:
        """Say whether features are among what was asked for, and not self-tests alone."""
        here, root = self.config.invocation_params.dir, self.config.rootpath
        features = [root / one for one in self.config.getini("testpaths")]
        asked = [here / one.partition("::")[0] for one in self.config.args]
        return not features or any(
            path.suffix == ".feature"
            or any(path.is_relative_to(one) or one.is_relative_to(path) for one in features)
            for path in asked
        )

    def _is_narrowed(self) -> bool:
        option = self.config.option
        by_hand = any("::" in one or one.endswith(".feature") for one in self.config.args)
        return bool(option.keyword or option.markexpr or option.deselect or by_hand)

    def _is_by_path(self) -> bool:
        """Say whether nothing but whole feature files and folders may have been left out."""
        option = self.config.option
        by_name = any("::" in one for one in self.config.args)
        return not (option.keyword or option.markexpr or option.deselect or by_name)

    def _is_whole(self) -> bool:
        source = self.config.args_source
        return source is not pytest.Config.ArgsSource.ARGS and not self._is_narrowed()

    def _near(self, path: Path) -> str:
        here = self.config.invocation_params.dir
        return str(path.relative_to(here) if path.is_relative_to(here) else path)

    def _reporter(self) -> Any:
        return self.config.pluginmanager.get_plugin("terminalreporter")


def _file(nodeid: str) -> str:
    return nodeid.partition("::")[0]


def _facts(properties: Iterable[tuple[str, Any]]) -> Mapping[str, Any]:
    facts: Mapping[str, Any] = _values(properties, "case")[0]
    return facts


def _values(properties: Iterable[tuple[str, Any]], name: str) -> list[Any]:
    return [value for key, value in properties if key == name]
