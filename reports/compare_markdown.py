"""Reports beside each other as Markdown: what changed from run to run, or how several services compare."""

from collections.abc import Sequence
from itertools import groupby

from reports import compare, sentences
from reports.compare import Change
from reports.html_compare import sentence
from reports.markdown import fenced, plain, table
from reports.model import Report, Run
from reports.text import counted

MOST_SHOWN = 50  # changes of one kind, with their findings


def changes_text(before: Report, after: Report, found: Sequence[Change]) -> str:
    """Write what changed between two runs of one service, the worst first."""
    blocks = [
        f"# {plain(after.run.target)}: what changed\n",
        f"**{plain(sentence(found))}**\n",
        f"Before: {plain(before.run.started)} · now: {plain(after.run.started)}\n",
        table(("kind", "cases", "means"), _kinds(found)),
    ]
    for kind, group in groupby(found, key=lambda change: change.kind):
        members = list(group)
        blocks.append(f"## {kind.capitalize()}: {counted(len(members), 'case')}\n")
        blocks += [_change(change, after.run) for change in members[:MOST_SHOWN]]
        if len(members) > MOST_SHOWN:
            blocks.append(f"… and {counted(len(members) - MOST_SHOWN, 'case')} more in compare.html.\n")
    rows = [
        (one.id, one.specification, old or "not claimed", new or "not claimed", one.text)
        for one, old, new in compare.requirement_changes(before, after)
    ]
    if rows:
        blocks += [
            "## Requirements whose verdict changed\n",
            table(("requirement", "of", "before", "now", "says"), rows),
        ]
    return "\n".join(blocks)


def history_text(reports: Sequence[Report]) -> str:
    """Write runs of one service beside each other, the oldest first."""
    rows = [
        (before.run.started, after.run.started, sentence(found))
        for before, after, found in compare.steps(reports)
    ]
    title = f"# {plain(reports[-1].run.target)}: {len(reports):,} runs\n"
    steps = table(("before", "now", "what changed"), rows)
    return "\n".join((title, steps, *_beside(reports, [report.run.started for report in reports])))


def matrix_text(reports: Sequence[Report]) -> str:
    """Write requirements by services."""
    names = compare.names(reports)
    return "\n".join((f"# {plain(' · '.join(names))}\n", *_beside(reports, names)))


def _beside(reports: Sequence[Report], names: Sequence[str]) -> list[str]:
    rows = [row for row in compare.matrix(reports) if compare.is_telling(row)]
    blocks = [
        table(
            ("run", "verdict"),
            ((name, sentences.verdict(report)) for name, report in zip(names, reports, strict=True)),
        ),
        table(
            ("requirement", *(plain(name) for name in names), "says"),
            ((row.id, *(_cell(verdict) for verdict in row.verdicts), row.text) for row in rows),
        ),
    ]
    for row in rows:
        for name, report in zip(names, reports, strict=True):
            cases = compare.findings_of(report, row.id)
            if cases:
                blocks.append(f"### {plain(row.id)}, {plain(name)}: {counted(len(cases), 'case')}\n")
                blocks.append(f"{fenced(sentences.finding(cases[0]))}\n")
    return blocks


def _kinds(found: Sequence[Change]) -> list[tuple[str, str, str]]:
    counts = compare.counts(found)
    return [(kind, str(number), compare.KINDS[kind]) for kind, number in counts.items() if number]


def _change(change: Change, run: Run) -> str:
    case = change.shown
    row = sentences.row(case)
    title = f"{', '.join(case.requirements)} ({case.endpoint}): {case.scenario}{f' [{row}]' if row else ''}"
    lines = []
    for when, one in (("before", change.before), ("now", change.after)):
        lines.append(f"{when}: {sentences.word(one) if one else 'did not run'}")
        lines += sentences.finding(one)[1:] if one else []
    return f"### {plain(title)}\n\n{fenced([*lines, sentences.again(case, run)])}\n"


def _cell(verdict: str | None) -> str:
    return f"{sentences.SIGNS[verdict]} {verdict}" if verdict else ""
