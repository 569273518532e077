"""What the page shows as evidence of each finding, and what of it goes first where room is short.

Every finding keeps the exchange that decided it and one program that shows it again, however long the page;
only where the programs alone would fill it, the bodies that the last of them send are left to report.json.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports import deciding, html_exchange, html_pictures
from reports.markup import Element, el, render
from reports.model import Case, Report

ROOM = 2_400_000  # characters that the evidence of all findings may take of the page
WHOLE_CASES = 3  # of one finding, with their exchanges; of the others, only where they are

# What stays first stands first.
DECIDES, PROGRAM, SECOND_FORM, SET_UP, OTHER_CASES, CLEAN_UP = range(6)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the evidence of one case.

    Attributes:
        rank: how soon it goes where room is short; the first rank always stays.
        name: what it is, as the page says it where it is left out.
        brief: what stands in its place where it is left out.
    """

    case: str
    rank: int
    name: str
    node: Element | None
    brief: Element | None = None


class Evidence:
    """The evidence of all findings of a report, as much of it as the page has room for.

    Args:
        groups: the cases of each finding, the one that is shown whole first.
        room: characters that all of it may take.
    """

    def __init__(self, groups: Sequence[Sequence[Case]], report: Report, room: int | None = None) -> None:
        pieces = [piece for group in groups for piece in _pieces(group, report)]
        stays = _fitting(pieces, ROOM if room is None else room)
        self._kept: dict[str, list[Element]] = {}
        self._left_out: dict[str, list[str]] = {}
        for number, piece in enumerate(pieces):
            shown = piece.node if number in stays else piece.brief
            if shown:
                self._kept.setdefault(piece.case, []).append(shown)
            if number not in stays:
                self._left_out.setdefault(piece.case, []).append(piece.name)

    @property
    def is_full(self) -> bool:
        """Whether something is in report.json only."""
        return bool(self._left_out)

    def of(self, case: Case) -> list[Element]:
        """Return what is shown of a case, and a line that says what is in report.json only."""
        missing = self._left_out.get(case.id, [])
        note = f"Only in report.json: {', '.join(missing)}."
        return [*self._kept.get(case.id, []), *([el("p", note, class_="aside")] if missing else [])]


def _pieces(group: Sequence[Case], report: Report) -> Iterator[Piece]:
    """Yield the evidence of a finding in the order in which it is shown."""
    first, *others = group
    if first.exchanges:
        curl, python, brief = (
            html_exchange.program(first, report, form, bodies=bodies)
            for form, bodies in (("with curl", True), ("with Python", True), ("with curl", False))
        )
        parts: Sequence[tuple[int, str, Element | None]] = (
            (DECIDES, "the pictures", html_pictures.figures(deciding.exchange(first))),
            (DECIDES, "the exchange", html_exchange.decisive(first)),
            (SET_UP, "what came before it", html_exchange.before(first)),
            (SET_UP, "what came after it", html_exchange.after(first)),
            (CLEAN_UP, "the clean-up", html_exchange.clean_up(first)),
        )
        yield from (Piece(first.id, *part) for part in parts if part[-1])
        yield Piece(first.id, PROGRAM, "every byte that was sent", curl, brief)
        yield Piece(first.id, SECOND_FORM, "the same for Python", python)
    for case in others[: WHOLE_CASES - 1]:
        whole = html_exchange.exchanges(case)
        if whole:
            yield Piece(case.id, OTHER_CASES, "what was exchanged", whole)


def _fitting(pieces: Sequence[Piece], room: int) -> frozenset[int]:
    """Return the numbers of the pieces that fit, those of the first findings first.

    A rank is begun only where each before it is whole.
    """
    kept: set[int] = set()
    for rank in range(DECIDES, CLEAN_UP + 1):
        members = [number for number, piece in enumerate(pieces) if piece.rank == rank]
        for number in members:
            size = len(render(pieces[number].node))
            if rank == DECIDES or size <= room:
                kept.add(number)
                room -= size
        if not kept.issuperset(members):
            break
    return frozenset(kept)
