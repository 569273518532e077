"""How much a departure hurts whoever uses the service, read from its finding and nothing else."""

import re

from reports import places
from reports.model import Finding
from reports.text import replaced

# The worst first: what each class is called.
CLASSES = {
    "data": "Wrong or lost data, or a success that is none",
    "broken": "Answers 5xx, and answers that cannot be read",
    "refused": "Valid requests that are not served",
    "status": "Refusals with another status",
    "rest": "Everything else",
}
_STATUS = re.compile(r"[1-5]\d\d(?: or [1-5]\d\d)*")
# What searches, files, metadata and feeds are said to have wrong where what is in them is wrong.
_DATA = re.compile(
    r"finds? (other|another|nothing|no |what|something else)|does not find|still finds|an earlier one found"
    r"|Nothing is found|^The pages |was stored and is not|that was not stored|that was stored"
    r"|differs? (in|from)|is not the value|of another instance|has other instances|no longer there"
    r"|^In what is found, .* is (missing|another)|^What is found (does not have|has no|lacks)"
    r"|^The change feed tells|metadata of .* is missing|who the patient is"
    r"|^The picture is not that|is not the stored"
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


def worst_first(found: Finding) -> int:
    """Return where a finding stands among others, to sort by."""
    return list(CLASSES).index(harm(found))


_VARIES = (
    (re.compile(r" At (?:byte \d+|/\S*|[^.]*\([0-9A-F]{4},[0-9A-F]{4}\))\.(?= |$)"), ""),
    (re.compile(r" \(and \d+ more\)$"), ""),
    (re.compile(r"(?:[A-Z]\w* )?\([0-9A-F]{4},[0-9A-F]{4}\)"), "TAG"),
    (re.compile(r"(?<=^In what is found, )\w+"), "TAG"),
    (re.compile(r"\b(?:studies|series|instances)\b"), "LEVEL"),
    (re.compile(r"\b[A-Z]{2}\b"), "VR"),
    (re.compile(r"\b\d+\b"), "N"),
)


def cause(what: str) -> str:
    """Return a finding's sentence without where it is: no offset, pointer, tag, VR, level or number."""
    return replaced(what, _VARIES)
