"""What findings have in common: a sentence, and a mistake that shows under more than one requirement."""

import json
import re
from collections.abc import Hashable, Mapping, Sequence

from reports import deciding, harm, places
from reports.fingerprint import steady
from reports.model import Case, Exchange, Finding
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

    A sentence that says where in an answer something is wrong tells one mistake from another by itself, and
    so does the status of a refusal that stands for another. Of anything else, what was asked counts too; of
    what is refused at one address, what the service says of it counts in place of the headers.
    """
    found = case.finding
    if found is None:
        return None
    what = replaced(found.what, _WHERE)
    said = (what, found.expected, steady(found.received))
    if what != found.what:
        return said
    if not case.exchanges:
        return (*said, steady(found.exchange))
    one = deciding.exchange(case)
    if harm.harm(found) == "status":
        return (*said, one.transaction)
    return (*said, steady(found.exchange), _words(one, found) or deciding.asked_with(case))


def _words(one: Exchange, found: Finding) -> str:
    """Return what a service says of a status of refusal, without what it repeats of the request."""
    if one.answer is None or one.answer.status < 400 or not places.statuses(found):
        return ""
    said = one.answer.body or ""
    for name, value in one.request.headers:
        if name.lower() in deciding.DECIDING:
            said = said.replace(json.dumps(value)[1:-1], "ASKED").replace(value, "ASKED")
    return steady(said)


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
