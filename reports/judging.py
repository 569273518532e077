"""What a run kept is judged again, by today's checks, and compared with what it was judged to be."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reports import manifest
from reports.as_json import from_json
from reports.model import VERDICTS_OF_A_CASE, Case, Report
from reports.outcome import UNJUDGEABLE
from reports.text import counted, listed
from reports.writing import EVIDENCE, files_of

ROOT = Path(__file__).parent.parent
SAME, DIFFERENT, UNCLEAR = 0, 1, 6  # exit codes
RAN = (0, 1, 5, 6)  # exit codes of a run that judged whatever there was
SAID = "ERROR: "  # so begins what pytest says of a run that cannot begin


@dataclass(frozen=True, slots=True)
class Again:
    """One case as it was judged and as it is judged today; None where it has no verdict."""

    then: Case | None
    now: Case | None

    @property
    def case(self) -> Case:
        case = self.then or self.now
        assert case is not None
        return case

    @property
    def why_not(self) -> str:
        """Why it cannot be judged again; "" where it is."""
        if self.now is None:
            return "No exchanges of it were kept, or there is no such case any more."
        said = self.now.finding.what if self.now.finding else ""
        return said.removeprefix(UNJUDGEABLE).strip() if said.startswith(UNJUDGEABLE) else ""

    @property
    def differs(self) -> bool:
        return not self.why_not and self.then is not None and _said(self.then) != _said(self.now)

    @property
    def on_the_wire(self) -> bool:
        """Whether its verdict came from below HTTP, of which nothing is kept but what was said."""
        last = [one for one in self.case.exchanges if one.phase != "clean-up"][-1:]
        return any(one.trouble for one in last)


def judge(folder: Path, to: Path | None = None, processes: int = 0) -> tuple[int, list[str]]:
    """Judge again what was kept beside a report.

    Args:
        folder: of the report.
        to: where the report of today's verdicts goes; None to keep none.
        processes: how many judge; 0 for this one's child alone.

    Returns:
        the exit code (0: every verdict is the same, 1: some differ, 6: some cannot be judged again), and what
        to tell.

    Raises:
        OSError: a file cannot be read or written.
        ValueError: nothing was kept there, or what was kept is broken or was changed.
    """
    if not (folder / EVIDENCE).is_dir():
        raise ValueError(f"{folder} has no {EVIDENCE}: only a run with --evidence can be judged again.")
    if to is not None and to.resolve() == folder.resolve():
        raise ValueError(f"{to} is the report that is judged again; name another folder.")
    _demand_unchanged(folder)
    path = folder / "report.json"
    then = from_json(path.read_text("utf-8")) if path.exists() else None
    if to is not None:
        return told(then, _run(folder, to, then, processes))
    with tempfile.TemporaryDirectory() as nowhere:
        return told(then, _run(folder, Path(nowhere), then, processes))


def told(then: Report | None, now: Report | None) -> tuple[int, list[str]]:
    """Say where two reports of the same exchanges differ, and the exit code.

    Args:
        then: None for a run that did not come to its end.
        now: None where no case was judged.
    """
    cases = list(compared(then, now))
    unclear = [one for one in cases if one.why_not]
    different = [one for one in cases if one.differs]
    same = [one for one in cases if not one.why_not and not one.differs]
    lines = [*_opening(then, now), *_counts(then, same, different, unclear)]
    for one in different:
        lines += [f"differs: {one.case.id}", *_sides(one)]
    for one in unclear:
        lines += [f"cannot be judged again: {one.case.id}", f"  {one.why_not}"]
    code = DIFFERENT if different else UNCLEAR if unclear or not same else SAME
    return code, lines


def compared(then: Report | None, now: Report | None) -> Iterator[Again]:
    """Pair the cases of both, but for those that exchanged nothing since they were not offered."""
    today = {case.id: case for case in now.cases} if now else {}
    if then is None:
        yield from (Again(None, case) for case in today.values())
        return
    yield from (Again(case, today.get(case.id)) for case in then.cases if case.verdict != "not-offered")


def _demand_unchanged(folder: Path) -> None:
    """Refuse what is not as it was sealed; a run that was killed sealed nothing."""
    try:
        said = manifest.differences(folder, files_of(folder))
    except FileNotFoundError:
        return
    if said:
        more = f" (and {counted(len(said) - 1, 'file')} more)" if said[1:] else ""
        raise ValueError(f"{folder}: {said[0]}{more}. Remove {manifest.MANIFEST} to judge it all the same.")


def _run(folder: Path, to: Path, then: Report | None, processes: int) -> Report | None:
    """Run the scenarios once more, with the record in place of a service."""
    files = sorted({case.file for case in then.cases}) if then else []
    command = [
        *(sys.executable, "-m", "pytest", "-q", f"--judge={folder.resolve()}"),
        *(f"--report-dir={to.resolve()}", *(["-n", str(processes)] if processes > 0 else [])),
        *(file for file in files if (ROOT / file).is_file()),
    ]
    done = subprocess.run(  # noqa: S603 - this interpreter, on this checkout
        command, cwd=ROOT, env=_environment(), capture_output=True, text=True, errors="replace", check=False
    )
    path = to / "report.json"
    if done.returncode in RAN:
        return from_json(path.read_text("utf-8")) if path.exists() else None
    said = [line for line in done.stderr.splitlines() if line.startswith(SAID)]
    if said:
        raise ValueError(said[0].removeprefix(SAID))
    last = (done.stdout + done.stderr).strip().splitlines()[-1:]
    raise ValueError(f"The run ended with exit code {done.returncode}: {''.join(last)}")


def _environment() -> Mapping[str, str]:
    """What the run inherits: nothing that would select, colour or annotate."""
    left_out = ("PYTEST_", "DICOMWEB_", "GITHUB_ACTIONS")
    return {name: value for name, value in os.environ.items() if not name.startswith(left_out)}


def _said(case: Case | None) -> tuple[str, ...]:
    """What a case says: its verdict, and of a finding all but the traceback."""
    if case is None or case.finding is None:
        return (case.verdict if case else "",)
    found = case.finding
    return case.verdict, found.what, found.expected, found.received


def _opening(then: Report | None, now: Report | None) -> list[str]:
    if then is None:
        return ["There is no report.json, since the run did not come to its end: these are today's verdicts."]
    run = then.run
    old, new = (each.run.versions.get("harness", "?") if each else "?" for each in (then, now))
    return [f"{run.target}, judged on {run.started} by version {old}, and again by version {new}."]


def _counts(
    then: Report | None, same: Sequence[Again], different: Sequence[Again], unclear: Sequence[Again]
) -> list[str]:
    verdicts = [one.now.verdict for one in same if one.now]
    words = listed({word: verdicts.count(word) for word in VERDICTS_OF_A_CASE})
    wire = sum(one.on_the_wire for one in same)
    repeated = f"; {wire} judged on the wire, and repeated from the record" if wire else ""
    lines = [f"{'same' if then else 'judged':<23} {counted(len(same), 'case')} ({words or 'none'}{repeated})"]
    lines += [f"{'differs':<23} {counted(len(different), 'case')}"] if different else []
    lines += [f"{'cannot be judged again':<23} {counted(len(unclear), 'case')}"] if unclear else []
    return lines


def _sides(one: Again) -> list[str]:
    return [f"  then  {_line(one.then)}", f"  now   {_line(one.now)}"]


def _line(case: Case | None) -> str:
    if case is None:
        return "none"
    if case.finding is None:
        return case.verdict
    found = case.finding
    pairs = (("expected", found.expected), ("received", found.received))
    values = ", ".join(f"{name} {value}" for name, value in pairs if value)
    return f"{case.verdict}: {found.what}" + (f" ({values})" if values else "")
