"""How the page shows what was exchanged: headers, bodies, the wrong member marked, how to send it again."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from reports import deciding, html_pictures, places, repro, text
from reports.markup import Element, Node, el
from reports.model import Answer, Case, Exchange, Finding, Report, Request

LONGEST_VALUE = 1_000  # characters of a header value
LONGEST_BODY = 6_000
LONGEST_BESIDE = 1_200  # characters of a body that the finding is not about
LONGEST_LINE = 160  # characters that say what stands below a line
MOST_HEADERS = 60
AROUND = 8  # lines shown before the one that is marked, where the body is long
_PACKED = re.compile(r"([A-Za-z0-9+/=]{120,}(?:\n[A-Za-z0-9+/=]{120})*)")


def exchanges(case: Case) -> Element | None:
    """Write what was exchanged in a case: first the exchange that its finding is about, open."""
    if not case.exchanges:
        return None
    title = f"What was exchanged ({len(case.exchanges)})"
    parts = (decisive(case), before(case), after(case), clean_up(case))
    return el("details", el("summary", title), parts, class_="exchanges")


def decisive(case: Case) -> Element | None:
    """Write the exchange that a finding is about, open; None where nothing was exchanged."""
    return _exchange(deciding.exchange(case), case, is_meant=True) if case.exchanges else None


def before(case: Case) -> Element | None:
    """Write what led to that exchange, under one line."""
    return _fold("Before it", _around(case, after=False), case)


def after(case: Case) -> Element | None:
    """Write what followed that exchange but for the clean-up, under one line."""
    return _fold(
        "After it", (one for one in _around(case, after=True) if one.phase != deciding.CLEAN_UP), case
    )


def clean_up(case: Case) -> Element | None:
    """Write how what was stored was taken away, under one line."""
    return _fold(
        "Clean-up", (one for one in _around(case, after=True) if one.phase == deciding.CLEAN_UP), case
    )


def program(case: Case, report: Report, form: str, *, bodies: bool = True) -> Element | None:
    """Write how the exchange that a finding is about is seen again.

    Args:
        form: one of `repro.FORMS`: "with curl", "with Python".
        bodies: whether the program holds what it sends, or only says where that is.
    """
    if not case.exchanges:
        return None
    about = deciding.exchange(case)
    sent = repro.steps(case, about)
    whole = repro.is_whole(sent) and (bodies or not any(one.request.sent for one in sent))
    note = "" if whole else " (not every byte is on the page)"
    written = repro.FORMS[form](case, about, report, bodies=bodies)
    return el(
        "details",
        el("summary", f"See it again {form}{note}"),
        el("pre", _program(written), class_="program"),
        class_="again",
    )


def _program(program: str) -> list[Node]:
    """Write a program, with what is only data in it made small."""
    return [
        el("span", part, class_="data") if number % 2 else part
        for number, part in enumerate(_PACKED.split(program))
    ]


def _around(case: Case, *, after: bool) -> Iterator[Exchange]:
    """Yield the exchanges on one side of the one that the finding is about."""
    about = deciding.exchange(case) if case.exchanges else None
    seen = False
    for one in case.exchanges:
        if one is about:
            seen = True
        elif seen == after:
            yield one


def _fold(title: str, exchanges: Iterable[Exchange], case: Case) -> Element | None:
    """Write exchanges under one line, which says what each was and how it was answered."""
    members = list(exchanges)
    if not members:
        return None
    runs = [(said, len(list(same))) for said, same in groupby(map(_brief, members))]
    line = ", ".join(f"{said} ({number} times)" if number > 1 else said for said, number in runs)
    return el(
        "details",
        el("summary", f"{title}: ", el("span", text.cut(line, LONGEST_LINE), class_="aside")),
        (_exchange(one, case, is_meant=False) for one in members),
        class_="exchanges",
    )


def _brief(one: Exchange) -> str:
    return f"{one.transaction} {deciding.came(one)}"


def _exchange(one: Exchange, case: Case, *, is_meant: bool) -> Element:
    longest = LONGEST_BODY if is_meant else LONGEST_BESIDE
    about = case.finding if is_meant else None
    tag = places.tag(about.what) if about else None
    return el(
        "details",
        el(
            "summary",
            el("b", f"{one.phase}: {one.transaction}"),
            None if is_meant else el("code", text.cut(deciding.gist(one), LONGEST_VALUE)),
            el("span", _beside(one), class_="aside"),
        ),
        el("pre", _message(f"{one.request.method} {one.request.url}", one.request, longest)),
        _dump("The DICOM that was sent", one.request.dump, None),
        el("pre", _answer(one, longest, about)),
        _whole(one.answer, about),
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
        el("pre", nodes, class_="dump"),
        open=any(isinstance(node, Element) for node in nodes),
        class_="again",
    )


def _beside(one: Exchange) -> str:
    pause = f" with {text.seconds(one.waited)} between them" if one.waited else ""
    tries = f", {one.tries} tries{pause}" if one.tries > 1 else ""
    looked_at = f", looked at by {text.counted(one.checks, 'check')}" if one.checks else ""
    return f"{text.seconds(one.seconds)}{looked_at}{tries}"


def _answer(one: Exchange, longest: int, about: Finding | None) -> Iterable[Node]:
    if one.answer is None:
        return [el("b", "No answer. "), one.trouble or ""]
    trouble = [f"\n{one.trouble}"] if one.trouble else []
    first = f"{one.answer.status} {one.answer.reason}".rstrip()
    return [*_message(first, one.answer, longest, about), *trouble]


def _message(first: str, message: Request | Answer, longest: int, about: Finding | None = None) -> list[Node]:
    """Write a message; of an answer, what its finding is about is marked."""
    status = el("b", text.cut(first, LONGEST_VALUE))
    nodes: list[Node] = [el("mark", status) if about and places.status_is_wrong(about) else status]
    wrong = places.header(about) if about else None
    for name, value in message.headers[:MOST_HEADERS]:
        shown = text.cut(text.visible(value), LONGEST_VALUE)
        line = (el("i", text.cut(text.visible(name), LONGEST_VALUE)), f": {shown}")
        nodes += ["\n", *([el("mark", line)] if name.lower() == (wrong or "").lower() else line)]
    if len(message.headers) > MOST_HEADERS:
        nodes.append(f"\n… and {len(message.headers) - MOST_HEADERS} more headers")
    if wrong and isinstance(message, Answer) and not places.has_header(message, wrong):
        nodes += ["\n", el("mark", f"no header {wrong}")]
    if message.body:
        body = _body(message.body, longest, _place(message, about))
        nodes += ["\n\n", *([el("span", body, class_="hex")] if places.is_hex(message.body) else body)]
    if message.length:
        digest = f", SHA-256 {message.sha256}" if message.sha256 else ""
        excerpt = ", an excerpt" if message.truncated else ""
        nodes += ["\n", el("small", f"{message.length:,} bytes{excerpt}{_kind(message.body)}{digest}")]
    return nodes


def _place(message: Request | Answer | None, about: Finding | None) -> places.Place | None:
    """Return what is wrong in a body; None where it may be in the part that is not in the report."""
    if message is None or not message.body or about is None:
        return None
    place = places.in_body(about.what, message.body)
    return None if place and place.missing and message.truncated else place


def _whole(answer: Answer | None, about: Finding | None) -> Element | None:
    """Write a body from its beginning where only the part around what is wrong was shown."""
    place = _place(answer, about)
    if answer is None or not answer.body or place is None or not _left_out(answer.body, place):
        return None
    return el(
        "details",
        el("summary", "The body from its beginning"),
        el("pre", text.cut(answer.body, LONGEST_BODY)),
        class_="again",
    )


def _kind(body: str | None) -> str:
    return ", binary, as hex and ASCII" if body and places.is_hex(body) else ""


def _left_out(body: str, place: places.Place) -> str:
    """Return what stands in a body before the lines that are shown above a place."""
    before = body[: place.start].split("\n")
    return "\n".join(before[: -AROUND - 1])


def _body(body: str, longest: int, place: places.Place | None) -> list[Node]:
    """Write a body, cut; where a place in it is wrong, the part around it, with the place marked."""
    if place is None:
        return [text.cut(body, longest)]
    left_out = _left_out(body, place)
    above = f"… {text.counted(left_out.count(chr(10)) + 1, 'line')} before\n" if left_out else ""
    before = body[len(left_out) + bool(left_out) : place.start]
    wrong, after = body[place.start : place.end], body[place.end :]
    room = max(longest - len(wrong) - len(before), LONGEST_BESIDE)
    return [
        above,
        before if len(before) <= LONGEST_BESIDE else f"…{before[-LONGEST_BESIDE:]}",
        el("mark", text.cut(wrong, longest), f"  … without {place.missing}" if place.missing else None),
        text.cut(after, room),
    ]
