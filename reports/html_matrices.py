"""The part of the page for who looks rather than reads: verdicts in tables, by colour and by sign."""

from collections.abc import Iterable, Mapping

from reports import text
from reports.html_findings import anchor, mark
from reports.markup import Element, Node, el
from reports.matrices import MATCHING, Cell, Matrix, representations, searches
from reports.model import Report

FOUND = frozenset({200, 204})  # what a search that was served is answered with


def section(report: Report) -> Element | None:
    """Write the matrices that have a cell; None where there is none."""
    found = {case.id for case in report.cases if case.finding}
    signs = ", ".join(f"{sign} {way}" for way, sign in MATCHING.items())
    parts = [
        _table(
            "What was retrieved: resource and accepted media type, by transfer syntax",
            "The number is the status that was answered. A refusal that the documents ask for conforms too.",
            ("resource", "media type"),
            representations(report.cases),
            found,
        ),
        _table(
            "What was searched for: attribute, by level and matching type",
            f"{signs}. A number is the status of a refusal; one that the documents ask for conforms too.",
            ("attribute",),
            searches(report.cases),
            found,
        ),
    ]
    shown = [part for part in parts if part]
    return el("section", el("h2", "At a glance"), shown, id="matrices") if shown else None


def _table(title: str, note: str, names: Iterable[str], matrix: Matrix, found: set[str]) -> Element | None:
    if not matrix.rows:
        return None
    head = el("tr", (el("th", name, scope="col") for name in (", ".join(names), *matrix.columns)))
    body = []
    previous = ""
    for first, *others in matrix.rows:
        name = el("b", "" if first == previous and others else first)
        places = (
            _place(matrix.cells.get(((first, *others), column), {}), found) for column in matrix.columns
        )
        body.append(el("tr", el("th", name, [el("span", other) for other in others], scope="row"), places))
        previous = first
    table = el("table", el("thead", head), el("tbody", body), class_="matrix")
    return el(
        "div",
        el("h3", title),
        el("p", note, class_="aside"),
        el("div", table, class_="scroll wide", tabindex="0"),
    )


def _place(cells: Mapping[str, Cell], found: set[str]) -> Element:
    ordered = [way for way in ("", *MATCHING) if way in cells]
    return el("td", (_chip(way, cells[way], found) for way in ordered))


def _chip(way: str, cell: Cell, found: set[str]) -> Element:
    """Write the verdict of a cell, of how many cases it is, and where the first of them is shown."""
    statuses = " ".join(str(status) for status in sorted(cell.statuses))
    beside = [MATCHING.get(way, ""), "" if way and cell.statuses <= FOUND else statuses]
    share = f"{len(cell.worst):,} of {text.counted(len(cell.cases), 'case')}"
    shown: list[Node] = [mark(cell.verdict), " ".join(word for word in beside if word)]
    title = f"{cell.verdict}: {share}, answered {statuses or 'nothing'}"
    wrong = next((one for one in cell.worst if one in found), None)
    label = f"{way}, {title}" if way else title
    if wrong:
        return el("a", shown, href=f"#{anchor(wrong)}", class_=f"chip {cell.verdict}", title=label)
    return el("span", shown, class_=f"chip {cell.verdict}", title=label)
