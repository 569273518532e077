"""The page that says why this suite may be trusted: faults noticed, and mutations of answers noticed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from reports import text
from reports.html_page import page
from reports.html_table import table
from reports.markup import Element, Node, el
from reports.mutations import GROUPS, OUTCOMES, STALE, WANTING, cell

TITLE = "Why you may trust this suite"


def to_html(proof: Mapping[str, Any]) -> str:
    """Write the page of a proof, as proof.json has it; either half may be missing."""
    masthead = [
        el("p", "DICOMweb conformance", class_="kicker"),
        el("h1", TITLE),
        *(el("p", line) for line in sentences(proof)),
    ]
    return page(
        TITLE,
        masthead,
        [_faults(proof), _mutations(proof.get("mutations"))],
        "Made from proof.json beside it, which holds every trial and every class.",
    )


def section(proof: Mapping[str, Any]) -> Element | None:
    """What a report says of the proof that lies beside it; None where none does."""
    if not proof:
        return None
    return el(
        "section",
        el("h2", TITLE),
        (el("p", line) for line in sentences(proof)),
        el("p", el("a", "The whole proof", href="proof.html"), "."),
        id="trust",
    )


def sentences(proof: Mapping[str, Any]) -> Iterator[str]:
    """Each half in a sentence, with when it was shown; and what is missing of it."""
    if "trials" in proof:
        counts, faults = proof["summary"], {trial["fault"] for trial in proof["trials"]}
        yield (
            f"Of {text.counted(len(faults), 'fault')} that a service can be started with, in "
            f"{text.counted(len(proof['trials']), 'trial')}, {counts['noticed']:,} were noticed and "
            f"{counts['survived']:,} survived ({_when(proof['run'])})."
        )
    if "mutations" in proof:
        half = proof["mutations"]
        counts = half["summary"]
        wanting = sum(counts[word] for word in WANTING)
        yield (
            f"Of {len(half['classes']):,} ways in which right answers were changed, {counts['answers']:,} "
            f"times in all, {counts['noticed']:,} were noticed, {counts['explained']:,} are ignored for a "
            f"reason that is given, and {wanting:,} {'is' if wanting == 1 else 'are'} neither "
            f"({_when(half['run'])})."
        )


def _when(run: Mapping[str, Any]) -> str:
    return f"{run['started'].replace('T', ' ').replace('+00:00', ' UTC')}, {text.seconds(run['seconds'])}"


def _faults(proof: Mapping[str, Any]) -> Element | None:
    trials = proof.get("trials")
    if trials is None:
        return None
    ordered = sorted(trials, key=lambda trial: (trial["breaks"], trial["fault"], trial["endpoint"]))
    rows = [
        (
            requirement,
            trial["fault"],
            trial["endpoint"],
            trial["outcome"],
            trial["says"],
            trial["why"] or _noticed_by(trial["noticed_by"]),
        )
        for requirement, group in groupby(ordered, key=lambda trial: trial["breaks"])
        for trial in group
    ]
    names = (
        "requirement",
        "fault",
        "endpoint",
        "outcome",
        "what the service does wrong",
        "noticed by, or why not",
    )
    return el("section", el("h2", "Faults of a service"), table("", names, rows), id="faults")


def _noticed_by(cases: Sequence[str]) -> str:
    more = f" and {text.counted(len(cases) - 1, 'other case')}" if len(cases) > 1 else ""
    return f"{cases[0]}{more}"


def _mutations(half: Mapping[str, Any] | None) -> Element | None:
    if half is None:
        return None
    classes = half["classes"]
    return el(
        "section",
        el("h2", "Mutations of an answer"),
        el(
            "p",
            "Each case that conforms was judged again with one thing changed in one answer. A place of the "
            "table says how many changes were noticed, +explained, and !neither.",
        ),
        _grid(classes),
        _wanting(classes),
        _unplayable(half),
        _stale(half),
        el("h3", "What need not be noticed, and why"),
        _explained(classes),
        id="mutations",
    )


def _grid(classes: Sequence[Mapping[str, Any]]) -> Element | None:
    counts: dict[str, dict[str, dict[str, int]]] = {}
    for one in classes:
        row = counts.setdefault(f"{one['transaction']} {one['status']}", {})
        place = row.setdefault(one["kind"].partition(":")[0], dict.fromkeys(OUTCOMES, 0))
        place[one["outcome"]] += 1
    rows = [
        (name, *(cell(row[group]) if group in row else "" for group in GROUPS))
        for name, row in counts.items()
    ]
    return table("Transactions, and what was changed", ("transaction", *GROUPS), rows)


def _wanting(classes: Iterable[Mapping[str, Any]]) -> Node:
    rows = [
        (
            one["outcome"],
            f"{one['transaction']} {one['status']}",
            one["kind"],
            one["where"],
            one["why"],
            one["example"],
        )
        for one in classes
        if one["outcome"] in WANTING
    ]
    if not rows:
        return el("p", "Nothing was ignored without a reason.")
    names = ("outcome", "transaction", "what was done", "where", "why", "for example")
    return table("Neither noticed nor explained", names, rows)


def _unplayable(half: Mapping[str, Any]) -> Element | None:
    rows = [(one["case"], one["why"]) for one in half["unplayable"]]
    return table("Cases that do not hold against their own recording", ("case", "why"), rows)


def _stale(half: Mapping[str, Any]) -> Element | None:
    rows = [(one, STALE) for one in half["unused"]]
    return table("Explanations that are stale", ("entry", "why"), rows)


def _explained(classes: Iterable[Mapping[str, Any]]) -> Iterator[Node]:
    ignored = sorted((one for one in classes if one["outcome"] == "explained"), key=lambda one: one["why"])
    for why, group in groupby(ignored, key=lambda one: one["why"]):
        members = list(group)
        places: dict[str, set[str]] = {}
        for one in members:
            places.setdefault(f"{one['kind']}, {one['where']}", set()).add(
                f"{one['transaction']} {one['status']}"
            )
        items = (el("li", f"{place}: {', '.join(sorted(where))}") for place, where in sorted(places.items()))
        yield el(
            "details",
            el("summary", el("span", why, class_="text"), el("span", str(len(members)), class_="aside")),
            el("ul", items, class_="inside"),
            class_="requirement explained",
        )
