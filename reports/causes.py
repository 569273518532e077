"""What findings have in common: a sentence, and a mistake that shows under more than one requirement."""

import re
from collections.abc import Hashable, Mapping, Sequence

from reports import deciding
from reports.fingerprint import steady
from reports.model import Case
from reports.text import replaced

_WHERE = (
    (re.compile(r" At (?:byte \d+|/\S*|[^.]*\([0-9A-F]{4},[0-9A-F]{4}\))\.(?= |$)"), ""),
    (re.compile(r" \(and \d+ more\)$"), ""),
)
_OF_WHAT = (
    (re.compile(r"(?:[A-Z]\w* )?\([0-9A-F]{4},[0-9A-F]{4}\)"), "TAG"),
    (re.compile(r"(?<=^In what is found, )\w+"), "TAG"),
    (re.compile(r"\b(?:studies|series|instances)\b"), "LEVEL"),
    (re.compile(r"\b[A-Z]{2}\b"), "VR"),
    (re.compile(r"\b\d+\b"), "N"),
)


def alike(what: str) -> str:
    """Return a finding's sentence without where it is: no offset, pointer, tag, VR, level or number."""
    return replaced(what, (*_WHERE, *_OF_WHAT))


def mistake(case: Case) -> Hashable:
    """Return what two cases have equal that show one mistake of the service, whatever they cite.

    A sentence that says where in an answer something is wrong tells one mistake from another by itself; of
    any other, as of a wrong status, what was asked counts too.
    """
    found = case.finding
    if found is None:
        return None
    what = replaced(found.what, _WHERE)
    said = (what, found.expected, steady(found.received))
    return said if what != found.what else (*said, steady(found.exchange), deciding.asked_with(case))


def elsewhere(groups: Sequence[Sequence[Case]]) -> Mapping[str, Sequence[Case]]:
    """Return, by the first case of each group, the first cases of the others that show a mistake of it."""
    mistakes = [dict.fromkeys(map(mistake, group)) for group in groups]
    groups_with: dict[Hashable, list[int]] = {}
    for number, shown in enumerate(mistakes):
        for one in shown:
            groups_with.setdefault(one, []).append(number)
    others = (
        sorted({other for one in shown for other in groups_with[one]} - {number})
        for number, shown in enumerate(mistakes)
    )
    return {
        group[0].id: [groups[other][0] for other in found]
        for group, found in zip(groups, others, strict=True)
    }
