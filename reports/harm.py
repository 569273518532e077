"""How much a departure hurts whoever uses the service, read from its finding and what was asked."""

import re
from collections import Counter
from collections.abc import Mapping

from reports import deciding, places
from reports.model import Case, Finding, Report

# The worst first: what each class is called.
CLASSES = {
    "data": "Wrong or lost data, or a success that is none",
    "broken": "Answers 5xx, and answers that cannot be read",
    "refused": "Valid requests that are not served",
    "status": "Refusals with another status",
    "rest": "Everything else",
}
# The same of the service, within a sentence.
IN_BRIEF = {
    "data": "data are wrong or lost, or a success is none",
    "broken": "it answers 5xx or what cannot be read",
    "refused": "it does not serve what is valid",
    "status": "it refuses with another status",
    "rest": "something else is wrong",
}
_STATUS = re.compile(r"[1-5]\d\d(?: or [1-5]\d\d)*")
# What searches, files, metadata and feeds are said to have wrong where what is in them is wrong.
_DATA = re.compile(
    r"finds? (other|another|nothing|no |what|something else)|does not find|still finds|an earlier one found"
    r"|Nothing is found|^The pages |was stored and is not|that was not stored|that was stored"
    r"|differs? (in|from)|is not the value|of another instance|has other instances|no longer there"
    r"|^In what is found, .* is (missing|another)|^What is found (does not have|has no|lacks)"
    r"|^The change feed tells|metadata of .* is missing|who the patient is"
    r"|^The picture is not that|is not the stored|has several values, and"
)
_BROKEN = re.compile(
    r"\bAt byte \d|breaks off|cannot be (read|decoded)|breaks its grammar|The body is empty|is there twice"
    r"|is (no|not) (JSON|HTTP|DICOM|UTF-8|multipart|well-formed|file|JPEG|an? |one |Capabilities)"
)


def harm(found: Finding) -> str:
    """Return the class of a departure, one of CLASSES.

    A status is read from what was expected and received: a success where a refusal was due is wrong data,
    since the client goes on as if it had been understood.
    """
    if _STATUS.fullmatch(found.expected) and _STATUS.fullmatch(found.received):
        return _of_status({code[0] for code in found.expected.split(" or ")}, found.received[0])
    if _DATA.search(found.what):
        return "data"
    if _BROKEN.search(found.what) or places.pointer(found.what):
        return "broken"
    return "rest"


def _of_status(due: set[str], came: str) -> str:
    if came == "5":
        return "broken"
    if came == "2":
        return "rest" if "2" in due else "data"
    return "refused" if due & {"2", "3"} else "status"


def title(case: Case) -> str:
    """Return what the class of a case is called; "" where it is no departure, and so of none."""
    return CLASSES[harm(case.finding)] if case.finding and case.verdict == "departs" else ""


def worst_first(case: Case) -> tuple[int, bool]:
    """Return where a departure stands among others, to sort by: in its class, what writes comes first."""
    if case.finding is None or case.verdict != "departs":
        return 0, False
    writes = bool(case.exchanges) and deciding.exchange(case).request.method in deciding.WRITING
    return list(CLASSES).index(harm(case.finding)), not writes


def of_requirements(report: Report) -> Mapping[str, int]:
    """Return how many requirements depart in each class, each at its worst; known deviations are left out."""
    departs = {
        case.id: worst_first(case)[0]
        for case in report.cases
        if case.verdict == "departs" and case.finding and not case.known
    }
    worst = (
        min((departs[case] for case in one.cases if case in departs), default=None)
        for one in report.requirements
        if one.verdict == "departs"
    )
    counts = Counter(worst)
    return {name: counts[number] for number, name in enumerate(CLASSES) if counts[number]}
