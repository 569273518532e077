"""What was asked and how that was judged, in tables: read from the requests themselves. Pure functions."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from reports import deciding
from reports.model import WORST_FIRST, Case, Exchange, worst
from reports.places import WRONG_STATUS

ANY = "no Accept header"
UNSAID = "not named"
SEVERAL = "several types"
# How the names of what is retrieved begin.
RETRIEVALS = ("retrieve", "metadata", "frames", "render", "bulk", "thumbnail", "pixel")
# Statuses of refusals that have another reason than a media type.
OTHER_REFUSALS = frozenset({304, 400, 401, 403, 404})
# Parameters of a search that match nothing, and those of them that a search is then about.
OPTIONS = frozenset({"limit", "offset", "includefield"})
NOT_MATCHING = OPTIONS | {"fuzzymatching", "accept", "charset"}
# What scenarios add, so as to find only what is theirs: the first of these first, where more is asked.
SCOPES = ("PatientID", "StudyInstanceUID", "SeriesInstanceUID")
ATTRIBUTE = re.compile(r"([0-9A-Fa-f]{8}|[A-Z][A-Za-z0-9]*)(\.([0-9A-Fa-f]{8}|[A-Z][A-Za-z0-9]*))*")
# How the sentences of judges begin that say which studies, series or instances a search should have found.
ABOUT_MATCHING = ("The search finds ", WRONG_STATUS)
ABOUT_A_HEADER = "The header "  # so those begin that say of a header that it is missing or wrong
JSON = "application/dicom+json"  # what a search accepts that is not about what it accepts
DATE = r"\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])"
TIME = r"([01]\d|2[0-3])([0-5]\d([0-5]\d(\.\d{1,6})?)?)?"
# What a value looks like of an attribute whose name ends so (PS3.5 6.2; PS3.4 C.2.2.2.5 for ranges).
VALUES = {
    "DateTime": re.compile(r"-?\d{4}[\d.+&-]*"),
    "Date": re.compile(rf"{DATE}|{DATE}-({DATE})?|-{DATE}"),
    "Time": re.compile(rf"{TIME}|{TIME}-({TIME})?|-{TIME}"),
    "UID": re.compile(r"[0-9.]+([,\\][0-9.]+)*"),
}
KEYWORDS = {
    "0020000D": "StudyInstanceUID",
    "0020000E": "SeriesInstanceUID",
    "00080018": "SOPInstanceUID",
    "00080016": "SOPClassUID",
    "00100010": "PatientName",
    "00100020": "PatientID",
    "00100030": "PatientBirthDate",
    "00080020": "StudyDate",
    "00080030": "StudyTime",
    "00080050": "AccessionNumber",
    "00080060": "Modality",
    "00080061": "ModalitiesInStudy",
    "00080090": "ReferringPhysicianName",
    "00081030": "StudyDescription",
    "00081090": "ManufacturerModelName",
    "00200010": "StudyID",
    "00200011": "SeriesNumber",
    "00200013": "InstanceNumber",
    "00400244": "PerformedProcedureStepStartDate",
}
SYNTAXES = {
    "*": "any (*)",
    "1.2.3": "1.2.3 (invented)",
    "1.2.840.10008.1.2.4.9999": "…1.2.4.9999 (invented)",
    "1.2.840.10008.1.2": "Implicit VR Little Endian",
    "1.2.840.10008.1.2.1": "Explicit VR Little Endian",
    "1.2.840.10008.1.2.1.99": "Deflated Explicit VR",
    "1.2.840.10008.1.2.2": "Explicit VR Big Endian",
    "1.2.840.10008.1.2.4.50": "JPEG Baseline",
    "1.2.840.10008.1.2.4.51": "JPEG Extended",
    "1.2.840.10008.1.2.4.57": "JPEG Lossless",
    "1.2.840.10008.1.2.4.70": "JPEG Lossless SV1",
    "1.2.840.10008.1.2.4.80": "JPEG-LS Lossless",
    "1.2.840.10008.1.2.4.81": "JPEG-LS Near-Lossless",
    "1.2.840.10008.1.2.4.90": "JPEG 2000 Lossless",
    "1.2.840.10008.1.2.4.91": "JPEG 2000",
    "1.2.840.10008.1.2.4.100": "MPEG-2",
    "1.2.840.10008.1.2.4.102": "MPEG-4",
    "1.2.840.10008.1.2.5": "RLE Lossless",
}
# How a value matches, in the order and with the signs that a cell shows.
MATCHING = {
    "single value": "=",
    "list": "a,b",
    "range": "a-b",
    "wildcard": "a*",
    "fuzzy": "~",
    "universal": "∅",
    "invalid value": "≠",
    "together": "&",
}


@dataclass(slots=True)
class Cell:
    """What came of all cases that asked for one thing: in their order, each one's id and verdict."""

    verdicts: list[str] = field(default_factory=list)
    statuses: set[int] = field(default_factory=set)
    cases: list[str] = field(default_factory=list)

    @property
    def verdict(self) -> str:
        return worst(self.verdicts)

    @property
    def worst(self) -> list[str]:
        """The ids of the cases whose verdict is the cell's."""
        worst_of_all = self.verdict
        pairs = zip(self.cases, self.verdicts, strict=True)
        return [case for case, verdict in pairs if verdict == worst_of_all]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows and columns by name; a cell has one entry, or one for each way of matching."""

    rows: tuple[tuple[str, ...], ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[tuple[str, ...], str], Mapping[str, Cell]]


def representations(cases: Iterable[Case]) -> Matrix:
    """Resource and media type by transfer syntax: what clients said they accept of what they retrieved."""
    asked = []
    for case in cases:
        one = _asked(case)
        if one and _is_about_types(one, case):
            kind, syntax = accepted(one)
            asked.append(((one.transaction, kind), syntax, "", case, one))
    return _matrix(asked, [UNSAID, *SYNTAXES.values()])


def searches(cases: Iterable[Case]) -> Matrix:
    """Attribute by level and matching type: what clients searched for."""
    asked = []
    for case in cases:
        one = _asked(case)
        if one and one.transaction.startswith("search") and _is_about_matching(one, case):
            level = one.transaction.removeprefix("search ")
            asked += [((name,), level, way, case, one) for name, way in matched(one)]
    levels = ("studies", "series", "instances")
    return _matrix(asked, [*levels, *sorted({level for _, level, *_ in asked} - {*levels})])


def accepted(one: Exchange) -> tuple[str, str]:
    """Return the media type that a request accepts and the transfer syntax that it names, in words."""
    values = [value for name, value in one.request.headers if name.lower() == "accept"]
    if not values:
        return ANY, UNSAID
    ranges = [part for value in values for part in _split(value, ",")]
    if len(ranges) != 1:
        return SEVERAL, UNSAID
    essence, *rest = _split(ranges[0], ";") or [ranges[0]]
    parameters = dict(_parameter(part) for part in rest)
    inside = parameters.get("type")
    named = parameters.get("transfer-syntax", "")
    return (f"{essence}, {inside}" if inside else essence).lower(), SYNTAXES.get(named, named) or UNSAID


def matched(one: Exchange) -> Iterator[tuple[str, str]]:
    """Yield what a search is about, an attribute or several together, and in which way that matches.

    An attribute that only keeps a search to a scenario's own studies is not what it is about where it asks
    for more, be that a limit. A parameter that names no attribute is none.
    """
    pairs = parse_qsl(urlsplit(one.request.url).query, keep_blank_values=True)
    fuzzy = ("fuzzymatching", "true") in pairs
    asked = [(KEYWORDS.get(name.upper(), name), value) for name, value in pairs]
    for scope in SCOPES:
        others = [pair for pair in asked if pair[0] != scope]
        asked = others or asked
    found = {
        name: way_of(name, value, fuzzy=fuzzy)
        for name, value in asked
        if name.lower() not in NOT_MATCHING and ATTRIBUTE.fullmatch(name)
    }
    if found:
        ways = {*found.values()}
        yield " & ".join(sorted(found)), ways.pop() if len(ways) == 1 else "together"


def way_of(name: str, value: str, *, fuzzy: bool = False) -> str:
    """Return how PS3.4 C.2.2.2 matches a value of this attribute."""
    if not value:
        return "universal"
    looks = next((looks for ending, looks in VALUES.items() if name.endswith(ending)), None)
    if looks and not looks.fullmatch(value):
        return "invalid value"
    if name.endswith("UID"):
        return "list" if "," in value or "\\" in value else "single value"
    if "-" in value and name.endswith(("Date", "Time", "DateTime")):
        return "range"
    if "*" in value or "?" in value:
        return "wildcard"
    return "fuzzy" if fuzzy and name.endswith("Name") else "single value"


def _asked(case: Case) -> Exchange | None:
    """Return what the scenario's When asked, the last time that it did."""
    return deciding.asked(case) if case.verdict in WORST_FIRST[:5] else None


