"""What a run says on the terminal: one line per feature, findings as they happen, the verdict at the end."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reports import sentences, text
from reports.model import TRUE_OF_A_LIST, VERDICTS_OF_A_CASE, Case, Report, Settle, worst

NAME_WIDTH = 36

# The names of pytest's own markup.
COLOURS: Mapping[str, Mapping[str, bool]] = {
    "departs": {"red": True, "bold": True},
    "error": {"purple": True, "bold": True},
    "inconclusive": {"yellow": True, "bold": True},
    "advice": {"cyan": True},
    "conforms": {"green": True},
    "not-offered": {"light": True},
    "untested": {"light": True},
}


def feature_line(file: str, cases: Sequence[Case], total: int) -> tuple[str, str]:
    """Return the verdict of a feature, and what its line says after it: name, cases, time, verdicts."""
    counter = Counter(case.verdict for case in cases)
    verdict = worst(counter)
    name = text.fitting(text.visible(feature_name(file)), NAME_WIDTH)
    number = (
        text.counted(total, "case")
        if len(cases) == total
        else f"{len(cases)} of {text.counted(total, 'case')}"
    )
    others = text.listed({word: counter[word] for word in VERDICTS_OF_A_CASE}) if len(counter) > 1 else ""
    seconds = f"{sum(case.seconds for case in cases):.1f} s"
    return verdict, f"{name} {number:>14} {seconds:>9}  {others}".rstrip()


def feature_name(file: str) -> str:
    """Return "store/store-again" for "features/store/store-again.feature"."""
    return file.removeprefix("features/").removesuffix(".feature")


def closing(report: Report, path: str) -> Iterable[tuple[str, str]]:
    """Return the last lines of a run, each with the verdict that it starts with, or "".

    Args:
        report: what was written.
        path: where report.html is.
    """
    yield "", text.visible(sentences.verdict(report))
    for word, requirements in report.summary.requirements.items():
        cases = report.summary.cases.get(word, 0)
        if requirements or cases:
            beside = _column(cases, "case") if word in report.summary.cases else ""
            yield word, f"{_column(requirements, 'requirement')}{beside}".rstrip()
    for one in report.deviations:
        if one.state not in TRUE_OF_A_LIST:
            yield "departs", text.visible(f"known deviation {one.of} ({one.fingerprint}): {one.says}")
    known = report.summary.known["cases"]
    if known:
        yield "", f"known deviations: {text.counted(known, 'case')} of those that depart"
    if report.run.settle:
        yield "", settle_line(report.run.settle)
    for case in report.cases:
        for left in case.clean_up:
            yield "", text.cut(text.visible(f"not clean: {left} ({case.id})"), sentences.LONGEST_LINE)
    yield "", f"report: {path}"
    yield "", f"exit code {report.run.exit_code}: {sentences.exit_meaning(report)}"


def settle_line(settle: Settle) -> str:
    """Say how long it took until stores could be seen."""
    stores = text.counted(settle.stores, "store")
    return (
        f"{stores} seen after {text.seconds(settle.median)} (median), {text.seconds(settle.longest)} at most"
    )


def _column(number: int, noun: str) -> str:
    digits, _, word = text.counted(number, noun).partition(" ")
    return f"{digits:>6} {word:<14}"
