"""The fingerprint of a finding: the same for the same mistake in every run, another for another mistake."""

import hashlib
import re

from reports.text import replaced

LONGEST_VALUE = 100  # characters of what was received that count; behind them stands what varies
# What differs between two runs of one case, and what stands for it. The order matters.
_VARIES = (
    (re.compile(r"https?://[^/\s\"'<>]+"), "http://host"),
    (re.compile(r"\b(localhost|127\.0\.0\.1|\[::1\]):\d+"), "host"),
    (re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d[.\d]*)?(Z|[+-]\d\d:?\d\d)?"), "TIME"),
    (re.compile(r"\b[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT"), "TIME"),
    (re.compile(r"(?<![\w.])(2\.25\.\d+|\d+(\.\d+){3,})"), "UID"),
    (re.compile(r"\b[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\b"), "TOKEN"),
    (re.compile(r"\bDC-[0-9A-F]{12}\b"), "PATIENT"),
    (re.compile(r"\b(?=\w*\d)\w{10,}(\.\d+)?\b"), "TOKEN"),
    (re.compile(r"(?<![/\w])(19|20)\d{6}\b"), "DATE"),
    (re.compile(r"(?<![/\w.])\d{6,7}(\.\d+)?\b"), "NUMBER"),
    (re.compile(r"(?<=/)\d{1,5}(?![\w])"), "N"),
    (re.compile(r"\b(byte|and|line) \d+\b"), r"\1 N"),
    (re.compile(r"… \(\d+ characters\)"), "…"),
    (re.compile(r"\s+"), " "),
)


def fingerprint(what: str, expected: str = "", received: str = "") -> str:
    """Return twelve hexadecimal digits for a finding, without what differs from run to run.

    UIDs, times, hosts, ports, tokens and counts are left out; status codes, reason codes, media types and
    tags are not.
    """
    shape = [steady(what), steady(expected)[:LONGEST_VALUE], steady(received)[:LONGEST_VALUE]]
    return hashlib.sha256("\n".join(shape).encode("utf-8", "backslashreplace")).hexdigest()[:12]


def steady(text: str) -> str:
    """Return the text with a word in place of everything that differs from run to run."""
    return replaced(text, _VARIES).strip()
