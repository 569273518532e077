"""Reports beside each other as one page: what changed from run to run, or how several services compare."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from reports import compare, html_exchange, sentences, text
from reports.compare import Change, Row
from reports.html_findings import anchor, mark
from reports.html_page import page, section
from reports.html_table import table
from reports.markup import Element, Node, el, render
from reports.model import Case, Report, Run

ROOM = 2_000_000  # characters that exchanges may take of the page
MOST_CASES = 5  # of one requirement and one service, in the drill-down
FOOTER = "Made from the report.json of each run."
SECTIONS = {  # of a page of several services, or of several runs of one
    "steps": "From run to run",
    "runs": "What was said of the whole",
    "differing": "Where they differ",
    "findings": "Findings",
    "matrix": "Every requirement",
}


class _Room:
    """What is left of the room that a page has for exchanges."""

    def __init__(self) -> None:
        self._left = ROOM

    def given_to(self, exchange: Element | None) -> Element | None:
        """Take the room of an exchange and give it back; None where it does not fit any more."""
        size = len(render(exchange))
        if size > self._left:
            return None
        self._left -= size
        return exchange


def changes_page(before: Report, after: Report, found: Sequence[Change]) -> str:
    """Write what changed between two runs of one service."""
    masthead = [
        el("p", "DICOMweb conformance: two runs", class_="kicker"),
        el("h1", after.run.target or "An unnamed target"),
        el("p", sentence(found), class_=f"verdict {_tone(found)}"),
        el("p", el("span", f"before: {_when(before)}"), el("span", f"now: {_when(after)}"), class_="facts"),
        _tiles(found),
    ]
    content = [
        *_changed(found, after.run),
        section(
            "Requirements whose verdict changed",
            table(
                "",
                ("requirement", "of", "before", "now", "says"),
                (
                    (one.id, one.specification, old or "not claimed", new or "not claimed", one.text)
                    for one, old, new in compare.requirement_changes(before, after)
                ),
            )
            or el("p", "None."),
            id_="requirements",
        ),
        section("What was said of the whole", _said([before, after], ["before", "now"]), id_="runs"),
    ]
    return page(f"{after.run.target}: what changed", masthead, content, FOOTER)


def history_page(reports: Sequence[Report]) -> str:
    """Write runs of one service beside each other, the oldest first: since when what is as it is."""
    target = reports[-1].run.target or "An unnamed target"
    masthead = [
        el("p", f"DICOMweb conformance: {len(reports):,} runs", class_="kicker"),
        el("h1", target),
    ]
    rows = ((_when(before), _when(after), sentence(found)) for before, after, found in compare.steps(reports))
    steps = table("", ("before", "now", "what changed"), rows)
    sections = {"steps": steps, **_beside(reports, [_when(report) for report in reports])}
    return _sectioned(f"{target}: {len(reports):,} runs", masthead, sections)


def matrix_page(reports: Sequence[Report]) -> str:
    """Write requirements by services, with what each finding says below."""
    names = compare.names(reports)
    masthead = [
        el("p", "DICOMweb conformance: services beside each other", class_="kicker"),
        el("h1", " · ".join(names)),
    ]
    return _sectioned(f"{', '.join(names)}: DICOMweb conformance", masthead, _beside(reports, names))


def _sectioned(title: str, masthead: Iterable[Node], sections: Mapping[str, Node | Iterable[Node]]) -> str:
    links = [el("a", SECTIONS[name], href=f"#{name}") for name in sections]
    content = [section(SECTIONS[name], part, id_=name) for name, part in sections.items()]
    return page(title, masthead, content, FOOTER, links=links)


def _beside(reports: Sequence[Report], names: Sequence[str]) -> dict[str, Node | Iterable[Node]]:
    """Write what is said of the whole, where the reports differ, every finding and every requirement."""
    rows = [row for row in compare.matrix(reports) if compare.is_telling(row)]
    left = len(compare.matrix(reports)) - len(rows)
    differing = compare.differing(rows)
    note = (
        f"A blank is not claimed. {text.counted(left, 'requirement')} that no run tested "
        f"{'is' if left == 1 else 'are'} left out."
    )
    nowhere = el("p", "Nowhere: each requirement has the same verdict wherever it was looked at.")
    return {
        "runs": _said(reports, names),
        "differing": _matrix(differing, names) if differing else nowhere,
        "findings": _drill_down(rows, reports, names) or el("p", "None."),
        "matrix": [el("p", note, class_="aside"), _matrix(rows, names)],
    }


def sentence(found: Sequence[Change]) -> str:
    """Say in one sentence what changed."""
    counts = {kind: number for kind, number in compare.counts(found).items() if number}
    if not counts:
        return "Nothing changed: every case has the verdict that it had."
    listed = ", ".join(
        f"{number:,} {kind}" if number == 1 or not kind.endswith(("n", "g")) else f"{number:,} {kind}s"
        for kind, number in counts.items()
    )
    if "regression" in counts:
        return f"The service got worse: {listed}."
    if "new finding" in counts:
        return f"What was not judged before is not right: {listed}."
    return f"No regression: {listed}."


def _tone(found: Sequence[Change]) -> str:
    counts = compare.counts(found)
    if counts["regression"] or counts["new finding"]:
        return "departs"
    return "inconclusive" if counts["changed"] or counts["unclear"] or counts["gone"] else "conforms"


def _when(report: Report) -> str:
    return report.run.started.replace("T", " ").replace("+00:00", " UTC")


def _tiles(found: Sequence[Change]) -> Element:
    tiles = [
        el(
            "li",
            el("span", kind, class_="word"),
            el("strong", el("a", f"{number:,}", href=f"#{_place(kind)}")),
            el("span", compare.KINDS[kind]),
            class_="tile",
        )
        for kind, number in compare.counts(found).items()
        if number
    ]
    return el("ul", tiles, class_="counts", aria_label="Cases by kind of change")


def _place(kind: str) -> str:
    return kind.replace(" ", "-")


def _changed(found: Sequence[Change], run: Run) -> Iterable[Element]:
    room = _Room()
    for kind, group in groupby(found, key=lambda change: change.kind):
        parts: list[Node] = []
        for change in group:
            evidence = (
                html_exchange.exchanges(change.after) if change.after and change.after.finding else None
            )
            parts.append(_change(change, run, room.given_to(evidence)))
        yield section(
            kind.capitalize(),
            el("p", f"Each {compare.KINDS[kind]}.", class_="aside"),
            parts,
            id_=_place(kind),
        )


def _change(change: Change, run: Run, evidence: Element | None) -> Element:
    case = change.shown
    words = [one.verdict if one else "did not run" for one in (change.before, change.after)]
    signs = [mark(one.verdict) for one in (change.after,) if one]
    return el(
        "article",
        el(
            "p",
            signs,
            el("strong", ", ".join(case.requirements) or "no requirement"),
            el("span", case.endpoint),
            el("span", case.scenario),
            el("span", sentences.row(case), class_="row") if case.row else None,
            class_="where",
        ),
        el("p", f"{words[0]} → {words[1]}"),
        _finding("before", change.before),
        _finding("now", change.after),
        el("p", "run again ", el("code", sentences.again(case, run)), class_="command"),
        evidence,
        class_=f"finding {change.after.verdict if change.after else 'untested'}",
        id=anchor(change.case),
    )


def _finding(when: str, case: Case | None) -> Element | None:
    if case is None or case.finding is None:
        return None
    _, *lines = sentences.finding(case)
    return el("dl", el("dt", when), el("dd", el("pre", "\n".join(lines))), class_="lines")


def _said(reports: Sequence[Report], names: Sequence[str]) -> Element | None:
    rows = [
        (
            name,
            report.run.target,
            report.run.service or ", ".join(report.run.servers),
            sentences.verdict(report),
            ", ".join(report.run.claims),
            _when(report),
            report.run.versions.get("harness", ""),
            text.listed(report.summary.requirements),
        )
        for report, name in zip(reports, names, strict=True)
    ]
    return table(
        "", ("run", "target", "service", "verdict", "claims", "started", "harness", "requirements"), rows
    )


def _matrix(rows: Sequence[Row], names: Sequence[str]) -> Element:
    head = el("tr", (el("th", name, scope="col") for name in ("requirement", *names, "says")))
    body = []
    for area, group in groupby(rows, key=lambda row: row.area):
        body.append(el("tr", el("th", area or "other", scope="colgroup", colspan=str(len(names) + 2))))
        body += [
            el(
                "tr",
                el("th", row.id, scope="row"),
                (el("td", _cell(row, verdict, place)) for place, verdict in enumerate(row.verdicts)),
                el("td", row.text),
            )
            for row in group
        ]
    return el(
        "div",
        el("table", el("thead", head), el("tbody", body), class_="matrix"),
        class_="scroll",
        tabindex="0",
    )


def _cell(row: Row, verdict: str | None, place: int) -> list[Node]:
    if verdict is None:
        return []
    if verdict in sentences.SECTIONS:
        return [el("a", mark(verdict), verdict, href=f"#{_finding_of(row, place)}", class_="chip")]
    return [el("span", mark(verdict), verdict, class_="chip")]


def _finding_of(row: Row, place: int) -> str:
    """Return the id of what one service does about a requirement."""
    return anchor(f"{row.id} {place}")


def _drill_down(rows: Iterable[Row], reports: Sequence[Report], names: Sequence[str]) -> list[Node]:
    """Write each requirement that is not met everywhere, and what every service does about it.

    An id stands inside of what is folded, not on it: a browser unfolds what holds the place it goes to.
    """
    parts: list[Node] = []
    room = _Room()
    for row in rows:
        if not any(verdict in sentences.SECTIONS for verdict in row.verdicts):
            continue
        inside: list[Node] = []
        for place, (name, report, verdict) in enumerate(zip(names, reports, row.verdicts, strict=True)):
            cases = compare.findings_of(report, row.id)
            evidence = room.given_to(_exchange(cases[0]) if cases else None)
            said = [el("pre", "\n".join(sentences.finding(case))) for case in cases[:MOST_CASES]]
            inside.append(el("h4", _heading(name, verdict), id=_finding_of(row, place)))
            inside += [*said[:1], evidence, *said[1:]]
            if len(cases) > MOST_CASES:
                inside.append(el("p", f"and {text.counted(len(cases) - MOST_CASES, 'case')} more"))
        parts.append(
            el(
                "details",
                el("summary", el("code", row.id, class_="id"), " ", row.text),
                el("p", f"({row.level}) ", el("cite", row.source)),
                inside,
                class_="finding",
            )
        )
    return parts


def _exchange(case: Case) -> Element | None:
    """Write the exchange of a finding without its id, which the same case has at each service."""
    shown = html_exchange.decisive(case)
    if shown is None:
        return None
    named = shown.attributes.items()
    return replace(shown, attributes={name: value for name, value in named if name != "id"})


def _heading(name: str, verdict: str | None) -> list[Node]:
    return [mark(verdict), " ", name, " ", el("small", verdict)] if verdict else [f"{name}: not claimed"]
