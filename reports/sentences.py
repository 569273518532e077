"""What a report says in words: the verdict in one sentence, a finding in its lines, exit codes explained."""

import re
import shlex
from collections.abc import Iterable, Mapping, Sequence

from reports import deciding, harm
from reports.matrices import SYNTAXES
from reports.model import Case, Finding, OpenPoint, Report, Run
from reports.places import WRONG_STATUS
from reports.text import counted, cut, visible

LONGEST_LINE = 500

EXIT_CODES = {
    0: "conforms",
    1: "departs",
    2: "interrupted",
    3: "internal error",
    4: "wrong usage or configuration",
    5: "nothing selected",
    6: "inconclusive, an error of the harness, or something left behind; no departure",
    7: "the service could not be reached or refused the credentials",
}

ONLY_KNOWN = "in nothing but known deviations"

# How a checkout of the harness is made ready, in one line for a shell.
READY = "python -m venv .venv && .venv/bin/pip install --require-hashes -r requirements.lock"

WRONG_SYNTAX = "The transfer syntax is not the one that is due."
_OTHERS = re.compile(r"The search finds other (studies|series|instances)\.")

# A mark is read by its shape as well as by its colour.
SIGNS = {
    "departs": "✗",
    "error": "!",
    "inconclusive": "?",
    "advice": "i",
    "conforms": "✓",
    "not-offered": "-",
    "untested": "·",
}

# The verdicts that carry a finding, the worst first, and what their part of a report is called.
SECTIONS = {
    "departs": "Departures",
    "error": "Errors of the harness",
    "inconclusive": "Inconclusive",
    "advice": "Advice",
}

MEANINGS = {
    "departs": "the service breaks it",
    "error": "the harness failed",
    "inconclusive": "could not be judged",
    "advice": "shown, never a failure",
    "conforms": "every check held",
    "not-offered": "not looked at: not listed under offers",
    "untested": "each with its reason",
}

NOT_OFFERED = "not offered: "  # so begins what is said of a case that needs what is not offered
OF_THE_STUDY = ", which "  # stands in it where the study that exists has no such thing

# Why requirements are untested, in groups: the word that the registry has for it, and what a report calls it.
UNTESTED = {
    "scope": "Out of scope for now",
    "open": "What the documents leave open or contradict",
    "needs": "Not written yet, or needs what no target here has",
    "": "Not in this run",
}


def verdict(report: Report) -> str:
    """Return the verdict of the run in one sentence, and more where the first alone would mislead."""
    return " ".join(verdict_and_provisos(report))


def verdict_and_provisos(report: Report) -> list[str]:
    """Return the verdict of the run, and then each sentence without which it would mislead."""
    counts = report.summary.requirements
    cases = report.summary.cases
    unclear = [
        f"{_are(counts[word] or cases[word], 'requirement' if counts[word] else 'case', is_, are)}"
        for word, is_, are in (
            ("error", "met an error of the harness", "met an error of the harness"),
            ("inconclusive", "is inconclusive", "are inconclusive"),
        )
        if counts[word] or cases[word]
    ]
    if counts["departs"]:
        said = f"The service departs from {counted(counts['departs'], 'requirement')}{_known(report)}."
    elif cases["departs"]:
        said = f"The service departs in {counted(cases['departs'], 'case')}."
    elif unclear:
        said = f"No departure was found, but the run is not clean: {' and '.join(unclear)}."
    elif counts["conforms"] or counts["advice"]:
        number = counts["conforms"] + counts["advice"]
        said = f"The service conforms to {_all(number)} that {'was' if number == 1 else 'were'} tested."
    else:
        said = "Nothing was tested, so nothing is said about the service."
    return [said, *_provisos(report, [] if not counts["departs"] else unclear)]


def exit_meaning(report: Report) -> str:
    """Return what the exit code of the run means; 0 after departures means that all of them are known."""
    code = report.run.exit_code
    if code == 0 and report.summary.cases["departs"]:
        return f"departs {ONLY_KNOWN}"
    return EXIT_CODES.get(code, "see what the run printed")


def tested(run: Run) -> list[tuple[str, str]]:
    """Return what is known of the service itself: what whoever ran this said, and what its answers say."""
    said = [("service", run.service), ("header Server", ", ".join(run.servers))]
    return [(name, value) for name, value in said if value]


def lacking(cases: Iterable[Case]) -> list[str]:
    """Return the capabilities that cases need and their endpoint is not said to offer."""
    return sorted({one for why in _unmet(cases) if OF_THE_STUDY not in why for one in why.split(", ")})


def not_offered(cases: Sequence[Case], run: Run) -> str:
    """Return why cases were not looked at: by whose word, for the service was not asked.

    "the target file a.toml does not list xml under offers; nothing was sent"
    """
    names = ", ".join(lacking(cases))
    target = next((one.value for one in run.settings if one.name == "target"), "")
    file = f" {target.removesuffix('.toml')}.toml" if target else ""
    unlisted = f"the target file{file} does not list {names} under offers"
    if "://" in target:
        unlisted = f"this run had a URL alone, and no target file to list {names} under offers"
    of_study = sorted({why for why in _unmet(cases) if OF_THE_STUDY in why})
    return "; ".join([*([unlisted, "nothing was sent"] if names else []), *of_study])


def _unmet(cases: Iterable[Case]) -> list[str]:
    """Return what is said of each case that needs what is not offered."""
    found = (case.finding for case in cases if case.verdict == "not-offered")
    return [one.what.removeprefix(NOT_OFFERED) for one in found if one]


def chosen(run: Run) -> Mapping[str, OpenPoint]:
    """Return the open points, by name, that the target reads otherwise than one that chooses nothing."""
    return {point.name: point for point in run.points if point.reading != point.default}


