"""One report of the parts of a run that was split with --shard: pure functions."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import median

from reports import model
from reports.assemble import in_order, servers_of, summary_of
from reports.model import Case, Deviation, Report, Requirement, Run, Settle

SHARD = "shard"
NOT_SELECTED = "not selected in this run"
# An exit code that says more than verdicts do; 5 of a part only says that none of its cases was selected.
BEYOND_VERDICTS = (3, 2, 4, 7)
# What is said of a known deviation: the first of these that a part says.
SAID_FIRST = ("differs", "expired", "occurs", "stale", "names-nothing", "not-looked-at")


def merge(parts: Mapping[str, Report]) -> Report:
    """Make one report of the parts of one run.

    Args:
        parts: each part by a name that a person knows it by, its path for instance.

    Raises:
        ValueError: they are not all parts, and each once, of one run of one service; the sentence says which.
    """
    names = _in_order(parts)
    reports = [parts[name] for name in names]
    _refuse_differences(names, reports)
    cases = _cases(names, reports)
    by_id = {case.id: case for case in cases}
    rows = [{(row.specification, row.id): row for row in report.requirements} for report in reports]
    requirements = tuple(_requirement([row[key] for row in rows], by_id) for key in rows[0])
    deviations = _deviations([report.deviations for report in reports])
    return Report(
        format=model.FORMAT,
        run=_run([report.run for report in reports], cases, deviations),
        summary=summary_of(requirements, cases),
        requirements=requirements,
        cases=cases,
        deviations=deviations,
    )


def shard_of(report: Report) -> tuple[int, int] | None:
    """Return which part of how many a report is, or None where the run was not split."""
    written = next((each.value for each in report.run.settings if each.name == SHARD), "")
    number, slash, of = written.partition("/")
    return (int(number), int(of)) if slash and number.isdecimal() and of.isdecimal() else None


def _in_order(parts: Mapping[str, Report]) -> list[str]:
    """Return the names of the parts in their order, or say which part is missing, double or none at all."""
    shards = {name: shard_of(report) for name, report in parts.items()}
    whole = [name for name, shard in shards.items() if shard is None]
    if whole or not parts:
        said = f"{whole[0]} is no part" if whole else "There is no part"
        raise ValueError(f"{said}: only reports of runs with --shard=K/N are merged.")
    counts = {shard[1] for shard in shards.values() if shard}
    if len(counts) > 1:
        said = ", ".join(f"{name} is {shard[0]}/{shard[1]}" for name, shard in shards.items() if shard)
        raise ValueError(f"These are parts of different runs: {said}.")
    of = counts.pop()
    times = Counter(shard[0] for shard in shards.values() if shard)
    missing = [f"{number}/{of}" for number in range(1, of + 1) if not times[number]]
    double = [f"{number}/{of}" for number, count in sorted(times.items()) if count > 1]
    if missing:
        raise ValueError(f"A part is missing: {', '.join(missing)}.")
    if double:
        raise ValueError(f"A part is there more than once: {', '.join(double)}.")
    return sorted(shards, key=lambda name: shards[name] or (0, 0))


def _refuse_differences(names: Sequence[str], reports: Sequence[Report]) -> None:
    """Demand that the parts judged one service by one version of the harness and the same claims."""
    first = reports[0]
    for name, report in zip(names[1:], reports[1:], strict=True):
        pairs = {
            "target": (first.run.target, report.run.target),
            "claims": (", ".join(first.run.claims), ", ".join(report.run.claims)),
            "flavour": (first.run.flavour, report.run.flavour),
            "version of the harness": (first.run.versions.get("harness"), report.run.versions.get("harness")),
            "readings": (dict(first.run.readings), dict(report.run.readings)),
        }
        for what, (ours, theirs) in pairs.items():
            if ours != theirs:
                raise ValueError(f"{names[0]} and {name} differ in {what}: {ours} and {theirs}.")
        if _keys(report) != _keys(first):
            raise ValueError(f"{names[0]} and {name} differ in their requirements.")


def _keys(report: Report) -> set[tuple[str, str]]:
    return {(row.specification, row.id) for row in report.requirements}


def _cases(names: Sequence[str], reports: Sequence[Report]) -> tuple[Case, ...]:
    found: dict[str, Case] = {}
    for name, report in zip(names, reports, strict=True):
        for case in report.cases:
            if case.id in found:
                raise ValueError(f"{name} has a case that another part has too: {case.id}.")
            found[case.id] = case
    return in_order(found.values())


def _requirement(rows: Sequence[Requirement], by_id: Mapping[str, Case]) -> Requirement:
    ids = {one for row in rows for one in row.cases}
    cases = [case for one, case in by_id.items() if one in ids]
    verdict = model.verdict_of_requirement(case.verdict for case in cases)
    reasons = [row.reason for row in rows if row.reason and row.reason != NOT_SELECTED]
    return replace(
        rows[0],
        verdict=verdict,
        reason=(reasons or [NOT_SELECTED])[0] if verdict == "untested" else "",
        group=rows[0].group if verdict == "untested" else "",
        cases=tuple(case.id for case in cases),
        not_run=sum(row.not_run for row in rows),
        known=verdict == "departs" and all(case.known for case in cases if case.verdict == "departs"),
    )


def _deviations(parts: Sequence[Sequence[Deviation]]) -> tuple[Deviation, ...]:
    """Say of each known deviation what the parts together say."""
    said: dict[tuple[str, str], list[Deviation]] = {}
    for one in (one for part in parts for one in part):
        said.setdefault((one.of, one.fingerprint), []).append(one)
    return tuple(
        replace(
            min(ones, key=lambda one: SAID_FIRST.index(one.state)),
            cases=tuple(case for one in ones for case in one.cases),
        )
        for ones in said.values()
    )


def _run(runs: Sequence[Run], cases: Sequence[Case], deviations: Sequence[Deviation]) -> Run:
    """What holds for the whole: the first start, the longest part, and what all parts were told alike."""
    code = next((code for code in BEYOND_VERDICTS if code in {run.exit_code for run in runs}), None)
    return replace(
        runs[0],
        started=min(run.started for run in runs),
        seconds=max(run.seconds for run in runs),
        seed=", ".join(dict.fromkeys(run.seed for run in runs)),
        settings=tuple(each for each in runs[0].settings if all(each in run.settings for run in runs)),
        not_run=sum(run.not_run for run in runs),
        exit_code=model.exit_code(cases, deviations) if code is None else code,
        settle=_settle([run.settle for run in runs if run.settle]),
        servers=servers_of(cases),
    )


def _settle(parts: Sequence[Settle]) -> Settle | None:
    """The median of all stores is not known any more; that of the parts' medians stands for it."""
    if not parts:
        return None
    return Settle(
        stores=sum(part.stores for part in parts),
        median=median(part.median for part in parts),
        longest=max(part.longest for part in parts),
    )
