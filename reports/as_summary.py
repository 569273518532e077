"""The report as Markdown for a CI job's page: the verdict first, then the worst, cut where such pages end."""

from collections import Counter
from collections.abc import Iterable, Iterator

from reports import harm, sentences
from reports.markdown import fenced, plain
from reports.model import NOT_RIGHT, Case, Report, Run
from reports.sentences import SIGNS
from reports.text import counted, cut, seconds

LIMIT = 900_000  # bytes; pages like GitHub's refuse a summary of more than 1 MiB altogether
RESERVE = 400  # bytes kept for the sentence that says what was cut
LONGEST_VALUE = 1_000


def to_summary(report: Report, limit: int = LIMIT) -> str:
    """Write verdict, counts, findings worst first, and what was not tested; never more than `limit` bytes."""
    kept: list[str] = []
    size = RESERVE
    blocks = [*_head(report), *_findings(report), *_untested(report)]
    for number, block in enumerate(blocks):
        size += len(block.encode("utf-8", "backslashreplace")) + 1
        if size > limit:
            kept.append(f"**Cut here:** {counted(len(blocks) - number, 'block')} more in report.html.\n")
            break
        kept.append(block)
    return "\n".join(kept)


def _head(report: Report) -> Iterator[str]:
    run = report.run
    yield f"# DICOMweb conformance: {plain(run.target)}\n"
    yield f"**{plain(sentences.verdict(report))}**\n"
    claims = ", ".join(run.claims) or "nothing"
    said = [f"{name}: {plain(value)} · " for name, value in sentences.tested(run)]
    yield "".join(said) + (
        f"Claims {plain(claims)} · started {plain(run.started)} · took {seconds(run.seconds)} · "
        f"harness {plain(run.versions.get('harness', ''))} · exit code {run.exit_code}\n"
    )
    rows = [
        f"| {SIGNS[word]} {word} | {number} | {report.summary.cases.get(word, '')} |"
        for word, number in report.summary.requirements.items()
    ]
    yield "\n".join(["| verdict | requirements | cases |", "|---|---:|---:|", *rows, ""])


def _findings(report: Report) -> Iterator[str]:
    for verdict in NOT_RIGHT:
        cases = [case for case in report.cases if case.verdict == verdict and not case.known]
        cases.sort(key=harm.worst_first)
        if cases:
            yield f"## {SIGNS[verdict]} {verdict}: {counted(len(cases), 'case')}\n"
            yield from (_finding(case, report.run) for case in cases)
    if report.deviations:
        yield _deviations(report)
    left = [f"- {plain(text)} ({plain(case.id)})" for case in report.cases for text in case.clean_up]
    if left:
        yield "\n".join(["## Did not end cleanly\n", *left, ""])


def _finding(case: Case, run: Run) -> str:
    _, *lines = sentences.finding(case)
    named = ", ".join(case.requirements)
    row = sentences.row(case)
    title = f"{named} ({case.endpoint}): {case.scenario}{f' [{row}]' if row else ''}"
    return f"### {plain(cut(title, LONGEST_VALUE))}\n\n{fenced([*lines, '', sentences.again(case, run)])}\n"


def _deviations(report: Report) -> str:
    rows = [
        f"| {plain(one.of)} | {one.state}{f': {plain(one.says)}' if one.says else ''} | {len(one.cases)} "
        f"| {plain(one.reason)} | {plain(one.owner)} | {plain(one.tracker)} | {one.expires} |"
        for one in report.deviations
    ]
    head = ["## Known deviations\n", "| of | | cases | reason | owner | tracker | until |"]
    return "\n".join([*head, "|---|---|---:|---|---|---|---|", *rows, ""])


def _untested(report: Report) -> Iterator[str]:
    reasons = Counter(one.reason for one in report.requirements if one.verdict == "untested")
    if reasons:
        yield "## · Not tested\n"
        yield "\n".join(["| why | requirements |", "|---|---:|", *_reasons(reasons.most_common()), ""])


def _reasons(reasons: Iterable[tuple[str, int]]) -> Iterator[str]:
    return (f"| {plain(reason)} | {number} |" for reason, number in reasons)
