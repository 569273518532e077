"""How the page shows pictures: each frame as it was stored, beside what came back for it."""

from collections.abc import Iterator

from reports import sentences
from reports.markup import Element, el
from reports.model import Case, Exchange, Picture, Report

MOST = 12  # cases that conform, of which pictures are shown


def figures(exchange: Exchange) -> Element | None:
    """Write the pictures of an exchange; None where there are none."""
    if not exchange.pictures:
        return None
    return el("div", (_figure(one) for one in exchange.pictures), class_="pictures")


def section(report: Report) -> Element | None:
    """Write the pictures of a few cases that conform; those of findings stand beside them."""
    shown = [pair for case in report.cases if case.verdict == "conforms" for pair in _of(case)][:MOST]
    if not shown:
        return None
    note = "Of a few cases that conform: what was stored, and what the service made of it, made small."
    groups = (
        el("div", el("p", case.scenario, " ", el("span", sentences.row(case), class_="row")), pictures)
        for case, pictures in shown
    )
    return el(
        "section",
        el("h2", "Pictures"),
        el("p", note, class_="aside"),
        el("div", groups, class_="gallery"),
        id="pictures",
    )


def _of(case: Case) -> Iterator[tuple[Case, Element]]:
    for exchange in case.exchanges:
        pictures = figures(exchange)
        if pictures:
            yield case, pictures


def _figure(one: Picture) -> Element:
    name = f"{one.of}, frame {one.frame}"
    shown = (
        el("img", src=f"data:{one.media_type};base64,{one.data}", alt=f"{name}: {one.says}")
        if one.media_type and one.data
        else el("p", one.says, class_="aside")
    )
    says = one.says if one.data else ""
    return el("figure", shown, el("figcaption", el("b", one.of), f" frame {one.frame}", el("small", says)))
