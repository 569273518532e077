"""What a report is made of: frozen values, in the order and with the names that report.json has."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

FORMAT = 1
WORST_FIRST = ("departs", "error", "inconclusive", "advice", "conforms", "not-offered", "untested")
VERDICTS_OF_A_CASE = WORST_FIRST[:-1]
NOT_RIGHT = WORST_FIRST[:4]
TRUE_OF_A_LIST = ("occurs", "not-looked-at")  # what an entry of known deviations may be without failing a run


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it was sent. `length` counts bytes; `body` is an excerpt, whole unless `truncated`.

    Attributes:
        sent: the whole body, compressed with gzip, as base64; only where a case has a finding, so that it can
            be sent again.
        dump: the DICOM files in the body as text, an element a line; only where a case has a finding.
    """

    method: str
    url: str
    headers: tuple[tuple[str, str], ...] = ()
    length: int = 0
    sha256: str | None = None
    body: str | None = None
    truncated: bool = False
    sent: str | None = None
    dump: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it came. A binary body stands as a labelled hex excerpt; `dump` is that of a request."""

    status: int
    reason: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    length: int = 0
    sha256: str | None = None
    body: str | None = None
    truncated: bool = False
    dump: str | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A frame as it was stored, or what came back for it, small.

    Attributes:
        of: "stored" or "received".
        frame: its number, from 1.
        says: its size and format, or why it cannot be shown.
        media_type: image/png or image/jpeg; None where it cannot be shown.
        data: the file in base64, made by the harness and no byte of what came.
    """

    of: str
    frame: int
    says: str
    media_type: str | None = None
    data: str | None = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and what came back: `answer` is None when nothing did, and `trouble` says why.

    Attributes:
        id: unique in the report and the same in every run of the same case.
        checks: how many checks looked at the answer.
        phase: "given", "when", "then" or "clean-up".
        tries: how often the request was sent until this answer.
        waited: seconds of pause between those tries.
        pictures: where frames or renderings were served, of some cases: each stored one, then what came.
    """

    id: str
    request: Request
    answer: Answer | None
    seconds: float
    checks: int
    phase: str
    transaction: str
    tries: int
    trouble: str | None
    waited: float = 0.0
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Why a case does not conform: its requirements, what is wrong, expected and received, the exchange.

    Attributes:
        fingerprint: the same for the same mistake in every run; "" for what is no departure and no advice.
        cast: what the instances are of which expected and received have the nicknames, in words.
    """

    requirements: tuple[str, ...]
    what: str
    expected: str = ""
    received: str = ""
    exchange: str = ""
    traceback: str = ""
    fingerprint: str = ""
    cast: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """One scenario, one row of it, at one endpoint.

    Attributes:
        id: the node id that runs this case again.
        requirements: the ids that count at this endpoint; `cited` are all that the scenario names.
        finding: None when the case conforms.
        clean_up: what could not be removed at the end, in sentences; never changes the verdict.
        fault: in a proof, the one wrong decision that the service made.
        known: whether the departure is a known deviation, which does not fail the run.
        points: the open points by whose readings it is judged.
    """

    id: str
    endpoint: str
    specifications: tuple[str, ...]
    feature: str
    file: str
    line: int
    rule: str
    scenario: str
    row: Mapping[str, str]
    transaction: str
    level: str
    verdict: str
    requirements: tuple[str, ...]
    cited: tuple[str, ...]
    finding: Finding | None
    seconds: float
    exchanges: tuple[Exchange, ...] = ()
    clean_up: tuple[str, ...] = ()
    fault: str | None = None
    fault_breaks: str | None = None
    known: bool = False
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Requirement:
    """What one claimed specification asks, and what the run says about it.

    Attributes:
        reason: why it is untested; "" otherwise.
        cases: the ids of the cases that ran, in the report's order.
        not_run: how many more cases were selected and never ran, because the run ended early.
        known: whether it departs, and in nothing but known deviations.
        group: of which kind the registry's reason is: scope, open or needs; "" where this run has another.
    """

    id: str
    specification: str
    area: str
    level: str
    actor: str
    text: str
    source: str
    verdict: str
    reason: str
    shown_by: str | None
    duplicate_of: str | None
    cases: tuple[str, ...]
    not_run: int
    known: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class Deviation:
    """An entry of the target's list of known deviations, and what became of it in this run.

    Attributes:
        of: the id of a requirement or of a case.
        expires: the last day on which it is accepted, ISO 8601.
        state: occurs or not-looked-at; each other one fails the run: stale, expired, differs, names-nothing.
        says: what became of it, in a sentence; "" where it occurs.
        cases: the ids of the cases in which it occurred.
    """

    of: str
    fingerprint: str
    reason: str
    owner: str
    tracker: str
    expires: str
    state: str
    says: str
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settle:
    """How long it took until what was stored could be seen: of so many stores, in seconds."""

    stores: int
    median: float
    longest: float


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A base address of the target, what it claims and what it offers."""

    name: str
    url: str
    claims: tuple[str, ...]
    offers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """A value the run used, and where it came from; secrets never stand here."""

    name: str
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """What the documents leave open or contradict, and how it was read.

    Attributes:
        answer: what is right by that reading: status codes ("200 or 204"), or a failure reason.
        default: the reading of a target that chooses none.
        requirement: the id of the requirement that it belongs to.
        source: the clauses.
    """

    name: str
    question: str
    reading: str
    answer: str
    default: str
    requirement: str
    source: str


@dataclass(frozen=True, slots=True)
class Run:
    """What was run, where and when. `started` is ISO 8601 in UTC; `not_run` counts cases never reached.

    Attributes:
        service: which version of which product was judged, as whoever ran this said; "" where nobody did.
        servers: what answers said of that in the header Server, the most frequent first.
    """

    target: str
    claims: tuple[str, ...]
    endpoints: tuple[Endpoint, ...]
    flavour: str
    versions: Mapping[str, str]
    started: str
    seconds: float
    seed: str
    settings: tuple[Setting, ...]
    readings: Mapping[str, str]
    not_run: int
    exit_code: int
    settle: Settle | None = None
    service: str = ""
    servers: tuple[str, ...] = ()
    points: tuple[OpenPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """How many requirements, and how many cases, have each verdict.

    Attributes:
        known: of those that depart, how many "requirements" and "cases" do so only in known deviations.
    """

    requirements: Mapping[str, int]
    cases: Mapping[str, int]
    known: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that any form of the report is rendered from."""

    format: int
    run: Run
    summary: Summary
    requirements: tuple[Requirement, ...]
    cases: tuple[Case, ...]
    deviations: tuple[Deviation, ...] = ()


