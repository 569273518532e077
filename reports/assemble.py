"""From what happened to each case to the report: pure functions, and the rules by which verdicts combine."""

import hashlib
import re
import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from reports import deviations, model
from reports.fingerprint import fingerprint
from reports.model import Case, Endpoint, Finding, Report, Requirement, Run, Setting, Settle, Summary

Facts = Mapping[str, Any]
MOST_SERVERS = 3  # of what a header says in many ways, those that a report names


@dataclass(frozen=True, slots=True)
class Happened:
    """What came of one pytest item.

    Attributes:
        case: the facts attached at collection.
        verdicts: what each phase said: "verdict" and the fields of a finding; none when nothing was raised.
        cast: what the instances of its tables are, in words, by nickname.
    """

    id: str
    case: Mapping[str, Any]
    verdicts: Sequence[Mapping[str, Any]] = ()
    exchanges: Sequence[Mapping[str, Any]] = ()
    clean_up: Sequence[str] = ()
    seconds: float = 0.0
    settled: Sequence[float] = ()
    cast: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Index:
    """Which cases speak for a requirement: by (specification, id) that counts, and by any id cited."""

    counting: Mapping[tuple[str, str], Sequence[str]]
    citing: Mapping[tuple[str, str], Sequence[str]]
    order: Mapping[str, int]
    verdicts: Mapping[str, str]
    known: frozenset[str]

    def of(self, specification: str, one: str, others: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of the cases where `one` counts, or which cite one of the others, in order."""
        found = set(self.counting.get((specification, one), ()))
        for other in others:
            found.update(self.citing.get((specification, other), ()))
        return tuple(sorted(found, key=self.order.__getitem__))


def case_from(happened: Happened) -> Case:
    """Reduce what happened to one verdict: the worst; what else went wrong is kept beside it."""
    facts = happened.case
    found = sorted(happened.verdicts, key=lambda said: model.WORST_FIRST.index(said["verdict"]))
    said = found[0] if found else {"verdict": "conforms"}
    requirements = tuple(facts["requirements"])
    others = [f"{other['verdict']} as well: {other['what']}" for other in found[1:] if other.get("what")]
    key = hashlib.sha256(happened.id.encode("utf-8", "backslashreplace")).hexdigest()[:10]
    return Case(
        id=happened.id,
        endpoint=facts["endpoint"],
        specifications=tuple(facts["specifications"]),
        feature=facts["feature"],
        file=facts["file"],
        line=facts["line"],
        rule=facts["rule"] or "",
        scenario=facts["scenario"],
        row=dict(facts["row"]),
        transaction=facts["transaction"] or "",
        level=facts["level"],
        verdict=said["verdict"],
        requirements=requirements,
        cited=tuple(facts["cited"]),
        finding=None if said["verdict"] == "conforms" else _finding(said, requirements, happened.cast),
        seconds=round(happened.seconds, 4),
        exchanges=tuple(
            model.exchange_from(value, f"{key}-{number}")
            for number, value in enumerate(happened.exchanges, 1)
        ),
        clean_up=(*happened.clean_up, *others),
        fault=facts.get("fault"),
        fault_breaks=facts.get("fault_breaks"),
        known=bool(said.get("known")),
        points=tuple(facts.get("points", ())),
    )


def assemble(
    facts: Facts,
    cases: Iterable[Case],
    started: str,
    seconds: float,
    *,
    pending: Iterable[Case] = (),
    whole: bool = False,
    by_path: bool = False,
    settled: Iterable[float] = (),
    exit_code: int | None = None,
) -> Report:
    """Make the report of a run.

    Args:
        facts: what reports.hooks describes.
        cases: those that ran, in any order.
        started: ISO 8601, UTC.
        seconds: how long the run took.
        pending: cases that were selected and never ran.
        whole: whether nothing was left out by the person who started the run.
        by_path: whether they left out no more than whole feature files.
        settled: for each store, the seconds until it was seen.
        exit_code: that of the process, where it says more than the verdicts do (an interruption).

    Returns:
        The report, in an order that does not depend on the order in which the cases ended.
    """
    why = facts.get("left_out") or ("no scenario cites it" if whole else "not selected in this run")
    ordered = in_order(cases)
    unrun = tuple(pending)
    ran, waiting, twins = _index(ordered), _index(unrun), twins_of(facts["requirements"])
    requirements = sorted(
        (_requirement(entry, ran, waiting, twins, why=why) for entry in facts["requirements"]),
        key=lambda one: (one.specification, one.area, natural(one.id)),
    )
    listed = listed_in(facts, ordered, unrun, whole=whole, by_path=by_path)
    return Report(
        format=model.FORMAT,
        run=_run(
            facts,
            started,
            seconds,
            ordered,
            not_run=len(unrun),
            exit_code=model.exit_code(ordered, listed) if exit_code is None else exit_code,
            settle=_settle(list(settled)),
        ),
        summary=summary_of(requirements, ordered),
        requirements=tuple(requirements),
        cases=ordered,
        deviations=listed,
    )


def in_order(cases: Iterable[Case]) -> tuple[Case, ...]:
    """Return cases in the order of a report: by file, line, endpoint and id."""
    return tuple(sorted(cases, key=lambda case: (case.file, case.line, case.endpoint, natural(case.id))))


def summary_of(requirements: Iterable[Requirement], cases: Iterable[Case]) -> Summary:
    """Count the verdicts of requirements and cases."""
    rows, ran = list(requirements), list(cases)
    return Summary(
        requirements=_counts(model.WORST_FIRST, (one.verdict for one in rows)),
        cases=_counts(model.VERDICTS_OF_A_CASE, (case.verdict for case in ran)),
        known={"requirements": sum(one.known for one in rows), "cases": sum(case.known for case in ran)},
    )


def servers_of(cases: Iterable[Case]) -> tuple[str, ...]:
    """Return what answers say in the header Server, the most frequent first."""
    said = Counter(
        value
        for case in cases
        for one in case.exchanges
        for name, value in (one.answer.headers if one.answer else ())
        if name.lower() == "server"
    )
    return tuple(value for value, _ in said.most_common(MOST_SERVERS))


def listed_in(
    facts: Facts, ran: Sequence[Case], pending: Iterable[Case], *, whole: bool, by_path: bool
) -> tuple[model.Deviation, ...]:
    """Return what became of the known deviations that the facts of a run list."""
    claimed = [entry["id"] for entry in facts["requirements"]]
    return deviations.judged(facts.get("deviations", ()), ran, pending, claimed, whole=whole, by_path=by_path)


def twins_of(requirements: Iterable[Mapping[str, Any]]) -> Mapping[str, frozenset[str]]:
    """Return, for each id, every id that says the same: itself, and what duplicate_of leads to and from."""
    groups: dict[str, frozenset[str]] = {}
    for entry in requirements:
        other = entry.get("duplicate_of")
        members = {entry["id"], other} if other else {entry["id"]}
        joined = frozenset().union(*(groups.get(one, frozenset({one})) for one in members))
        groups.update(dict.fromkeys(joined, joined))
    return groups


def natural(text: str) -> tuple[tuple[int, str], ...]:
    """Return a sort key by which row 2 stands before row 10."""
    runs = (run.lstrip("0") if run.isdecimal() else run for run in re.split(r"(\d+)", text))
    # A number's length first: it orders numbers of any size, and no number is ever parsed.
    return tuple((len(run) if run.isdecimal() else -1, run) for run in runs)


def _index(cases: Iterable[Case]) -> Index:
    counting: dict[tuple[str, str], list[str]] = {}
    citing: dict[tuple[str, str], list[str]] = {}
    order: dict[str, int] = {}
    verdicts: dict[str, str] = {}
    known: set[str] = set()
    for case in cases:
        order[case.id] = len(order)
        verdicts[case.id] = case.verdict
        if case.known:
            known.add(case.id)
        for specification in case.specifications:
            for one in case.requirements:
                counting.setdefault((specification, one), []).append(case.id)
            for one in case.cited:
                citing.setdefault((specification, one), []).append(case.id)
    return Index(counting, citing, order, verdicts, frozenset(known))


def _finding(said: Mapping[str, Any], requirements: tuple[str, ...], cast: Mapping[str, str]) -> Finding:
    what, expected, received = said["what"], said.get("expected", ""), said.get("received", "")
    judged = said["verdict"] in ("departs", "advice")
    named = {*expected.split(", "), *received.split(", ")}
    return Finding(
        requirements=requirements,
        what=what,
        expected=expected,
        received=received,
        exchange=said.get("exchange", ""),
        traceback=said.get("traceback", ""),
        fingerprint=fingerprint(what, expected, received) if judged else "",
        cast={name: words for name, words in cast.items() if name in named},
    )


def _requirement(
    entry: Mapping[str, Any], ran: Index, waiting: Index, twins: Mapping[str, frozenset[str]], *, why: str
) -> Requirement:
    one, specification = entry["id"], entry["specification"]
    # Only an entry that repeats another is shown by its twin's cases; the twin keeps to its own.
    others = twins[one] - {one} if entry.get("duplicate_of") else frozenset[str]()
    cases = ran.of(specification, one, others)
    not_run = len(waiting.of(specification, one, others))
    verdict = model.verdict_of_requirement(ran.verdicts[case] for case in cases)
    return Requirement(
        id=one,
        specification=specification,
        area=entry["area"],
        level=entry["level"],
        actor=entry["actor"],
        text=entry["text"],
        source=entry["source"],
        verdict=verdict,
        reason=_why_untested(entry, why, not_run=not_run) if verdict == "untested" else "",
        shown_by=entry.get("shown_by"),
        duplicate_of=entry.get("duplicate_of"),
        cases=cases,
        not_run=not_run,
        known=verdict == "departs"
        and all(case in ran.known for case in cases if ran.verdicts[case] == "departs"),
        group=entry.get("group", "") if verdict == "untested" and not not_run else "",
    )


def _why_untested(entry: Mapping[str, Any], otherwise: str, *, not_run: int) -> str:
    if not_run:
        return "the run ended before its cases were reached"
    if entry.get("untested"):
        return str(entry["untested"])
    if entry.get("shown_by"):
        return f"shown by the self-test {entry['shown_by']}"
    return otherwise


def _run(
    facts: Facts,
    started: str,
    seconds: float,
    cases: Iterable[Case],
    *,
    not_run: int,
    exit_code: int,
    settle: Settle | None,
) -> Run:
    settings = tuple(
        Setting(one["name"], str(one["value"]), one["source"]) for one in facts.get("settings", ())
    )
    endpoints = tuple(
        Endpoint(one["name"], one["url"], tuple(one["claims"]), tuple(one["offers"]))
        for one in facts.get("endpoints", ())
    )
    return Run(
        target=facts.get("target", ""),
        claims=tuple(sorted({claim for one in endpoints for claim in one.claims})),
        endpoints=endpoints,
        flavour=facts.get("flavour") or "",
        versions={"harness": str(facts.get("harness", "")), **facts.get("versions", {})},
        started=started,
        seconds=round(seconds, 3),
        seed=str(facts.get("seed", "")),
        settings=settings,
        readings={point: str(reading) for point, reading in sorted(facts.get("readings", {}).items())},
        not_run=not_run,
        exit_code=exit_code,
        settle=settle,
        service=next((one.value for one in settings if one.name == "service-version"), ""),
        servers=servers_of(cases),
        points=tuple(model.OpenPoint(**one) for one in facts.get("points", ())),
    )


def _settle(seconds: Sequence[float]) -> Settle | None:
    if not seconds:
        return None
    return Settle(len(seconds), round(statistics.median(seconds), 3), round(max(seconds), 3))


def _counts(words: Iterable[str], verdicts: Iterable[str]) -> dict[str, int]:
    counter = Counter(verdicts)
    return {word: counter[word] for word in words}


def with_exit_code(report: Report, code: int) -> Report:
    """Return the report with the exit code that the process ends with."""
    return replace(report, run=replace(report.run, exit_code=code))
