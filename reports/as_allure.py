"""A case as Allure knows it: status, labels, steps, attachments; and what Allure is told of the whole run."""

import csv
import hashlib
import io
import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from allure_commons import model2

from reports import sentences
from reports.model import Answer, Case, Exchange, Report, Request
from reports.text import counted, cut, listed, seconds, visible, visible_lines

LONGEST_NAME = 200
# Allure knows of statuses less than there are verdicts: the word that a message begins with tells the rest.
STATUSES = {
    "conforms": "passed",
    "departs": "failed",
    "departs (known)": "failed",
    "advice": "passed",
    "inconclusive": "broken",
    "not-offered": "skipped",
    "error": "broken",
}
CATEGORIES = {
    "departs": "Departures",
    "departs (known)": "Known deviations, which do not fail the run",
    "advice": "Advice, which never fails a run",
    "inconclusive": "Inconclusive: says nothing about the requirement",
    "not-offered": "Not offered: the target does not claim it",
    "error": "Errors of the harness",
}
SEVERITIES = {"shall": "critical", "should": "minor"}
# Whose values the listener of Allure sets and a case keeps; not the name of the machine.
_KEPT = ("thread", "framework", "language")


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a scenario as it went. `start` and `stop` count milliseconds since 1970; None: never begun.

    Attributes:
        held: whether it came to its end.
        rows: its table, cell by cell; empty where it has none.
    """

    text: str
    start: int | None
    stop: int | None
    held: bool
    rows: Sequence[Sequence[str]] = ()


def verdict_of(case: Case) -> str:
    """Return the verdict, where a departure that is known is told from a new one."""
    return "departs (known)" if case.verdict == "departs" and case.known else case.verdict


def fill(result: Any, case: Case, steps: Sequence[Step]) -> dict[str, str]:
    """Make a result of Allure say what the case says, in place; return its attachments, text by file name.

    Nothing that Allure wrote of the case itself stays but when it ran: pytest's names, parameters and
    messages show values of variables and paths of the machine.
    """
    files: dict[str, str] = {}
    word = verdict_of(case)
    place = [*PurePosixPath(case.file).parts, *([case.rule] if case.rule else [])]
    result.name = visible(case.scenario)
    result.fullName = visible(f"{case.file}: {case.scenario}")
    result.titlePath = [visible(part) for part in place]
    result.testCaseId = _digest(case.file, case.rule, case.scenario)
    result.historyId = _digest(case.id)
    result.description = f"{case.file}:{case.line}"
    result.descriptionHtml = None
    result.status = STATUSES[word]
    result.statusDetails = _details(case, word)
    kept = [label for label in result.labels if label.name in _KEPT]
    result.labels = [*kept, *(model2.Label(name, visible(value)) for name, value in _labels(case, word))]
    result.links = []
    row = {"endpoint": case.endpoint, **case.row}
    result.parameters = [model2.Parameter(name, visible(str(value))) for name, value in row.items()]
    result.steps = [_step(step, result, files) for step in steps]
    result.attachments = [
        _attached(_title(exchange), as_text(exchange), "text/plain", files) for exchange in case.exchanges
    ]
    return files


def as_text(exchange: Exchange) -> str:
    """Write an exchange, which was redacted when it was recorded, as it went over the wire."""
    asked, got = exchange.request, exchange.answer
    about = f"{exchange.phase} · {exchange.transaction} · {seconds(exchange.seconds)}"
    about += f" · {counted(exchange.checks, 'check')} looked at it · sent {counted(exchange.tries, 'time')}"
    came = [f"No answer: {visible(exchange.trouble or 'nothing came back')}"]
    if got is not None:
        came = [f"{got.status} {visible(got.reason)}".rstrip(), *_rest(got)]
        came += [f"trouble: {visible(exchange.trouble)}"] if exchange.trouble else []
    return "\n".join([about, "", f"{visible(f'{asked.method} {asked.url}')}", *_rest(asked), "", *came, ""])


def fresh() -> str:
    """Return a name that no other file has."""
    return str(uuid.uuid4())


def categories() -> str:
    """Write categories.json. The expressions mean the same in Java and in JavaScript."""
    known = [
        {"name": name, "matchedStatuses": [STATUSES[word]], "messageRegex": pattern(word)}
        for word, name in CATEGORIES.items()
    ]
    return json.dumps(known, indent=2) + "\n"


def pattern(word: str) -> str:
    r"""Return the expression for messages that begin with this verdict; [\s\S] is any character in both."""
    return "^" + word.replace("(", r"\(").replace(")", r"\)") + r":[\s\S]*"


def environment(report: Report) -> str:
    """Write environment.properties: the target, what it claims, versions, and the counts that count."""
    run = report.run
    values = {
        "target": run.target,
        **dict(sentences.tested(run)),
        "claims": ", ".join(run.claims),
        **{f"endpoint.{one.name}": f"{one.url} ({', '.join(one.claims)})" for one in run.endpoints},
        "flavour": run.flavour,
        "seed": run.seed,
        "started": run.started,
        **{f"version.{name}": version for name, version in run.versions.items()},
        "requirements": listed(report.summary.requirements),
        "cases": listed(report.summary.cases),
        "cases.not.run": str(run.not_run),
        "exit.code": str(run.exit_code),
    }
    return "".join(
        f"{_property(name, ' =:')}={_property(value)}\n" for name, value in values.items() if value
    )


def _details(case: Case, word: str) -> Any:
    finding, left = case.finding, [f"left behind: {visible(sentence)}" for sentence in case.clean_up]
    if finding is None:
        return model2.StatusDetails(message="\n".join([f"{word}:", *left])) if left else None
    named = {"expected": finding.expected, "received": finding.received, "exchange": finding.exchange}
    lines = [f"{name:<10}{visible(value)}" for name, value in named.items() if value]
    lines += [f"fingerprint {finding.fingerprint}"] if finding.fingerprint else []
    lines += left
    lines += [visible_lines(finding.traceback)] if finding.traceback else []
    return model2.StatusDetails(
        message=visible(f"{word}: {finding.what}"),
        trace="\n".join(lines) or None,
        known=word == "departs (known)" or None,
    )


def _labels(case: Case, word: str) -> list[tuple[str, str]]:
    """Allure's own names first, by which it groups; then ours, by which people search."""
    requirements = case.requirements or case.cited
    found = [
        ("epic", case.endpoint),
        ("feature", case.feature),
        ("story", case.rule),
        ("parentSuite", case.transaction),
        ("suite", case.feature),
        ("subSuite", case.rule),
        ("severity", SEVERITIES.get(case.level, "trivial")),
        ("verdict", word),
        *(("specification", one) for one in case.specifications),
        *(("requirement", one) for one in requirements),
        *(("tag", one) for one in requirements),
    ]
    return [(name, value) for name, value in found if value]


