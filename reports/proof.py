"""Whether the suite notices each fault of the service: why its verdicts may be trusted. Pure functions."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reports.assemble import natural, twins_of
from reports.model import FORMAT, VERDICTS_OF_A_CASE, Case
from reports.text import counted, cut, listed, visible

SCHEMA = Path(__file__).with_name("proof.schema.json")
# Both come of a Nonconformity and of nothing else; which one is the level's business.
NOTICING = frozenset({"departs", "advice"})


@dataclass(frozen=True, slots=True)
class Trial:
    """One fault at one endpoint.

    Attributes:
        outcome: "noticed", "survived", or "not-tried" when the person who started the run left it out.
        noticed_by: the cases that cite the broken requirement (or its twin) and departed.
        also_red: other requirements whose cases departed.
        cases: how many of its cases have each verdict.
        why: the reason for an outcome other than noticed.
    """

    fault: str
    breaks: str
    says: str
    endpoint: str
    outcome: str
    noticed_by: tuple[str, ...]
    also_red: tuple[str, ...]
    cases: Mapping[str, int]
    why: str


@dataclass(frozen=True, slots=True)
class ProofRun:
    """When and with what it was proven. `not_run` counts cases never reached."""

    harness: str
    seed: str
    started: str
    seconds: float
    not_run: int


@dataclass(frozen=True, slots=True)
class Proof:
    """Every trial, in the order of the faults' names."""

    format: int
    run: ProofRun
    summary: Mapping[str, int]
    trials: tuple[Trial, ...]


def prove(
    facts: Mapping[str, Any],
    cases: Iterable[Case],
    started: str,
    seconds: float,
    *,
    not_run: int = 0,
    narrowed: bool = False,
) -> Proof:
    """Say for each fault and endpoint whether a case that cites the broken requirement noticed it.

    Args:
        facts: what reports.hooks describes, with "faults".
        cases: those that ran, each against the fault it names.
        started: ISO 8601, UTC.
        seconds: how long it took.
        not_run: how many cases were selected and never reached.
        narrowed: whether the run was cut down by hand; a fault without a case is then not tried.
    """
    twins = twins_of(facts["requirements"])
    tried: dict[tuple[str, str], list[Case]] = {}
    for case in sorted(cases, key=lambda case: natural(case.id)):
        if case.fault is not None:
            tried.setdefault((case.fault, case.endpoint), []).append(case)
    trials = tuple(
        _trial(fault, endpoint, tried.get((fault["name"], endpoint), []), twins, narrowed=narrowed)
        for fault in sorted(facts["faults"], key=lambda fault: natural(fault["name"]))
        for endpoint in fault["endpoints"]
    )
    outcomes = Counter(trial.outcome for trial in trials)
    return Proof(
        format=FORMAT,
        run=ProofRun(
            harness=str(facts.get("harness", "")),
            seed=str(facts.get("seed", "")),
            started=started,
            seconds=round(seconds, 3),
            not_run=not_run,
        ),
        summary={word: outcomes[word] for word in ("noticed", "survived", "not-tried")},
        trials=trials,
    )


def exit_code(proof: Proof) -> int:
    """Return 1 if a fault survived, and 5 if none was tried at all, else 0."""
    if proof.summary["survived"]:
        return 1
    return 0 if proof.summary["noticed"] else 5


def table(proof: Proof) -> list[str]:
    """Return the proof in lines: each survivor with what it does wrong and its reason, then the sentence."""
    survivors = [trial for trial in proof.trials if trial.outcome == "survived"]
    width = max((len(trial.fault) for trial in survivors), default=0)
    lines = [
        f"survived  {trial.fault:<{width}}  {trial.endpoint}  {trial.breaks}: {trial.says} ({trial.why})"
        for trial in survivors
    ]
    faults = len({trial.fault for trial in proof.trials})
    counts = proof.summary
    said = (
        f"Of {counted(faults, 'fault')}, in {counted(len(proof.trials), 'trial')} (one for each endpoint), "
        f"{counts['noticed']} noticed, {counts['survived']} survived"
    )
    left_out = f", {counts['not-tried']} not tried (not selected)" if counts["not-tried"] else ""
    early = (
        f" The run ended early: {counted(proof.run.not_run, 'case')} never ran." if proof.run.not_run else ""
    )
    return [*(cut(visible(line), 400) for line in lines), f"{said}{left_out}.{early}"]


def _trial(
    fault: Mapping[str, Any],
    endpoint: str,
    cases: Sequence[Case],
    twins: Mapping[str, frozenset[str]],
    *,
    narrowed: bool,
) -> Trial:
    broken = twins.get(fault["breaks"], frozenset({fault["breaks"]}))
    citing = [case for case in cases if broken & {*case.requirements}]
    noticed_by = tuple(case.id for case in citing if case.verdict in NOTICING)
    red = {one for case in cases if case.verdict in NOTICING for one in case.requirements}
    outcome = "noticed" if noticed_by else "not-tried" if narrowed and not citing else "survived"
    verdicts = Counter(case.verdict for case in cases)
    return Trial(
        fault=fault["name"],
        breaks=fault["breaks"],
        says=fault["says"],
        endpoint=endpoint,
        outcome=outcome,
        noticed_by=noticed_by,
        also_red=tuple(sorted(red - broken, key=natural)),
        cases={word: verdicts[word] for word in VERDICTS_OF_A_CASE if verdicts[word]},
        why="" if noticed_by else _why(fault["breaks"], citing, narrowed=narrowed),
    )


def _why(breaks: str, citing: Sequence[Case], *, narrowed: bool) -> str:
    if not citing:
        return "not selected in this run" if narrowed else f"no case that cites {breaks} ran"
    verdicts = Counter(case.verdict for case in citing)
    said = f"of its {counted(len(citing), 'case')}: {listed(dict(sorted(verdicts.items())))}"
    unclear = next((case.finding for case in citing if case.verdict in {"error", "inconclusive"}), None)
    return f"{said} ({unclear.what})" if unclear else said
