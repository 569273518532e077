"""What every page has: a head in which nothing is fetched, a masthead, its content, a footer."""

from collections.abc import Iterable
from pathlib import Path

from reports.markup import Element, Node, Script, Style, el, render

STYLE = Path(__file__).with_name("report.css")
# Nothing may be fetched, framed, posted or run but the page's own script, whatever got into its text; a
# picture stands in the page itself.
POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src {}; "
    "form-action 'none'; base-uri 'none'"
)


def page(
    title: str,
    masthead: Iterable[Node],
    content: Iterable[Node],
    footer: str,
    script: Script | None = None,
    links: Iterable[Element] = (),
) -> str:
    """Write a whole page.

    Args:
        links: to its sections; they stay in sight.
    """
    navigation = [el("a", "Top", href="#top"), *links]
    policy = POLICY.format(script.hash if script else "'none'")
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=policy),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("title", title),
        Style(STYLE.read_text("utf-8")),
    )
    skip = el("a", "To the content", href="#content", class_="skip")
    body = el(
        "body",
        el("header", skip, masthead, id="top"),
        el("nav", navigation, aria_label="Sections") if len(navigation) > 1 else None,
        el("main", content, id="content"),
        el("footer", el("p", footer)),
        script,
    )
    return f"<!doctype html>\n{render(el('html', head, body, lang='en'))}\n"


def section(title: str, *parts: Node | Iterable[Node], id_: str) -> Element:
    """Write a section below its title."""
    return el("section", el("h2", title), *parts, id=id_)
