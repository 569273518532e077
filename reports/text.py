"""How text from anywhere is made fit to be read: control characters shown, long text cut, nouns counted."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

# Format characters (Cf) are hidden too: a right-to-left override can make one status code read as another.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]"
)
_HIDDEN_IN_LINES = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]"
)
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def visible(text: str) -> str:
    r"""Write text on one line in which nothing is hidden: a control character shows as \x1b or \u202e."""
    return _HIDDEN.sub(_shown, text)


def visible_lines(text: str) -> str:
    """Do the same but keep the line breaks and tabs; CR LF counts as one line break."""
    return _HIDDEN_IN_LINES.sub(_shown, text.replace("\r\n", "\n"))


def cut(text: str, longest: int) -> str:
    """Shorten text to so many characters and say so."""
    return text if len(text) <= longest else f"{text[:longest]}… ({len(text):,} characters)"


def replaced(text: str, varies: Iterable[tuple[re.Pattern[str], str]]) -> str:
    """Put words in the place of patterns, one after the other."""
    for pattern, word in varies:
        text = pattern.sub(word, text)
    return text


def counted(number: int, noun: str) -> str:
    """Write "1 case", "2 cases", "1 study", "2 studies"."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun[:-1]}ies" if noun.endswith("dy") else f"{number:,} {noun}s"


def listed(counts: Mapping[str, int]) -> str:
    """Write the counts that are not zero: "3 departs, 1 error"."""
    return ", ".join(f"{number:,} {word}" for word, number in counts.items() if number)


def seconds(number: float) -> str:
    """Write a duration: "12 ms", "800 ms", "1.2 s", "2 min 5 s"."""
    if number < 0.9995:
        return f"{number * 1000:.0f} ms"
    minutes, rest = divmod(number, 60)
    return f"{int(minutes)} min {rest:.0f} s" if minutes else f"{number:.1f} s"


def fitting(text: str, width: int) -> str:
    """Fill text up with blanks to a width; on a terminal an East Asian character takes two places."""
    taken = sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
    return text + " " * max(width - taken, 0)


def _shown(match: re.Match[str]) -> str:
    letter = match[0]
    code = ord(letter)
    return _NAMED.get(letter) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")
