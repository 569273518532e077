"""How the page shows pictures: each frame as it was stored, beside what came back for it."""

import base64
import re
from collections import Counter
from collections.abc import Sequence

from reports import sentences
from reports.markup import Element, el
from reports.model import Exchange, Picture, Report

SIZE = re.compile(r"(\d{1,5}) x (\d{1,5})\b")  # how what a picture says begins: rows x columns
OVERHEAD = 100  # bytes of a PNG file beside its pixels, about
COLOUR_TYPE = 25  # where in a PNG file it stands
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
    seen: Counter[tuple[Picture, ...]] = Counter()
    keys = []
    for _, one in every:
        keys.append(_persuasion(one.pictures, seen[one.pictures]))
        seen[one.pictures] += 1
    order = sorted(range(len(every)), key=keys.__getitem__)[:MOST]
    shown = [(every[place][0], figures(every[place][1])) for place in order]
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


def _persuasion(pictures: Sequence[Picture], before: int) -> tuple[bool, int, float]:
    """Return a key by which shapes come before noise, and what was shown before, or cannot be, comes last."""
    return not all(one.data for one in pictures), before, max(_density(one) for one in pictures)


def _density(one: Picture) -> float:
    """Return how much of its size a picture's file keeps, about: of noise all, of a shape little."""
    size = SIZE.match(one.says)
    if not (size and one.data):
        return 1.0
    values = int(size[1]) * int(size[2]) * (3 if _is_coloured(one.data) else 1)
    return (len(one.data) * 3 / 4 - OVERHEAD) / max(values, 1)


def _is_coloured(data: str) -> bool:
    """Say whether a PNG file in base64 is in RGB, which its colour type says (ISO 15948, 11.2.2)."""
    start = base64.b64decode(data[:36])
    return start[COLOUR_TYPE : COLOUR_TYPE + 1] in (b"\x02", b"\x06")


def _figure(one: Picture) -> Element:
    name = f"{one.of}, frame {one.frame}"
    shown = (
        el("img", src=f"data:{one.media_type};base64,{one.data}", alt=f"{name}: {one.says}")
        if one.media_type and one.data
        else el("p", one.says, class_="aside")
    )
    says = one.says if one.data else ""
    return el("figure", shown, el("figcaption", el("b", one.of), f" frame {one.frame}", el("small", says)))