def read_as(point: OpenPoint) -> str:
    """Return how an open point was read: "missing-accept = default-type"."""
    return f"{point.name} = {point.reading}"


def came(case: Case) -> list[str]:
    """Return how a When asked and what came: "GET 200"; nothing where it never asked."""
    asked = deciding.asked(case)
    return [f"{asked.request.method} {deciding.came(asked)}"] if asked else []


def word(case: Case) -> str:
    """Return the verdict of a case as a report says it: a known deviation is still a departure."""
    return f"{case.verdict} (known)" if case.known else case.verdict


def finding(case: Case) -> list[str]:
    """Return a finding in its lines: the requirement, what is wrong, expected and received, the exchange."""
    found = case.finding
    if found is None:
        return []
    named = ", ".join(found.requirements) or "no requirement"
    lines = [f"{word(case)}: {named} ({case.endpoint})  {case.id}", headline(found)]
    lines += [
        f"  {name:<10}{value}"
        for name, value in (
            ("expected", found.expected),
            ("received", found.received),
            ("exchange", found.exchange),
            ("with", deciding.asked_with(case) if found.exchange else ""),
        )
        if value
    ]
    return [cut(visible(line), LONGEST_LINE) for line in lines]


def headline(found: Finding) -> str:
    """Return what is wrong in one sentence that says it without the lines below it.

    A finding's own sentence is the same for the same mistake everywhere, since fingerprints are made of it.
    """
    if found.what == WRONG_STATUS:
        return f"The server answers {found.received}, where {found.expected} is due."
    if found.what.startswith(WRONG_SYNTAX):
        due, came = (SYNTAXES.get(one, one) for one in (found.expected, found.received))
        return f"The file is in {came}, where {due} is due."
    searched = _OTHERS.fullmatch(found.what)
    if not searched:
        return found.what
    return _of_search(found, searched[1])


def _of_search(found: Finding, level: str) -> str:
    due, came = (set(names.split(", ")) - {"none"} for names in (found.expected, found.received))
    if not came:
        return f"The search finds none of the {level} that it should find."
    more, less = ", ".join(sorted(came - due)), ", ".join(sorted(due - came))
    if more and less:
        return found.what
    return (
        f"The search finds {level} that do not match: {more}."
        if more
        else f"The search does not find: {less}."
    )


def again(case: Case, run: Run) -> str:
    """Return the command that runs a case again on the same target, quoted for a shell."""
    return shlex.join(["pytest", case.id, *_options(run, case.fault)])


def again_at(report: Report) -> str:
    """Return the command that runs CASE again on the target of a report."""
    fault = next((case.fault for case in report.cases), None)
    return shlex.join([".venv/bin/pytest", "CASE", *_options(report.run, fault)])


def _options(run: Run, fault: str | None) -> list[str]:
    options = [
        f"--{setting.name}={setting.value}"
        for setting in run.settings
        if setting.name in ("target", "claims") and setting.source != "default"
    ]
    return [*options, *([f"--fault={fault}"] if fault else [])]


def row(case: Case) -> str:
    """Return the row of an outline on one line: "identifier = StudyInstanceUID"."""
    return ", ".join(f"{column} = {value}" for column, value in case.row.items())


def coverage(cases: Sequence[Case], not_run: int) -> str:
    """Return how much of a requirement was looked at: "3 cases", "4 of 6 cases"."""
    looked_at = sum(case.verdict != "not-offered" for case in cases)
    total = len(cases) + not_run
    return counted(total, "case") if looked_at == total else f"{looked_at} of {counted(total, 'case')}"


def _known(report: Report) -> str:
    known, all_ = report.summary.known["requirements"], report.summary.requirements["departs"]
    if known == all_:
        return f", {ONLY_KNOWN}"
    return f", from {known:,} of them in known deviations only" if known else ""


def _provisos(report: Report, unclear: list[str]) -> list[str]:
    ran = len(report.cases)
    left = sum(bool(case.clean_up) for case in report.cases)
    said = [f"{_capital(' and '.join(unclear))}."] if unclear else []
    harms = [f"in {number:,} {harm.IN_BRIEF[name]}" for name, number in harm.of_requirements(report).items()]
    if harms:
        known = report.summary.known["requirements"]
        said.insert(0, f"Of {'those not known' if known else 'these'}, {'; '.join(harms)}.")
    if report.summary.requirements["advice"]:
        said.append(f"There is advice on {counted(report.summary.requirements['advice'], 'requirement')}.")
    unseen = report.summary.requirements["not-offered"]
    if unseen:
        why = not_offered(_of_requirements(report, "not-offered"), report.run)
        was = "requirement was" if unseen == 1 else "requirements were"
        said.append(f"{unseen:,} {was} not looked at: {why}.")
    untested = report.summary.requirements["untested"]
    if untested:
        are = _are(untested, "requirement", "is", "are")
        said.append(f"{are} not tested; the report says why.")
    if report.run.not_run:
        said.append(f"The run ended early: {ran} of {counted(ran + report.run.not_run, 'case')} ran.")
    if left:
        said.append(f"{_capital(counted(left, 'case'))} did not end cleanly.")
    return said


def _of_requirements(report: Report, verdict: str) -> list[Case]:
    wanted = {case for one in report.requirements if one.verdict == verdict for case in one.cases}
    return [case for case in report.cases if case.id in wanted]


def _all(number: int) -> str:
    return "the one requirement" if number == 1 else f"all {number:,} requirements"


def _are(number: int, noun: str, is_: str, are: str) -> str:
    return f"{counted(number, noun)} {is_ if number == 1 else are}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
