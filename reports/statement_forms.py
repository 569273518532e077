"""An observed conformance statement as Markdown and as a page."""

from collections.abc import Iterator

from reports import markdown, statement
from reports.html_page import page
from reports.html_table import table
from reports.markup import el
from reports.model import Report

FOOTER = "Made from report.json. It states what was observed and is no statement of the service's maker."


def to_markdown(report: Report) -> str:
    """Write the statement as Markdown."""
    return "\n".join(_blocks(report))


def to_page(report: Report) -> str:
    """Write the statement as a page of its own."""
    name = statement.title(report)
    content = [
        el(
            "section",
            el("h2" if chapter.level == 1 else "h3", f"{chapter.number} {chapter.title}"),
            (el("p", paragraph) for paragraph in chapter.paragraphs),
            (table(one.title, one.names, one.rows) for one in chapter.tables),
            id=f"chapter-{chapter.number}",
        )
        for chapter in statement.chapters(report)
    ]
    masthead = [el("p", "As observed from outside", class_="kicker"), el("h1", name)]
    return page(name, masthead, content, FOOTER)


def _blocks(report: Report) -> Iterator[str]:
    yield f"# {markdown.plain(statement.title(report))}\n"
    for chapter in statement.chapters(report):
        yield f"{'#' * (chapter.level + 1)} {chapter.number} {markdown.plain(chapter.title)}\n"
        yield from (f"{markdown.plain(paragraph)}\n" for paragraph in chapter.paragraphs)
        for one in chapter.tables:
            yield f"**{markdown.plain(one.title)}**\n"
            yield markdown.table(one.names, one.rows)
    yield f"{FOOTER}\n"
