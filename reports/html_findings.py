"""The part of the page that shows what is not right: what is wrong, in how many cases, and the evidence."""

import hashlib
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from reports import causes, deciding, harm, sentences, text
from reports.html_evidence import Evidence
from reports.markup import Element, Node, el
from reports.model import Case, Report, Requirement

LONGEST_VALUE = 1_000  # characters of a value that a finding shows
LONGEST_LINE = 160
FEW = 3  # findings that need no list
MOST_LINKS = 6  # to other findings that show the same mistake

ORDER = (
    "Departures stand by what they do to whoever uses the service, the worst first; of those alike, what "
    "stores or deletes comes before what reads, and what more cases show before what fewer do. "
    "Same under: other requirements that the same mistake breaks, as far as request and answer show it: the "
    "same is wrong, or it is refused in the same words or with the same status in place of the one due."
)
FULL = "The page is full: below a finding it is said what else of it is in report.json."
PRINTED = " In print they are left out, with what is folded: they are in report.html."


def findings(report: Report) -> Element | None:
    """Write every case that is not right, the worst first; None when all are.

    Cases of which the same is said, wherever in an answer it is, are one finding. Departures stand in the
    order of how much they hurt, and what more cases show comes first.
    """
    texts = {one.id: one for one in report.requirements}
    sections = {
        (verdict, known): _grouped(
            case for case in report.cases if case.verdict == verdict and case.known == known
        )
        for verdict in sentences.SECTIONS
        for known in (False, True)
    }
    everything = [group for groups in sections.values() for group in groups]
    evidence, same = Evidence(everything, report), causes.elsewhere(everything)
    parts: list[Node] = []
    for (verdict, known), groups in sections.items():
        if not groups:
            continue
        parts += [_title(verdict, groups, known=known), _index(groups, texts)]
        parts += [_finding(group, texts, evidence, same[group[0].id]) for group in groups]
    if not parts:
        return None
    notes = [el("p", f"{ORDER} {FULL if evidence.is_full else ''}".rstrip(), class_="aside"), _how(report)]
    return el("section", el("h2", "Findings"), notes, parts, id="findings")


def _title(verdict: str, groups: Sequence[Sequence[Case]], *, known: bool) -> Element:
    cases = sum(map(len, groups))
    number = text.counted(cases, "case")
    kinds = f"{text.counted(len(groups), 'finding')} in {number}" if len(groups) < cases else number
    name = f"{sentences.SECTIONS[verdict]}, known" if known else sentences.SECTIONS[verdict]
    return el("h3", name, " ", el("small", kinds), id=f"{verdict}-known" if known else verdict)


def _how(report: Report) -> Element:
    """Write once how any case is run again, for who has nothing but the page."""
    version = report.run.versions.get("harness") or "the version below"
    return el(
        "p",
        f"To run a case again, in a checkout of dicomweb-conformance {version}: ",
        el("code", sentences.READY),
        ", then ",
        el("code", sentences.again_at(report)),
        ", where CASE stands below each finding. Programs that show a finding again need no checkout.",
        el("span", PRINTED, class_="printed"),
        class_="command",
    )


def anchor(name: str) -> str:
    """Return an id for a place in the page: short, and the same in every report."""
    return f"x{hashlib.sha256(name.encode('utf-8', 'backslashreplace')).hexdigest()[:12]}"


def mark(verdict: str) -> Element:
    """Return the sign of a verdict, which is read aloud as its word."""
    return el("span", sentences.SIGNS[verdict], class_=f"mark {verdict}", role="img", aria_label=verdict)


def _grouped(cases: Iterable[Case]) -> list[list[Case]]:
    groups: dict[object, list[Case]] = {}
    for case in cases:
        found = case.finding
        if found:
            key = (harm.worst_first(case)[0], found.requirements, causes.alike(found.what))
            groups.setdefault(key, []).append(case)
    return sorted(groups.values(), key=lambda group: (harm.worst_first(group[0]), -len(group)))


def _harms(group: Sequence[Case]) -> int:
    return harm.worst_first(group[0])[0]


def _index(groups: Sequence[Sequence[Case]], texts: Mapping[str, Requirement]) -> Element | None:
    """Write a line for each finding, by class, where they are more than a screen shows."""
    if len(groups) <= FEW:
        return None
    head = el(
        "tr",
        (
            el("th", name, scope="col")
            for name in ("cases", "requirement", "says", "found (expected → received)")
        ),
    )
    bodies = (
        el("tbody", _class(next(iter(members))), (_row(group, texts) for group in members))
        for members in (list(same) for _, same in groupby(groups, key=_harms))
    )
    return el(
        "div",
        el("table", el("thead", head), bodies, class_="index"),
        class_="scroll",
        tabindex="0",
    )


def _class(group: Sequence[Case]) -> Element | None:
    """Write what departures of this class do, above them."""
    name = harm.title(group[0])
    return el("tr", el("th", name, colspan="4", scope="rowgroup")) if name else None


