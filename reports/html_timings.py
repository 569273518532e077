"""The part of the page that shows how long transactions took, each as a line on one scale."""

import math
from collections.abc import Sequence

from reports import text
from reports.html_findings import anchor
from reports.markup import Element, Node, el
from reports.model import Report
from reports.timings import Timing, slowest, timings

WIDTH, HEIGHT = 240, 18
FLOOR = 0.0005  # seconds: what is quicker is drawn as this
ENOUGH = 20  # answers, of which fewer have no 95th percentile other than the longest


def section(report: Report) -> Element | None:
    """Write the timings; None where nothing was answered."""
    rows = timings(report.cases)
    if not rows:
        return None
    top = max(2 * FLOOR, *(one.longest for one in rows))
    retried = any(one.retries for one in rows)
    names = (
        "transaction",
        "answers",
        "median",
        "p95",
        "longest",
        *(["retries"] if retried else []),
        "spread",
    )
    head = el("tr", (el("th", name, scope="col") for name in names))
    body = (_row(one, top, retried=retried) for one in rows)
    requirements = _anchors(report)
    known = {one.id for one in report.cases if one.finding}
    scale = f"The lines share one logarithmic scale, from {FLOOR * 1000:g} ms to {text.seconds(top)}: "
    return el(
        "section",
        el("h2", "How long it took"),
        el(
            "p",
            f"{scale}from shortest to longest, the middle half bold, a stroke at the median, a dot at p95, "
            f"which is given of {ENOUGH} answers or more.",
            class_="aside",
        ),
        _settle(report),
        el("div", el("table", el("thead", head), el("tbody", body)), class_="scroll", tabindex="0"),
        el("h3", "The slowest answers"),
        el(
            "ol",
            (
                el(
                    "li",
                    f"{text.seconds(one.seconds)} ",
                    el("b", one.transaction),
                    f" ({one.phase}) ",
                    _case(case.id, anchor(case.id) if case.id in known else requirements.get(case.id)),
                )
                for one, case in slowest(report.cases)
            ),
            class_="slowest",
        ),
        id="timings",
    )


def _settle(report: Report) -> Element | None:
    settle = report.run.settle
    if settle is None:
        return None
    return el(
        "p",
        f"What was stored could be seen after {text.seconds(settle.median)} (median of "
        f"{text.counted(settle.stores, 'store')}; at the longest {text.seconds(settle.longest)}).",
    )


def _anchors(report: Report) -> dict[str, str]:
    """Return where each case stands below its requirement."""
    return {
        case: anchor(f"{one.specification} {one.id}") for one in report.requirements for case in one.cases
    }


def _case(name: str, place: str | None) -> Element:
    return el("a", name, href=f"#{place}") if place else el("code", name)


def _row(one: Timing, top: float, *, retried: bool) -> Element:
    p95 = text.seconds(one.p95) if one.count >= ENOUGH else ""
    numbers = (text.seconds(one.median), p95, text.seconds(one.longest))
    return el(
        "tr",
        el("td", one.transaction),
        el("td", f"{one.count:,}", class_="number"),
        (el("td", number, class_="number") for number in numbers),
        el("td", f"{one.retries:,}" if one.retries else "", class_="number") if retried else None,
        el("td", _plot(one, top)),
    )


def _plot(one: Timing, top: float) -> Element:
    def at(seconds: float) -> float:
        share = math.log(max(seconds, FLOOR) / FLOOR) / math.log(top / FLOOR)
        return round(4 + share * (WIDTH - 8), 1)

    marks: Sequence[Node] = (
        _line(at(one.shortest), at(one.longest), "whole"),
        _line(at(one.lower), at(one.upper), "half"),
        el("path", d=f"M{at(one.median)} 3V{HEIGHT - 3}", class_="median"),
        el("circle", cx=str(at(one.p95)), cy=str(HEIGHT / 2), r="2.5") if one.count >= ENOUGH else None,
    )
    said = f"{text.seconds(one.shortest)} to {text.seconds(one.longest)}"
    return el(
        "svg",
        marks,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        width=str(WIDTH),
        height=str(HEIGHT),
        role="img",
        aria_label=said,
        class_="plot",
    )


def _line(start: float, end: float, name: str) -> Element:
    return el("path", d=f"M{start} {HEIGHT / 2:g}H{max(end, start + 1)}", class_=name)
