"""How the page shows pictures: each frame as it was stored, beside what came back for it."""

import re
from collections.abc import Sequence

from reports import sentences
from reports.markup import Element, el
from reports.model import Exchange, Picture, Report

SIZE = re.compile(r"(\d{1,5}) x (\d{1,5})\b")  # how what a picture says begins: rows x columns
MOST = 12  # cases that conform, of which pictures are shown


def figures(exchange: Exchange) -> Element | None:
    """Write the pictures of an exchange; None where there are none."""
    if not exchange.pictures:
        return None
    return el("div", (_figure(one) for one in exchange.pictures), class_="pictures")


def section(report: Report) -> Element | None:
    """Write the pictures of a few cases that conform; those of findings stand beside them."""
    every = [
        (case, one)
        for case in report.cases
        if case.verdict == "conforms"
        for one in case.exchanges
        if one.pictures
    ]
    if not every:
        return None
    chosen = sorted(every, key=lambda pair: _persuasion(pair[1].pictures))[:MOST]
    shown = [(case, figures(one)) for case, one in chosen]
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


def _persuasion(pictures: Sequence[Picture]) -> tuple[bool, float]:
    """Return a key by which shapes come before noise, which fills its file, and gaps come last."""
    return not all(one.data for one in pictures), max(_density(one) for one in pictures)


def _density(one: Picture) -> float:
    size = SIZE.match(one.says)
    pixels = int(size[1]) * int(size[2]) if size else 0
    return len(one.data or "") / max(pixels, 1)


def _figure(one: Picture) -> Element:
    name = f"{one.of}, frame {one.frame}"
    shown = (
        el("img", src=f"data:{one.media_type};base64,{one.data}", alt=f"{name}: {one.says}")
        if one.media_type and one.data
        else el("p", one.says, class_="aside")
    )
    says = one.says if one.data else ""
    return el("figure", shown, el("figcaption", el("b", one.of), f" frame {one.frame}", el("small", says)))
