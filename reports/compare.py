"""What differs between reports: two runs of one service, or several services. Pure functions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reports.assemble import natural
from reports.model import NOT_RIGHT, Case, Report, Requirement, worst

# Kinds of change, the worst first, and what each means.
KINDS = {
    "regression": "conformed before, departs now",
    "new finding": "departs now and was not judged before",
    "changed": "is not right in another way than before",
    "unclear": "was judged before and is not now: inconclusive, or an error of the harness",
    "gone": "was judged before, and did not run now or is no longer offered",
    "fixed": "was not right before and does not depart now",
    "advice": "did not depart before, and there is advice now",
    "added": "did not run before, and conforms",
}
_STATES = {"error": "unclear", "inconclusive": "unclear", "not-offered": "absent"}  # others are their verdict
_KIND_OF = {
    ("absent", "departs"): "new finding",
    ("absent", "unclear"): "unclear",
    ("absent", "advice"): "advice",
    ("absent", "conforms"): "added",
    ("conforms", "departs"): "regression",
    ("conforms", "unclear"): "unclear",
    ("conforms", "advice"): "advice",
    ("conforms", "absent"): "gone",
    ("advice", "departs"): "regression",
    ("advice", "unclear"): "unclear",
    ("advice", "conforms"): "fixed",
    ("advice", "absent"): "gone",
    ("departs", "unclear"): "unclear",
    ("departs", "advice"): "fixed",
    ("departs", "conforms"): "fixed",
    ("departs", "absent"): "gone",
    ("unclear", "departs"): "new finding",
    ("unclear", "advice"): "advice",
    ("unclear", "conforms"): "fixed",
    ("unclear", "absent"): "gone",
}
# Which kinds each value of --fail-on stands for.
FAIL_ON = {
    "nothing": frozenset[str](),
    "regression": frozenset({"regression"}),
    "finding": frozenset({"regression", "new finding", "changed"}),
    "any": frozenset({"regression", "new finding", "changed", "unclear", "gone"}),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One case that is not what it was; `before` or `after` is None where it did not run."""

    kind: str
    case: str
    before: Case | None
    after: Case | None

    @property
    def shown(self) -> Case:
        case = self.after or self.before
        if case is None:
            raise ValueError(self.case)
        return case


@dataclass(frozen=True, slots=True)
class Row:
    """A requirement, and what each report says of it; None where a report does not claim it."""

    id: str
    area: str
    level: str
    text: str
    source: str
    verdicts: tuple[str | None, ...]


def of_one_service(reports: Sequence[Report]) -> bool:
    """Say whether these are two runs of one service, which changes tell more about than a matrix."""
    return len(reports) == 2 and reports[0].run.target == reports[1].run.target


def changes(before: Report, after: Report) -> list[Change]:
    """Return what changed from case to case, the worst kind first."""
    old = {case.id: case for case in before.cases}
    new = {case.id: case for case in after.cases}
    found = []
    for one in {**old, **new}:
        kind = kind_of(old.get(one), new.get(one))
        if kind:
            found.append(Change(kind, one, old.get(one), new.get(one)))
    order = list(KINDS)
    return sorted(found, key=lambda change: (order.index(change.kind), natural(change.case)))


def kind_of(before: Case | None, after: Case | None) -> str | None:
    """Return the kind of a change, or None where nothing changed."""
    states = _state(before), _state(after)
    if states[0] == states[1]:
        return "changed" if before and after and _gist(before) != _gist(after) else None
    return _KIND_OF.get(states)


def requirement_changes(before: Report, after: Report) -> list[tuple[Requirement, str, str]]:
    """Return each requirement whose verdict changed, and both; the empty text is for unclaimed."""
    old = {(one.specification, one.id): one for one in before.requirements}
    new = {(one.specification, one.id): one for one in after.requirements}
    found = []
    for key in {**old, **new}:
        first, second = old.get(key), new.get(key)
        said = (first.verdict if first else "", second.verdict if second else "")
        one = second or first
        if one and said[0] != said[1]:
            found.append((one, *said))
    return sorted(found, key=lambda entry: (entry[0].specification, natural(entry[0].id)))


def matrix(reports: Sequence[Report]) -> list[Row]:
    """Return every requirement that a report claims, with the worst verdict of each report."""
    verdicts: list[dict[str, str]] = []
    known: dict[str, Requirement] = {}
    for report in reports:
        said: dict[str, list[str]] = {}
        for one in report.requirements:
            said.setdefault(one.id, []).append(one.verdict)
            known.setdefault(one.id, one)
        verdicts.append({name: worst(words) for name, words in said.items()})
    ordered = sorted(known.values(), key=lambda one: (one.area, natural(one.id)))
    return [
        Row(one.id, one.area, one.level, one.text, one.source, tuple(said.get(one.id) for said in verdicts))
        for one in ordered
    ]


def steps(reports: Sequence[Report]) -> list[tuple[Report, Report, list[Change]]]:
    """Return each run of one service, the next one and what changed; nothing of several services."""
    if len({report.run.target for report in reports}) > 1:
        return []
    return [(before, after, changes(before, after)) for before, after in pairwise(reports)]


def differing(rows: Sequence[Row]) -> list[Row]:
    """Return the rows in which not all reports that looked say the same."""
    return [row for row in rows if len({*row.verdicts} - {None, "untested"}) > 1]


def is_telling(row: Row) -> bool:
    """Say whether a row says something of a service: not all of its verdicts are untested or unclaimed."""
    return any(verdict not in {None, "untested", "not-offered"} for verdict in row.verdicts)


def names(reports: Sequence[Report]) -> list[str]:
    """Return a name for each report: its target, numbered where two have the same."""
    targets = [report.run.target or "unnamed" for report in reports]
    return [
        f"{name} ({targets[: place + 1].count(name)})" if targets.count(name) > 1 else name
        for place, name in enumerate(targets)
    ]


def findings_of(report: Report, requirement: str) -> list[Case]:
    """Return the cases of a requirement that are not right."""
    return [case for case in report.cases if requirement in case.requirements and case.verdict in NOT_RIGHT]


def fails(found: Sequence[Change], fail_on: str) -> bool:
    """Say whether one of the changes is of a kind that must fail."""
    return any(change.kind in FAIL_ON[fail_on] and not _is_known(change) for change in found)


def counts(found: Sequence[Change]) -> Mapping[str, int]:
    """Return how many changes of each kind there are."""
    return {kind: sum(change.kind == kind for change in found) for kind in KINDS}


def _state(case: Case | None) -> str:
    return _STATES.get(case.verdict, case.verdict) if case else "absent"


def _is_known(change: Change) -> bool:
    return change.after is not None and change.after.known


def _gist(case: Case) -> tuple[str, str]:
    found = case.finding
    return (found.what, found.fingerprint) if found else ("", "")