def _row(group: Sequence[Case], texts: Mapping[str, Requirement]) -> Element:
    return el(
        "tr",
        el("td", f"{len(group):,}", class_="number"),
        el("td", _link(group[0]), class_="nowrap"),
        el("td", " ".join(texts[one].text for one in group[0].requirements if one in texts)),
        el("td", text.cut(_gist(group[0]), LONGEST_LINE), " ", el("small", _in_scenario(group[0]))),
    )


def _in_scenario(case: Case) -> str:
    row = sentences.row(case)
    return text.cut(f"{case.scenario}{f': {row}' if row else ''}", LONGEST_LINE)


def _link(case: Case) -> Element:
    return el("a", ", ".join(case.requirements) or "none", href=f"#{anchor(case.id)}")


def _gist(case: Case) -> str:
    found = case.finding
    if found is None:
        return ""
    said = sentences.headline(found)
    told = said != found.what or not found.expected or found.expected.startswith("(")  # "(present)"
    return said if told else f"{said} ({found.expected} → {found.received})"


def _finding(
    group: Sequence[Case], texts: Mapping[str, Requirement], evidence: Evidence, same: Sequence[Case]
) -> Element:
    first, *others = group
    found = first.finding
    if found is None:  # a group is made of findings
        raise ValueError(first.id)
    return el(
        "article",
        el("p", mark(first.verdict), _where(first), class_="where"),
        [_asked(one, texts.get(one)) for one in found.requirements],
        el("h4", text.cut(sentences.headline(found), LONGEST_VALUE)),
        el(
            "dl",
            _value("expected", found.expected),
            _value("received", found.received),
            _value("exchange", found.exchange),
            _value("asked with", deciding.asked_with(first)),
            [node for name, words in found.cast.items() for node in _value(name, words)],
            _same(same),
            class_="lines",
        ),
        _command(first),
        el("pre", found.traceback, class_="traceback") if found.traceback else None,
        evidence.of(first),
        _others(first, others, evidence),
        id=anchor(first.id),
        class_=f"finding {first.verdict}",
        data_verdict=first.verdict,
        **_kinds([texts[one] for one in found.requirements if one in texts]),
    )


def _kinds(requirements: Sequence[Requirement]) -> Mapping[str, str]:
    """What a finding is filtered by: all areas, levels and specifications of what it is about."""
    return {
        "data_area": " ".join(sorted({one.area for one in requirements})),
        "data_level": " ".join(sorted({one.level for one in requirements})),
        "data_specification": " ".join(sorted({one.specification for one in requirements})),
    }


def _same(cases: Sequence[Case]) -> list[Node]:
    """Link the findings of other requirements that show the same mistake."""
    links = [node for case in cases[:MOST_LINKS] for node in (_link(case), " ")]
    more = f"and {len(cases) - MOST_LINKS:,} more" if len(cases) > MOST_LINKS else None
    return [el("dt", "same under"), el("dd", links, more)] if links else []


def _others(first: Case, cases: Sequence[Case], evidence: Evidence) -> Element | None:
    if not cases:
        return None
    items = (
        el(
            "li",
            el("p", _place(case), class_="where"),
            _lines(case, first),
            _command(case),
            evidence.of(case),
            id=anchor(case.id),
        )
        for case in cases
    )
    title = f"The same in {text.counted(len(cases), 'other case')}"
    return el("details", el("summary", title), el("ul", items), class_="others")


def _command(case: Case) -> Element:
    return el("p", "case ", el("code", shlex.quote(case.id)), class_="command")


def _lines(case: Case, first: Case) -> Element | None:
    """Write what is said of a case, where it is not what is said of the first one."""
    found, other = case.finding, first.finding
    if found is None or other is None:
        return None
    said = sentences.headline(found)
    return el(
        "dl",
        _value("found", said) if said != sentences.headline(other) else None,
        _value("expected", found.expected) if found.expected != other.expected else None,
        _value("received", found.received),
        _value("exchange", found.exchange),
        _value("asked with", deciding.asked_with(case)),
        [
            node
            for name, words in found.cast.items()
            if words != other.cast.get(name)
            for node in _value(name, words)
        ],
        class_="lines",
    )


def _where(case: Case) -> Iterator[Node]:
    yield el("strong", ", ".join(case.requirements) or "no requirement")
    if harm.title(case):
        yield el("span", harm.title(case), class_="harm")
    if case.known:
        yield el("span", "known deviation", class_="known")
    yield from _place(case)


def _place(case: Case) -> Iterator[Node]:
    yield el("span", case.endpoint)
    yield el("span", case.scenario)
    if case.row:
        yield el("span", sentences.row(case), class_="row")
    yield el("span", f"{case.file}:{case.line}", class_="aside")


def _asked(identifier: str, requirement: Requirement | None) -> Element:
    if requirement is None:
        return el("p", el("code", identifier), class_="asked")
    return el(
        "p",
        el("a", identifier, href=f"#{anchor(f'{requirement.specification} {identifier}')}"),
        f" ({requirement.level}) {requirement.text} ",
        el("cite", requirement.source),
        class_="asked",
    )


def _value(name: str, value: str) -> list[Node]:
    return [el("dt", name), el("dd", el("code", text.cut(value, LONGEST_VALUE)))] if value else []
