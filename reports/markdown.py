"""Markdown in which text from anywhere stays text."""

import re
from collections.abc import Iterable, Sequence

from reports.text import visible

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&])")


def plain(text: str) -> str:
    """Write text so that Markdown takes every character of it for itself."""
    return _MARKUP.sub(r"\\\1", visible(text)).replace("\\<", "&lt;").replace("\\&", "&amp;")


def fenced(lines: Iterable[str]) -> str:
    """Write a code block whose fence is longer than any run of backticks in it."""
    text = "\n".join(visible(line) for line in lines)
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}"


def table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write rows below their names; "" where there is no row."""
    written = [f"| {' | '.join(plain(value) for value in row)} |" for row in rows]
    if not written:
        return ""
    return "\n".join([f"| {' | '.join(names)} |", f"|{'---|' * len(names)}", *written, ""])