def worst(verdicts: Iterable[str]) -> str:
    """Return the verdict that stands for several; there must be one."""
    return min(verdicts, key=WORST_FIRST.index)


def verdict_of_requirement(verdicts: Iterable[str]) -> str:
    """Return the worst of the cases that were offered; not-offered if all are; untested if there is none."""
    return worst([*verdicts, "untested"])


def exit_code(cases: Iterable[Case], deviations: Iterable[Deviation] = ()) -> int:
    """Return 1 if a case departs or the list of known deviations is wrong, else 6 if one is unclear, else 0.

    Unclear is a case without a verdict about the service, and one that left something behind.
    """
    seen = list(cases)
    if any(case.verdict == "departs" and not case.known for case in seen):
        return 1
    if any(one.state not in TRUE_OF_A_LIST for one in deviations):
        return 1
    unclean = any(case.verdict in {"error", "inconclusive"} or case.clean_up for case in seen)
    return 6 if unclean else 0


def is_case(properties: Iterable[tuple[str, object]]) -> bool:
    """Say whether these properties of a pytest item make it a case of the suite."""
    return any(name == "case" for name, _ in properties)


def exchange_from(value: Mapping[str, Any], identifier: str) -> Exchange:
    """Read an exchange as the client recorded it."""
    answer = value["answer"]
    return Exchange(
        id=identifier,
        request=Request(**_message(value["request"])),
        answer=None if answer is None else Answer(**_message(answer)),
        seconds=value["seconds"],
        checks=value["checks"],
        phase=value["phase"],
        transaction=value["transaction"],
        tries=value["tries"],
        trouble=value["trouble"],
        waited=value.get("waited", 0.0),
        pictures=tuple(Picture(**picture) for picture in value.get("pictures", ())),
    )


def _message(value: Mapping[str, Any]) -> dict[str, Any]:
    return {**value, "headers": tuple((name, text) for name, text in value["headers"])}