def _is_about_matching(one: Exchange, case: Case) -> bool:
    """Say whether a case is about what a search finds, and not about what is said of it, or in which form."""
    if accepted(one)[0] != JSON:
        return False
    if case.finding is None or case.verdict not in {"departs", "advice"}:
        return True
    return case.finding.what.startswith(ABOUT_MATCHING) and not _names(one) & OPTIONS


def _is_about_types(one: Exchange, case: Case) -> bool:
    """Say whether a request tells something about media types, and not of a wrong name or a missing token."""
    if one.request.method != "GET" or not one.transaction.startswith(RETRIEVALS):
        return False
    if case.finding is None or case.verdict not in {"departs", "advice"}:
        return one.answer is None or one.answer.status not in OTHER_REFUSALS or case.verdict != "conforms"
    right = {int(code) for code in re.findall(r"\b[1-5]\d\d\b", case.finding.expected)}
    refusal = bool(right) and right <= OTHER_REFUSALS
    return not (refusal or case.finding.what.startswith(ABOUT_A_HEADER) or "accept" in _names(one))


def _names(one: Exchange) -> set[str]:
    """Return the names of the parameters of a request's query, in small letters."""
    return {name.lower() for name, _ in parse_qsl(urlsplit(one.request.url).query, keep_blank_values=True)}


