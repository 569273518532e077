"""The report as one HTML file that needs no network and no script: for whoever was not there."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from reports import sentences, text
from reports.html_findings import anchor, findings, mark
from reports.markup import Element, Node, Style, el, render
from reports.model import Case, Report, Requirement

STYLE = Path(__file__).with_name("report.css")
# Nothing may be fetched, framed, posted or run, whatever a hostile server got into the text.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"


def to_html(report: Report) -> str:
    """Write the whole page."""
    return f"<!doctype html>\n{render(_page(report))}\n"


def _page(report: Report) -> Element:
    cases = {case.id: case for case in report.cases}
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=POLICY),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("title", f"{report.run.target}: DICOMweb conformance"),
        Style(STYLE.read_text("utf-8")),
    )
    return el(
        "html",
        head,
        el(
            "body",
            _masthead(report),
            el(
                "main",
                findings(report),
                _unclean(report.cases),
                _requirements(report, cases),
                _untested(report.requirements),
                _configuration(report),
                id="content",
            ),
            _footer(report),
        ),
        lang="en",
    )


def _masthead(report: Report) -> Element:
    run = report.run
    facts = [
        f"claims {', '.join(run.claims) or 'nothing'}",
        *([f"{run.flavour} flavour"] if run.flavour else []),
        f"started {run.started.replace('T', ' ').replace('+00:00', ' UTC')}",
        f"took {text.seconds(run.seconds)}",
        f"harness {run.versions.get('harness') or 'unknown'}",
        f"exit code {run.exit_code} ({sentences.EXIT_CODES.get(run.exit_code, 'other')})",
    ]
    return el(
        "header",
        el("a", "To the content", href="#content", class_="skip"),
        el("p", "DICOMweb conformance report", class_="kicker"),
        el("h1", run.target or "An unnamed target"),
        el("p", sentences.verdict(report), class_=f"verdict {_tone(report)}"),
        el("p", (el("span", fact) for fact in facts), class_="facts"),
        _counts(report),
        el("nav", _links(report), aria_label="Sections"),
    )


def _tone(report: Report) -> str:
    counts = {word: number for word, number in report.summary.cases.items() if number}
    return next((word for word in counts if word != "not-offered"), "untested")


def _counts(report: Report) -> Element:
    """Write one figure for each verdict; never a percentage, which would hide what was not looked at."""
    tiles = []
    for word, number in report.summary.requirements.items():
        cases = report.summary.cases.get(word)
        tiles.append(
            el(
                "li",
                el("span", mark(word), word, class_="word"),
                el("strong", f"{number:,}"),
                el("span", "requirement" if number == 1 else "requirements", class_="unit"),
                el("span", sentences.MEANINGS[word] if cases is None else text.counted(cases, "case")),
                class_=f"tile {word}{'' if number or cases else ' none'}",
                title=sentences.MEANINGS[word],
            )
        )
    return el("ul", tiles, class_="counts", aria_label="Requirements by verdict")


def _links(report: Report) -> Iterator[Node]:
    if any(case.verdict in sentences.SECTIONS for case in report.cases):
        yield el("a", "Findings", href="#findings")
    yield el("a", "Requirements", href="#requirements")
    if report.summary.requirements["untested"]:
        yield el("a", "Not tested", href="#untested")
    yield el("a", "How it was run", href="#run")


def _unclean(cases: Iterable[Case]) -> Element | None:
    left = [(case, said) for case in cases for said in case.clean_up]
    if not left:
        return None
    return el(
        "section",
        el("h2", "Did not end cleanly"),
        el("ul", (el("li", said, " ", el("code", case.id)) for case, said in left)),
        id="unclean",
    )


def _requirements(report: Report, cases: dict[str, Case]) -> Element:
    parts: list[Node] = []
    for specification, entries in groupby(report.requirements, key=lambda one: one.specification):
        parts.append(el("h3", specification))
        for area, group in groupby(entries, key=lambda one: one.area):
            members = list(group)
            parts.append(
                el(
                    "section",
                    el("h4", area or "other", " ", el("small", _area_counts(members))),
                    (_requirement(one, [cases[case] for case in one.cases]) for one in members),
                    class_="area",
                )
            )
    return el("section", el("h2", "Requirement by requirement"), parts, id="requirements")


def _area_counts(members: Sequence[Requirement]) -> str:
    words = [one.verdict for one in members]
    return text.listed({word: words.count(word) for word in sentences.SIGNS})


def _requirement(one: Requirement, cases: Sequence[Case]) -> Element:
    looked_at = one.reason if one.verdict == "untested" else sentences.coverage(cases, one.not_run)
    return el(
        "details",
        el(
            "summary",
            mark(one.verdict),
            el("code", one.id, class_="id"),
            el("span", one.text, class_="text"),
            el("span", looked_at, class_="aside"),
        ),
        el(
            "div",
            el(
                "dl",
                _pair("verdict", f"{one.verdict}: {one.reason}" if one.reason else one.verdict),
                _pair("level", one.level if one.actor == "server" else f"{one.level}, of the {one.actor}"),
                _pair("source", one.source),
                _pair("says the same as", one.duplicate_of),
                _pair("shown by", one.shown_by),
            ),
            _case_table(cases) if cases else None,
            class_="inside",
        ),
        id=anchor(f"{one.specification} {one.id}"),
        class_=f"requirement {one.verdict}",
    )


def _case_table(cases: Sequence[Case]) -> Element:
    rows = (
        el(
            "tr",
            el("td", mark(case.verdict), _verdict_link(case), class_="nowrap"),
            el("td", el("span", case.scenario), _row(case)),
            el("td", case.endpoint, class_="nowrap"),
            el("td", text.seconds(case.seconds), class_="number"),
            el("td", el("code", case.id)),
        )
        for case in cases
    )
    head = el(
        "tr", (el("th", name, scope="col") for name in ("verdict", "case", "endpoint", "time", "run again"))
    )
    return el("div", el("table", el("thead", head), el("tbody", rows)), class_="scroll", tabindex="0")


def _verdict_link(case: Case) -> Node:
    if case.verdict in sentences.SECTIONS:
        return el("a", case.verdict, href=f"#{anchor(case.id)}")
    return case.verdict


def _row(case: Case) -> Element | None:
    return el("span", sentences.row(case), class_="row") if case.row else None


def _untested(requirements: Iterable[Requirement]) -> Element | None:
    ordered = sorted((one for one in requirements if one.verdict == "untested"), key=lambda one: one.reason)
    if not ordered:
        return None
    groups = []
    for reason, entries in groupby(ordered, key=lambda one: one.reason):
        members = list(entries)
        items = (
            el("li", el("code", one.id), " ", el("span", one.specification, class_="aside"), " ", one.text)
            for one in members
        )
        groups.append(
            el(
                "details",
                el(
                    "summary",
                    mark("untested"),
                    el("span", reason, class_="text"),
                    el("span", text.counted(len(members), "requirement"), class_="aside"),
                ),
                el("ul", items, class_="inside"),
                class_="requirement untested",
            )
        )
    return el("section", el("h2", "What was not tested, and why"), groups, id="untested")


def _configuration(report: Report) -> Element:
    run = report.run
    endpoints = (
        (one.name, one.url, ", ".join(one.claims) or "nothing", ", ".join(one.offers) or "nothing")
        for one in run.endpoints
    )
    return el(
        "section",
        el("h2", "How it was run"),
        _table("Endpoints", ("endpoint", "address", "claims", "offers"), endpoints),
        _table(
            "Settings",
            ("setting", "value", "from"),
            ((one.name, one.value or "not set", one.source) for one in run.settings),
        ),
        _table("Readings of what the documents leave open", ("point", "reading"), run.readings.items()),
        _table("Versions", ("of", "version"), [*run.versions.items(), ("seed of the run", run.seed)]),
        id="run",
    )


def _table(title: str, names: Sequence[str], rows: Iterable[Sequence[str]]) -> Element | None:
    body = [el("tr", (el("td", value) for value in row)) for row in rows]
    if not body:
        return None
    head = el("thead", el("tr", (el("th", name, scope="col") for name in names)))
    table = el("table", el("caption", title), head, el("tbody", body))
    return el("div", table, class_="scroll", tabindex="0")


def _pair(name: str, value: str | None) -> list[Node]:
    return [el("dt", name), el("dd", value)] if value else []


def _footer(report: Report) -> Element:
    return el(
        "footer",
        el("p", "Made from report.json beside it, which holds every exchange of every case."),
        el("p", f"Report format {report.format}."),
    )
