"""The parts of the page that say how a run came about: readings, deviations, settings, exit codes."""

from collections.abc import Iterable, Mapping

from reports import sentences
from reports.html_findings import anchor
from reports.html_table import table
from reports.markup import Element, Node, el
from reports.model import Deviation, OpenPoint, Report, Requirement, Setting


def section(report: Report) -> Element:
    """Write how it was run; what nobody set, and what exit codes mean, is folded."""
    run = report.run
    endpoints = (
        (one.name, one.url, ", ".join(one.claims) or "nothing", ", ".join(one.offers) or "nothing")
        for one in run.endpoints
    )
    said = [one for one in run.settings if one.source != "default"]
    rest = [one for one in run.settings if one.source == "default"]
    codes = [(str(code), meaning) for code, meaning in sentences.EXIT_CODES.items()]
    return el(
        "section",
        el("h2", "How it was run"),
        table("Endpoints", ("endpoint", "address", "claims", "offers"), endpoints),
        _settings("Settings", said, {}),
        None if report.deviations else el("p", "Known deviations: none accepted.", class_="aside"),
        _folded("Settings that nobody set", _settings("", rest, _in_place(report))),
        table("Versions", ("of", "version"), [*run.versions.items(), ("seed of the run", run.seed)]),
        _folded("Exit codes", table("", ("code", "means"), codes)),
        id="run",
    )


def readings(report: Report) -> Element | None:
    """Write how each open point was read, and on what that bears; what the target chose comes first."""
    run = report.run
    if not run.points:  # a report of before they were told
        named = table("", ("point", "reading"), run.readings.items())
        return el("section", el("h2", "Readings"), named, id="readings") if named else None
    chosen = sentences.chosen(run)
    bears = _bearing(report)
    ordered = sorted(
        (point for point in run.points if bears[point.name]), key=lambda point: point.name not in chosen
    )
    if not ordered:
        return None
    names = ("the question", "read as", "so right is", "clause", "requirements")
    head = el("tr", (el("th", name, scope="col") for name in names))
    body = (_reading(point, bears[point.name], chosen=point.name in chosen) for point in ordered)
    return el(
        "section",
        el("h2", "Readings"),
        el(
            "p",
            "What the documents leave open, or say twice and not the same, a target may read in its own way. "
            f"{_chosen(len(chosen))}",
        ),
        el("div", el("table", el("thead", head), el("tbody", body)), class_="scroll", tabindex="0"),
        id="readings",
    )


def deviations(entries: Iterable[Deviation]) -> Element | None:
    """Write the target's list of known deviations; None where it has no entry."""
    rows = [
        (one.of, one.state, one.says or one.reason, one.owner, one.tracker, one.expires, str(len(one.cases)))
        for one in entries
    ]
    if not rows:
        return None
    names = (
        "of",
        "state",
        "reason, or what is wrong with the entry",
        "owner",
        "tracker",
        "accepted until",
        "cases",
    )
    return el("section", el("h2", "Known deviations"), table("", names, rows), id="deviations")


def reading_anchor(name: str) -> str:
    """Return the id of the row of an open point."""
    return anchor(f"reading {name}")


def _chosen(number: int) -> str:
    if not number:
        return "This one chooses none."
    return f"This one chooses {'one of them' if number == 1 else f'{number} of them'}, in bold."


def _bearing(report: Report) -> Mapping[str, list[Requirement]]:
    """Return, for each open point, the requirements whose verdict its reading may decide."""
    by_case = {case.id: case.points for case in report.cases}
    return {
        point.name: [
            one
            for one in report.requirements
            if one.id == point.requirement or any(point.name in by_case.get(case, ()) for case in one.cases)
        ]
        for point in report.run.points
    }


def _reading(point: OpenPoint, bears: Iterable[Requirement], *, chosen: bool) -> Element:
    links: list[Node] = []
    for one in bears:
        links += [el("a", one.id, href=f"#{anchor(f'{one.specification} {one.id}')}"), " "]
    read = sentences.read_as(point)
    return el(
        "tr",
        el("td", point.question),
        el(
            "td",
            el("b", read) if chosen else read,
            el("small", f", else {point.default}") if chosen else None,
        ),
        el("td", point.answer),
        el("td", point.source),
        el("td", links),
        id=reading_anchor(point.name),
    )


def _settings(title: str, settings: Iterable[Setting], in_place: Mapping[str, str]) -> Element | None:
    """Write settings; of one that nobody set, what counted in its place."""
    unset = {name: f"not set; {said}" for name, said in in_place.items()}
    return table(
        title,
        ("setting", "value", "from"),
        ((one.name, one.value or unset.get(one.name, "not set"), one.source) for one in settings),
    )


def _in_place(report: Report) -> Mapping[str, str]:
    """Return what counts where nobody sets a setting, by its name."""
    run = report.run
    said = {
        "claims": f"the target claims {', '.join(run.claims)}" if run.claims else "",
        "deviations": "those beside the target count" if report.deviations else "",
        "seed": f"drawn: {run.seed}" if run.seed else "",
    }
    return {name: words for name, words in said.items() if words}


def _folded(title: str, content: Element | None) -> Element | None:
    return el("details", el("summary", title), content, class_="folded") if content else None
