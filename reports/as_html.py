"""The report as one HTML file, which needs no network and a script only to filter."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from reports import html_matrices, html_pictures, html_run, html_timings, html_tree, sentences, text
from reports.html_findings import anchor, findings, mark
from reports.html_page import page
from reports.html_proof import section as trust
from reports.markup import Element, Node, Script, el
from reports.model import Case, Report, Requirement

SCRIPT = Path(__file__).with_name("report.js")


def to_html(report: Report, proof: Mapping[str, Any] | None = None) -> str:
    """Write the whole page.

    Args:
        report: what to write.
        proof: the proof that lies beside it, as proof.json has it.
    """
    sections: list[tuple[str, Element | None]] = [
        ("Findings", findings(report)),
        ("Known deviations", html_run.deviations(report.deviations)),
        ("Not clean", _unclean(report.cases)),
        ("At a glance", html_matrices.section(report)),
        ("Requirements", html_tree.section(report)),
        ("Pictures", html_pictures.section(report)),
        ("Not tested", untested(report.requirements)),
        ("Times", html_timings.section(report)),
        ("Why you may trust it", trust(proof or {})),
        ("Readings", html_run.readings(report)),
        ("How it was run", html_run.section(report)),
    ]
    links = [el("a", name, href=f"#{one.attributes['id']}") for name, one in sections if one]
    return page(
        f"{report.run.target}: DICOMweb conformance",
        _masthead(report),
        [one for _, one in sections],
        f"Made from report.json beside it (format {report.format}), which holds every exchange.",
        Script(SCRIPT.read_text("utf-8")),
        links,
    )


def _masthead(report: Report) -> list[Node]:
    run = report.run
    said, *provisos = sentences.verdict_and_provisos(report)
    facts = [
        *([f"header Server: {', '.join(run.servers)}"] if run.servers else []),
        f"claims {', '.join(run.claims) or 'nothing'}",
        *([f"{run.flavour} flavour"] if run.flavour and any("azure" in one for one in run.claims) else []),
        f"started {run.started.replace('T', ' ').replace('+00:00', ' UTC')}",
        f"took {text.seconds(run.seconds)}",
        f"harness {run.versions.get('harness') or 'unknown'}",
        f"exit code {run.exit_code} ({sentences.exit_meaning(report)})",
    ]
    return [
        el("p", "DICOMweb conformance report", class_="kicker"),
        el("h1", run.target or "An unnamed target"),
        el("p", run.service, class_="service") if run.service else None,
        el("p", said, class_=f"verdict {_tone(report)}"),
        el("p", " ".join(provisos), class_="provisos") if provisos else None,
        el("p", (el("span", fact) for fact in facts), class_="facts"),
        _counts(report),
    ]


def _tone(report: Report) -> str:
    counts = {word: number for word, number in report.summary.cases.items() if number}
    return next((word for word in counts if word != "not-offered"), "untested")


def _counts(report: Report) -> Element:
    """Write one figure for each verdict; never a percentage, which would hide what was not looked at."""
    tiles = []
    for word, number in report.summary.requirements.items():
        cases = report.summary.cases.get(word)
        unit = "requirement" if number == 1 else "requirements"
        tiles.append(
            el(
                "li",
                el("span", mark(word), word, class_="word"),
                el("strong", el("a", f"{number:,}", href="#requirements", data_verdict=word)),
                el("span", unit if not cases else f"{unit}, {text.counted(cases, 'case')}"),
                el("span", sentences.MEANINGS[word], class_="meaning"),
                class_=f"tile {word}{'' if number or cases else ' none'}",
            )
        )
    return el("ul", tiles, class_="counts", aria_label="Requirements by verdict")


def _unclean(cases: Iterable[Case]) -> Element | None:
    left = [(case, said) for case in cases for said in case.clean_up]
    if not left:
        return None
    return el(
        "section",
        el("h2", "Did not end cleanly"),
        el("ul", (el("li", said, " ", el("code", case.id)) for case, said in left)),
        id="unclean",
    )


def untested(requirements: Iterable[Requirement]) -> Element | None:
    """Write why requirements were not tested, in the groups of such reasons."""
    reasons: dict[str, list[Requirement]] = {}
    for one in requirements:
        if one.verdict == "untested":
            reasons.setdefault(one.reason, []).append(one)
    if not reasons:
        return None
    parts: list[Node] = []
    for group, name in sentences.UNTESTED.items():
        inside = [reason for reason in sorted(reasons) if reasons[reason][0].group == group]
        if inside:
            number = sum(len(reasons[reason]) for reason in inside)
            parts.append(el("h3", name, " ", el("small", text.counted(number, "requirement"))))
            parts += [_reason(reason, reasons[reason]) for reason in inside]
    return el("section", el("h2", "What was not tested, and why"), parts, id="untested")


def _reason(reason: str, members: Sequence[Requirement]) -> Element:
    items = (
        el("li", el("a", f"{one.specification} {one.id}", href=f"#{anchor(f'{one.specification} {one.id}')}"))
        for one in members
    )
    return el(
        "details",
        el(
            "summary",
            mark("untested"),
            el("span", reason, class_="text"),
            el("span", text.counted(len(members), "requirement"), class_="aside"),
        ),
        el("ul", items, class_="inside ids"),
        class_="requirement untested",
    )