def _step(step: Step, result: Any, files: dict[str, str]) -> Any:
    begun = step.start is not None
    failed = begun and not step.held
    return model2.TestStepResult(
        name=visible(step.text),
        status=("passed" if step.held else result.status) if begun else "skipped",
        statusDetails=result.statusDetails if failed else None,
        start=step.start if begun else result.stop,
        stop=step.stop if begun else result.stop,
        attachments=[_attached("table", _as_csv(step.rows), "text/csv", files)] if step.rows else [],
    )


def _as_csv(rows: Sequence[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([visible(cell) for cell in row] for row in rows)
    return text.getvalue()


def _attached(name: str, text: str, kind: str, files: dict[str, str]) -> Any:
    source = model2.ATTACHMENT_PATTERN.format(prefix=fresh(), ext=kind.replace("text/plain", "txt")[-3:])
    files[source] = text
    return model2.Attachment(name=name, source=source, type=kind)


def _title(exchange: Exchange) -> str:
    status = exchange.answer.status if exchange.answer else "no answer"
    asked = f"{exchange.phase}: {status} to {exchange.request.method} {exchange.request.url}"
    return cut(visible(asked), LONGEST_NAME)


def _rest(message: Request | Answer) -> list[str]:
    lines = [f"{visible(name)}: {visible(value)}" for name, value in message.headers]
    if message.body:
        lines += ["", visible_lines(message.body)]
    if message.length and (message.truncated or not message.body):
        lines += [f"… {message.length:,} bytes in all, SHA-256 {message.sha256}"]
    if message.dump:
        lines += ["", visible_lines(message.dump)]
    return lines


def _digest(*parts: str) -> str:
    """Return what is the same for the same thing in every run; no secret depends on it."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:32]


def _property(text: str, special: str = "") -> str:
    """Write a name or a value so that Java reads it back: on one line, in ASCII."""
    shown = "".join(f"\\{letter}" if letter in f"\\{special}" else letter for letter in visible(text).strip())
    units = shown.encode("utf-16-be")
    pairs = (int.from_bytes(units[at : at + 2]) for at in range(0, len(units), 2))
    return "".join(chr(unit) if unit < 0x7F else f"\\u{unit:04x}" for unit in pairs)
