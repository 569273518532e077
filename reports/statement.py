"""A conformance statement in the shape of DICOM PS3.2, made of what a run observed. Pure functions."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reports import matrices, sentences, text
from reports.assemble import natural
from reports.matrices import Cell
from reports.model import NOT_RIGHT, Case, Exchange, OpenPoint, Report, worst

# The transactions of the Studies Service, their clauses, and how the names of what was asked begin.
TRANSACTIONS = (
    ("Store", "10.5", ("store",)),
    ("Search", "10.6", ("search",)),
    (
        "Retrieve",
        "10.4",
        matrices.RETRIEVALS,
    ),
    ("Delete (of no part of DICOM)", "", ("delete",)),
    ("Change feed (of no part of DICOM)", "", ("change", "latest")),
)
UNKNOWN = "not observed"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows below their names."""

    title: str
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A numbered part: paragraphs, then tables. `level` is 1 or 2."""

    number: str
    title: str
    paragraphs: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()

    @property
    def level(self) -> int:
        return 1 + self.number.count(".")


def title(report: Report) -> str:
    """Return what the statement is called."""
    return f"DICOM Conformance Statement (observed): {report.run.target or 'an unnamed service'}"


def chapters(report: Report) -> list[Chapter]:
    """Return the statement in the order of PS3.2's template; a chapter of which nothing is known says so."""
    return [
        _overview(report),
        _introduction(report),
        Chapter(
            "3", "Implementation model", (f"{UNKNOWN.capitalize()}: a run sees a service from outside only.",)
        ),
        Chapter("4", "DICOM Web Services, Studies Service: origin server", (), (_endpoints(report),)),
        *_transactions(report),
        _media_types(report),
        _searching(report),
        Chapter(
            "7",
            "Support of character sets",
            ("Not observed beyond the requirements that were tested.",),
        ),
        _security(report),
        _departures(report),
        _not_tested(report),
    ]


def _overview(report: Report) -> Chapter:
    rows = []
    for name, clause, starts in TRANSACTIONS:
        cases = [case for case in report.cases if any(_of(one, starts) for one in _asked(case))]
        where = f"PS3.18 {clause}" if clause else ""
        rows.append((name, where, _support(cases, starts), _judged(cases, starts)))
    return Chapter(
        "1",
        "Conformance statement overview",
        (
            sentences.verdict(report),
            "Each line says what was seen of a service, not what its maker states.",
            "“Observed” means that such a request was served at least once, in a case that conforms.",
        ),
        (Table("Network services", ("transaction", "clause", "as origin server", "cases"), tuple(rows)),),
    )


def _introduction(report: Report) -> Chapter:
    run = report.run
    facts = (
        ("target", run.target),
        *sentences.tested(run),
        ("claims", ", ".join(run.claims) or "nothing"),
        ("observed", run.started),
        ("observed with", f"dicomweb-conformance {run.versions.get('harness', '')}".rstrip()),
        ("requirements", text.listed(report.summary.requirements)),
        ("cases", text.listed(report.summary.cases)),
        *(("open point", _read(point)) for point in run.points),
    )
    return Chapter(
        "2",
        "Introduction",
        ("Audience, definitions and references are those of DICOM PS3.2 and PS3.18.",),
        (Table("What was observed", ("of", "is"), facts),),
    )


def _read(point: OpenPoint) -> str:
    return f"{sentences.read_as(point)}: {point.question} {point.answer} ({point.source})"


def _endpoints(report: Report) -> Table:
    rows = tuple(
        (one.name, one.url, ", ".join(one.claims), ", ".join(one.offers)) for one in report.run.endpoints
    )
    return Table("Endpoints", ("endpoint", "address", "claims", "offers"), rows)


def _transactions(report: Report) -> Iterator[Chapter]:
    for number, (name, clause, starts) in enumerate(TRANSACTIONS, 1):
        rows = []
        asked: dict[str, list[tuple[Exchange, Case]]] = {}
        for case in report.cases:
            for one in _asked(case):
                if _of(one, starts):
                    asked.setdefault(one.transaction, []).append((one, case))
        for transaction, pairs in sorted(asked.items()):
            statuses = Counter(one.answer.status if one.answer else 0 for one, _ in pairs)
            said = ", ".join(
                f"{status or 'no answer'} ({count:,})" for status, count in sorted(statuses.items())
            )
            cases = {case.id: case for _, case in pairs}
            judged = _judged(cases.values(), (transaction,))
            rows.append((transaction, pairs[0][0].request.method, said, judged))
        if rows:
            names = ("resource", "method", "answered", "cases")
            table = Table("Resources and status codes", names, tuple(rows))
            yield Chapter(f"4.{number}", name, (f"PS3.18 {clause}.",) if clause else (), (table,))


