"""A table of text, as both pages have them."""

from collections.abc import Iterable, Sequence

from reports.markup import Element, el


def table(title: str, names: Sequence[str], rows: Iterable[Sequence[str]]) -> Element | None:
    """Write rows below their names; None where there is no row."""
    body = [el("tr", (el("td", value) for value in row)) for row in rows]
    if not body:
        return None
    head = el("thead", el("tr", (el("th", name, scope="col") for name in names)))
    whole = el("table", el("caption", title) if title else None, head, el("tbody", body))
    return el("div", whole, class_="scroll", tabindex="0")
