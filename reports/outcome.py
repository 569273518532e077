"""From what a phase of a pytest item raised to what it says about the case: the class is the verdict."""

import traceback
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from fixtures.dicomweb.verdict import Inconclusive, Nonconformity, Unjudgeable
from reports.fingerprint import fingerprint
from reports.text import visible, visible_lines

LONGEST_TRACEBACK = 20_000
NOT_OFFERED = "not offered"
UNJUDGEABLE = "Cannot be judged again:"  # so begins what is said of a record that does not tell
NOTHING_LOOKED_AT = "No check looked at anything the server did, so the scenario says nothing."
# Frames of these say how the scenario was called, never what went wrong in it.
_MACHINERY = ("/_pytest/", "/pluggy/", "/pytest_bdd/", "/xdist/")


def said_by(raised: BaseException | None, case: Mapping[str, Any], phase: str) -> dict[str, Any] | None:
    """Return the verdict of one phase and the fields of its finding; None when it raised nothing.

    Args:
        raised: what the phase raised.
        case: the facts of the case; its level decides between departs and advice.
        phase: "setup", "call" or "teardown"; whatever a teardown raises is an error.
    """
    if raised is None:
        return None
    if phase != "teardown":
        if isinstance(raised, Nonconformity):
            return {
                "verdict": "departs" if case["level"] == "shall" else "advice",
                "what": raised.what,
                "expected": raised.expected,
                "received": raised.received,
                "exchange": raised.exchange,
            }
        if isinstance(raised, Inconclusive):
            what, _, exchange = str(raised).partition("\n  exchange  ")
            return {
                "verdict": "inconclusive",
                "what": what or "The scenario could not begin.",
                "exchange": exchange,
            }
        if isinstance(raised, pytest.skip.Exception):
            return _skipped(str(raised.msg))
        if isinstance(raised, Unjudgeable):
            return {"verdict": "error", "what": f"{UNJUDGEABLE} {raised}", "traceback": ""}
    return {
        "verdict": "error",
        "what": f"{type(raised).__name__}: {raised}" if str(raised) else type(raised).__name__,
        "traceback": written(raised),
    }


def with_known(said: dict[str, Any], case: Mapping[str, Any]) -> dict[str, Any]:
    """Say of a departure whether it is one of the known deviations of its case; of nothing else."""
    if said["verdict"] != "departs":
        return said
    mark = fingerprint(said["what"], said.get("expected", ""), said.get("received", ""))
    return {**said, "known": mark in case.get("accepted", ())}


def nothing_looked_at(exchanges: Iterable[Mapping[str, Any]]) -> dict[str, Any] | None:
    """Return an error when no check looked at any answer: a scenario like that cannot fail."""
    if any(exchange["checks"] for exchange in exchanges if exchange["phase"] in ("when", "then")):
        return None
    return {"verdict": "error", "what": NOTHING_LOOKED_AT, "traceback": ""}


def in_lines(said: Mapping[str, Any]) -> str:
    """Write a verdict as the few lines that stand for pytest's own account of a failure."""
    named = [(name, said.get(name)) for name in ("expected", "received", "exchange")]
    lines = [
        visible(f"{said['verdict']}: {said['what']}"),
        *(visible(f"  {name:<10}{value}") for name, value in named if value),
    ]
    return "\n".join([*lines, visible_lines(said["traceback"])] if said.get("traceback") else lines)


def written(raised: BaseException) -> str:
    """Write a traceback without the machinery's frames, without values of variables, with short paths."""
    whole = traceback.TracebackException.from_exception(raised)
    seen: set[int] = set()
    waiting = [whole]
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        ours = [frame for frame in one.stack if not any(part in frame.filename for part in _MACHINERY)]
        one.stack = traceback.StackSummary.from_list([_near(frame) for frame in ours or one.stack])
        waiting += [other for other in (one.__cause__, one.__context__, *(one.exceptions or ())) if other]
    text = "".join(whole.format())
    # The end says what went wrong; the beginning only how it came there.
    return text if len(text) <= LONGEST_TRACEBACK else f"…{text[-LONGEST_TRACEBACK:]}"


def _skipped(reason: str) -> dict[str, Any]:
    if reason.lower().startswith(NOT_OFFERED):
        return {"verdict": "not-offered", "what": reason}
    return {
        "verdict": "error",
        "what": f"The scenario was skipped for another reason than a capability: {reason}",
        "traceback": "",
    }


def _near(frame: traceback.FrameSummary) -> traceback.FrameSummary:
    path = Path(frame.filename)
    near = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else Path(*path.parts[-3:])
    return traceback.FrameSummary(str(near), frame.lineno, frame.name, lookup_line=False, line=frame.line)