def _media_types(report: Report) -> Chapter:
    matrix = matrices.representations(report.cases)
    rows = [
        (*row, column, _statuses(matrix.cells[row, column]), _words(matrix.cells[row, column]))
        for row in matrix.rows
        for column in matrix.columns
        if (row, column) in matrix.cells
    ]
    names = ("resource", "accepted media type", "transfer syntax", "answered", "verdict")
    return Chapter(
        "5",
        "Media types and transfer syntaxes",
        () if rows else (f"{UNKNOWN.capitalize()}.",),
        (Table("What was asked for", names, tuple(rows)),) if rows else (),
    )


def _searching(report: Report) -> Chapter:
    matrix = matrices.searches(report.cases)
    rows = [
        (row[0], column, way, _statuses({way: cell}), cell.verdict)
        for row in matrix.rows
        for column in matrix.columns
        for way, cell in matrix.cells.get((row, column), {}).items()
    ]
    names = ("attribute", "level", "matching", "answered", "verdict")
    return Chapter(
        "6",
        "Searchable attributes and matching",
        () if rows else (f"{UNKNOWN.capitalize()}.",),
        (Table("What was searched by", names, tuple(rows)),) if rows else (),
    )


def _security(report: Report) -> Chapter:
    kind = next((one.value for one in report.run.settings if one.name == "auth"), "none")
    secure = all(one.url.startswith("https:") for one in report.run.endpoints)
    return Chapter(
        "8",
        "Security",
        (
            f"Requests proved their identity by: {kind}.",
            "Every endpoint was reached by TLS." if secure else "Not every endpoint was reached by TLS.",
        ),
    )


def _departures(report: Report) -> Chapter:
    rows = [
        (
            one.specification,
            one.id,
            f"{one.verdict} (known)" if one.known else one.verdict,
            one.text,
            one.source,
        )
        for one in sorted(report.requirements, key=lambda one: (one.specification, natural(one.id)))
        if one.verdict in NOT_RIGHT
    ]
    names = ("of", "requirement", "verdict", "says", "source")
    return Chapter(
        "9",
        "Departures, advice, and what could not be judged",
        () if rows else ("None was found among what was tested.",),
        (Table("Requirements", names, tuple(rows)),) if rows else (),
    )


def _not_tested(report: Report) -> Chapter:
    reasons = Counter(
        (one.specification, one.reason) for one in report.requirements if one.verdict == "untested"
    )
    rows = tuple((name, reason, f"{count:,}") for (name, reason), count in sorted(reasons.items()))
    return Chapter(
        "10",
        "What this statement says nothing about",
        () if rows else ("Every requirement of what is claimed was tested.",),
        (Table("Requirements not tested", ("of", "why", "requirements"), rows),) if rows else (),
    )


def _asked(case: Case) -> list[Exchange]:
    return [one for one in case.exchanges if one.phase != "clean-up"]


def _of(one: Exchange, starts: Sequence[str]) -> bool:
    return one.transaction.startswith(tuple(starts))


def _support(cases: Iterable[Case], starts: Sequence[str]) -> str:
    asked = [(one, case) for case in cases for one in _asked(case) if _of(one, starts) and one.answer]
    served = [case for one, case in asked if one.answer and 200 <= one.answer.status < 300]
    if any(case.verdict == "conforms" for case in served):
        return "observed"
    return "answered, but in no case that conforms" if served else "refused" if asked else UNKNOWN


def _judged(cases: Iterable[Case], starts: Sequence[str]) -> str:
    """Count the verdicts of the cases whose When asked for this; others only stand on it."""
    about = (
        case for case in cases if any(one.phase == "when" and _of(one, starts) for one in case.exchanges)
    )
    words = Counter(case.verdict for case in about)
    return text.listed({word: words[word] for word in sentences.SIGNS}) or "none is about it"


def _statuses(cells: Mapping[str, Cell]) -> str:
    found = {status for cell in cells.values() for status in cell.statuses}
    return ", ".join(str(status) for status in sorted(found))


def _words(cells: Mapping[str, Cell]) -> str:
    return worst(cell.verdict for cell in cells.values())
