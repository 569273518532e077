"""Where in a body, as the report shows it, the thing is that a finding is about."""

import re
from collections.abc import Iterator, Sequence

_POINTER = re.compile(r"\bAt (/[^\s]*?)\.(?: \(and \d+ more\))?$")
_TAG = re.compile(r"\([0-9A-F]{4},[0-9A-F]{4}\)")
_MEMBER = re.compile(r'^( *)(?:("(?:[^"\\]|\\.)*"): )?(.*)$')


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
