"""The report as JUnit XML, for the servers that read nothing else: a failure is a departure, never less.

A known deviation is skipped there, with its finding: what is red in JUnit fails a pipeline.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from xml.etree import ElementTree as ET

from reports import harm, sentences
from reports.model import Case, Exchange, Report
from reports.text import cut, visible, visible_lines

LONGEST_BODY = 4_000
LONGEST_VALUE = 1_000
# What XML 1.0 cannot hold at all; visible_lines leaves none, and this says so loudly if that changes.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_junit(report: Report) -> str:
    """Write one test suite for each feature and one test case for each case, uniquely named."""
    root = ET.Element("testsuites", name=_line(f"DICOMweb conformance of {report.run.target}"))
    _count(root, report.cases)
    # That of a suite is the sum of its cases, which may overlap.
    root.set("time", f"{report.run.seconds:.3f}")
    names = _unique_names(report.cases)
    for (file, feature), group in groupby(report.cases, key=lambda case: (case.file, case.feature)):
        cases = list(group)
        suite = ET.SubElement(root, "testsuite", name=_line(feature), file=_line(file))
        _count(suite, cases)
        suite.set("timestamp", report.run.started)
        _properties(suite, sentences.tested(report.run))
        for case in cases:
            _add_case(suite, case, names[case.id])
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def exchange_text(exchange: Exchange) -> str:
    """Write an exchange as text: request line and headers, excerpt, status line and headers, excerpt."""
    request, answer = exchange.request, exchange.answer
    lines = [
        f"{request.method} {request.url}",
        *_headers(request.headers),
        *_body(request.body, request.length),
    ]
    if answer is None:
        lines.append(f"-> no answer: {exchange.trouble or 'nothing came'}")
    else:
        lines += [
            f"-> {answer.status} {answer.reason}".rstrip(),
            *_headers(answer.headers),
            *_body(answer.body, answer.length),
        ]
    return "\n".join(lines)


def _add_case(suite: ET.Element, case: Case, name: str) -> None:
    element = ET.SubElement(
        suite,
        "testcase",
        classname=_classname(case),
        name=name,
        file=_line(case.file),
        line=str(case.line),
        time=f"{case.seconds:.3f}",
    )
    told = [
        ("verdict", case.verdict),
        ("endpoint", case.endpoint),
        ("level", case.level),
        *([("harm", harm.title(case))] if harm.title(case) else []),
        *(("requirement", one) for one in case.requirements),
        *(("clean-up", left) for left in case.clean_up),
    ]
    _properties(element, told)
    if case.finding is None:
        return
    if case.verdict == "not-offered":
        ET.SubElement(element, "skipped", message=_line(case.finding.what))
        return
    lines = "\n".join(sentences.finding(case))
    if case.known:
        ET.SubElement(element, "skipped", message=_line(f"known deviation: {case.finding.what}"))
    elif case.verdict != "advice":
        kind = "failure" if case.verdict == "departs" else "error"
        child = ET.SubElement(
            element, kind, type=case.verdict, message=_line(sentences.headline(case.finding))
        )
        child.text = _lines("\n".join(part for part in (lines, case.finding.traceback) if part))
    exchanges = "\n\n".join(exchange_text(exchange) for exchange in case.exchanges)
    calm = case.known or case.verdict == "advice"
    output = "\n\n".join(part for part in (lines if calm else "", exchanges) if part)
    if output:
        ET.SubElement(element, "system-out").text = _lines(output)


def _properties(element: ET.Element, told: Iterable[tuple[str, str]]) -> None:
    pairs = list(told)
    if pairs:
        properties = ET.SubElement(element, "properties")
        for name, value in pairs:
            ET.SubElement(properties, "property", name=name, value=_line(value))


def _count(element: ET.Element, cases: Sequence[Case]) -> None:
    counter = Counter(case.verdict for case in cases)
    known = sum(case.known for case in cases)
    for name, value in (
        ("tests", len(cases)),
        ("failures", counter["departs"] - known),
        ("errors", counter["error"] + counter["inconclusive"]),
        ("skipped", counter["not-offered"] + known),
    ):
        element.set(name, str(value))
    element.set("time", f"{sum(case.seconds for case in cases):.3f}")


def _unique_names(cases: Iterable[Case]) -> dict[str, str]:
    """Name each case; where two of a class would share a name, number the later ones: readers keep one."""
    seen: Counter[tuple[str, str]] = Counter()
    names = {}
    for case in cases:
        row = sentences.row(case)
        name = _line(f"{case.scenario}{f' [{row}]' if row else ''} ({case.endpoint})")
        seen[_classname(case), name] += 1
        number = seen[_classname(case), name]
        names[case.id] = name if number == 1 else f"{name} #{number}"
    return names


def _classname(case: Case) -> str:
    return _line(case.file.removesuffix(".feature").replace("/", "."))


def _headers(headers: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{name}: {cut(value, LONGEST_VALUE)}" for name, value in headers]


def _body(body: str | None, length: int) -> list[str]:
    return ["", cut(body, LONGEST_BODY), f"({length:,} bytes)"] if body else []


def _line(text: str) -> str:
    return _ILLEGAL.sub("?", cut(visible(text), LONGEST_VALUE))


def _lines(text: str) -> str:
    return _ILLEGAL.sub("?", visible_lines(text))
