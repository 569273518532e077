"""The part of the page that shows what is not right: each finding in its lines, and what was exchanged."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from reports import sentences, text
from reports.markup import Element, Node, el
from reports.model import Answer, Case, Exchange, Report, Request, Requirement

LONGEST_VALUE = 1_000  # characters of a header value
LONGEST_BODY = 6_000
MOST_HEADERS = 60


def findings(report: Report) -> Element | None:
    """Write every case that is not right, the worst first; None when all are."""
    texts = {one.id: one for one in report.requirements}
    parts: list[Node] = []
    for verdict, title in sentences.SECTIONS.items():
        cases = [case for case in report.cases if case.verdict == verdict]
        if cases:
            parts.append(el("h3", title, " ", el("small", text.counted(len(cases), "case")), id=verdict))
            parts.extend(_finding(case, texts) for case in cases)
    return el("section", el("h2", "Findings"), parts, id="findings") if parts else None


def anchor(name: str) -> str:
    """Return an id for a place in the page: short, and the same in every report."""
    return f"x{hashlib.sha256(name.encode('utf-8', 'backslashreplace')).hexdigest()[:12]}"


def mark(verdict: str) -> Element:
    """Return the sign of a verdict, which is read aloud as its word."""
    return el("span", sentences.SIGNS[verdict], class_=f"mark {verdict}", role="img", aria_label=verdict)


def _finding(case: Case, texts: Mapping[str, Requirement]) -> Element | None:
    found = case.finding
    if found is None:
        return None
    return el(
        "article",
        el("p", mark(case.verdict), _where(case), class_="where"),
        el("h4", text.cut(found.what, LONGEST_VALUE)),
        el(
            "dl",
            _value("expected", found.expected),
            _value("received", found.received),
            _value("exchange", found.exchange),
            class_="lines",
        ),
        [_asked(one, texts.get(one)) for one in found.requirements],
        el("p", "run again ", el("code", sentences.again(case)), class_="again"),
        el("pre", found.traceback, class_="traceback") if found.traceback else None,
        _exchanges(case),
        id=anchor(case.id),
        class_=f"finding {case.verdict}",
    )


def _where(case: Case) -> Iterator[Node]:
    yield el("strong", ", ".join(case.requirements) or "no requirement")
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


def _exchanges(case: Case) -> Element | None:
    if not case.exchanges:
        return None
    meant = _meant(case)
    title = f"What was exchanged ({len(case.exchanges)})"
    parts = (_exchange(one, open_=one is meant) for one in case.exchanges)
    return el("details", el("summary", title), parts, class_="exchanges")


def _meant(case: Case) -> Exchange:
    """Return the exchange that the finding is about: the last that it names, else the last looked at."""
    named = case.finding.exchange if case.finding else ""
    about = [one for one in case.exchanges if named and named.startswith(_gist(one))]
    looked_at = [one for one in case.exchanges if one.checks and one.phase != "clean-up"]
    return (about or looked_at or [*case.exchanges])[-1]


def _gist(one: Exchange) -> str:
    came = one.answer.status if one.answer else "no answer"
    return f"{one.request.method} {one.request.url} -> {came}"


def _exchange(one: Exchange, *, open_: bool) -> Element:
    return el(
        "details",
        el(
            "summary",
            el("b", f"{one.phase}: {one.transaction}"),
            el("code", text.cut(_gist(one), LONGEST_VALUE)),
            el("span", _beside(one), class_="aside"),
        ),
        el("pre", _message(f"{one.request.method} {one.request.url}", one.request), tabindex="0"),
        el("pre", _answer(one), tabindex="0"),
        class_="exchange",
        id=f"x{one.id}",
        open=open_,
    )


def _beside(one: Exchange) -> str:
    tries = f", {one.tries} tries" if one.tries > 1 else ""
    return f"{text.seconds(one.seconds)}, {text.counted(one.checks, 'check')}{tries}"


def _answer(one: Exchange) -> Iterable[Node]:
    if one.answer is None:
        return [el("b", "No answer. "), one.trouble or ""]
    trouble = [f"\n{one.trouble}"] if one.trouble else []
    return [*_message(f"{one.answer.status} {one.answer.reason}".rstrip(), one.answer), *trouble]


def _message(first: str, message: Request | Answer) -> list[Node]:
    nodes: list[Node] = [el("b", text.cut(first, LONGEST_VALUE))]
    for name, value in message.headers[:MOST_HEADERS]:
        shown = text.cut(text.visible(value), LONGEST_VALUE)
        nodes += ["\n", el("i", text.cut(text.visible(name), LONGEST_VALUE)), f": {shown}"]
    if len(message.headers) > MOST_HEADERS:
        nodes.append(f"\n… and {len(message.headers) - MOST_HEADERS} more headers")
    if message.body:
        nodes.append(f"\n\n{text.cut(message.body, LONGEST_BODY)}")
    if message.length:
        digest = f", SHA-256 {message.sha256}" if message.sha256 else ""
        excerpt = ", an excerpt" if message.truncated else ""
        nodes += ["\n", el("small", f"{message.length:,} bytes{excerpt}{digest}")]
    return nodes
