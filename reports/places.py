"""Where in an answer, as the report shows it, the thing is that a finding is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.model import Answer, Finding

WRONG_STATUS = "The server answers with the wrong status."

_POINTER = re.compile(r"\bAt (/[^\s]*?)\.(?: \(and \d+ more\))?$")
_BYTE = re.compile(r"\bAt byte (\d{1,9})\.")
_STATUS = re.compile(r"[1-5]\d\d")
_HEADER = re.compile(r"\bheader ([A-Za-z][A-Za-z0-9-]*)")
_HEX = re.compile(r"\A[0-9a-f]{8}  (?:[0-9a-f]{2} )")
_DOCUMENT = re.compile(r"<\?xml|<NativeDicomModel")
_NAME = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)[^<>]*>?")
_TAG = re.compile(r"\([0-9A-F]{4},[0-9A-F]{4}\)")
_MEMBER = re.compile(r'^( *)(?:("(?:[^"\\]|\\.)*"): )?(.*)$')


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a body as it is shown: the characters from `start` to `end`.

    Attributes:
        missing: what is not there, where only what should hold it is.
    """

    start: int
    end: int
    missing: str = ""


def in_body(what: str, body: str) -> Place | None:
    """Return the place in a body that a finding's sentence names: a member of JSON, an element, a byte."""
    steps, byte = pointer(what), _BYTE.search(what)
    if steps:
        only_one = body.count("\n {") == 1  # of several datasets, the sentence does not say which
        return _member(body, steps) or (_member(body, ("0", *steps)) if only_one else None)
    if byte is None:
        return None
    return _in_hex(body, int(byte[1])) if is_hex(body) else _element(what, body, int(byte[1]))


def is_hex(body: str) -> bool:
    """Say whether a body is shown as hex and ASCII."""
    return _HEX.match(body) is not None


def status_is_wrong(found: Finding) -> bool:
    """Say whether a finding is about the status."""
    return found.what == WRONG_STATUS


def statuses(found: Finding) -> tuple[str, Sequence[str]] | None:
    """Return the status that came and those that are due; None where a finding is about something else."""
    due = found.expected.split(" or ")
    if not status_is_wrong(found) or not all(map(_STATUS.fullmatch, (found.received, *due))):
        return None
    return found.received, due


def header(found: Finding) -> str | None:
    """Return the name of the header that a finding is about; None where it is about none."""
    named = _HEADER.search(found.what)
    if named:
        return named[1]
    return "Content-Type" if "media type." in found.what else None


def has_header(answer: Answer, name: str) -> bool:
    """Say whether an answer has a header of that name, in any case."""
    return any(each.lower() == name.lower() for each, _ in answer.headers)


def pointer(what: str) -> tuple[str, ...] | None:
    """Return the steps of the JSON Pointer that a finding's sentence ends in; None where it names none."""
    found = _POINTER.search(what)
    if not found:
        return None
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in found[1][1:].split("/"))


def tag(what: str) -> str | None:
    """Return the last tag that a finding's sentence names, as dumps write it: "(0002,0010)"."""
    found: list[str] = _TAG.findall(what)
    return found[-1] if found else None


def lines_of(body: str, wanted: Sequence[str]) -> range:
    """Return which lines of indented JSON a member takes, or its nearest parent's first line.

    The JSON is indented by one blank a level, as bodies are shown; it may be cut off at any place.
    An empty range means that nothing of the path is there.
    """
    best = range(0)
    depth_of_best = -1
    lines = body.split("\n")
    for number, path in _paths(lines):
        common = _shared(path, wanted)
        if common == len(path) and common > depth_of_best:
            depth_of_best = common
            best = range(number, number + 1)
            if common == len(wanted):
                return range(number, _end(lines, number))
    return best if depth_of_best > 0 else range(0)


def _shared(path: Sequence[str], wanted: Sequence[str]) -> int:
    return len(path) if list(path) == list(wanted[: len(path)]) else -1


def _paths(lines: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield each line that begins a member or an item, with the path to it."""
    steps: list[str] = []
    counters: list[int] = []  # how many members have begun, for each level that is open
    for number, line in enumerate(lines):
        match = _MEMBER.match(line)
        if not match or not line.strip() or line.strip()[0] in "]}":
            continue
        depth = len(match[1])
        del steps[max(depth - 1, 0) :]
        del counters[depth + 1 :]
        counters += [-1] * (depth + 1 - len(counters))
        counters[depth] += 1
        if depth:
            steps.append(match[2][1:-1] if match[2] else str(counters[depth]))
        yield number, tuple(steps)


def _end(lines: Sequence[str], start: int) -> int:
    """Return the line after the member that begins at `start`."""
    depth = len(lines[start]) - len(lines[start].lstrip(" "))
    if lines[start].rstrip(",")[-1:] not in "[{":
        return start + 1
    for number in range(start + 1, len(lines)):
        if len(lines[number]) - len(lines[number].lstrip(" ")) <= depth:
            return number + 1
    return len(lines)


def _member(body: str, steps: Sequence[str]) -> Place | None:
    """Return where a member of indented JSON is, or where its nearest parent begins."""
    marked = lines_of(body, steps)
    if not marked:
        return None
    lines = body.split("\n")
    start = sum(len(line) + 1 for line in lines[: marked.start])
    end = start + sum(len(line) + 1 for line in lines[marked.start : marked.stop]) - 1
    there = next((path for number, path in _paths(lines) if number == marked.start), ())
    return Place(start, end, "/".join(steps[len(there) :]))


def _element(what: str, body: str, byte: int) -> Place | None:
    """Return the tag at a byte of a document of XML, in the first document that has there what is named."""
    for begun in _DOCUMENT.finditer(body):
        document = body[begun.start() :].encode("utf-8", "surrogatepass")
        start = begun.start() + len(document[:byte].decode("utf-8", "replace"))
        name = _NAME.match(body, start)
        if name and name[1] in what:
            return Place(start, name.end())
    return None


def _in_hex(body: str, byte: int) -> Place | None:
    """Return the line of a dump in hex that has a byte."""
    lines = body.split("\n")
    if byte // 16 >= len(lines):
        return None
    start = sum(len(line) + 1 for line in lines[: byte // 16])
    return Place(start, start + len(lines[byte // 16]))
