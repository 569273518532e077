"""The part of the page that is the specification as a tree: area, requirement, scenario, row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from reports import sentences, text
from reports.html_findings import anchor, mark
from reports.html_run import reading_anchor
from reports.markup import Element, Node, el
from reports.model import NOT_RIGHT, Case, OpenPoint, Report, Requirement, Run, worst

LONGEST_VALUE = 200  # characters of one value of a row


@dataclass(frozen=True, slots=True)
class Known:
    """What the tree looks up: cases, the open points that the target chose, how it was run."""

    cases: Mapping[str, Case]
    chosen: Mapping[str, OpenPoint]
    run: Run


def section(report: Report) -> Element:
    """Write every requirement of every claimed specification below its area."""
    known = Known(
        cases={case.id: case for case in report.cases},
        chosen=sentences.chosen(report.run),
        run=report.run,
    )
    parts: list[Node] = []
    for specification, entries in groupby(report.requirements, key=lambda one: one.specification):
        areas = [
            _area(area, list(group), known)
            for area, group in groupby(entries, key=lambda one: one.area or "other")
        ]
        parts.append(el("section", el("h3", specification), areas, data_specification=specification))
    return el(
        "section",
        el("h2", "Requirement by requirement"),
        _filter(report.requirements),
        parts,
        id="requirements",
    )


def _filter(requirements: Sequence[Requirement]) -> Element:
    """Write the fields by which the page's script filters; hidden where no script runs."""
    fields: list[Node] = [
        el(
            "label",
            "Text ",
            el("input", type="search", id="filter-text", placeholder="any word (press /)"),
        ),
        _choice("verdict", sentences.SIGNS),
        _choice("specification", sorted({one.specification for one in requirements})),
        _choice("area", sorted({one.area or "other" for one in requirements})),
        _choice(
            "level", [one for one in ("shall", "should", "may", "observed") if one in _levels(requirements)]
        ),
        el("button", "Clear", type="button", id="filter-reset", title="Escape does so too", hidden=True),
        el("output", id="filter-shown", aria_live="polite"),
        el("output", id="filter-found", aria_live="polite"),
    ]
    return el("div", fields, class_="filter", role="search", hidden=True, aria_label="Filter requirements")


def _levels(requirements: Iterable[Requirement]) -> set[str]:
    return {one.level for one in requirements}


def _choice(name: str, values: Iterable[str]) -> Element:
    options = (el("option", value, value=value) for value in values)
    select = el("select", el("option", "any", value=""), options, id=f"filter-{name}")
    return el("label", f"{name.capitalize()} ", select)


def _area(area: str, members: Sequence[Requirement], known: Known) -> Element:
    words = [one.verdict for one in members]
    counts = text.listed({word: words.count(word) for word in sentences.SIGNS})
    verdict = worst(words)
    return el(
        "details",
        el("summary", mark(verdict), el("h4", area), el("span", counts, class_="aside")),
        (_requirement(one, [known.cases[case] for case in one.cases], known) for one in members),
        class_="area",
        data_area=area,
        open=verdict in NOT_RIGHT,
    )


def _requirement(one: Requirement, cases: Sequence[Case], known: Known) -> Element:
    points = [
        known.chosen[name]
        for name in sorted({name for case in cases for name in case.points})
        if name in known.chosen
    ]
    looked_at = one.reason if one.verdict == "untested" else sentences.coverage(cases, one.not_run)
    if one.verdict == "not-offered":
        looked_at = f"not listed under offers: {', '.join(sentences.lacking(cases)) or 'what it needs'}"
    notes = [
        looked_at,
        *(["known"] if one.known else []),
        *(f"by the reading {sentences.read_as(point)}" for point in points),
    ]
    return el(
        "details",
        el(
            "summary",
            mark(one.verdict),
            el("code", one.id, class_="id"),
            el("span", one.text, class_="text"),
            el("span", ", ".join(notes), class_="aside"),
        ),
        el(
            "div",
            el(
                "dl",
                _pair("source", one.source),
                _pair("level", one.level if one.actor == "server" else f"{one.level}, of the {one.actor}"),
                _pair("says the same as", one.duplicate_of),
                _pair("shown by", one.shown_by),
                _pair("not offered", sentences.not_offered(cases, known.run)),
                [el("dt", "read as"), el("dd", (_read_as(point) for point in points))] if points else None,
            ),
            [
                _scenario(list(group), known.chosen)
                for _, group in groupby(cases, key=lambda case: (case.file, case.scenario))
            ],
            class_="inside",
        ),
        id=anchor(f"{one.specification} {one.id}"),
        class_=f"requirement {one.verdict}",
        data_verdict=one.verdict,
        data_level=one.level,
    )


def _scenario(cases: Sequence[Case], chosen: Mapping[str, OpenPoint]) -> Element:
    """Write a scenario once, and below it a line for each row with a sign for each endpoint."""
    first = cases[0]
    endpoints = list(dict.fromkeys(case.endpoint for case in cases))
    columns = list(dict.fromkeys(column for case in cases for column in case.row))
    rows: dict[tuple[str, ...], dict[str, Case]] = {}
    for number, case in enumerate(cases):
        values = tuple(case.row.get(column, "") for column in columns)
        row = rows.setdefault(values, {})
        # Rows that look alike stay rows of their own.
        (row if case.endpoint not in row else rows.setdefault((*values, str(number)), {}))[case.endpoint] = (
            case
        )
    head = el("tr", (el("th", name, scope="col") for name in (*columns, *endpoints, "time")))
    body = (
        el(
            "tr",
            (el("td", text.cut(value, LONGEST_VALUE)) for value in values[: len(columns)]),
            (el("td", _sign(row.get(endpoint), chosen)) for endpoint in endpoints),
            el("td", text.seconds(sum(case.seconds for case in row.values())), class_="number"),
        )
        for values, row in rows.items()
    )
    return el(
        "div",
        el("p", el("b", first.scenario), " ", el("code", f"{first.file}:{first.line}", class_="aside")),
        el("table", el("thead", head), el("tbody", body)),
        class_="scroll",
    )


def _sign(case: Case | None, chosen: Mapping[str, OpenPoint]) -> list[Node]:
    """Write the verdict of a row, and what it stands on: what the service answered, what is not offered."""
    if case is None:
        return []
    said: list[Node] = [mark(case.verdict)]
    if case.verdict in sentences.SECTIONS:
        said.append(el("a", sentences.word(case), href=f"#{anchor(case.id)}"))
    elif case.verdict == "not-offered":
        said.append(f"not offered: {', '.join(sentences.lacking([case]))}")
    said += [el("small", f" {came}") for came in sentences.came(case)]
    return [
        *said,
        *(node for name in case.points if name in chosen for node in (" ", _read_as(chosen[name]))),
    ]


def _read_as(point: OpenPoint) -> Element:
    link = el("a", f"by the reading {sentences.read_as(point)}", href=f"#{reading_anchor(point.name)}")
    return el("small", link, class_="reading")


def _pair(name: str, value: str | None) -> list[Node]:
    return [el("dt", name), el("dd", value)] if value else []
