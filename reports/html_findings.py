"""The part of the page that shows what is not right: what is wrong, in how many cases, and the evidence."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reports import html_exchange, html_pictures, sentences, text
from reports.markup import Element, Node, el, render
from reports.model import Case, Report, Requirement, Run

LONGEST_VALUE = 1_000  # characters of a value that a finding shows
LONGEST_LINE = 160
FEW = 3  # findings that need no list
WHOLE_CASES = 3  # of one finding, with their exchanges; of the others, only where they are
ROOM = 2_500_000  # characters that the evidence of all findings may take of the page


def findings(report: Report) -> Element | None:
    """Write every case that is not right, the worst first; None when all are.

    Cases of which the same is said are one finding, and what most cases show comes first.
    """
    texts = {one.id: one for one in report.requirements}
    parts: list[Node] = []
    room = ROOM
    for verdict, title in sentences.SECTIONS.items():
        for known in (False, True):
            cases = [case for case in report.cases if case.verdict == verdict and case.known == known]
            if not cases:
                continue
            groups = _grouped(cases)
            number = text.counted(len(cases), "case")
            kinds = (
                f"{text.counted(len(groups), 'finding')} in {number}" if len(groups) < len(cases) else number
            )
            name = f"{title}, known" if known else title
            parts.append(el("h3", name, " ", el("small", kinds), id=f"{verdict}-known" if known else verdict))
            parts.append(_index(groups, texts))
            for group in groups:
                article, taken = _finding(group, texts, report, room)
                room -= taken
                parts.append(article)
    return el("section", el("h2", "Findings"), parts, id="findings") if parts else None


def anchor(name: str) -> str:
    """Return an id for a place in the page: short, and the same in every report."""
    return f"x{hashlib.sha256(name.encode('utf-8', 'backslashreplace')).hexdigest()[:12]}"


def mark(verdict: str) -> Element:
    """Return the sign of a verdict, which is read aloud as its word."""
    return el("span", sentences.SIGNS[verdict], class_=f"mark {verdict}", role="img", aria_label=verdict)


def _grouped(cases: Iterable[Case]) -> list[list[Case]]:
    groups: dict[object, list[Case]] = {}
    for case in cases:
        found = case.finding
        if found:
            groups.setdefault((found.requirements, found.what), []).append(case)
    return sorted(groups.values(), key=len, reverse=True)


def _index(groups: Sequence[Sequence[Case]], texts: Mapping[str, Requirement]) -> Element | None:
    """Write a line for each finding, where they are more than a screen shows."""
    if len(groups) <= FEW:
        return None
    rows = (
        el(
            "tr",
            el("td", f"{len(group):,}", class_="number"),
            el("td", _link(group[0]), class_="nowrap"),
            el("td", " ".join(texts[one].text for one in group[0].requirements if one in texts)),
            el("td", text.cut(_gist(group[0]), LONGEST_LINE)),
        )
        for group in groups
    )
    head = el(
        "tr",
        (
            el("th", name, scope="col")
            for name in ("cases", "requirement", "says", "found (expected → received)")
        ),
    )
    return el(
        "div",
        el("table", el("thead", head), el("tbody", rows), class_="index"),
        class_="scroll",
        tabindex="0",
    )


def _link(case: Case) -> Element:
    return el("a", ", ".join(case.requirements) or "none", href=f"#{anchor(case.id)}")


def _gist(case: Case) -> str:
    found = case.finding
    if found is None:
        return ""
    return f"{found.what} ({found.expected} → {found.received})" if found.expected else found.what


def _finding(
    group: Sequence[Case], texts: Mapping[str, Requirement], report: Report, room: int
) -> tuple[Element, int]:
    """Write one finding, and say how many characters its evidence took."""
    first = group[0]
    found = first.finding
    if found is None:  # a group is made of findings
        raise ValueError(first.id)
    evidence = [_pictures(first), *html_exchange.again(first, report), html_exchange.exchanges(first)]
    taken = sum(len(render(node)) for node in evidence)
    if taken > room:
        evidence, taken = [el("p", "Its exchanges are in report.json; the page is full.", class_="aside")], 0
    others, more = _others(group[1:], report.run, room - taken)
    article = el(
        "article",
        el("p", mark(first.verdict), _where(first), class_="where"),
        [_asked(one, texts.get(one)) for one in found.requirements],
        el("h4", text.cut(found.what, LONGEST_VALUE)),
        el(
            "dl",
            _value("expected", found.expected),
            _value("received", found.received),
            _value("exchange", found.exchange),
            class_="lines",
        ),
        el("p", "run again ", el("code", sentences.again(first, report.run)), class_="command"),
        el("pre", found.traceback, class_="traceback") if found.traceback else None,
        evidence,
        others,
        id=anchor(first.id),
        class_=f"finding {first.verdict}",
        data_verdict=first.verdict,
    )
    return article, taken + more


def _pictures(case: Case) -> Element | None:
    return html_pictures.figures(html_exchange.meant(case)) if case.exchanges else None


def _others(cases: Sequence[Case], run: Run, room: int) -> tuple[Element | None, int]:
    if not cases:
        return None, 0
    items = []
    taken = 0
    for number, case in enumerate(cases, 2):
        shown = html_exchange.exchanges(case) if number <= WHOLE_CASES else None
        size = len(render(shown))
        if taken + size > room:
            shown, size = None, 0
        taken += size
        items.append(
            el(
                "li",
                el("p", _place(case), class_="where"),
                _lines(case),
                el("p", "run again ", el("code", sentences.again(case, run)), class_="command"),
                shown,
                id=anchor(case.id),
            )
        )
    title = f"The same in {text.counted(len(cases), 'other case')}"
    return el("details", el("summary", title), el("ul", items), class_="others"), taken


def _lines(case: Case) -> Element | None:
    found = case.finding
    if found is None:
        return None
    return el(
        "dl",
        _value("received", found.received),
        _value("exchange", found.exchange),
        class_="lines",
    )


def _where(case: Case) -> Iterator[Node]:
    yield el("strong", ", ".join(case.requirements) or "no requirement")
    if case.known:
        yield el("span", "known deviation", class_="known")
    yield from _place(case)


def _place(case: Case) -> Iterator[Node]:
    yield el("span", case.endpoint)
    yield el("span", case.scenario)
    if case.row:
        yield el("span", sentences.row(case), class_="row")
    yield el("span", f"{case.file}:{case.line}", class_="aside")


def _asked(identifier: str, requirement: Requirement | None) -> Element:
    if requirement is None:
        return el("p", el("code", identifier), class_="asked")
    return el(
        "p",
        el("a", identifier, href=f"#{anchor(f'{requirement.specification} {identifier}')}"),
        f" ({requirement.level}) {requirement.text} ",
        el("cite", requirement.source),
        class_="asked",
    )


def _value(name: str, value: str) -> list[Node]:
    return [el("dt", name), el("dd", el("code", text.cut(value, LONGEST_VALUE)))] if value else []