def _matrix(
    asked: Sequence[tuple[tuple[str, ...], str, str, Case, Exchange]], columns: Sequence[str]
) -> Matrix:
    cells: dict[tuple[tuple[str, ...], str], dict[str, Cell]] = {}
    for row, column, way, case, one in asked:
        cell = cells.setdefault((row, column), {}).setdefault(way, Cell())
        cell.verdicts.append(case.verdict)
        cell.cases.append(case.id)
        cell.statuses.update([one.answer.status] if one.answer else [])
    used = {column for _, column in cells}
    known = [column for column in dict.fromkeys(columns) if column in used]
    return Matrix(
        rows=tuple(sorted({row for row, _ in cells})),
        columns=(*known, *sorted(used - {*known})),
        cells=cells,
    )


def _split(value: str, sign: str) -> list[str]:
    """Split at a sign outside quotes."""
    parts, quoted, start = [], False, 0
    for place, letter in enumerate(value):
        if letter == '"':
            quoted = not quoted
        elif letter == sign and not quoted:
            parts.append(value[start:place].strip())
            start = place + 1
    return [part for part in [*parts, value[start:].strip()] if part]


def _parameter(part: str) -> tuple[str, str]:
    name, _, value = part.partition("=")
    return name.strip().lower(), value.strip().strip('"')
