"""How the page shows what was exchanged: headers, bodies, the wrong member marked, how to send it again."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from reports import html_pictures, places, repro, text
from reports.markup import Element, Node, el
from reports.model import Answer, Case, Exchange, Report, Request

LONGEST_VALUE = 1_000  # characters of a header value
LONGEST_BODY = 6_000
LONGEST_BESIDE = 1_200  # characters of a body that the finding is not about
MOST_HEADERS = 60
AROUND = 8  # lines shown before the one that is marked, where the body is long
_PACKED = re.compile(r"([A-Za-z0-9+/=]{120,}(?:\n[A-Za-z0-9+/=]{120})*)")
_HEX = re.compile(r"\A[0-9a-f]{8}  (?:[0-9a-f]{2} )")


def exchanges(case: Case) -> Element | None:
    """Write what was exchanged in a case, with the exchange that its finding is about open."""
    if not case.exchanges:
        return None
    about = meant(case)
    title = f"What was exchanged ({len(case.exchanges)})"
    parts = (_exchange(one, case, is_meant=one is about) for one in case.exchanges)
    return el("details", el("summary", title), parts, class_="exchanges")


def again(case: Case, report: Report) -> list[Element]:
    """Write how the exchange that a finding is about is seen again, with curl and with Python."""
    if not case.exchanges:
        return []
    about = meant(case)
    whole = repro.is_whole(repro.steps(case, about))
    forms = (
        ("with curl", repro.as_curl(case, about, report)),
        ("with Python", repro.as_python(case, about, report)),
    )
    note = "" if whole else " (not every byte is in the report)"
    return [
        el(
            "details",
            el("summary", f"See it again {name}{note}"),
            el("pre", _program(program), class_="program", tabindex="0"),
            class_="again",
        )
        for name, program in forms
    ]


def _program(program: str) -> list[Node]:
    """Write a program, with what is only data in it made small."""
    return [
        el("span", part, class_="data") if number % 2 else part
        for number, part in enumerate(_PACKED.split(program))
    ]


def meant(case: Case) -> Exchange:
    """Return the exchange that the finding is about: the last that it names, else the last looked at."""
    named = case.finding.exchange if case.finding else ""
    about = [one for one in case.exchanges if named and named.startswith(_gist(one))]
    looked_at = [one for one in case.exchanges if one.checks and one.phase != "clean-up"]
    return (about or looked_at or [*case.exchanges])[-1]


def _gist(one: Exchange) -> str:
    came = one.answer.status if one.answer else "no answer"
    return f"{one.request.method} {one.request.url} -> {came}"


def _exchange(one: Exchange, case: Case, *, is_meant: bool) -> Element:
    longest = LONGEST_BODY if is_meant else LONGEST_BESIDE
    wrong = places.pointer(case.finding.what) if is_meant and case.finding else None
    tag = places.tag(case.finding.what) if is_meant and case.finding else None
    return el(
        "details",
        el(
            "summary",
            el("b", f"{one.phase}: {one.transaction}"),
            el("code", text.cut(_gist(one), LONGEST_VALUE)),
            el("span", _beside(one), class_="aside"),
        ),
        el("pre", _message(f"{one.request.method} {one.request.url}", one.request, longest), tabindex="0"),
        _dump("The DICOM that was sent", one.request.dump, None),
        el("pre", _answer(one, longest, wrong), tabindex="0"),
        _dump("The DICOM that came", one.answer.dump if one.answer else None, tag),
        None if is_meant else html_pictures.figures(one),
        class_="exchange",
        id=f"x{one.id}",
        open=is_meant,
    )


def _dump(title: str, dump: str | None, tag: str | None) -> Element | None:
    """Write a dump, cut, with the lines of the tag marked that the finding is about."""
    if not dump:
        return None
    lines = text.cut(dump, LONGEST_BODY).split("\n")
    nodes: list[Node] = []
    for wrong, block in groupby(lines, key=lambda line: tag is not None and line.lstrip().startswith(tag)):
        shown = "\n".join(block)
        nodes.append(el("mark", shown) if wrong else f"{shown}\n")
    return el(
        "details",
        el("summary", title),
        el("pre", nodes, class_="dump", tabindex="0"),
        open=any(isinstance(node, Element) for node in nodes),
        class_="again",
    )


def _beside(one: Exchange) -> str:
    pause = f" with {text.seconds(one.waited)} between them" if one.waited else ""
    tries = f", {one.tries} tries{pause}" if one.tries > 1 else ""
    return f"{text.seconds(one.seconds)}, {text.counted(one.checks, 'check')}{tries}"


def _answer(one: Exchange, longest: int, wrong: Sequence[str] | None) -> Iterable[Node]:
    if one.answer is None:
        return [el("b", "No answer. "), one.trouble or ""]
    trouble = [f"\n{one.trouble}"] if one.trouble else []
    first = f"{one.answer.status} {one.answer.reason}".rstrip()
    return [*_message(first, one.answer, longest, wrong), *trouble]


def _message(
    first: str, message: Request | Answer, longest: int, wrong: Sequence[str] | None = None
) -> list[Node]:
    nodes: list[Node] = [el("b", text.cut(first, LONGEST_VALUE))]
    for name, value in message.headers[:MOST_HEADERS]:
        shown = text.cut(text.visible(value), LONGEST_VALUE)
        nodes += ["\n", el("i", text.cut(text.visible(name), LONGEST_VALUE)), f": {shown}"]
    if len(message.headers) > MOST_HEADERS:
        nodes.append(f"\n… and {len(message.headers) - MOST_HEADERS} more headers")
    if message.body:
        nodes += ["\n\n", *_body(message.body, longest, wrong)]
    if message.length:
        digest = f", SHA-256 {message.sha256}" if message.sha256 else ""
        excerpt = ", an excerpt" if message.truncated else ""
        nodes += ["\n", el("small", f"{message.length:,} bytes{excerpt}{_kind(message.body)}{digest}")]
    return nodes


def _kind(body: str | None) -> str:
    return ", binary, as hex and ASCII" if body and _HEX.match(body) else ""


def _body(body: str, longest: int, wrong: Sequence[str] | None) -> list[Node]:
    """Write a body, cut; of JSON the part around the wrong member, which is marked."""
    marked = places.lines_of(body, wrong) if wrong else range(0)
    if not marked:
        return [text.cut(body, longest)]
    lines = body.split("\n")
    start = max(marked.start - AROUND, 0)
    before = "\n".join(lines[start : marked.start])
    member = "\n".join(lines[marked.start : marked.stop])
    after = "\n".join(lines[marked.stop :])
    above = f"… {text.counted(start, 'line')} before\n" if start else ""
    return [
        above,
        f"{before}\n" if before else "",
        el("mark", text.cut(member, longest)),
        f"\n{text.cut(after, max(longest - len(member) - len(before), LONGEST_BESIDE))}" if after else "",
    ]
