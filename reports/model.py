"""What a report is made of: frozen values, in the order and with the names that report.json has."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

FORMAT = 1
WORST_FIRST = ("departs", "error", "inconclusive", "advice", "conforms", "not-offered", "untested")
VERDICTS_OF_A_CASE = WORST_FIRST[:-1]
NOT_RIGHT = WORST_FIRST[:4]


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it was sent. `length` counts bytes; `body` is an excerpt, whole unless `truncated`."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...] = ()
    length: int = 0
    sha256: str | None = None
    body: str | None = None
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it came. A binary body stands as a labelled hex excerpt."""

    status: int
    reason: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    length: int = 0
    sha256: str | None = None
    body: str | None = None
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and what came back: `answer` is None when nothing did, and `trouble` says why.

    Attributes:
        id: unique in the report and the same in every run of the same case.
        checks: how many checks looked at the answer.
        phase: "given", "when", "then" or "clean-up".
        tries: how often the request was sent until this answer.
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


@dataclass(frozen=True, slots=True)
class Finding:
    """Why a case does not conform: its requirements, what is wrong, expected and received, the exchange."""

    requirements: tuple[str, ...]
    what: str
    expected: str = ""
    received: str = ""
    exchange: str = ""
    traceback: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One scenario, one row of it, at one endpoint.

    Attributes:
        id: the node id that runs this case again.
        requirements: the ids that count at this endpoint; `cited` are all that the scenario names.
        finding: None when the case conforms.
        clean_up: what could not be removed at the end, in sentences; never changes the verdict.
        fault: in a proof, the one wrong decision that the service made.
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


@dataclass(frozen=True, slots=True)
class Requirement:
    """What one claimed specification asks, and what the run says about it.

    Attributes:
        reason: why it is untested; "" otherwise.
        cases: the ids of the cases that ran, in the report's order.
        not_run: how many more cases were selected and never ran, because the run ended early.
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
class Run:
    """What was run, where and when. `started` is ISO 8601 in UTC; `not_run` counts cases never reached."""

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


@dataclass(frozen=True, slots=True)
class Summary:
    """How many requirements, and how many cases, have each verdict."""

    requirements: Mapping[str, int]
    cases: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that any form of the report is rendered from."""

    format: int
    run: Run
    summary: Summary
    requirements: tuple[Requirement, ...]
    cases: tuple[Case, ...]


def worst(verdicts: Iterable[str]) -> str:
    """Return the verdict that stands for several; there must be one."""
    return min(verdicts, key=WORST_FIRST.index)


def verdict_of_requirement(verdicts: Iterable[str]) -> str:
    """Return the worst of the cases that were offered; not-offered if all are; untested if there is none."""
    return worst([*verdicts, "untested"])


def exit_code(cases: Iterable[Case]) -> int:
    """Return 1 if a case departs, else 6 if one is unclear (or left something behind), else 0."""
    seen = list(cases)
    if any(case.verdict == "departs" for case in seen):
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
    )


def _message(value: Mapping[str, Any]) -> dict[str, Any]:
    return {**value, "headers": tuple((name, text) for name, text in value["headers"])}
