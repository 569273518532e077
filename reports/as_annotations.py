"""The findings of a run as annotations of a GitHub job, each at its scenario in the feature file."""

from reports import harm, sentences
from reports.model import Case, Report, Run
from reports.text import cut, visible

MOST = 10  # of each kind; a job shows no more of one step
LONGEST = 1_000
KINDS = {"departs": "error", "error": "error", "inconclusive": "warning", "advice": "notice"}


def annotations(report: Report) -> list[str]:
    """Return workflow commands for what is wrong and not known, the worst first, as many as a job shows."""
    lines = []
    for kind in dict.fromkeys(KINDS.values()):
        found = [case for case in report.cases if KINDS.get(case.verdict) == kind and not case.known]
        found.sort(key=lambda case: (list(KINDS).index(case.verdict), harm.worst_first(case)))
        lines += [_annotation(kind, case, report.run) for case in found[:MOST]]
    return lines


def _annotation(kind: str, case: Case, run: Run) -> str:
    title = f"{case.verdict}: {', '.join(case.requirements)} ({case.endpoint})"
    text = "\n".join([*sentences.finding(case)[1:], "", sentences.again(case, run)])
    place = f"file={_property(case.file)},line={case.line},title={_property(title)}"
    return f"::{kind} {place}::{_text(text)}"


def _text(text: str) -> str:
    """Write text as the data of a workflow command: one line, whatever a service got into it."""
    lines = [visible(line) for line in cut(text, LONGEST).split("\n")]
    return "%0A".join(line.replace("%", "%25") for line in lines)


def _property(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
