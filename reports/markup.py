"""HTML as a tree of values: text is always text, and only render() writes a tag, so none is smuggled in."""

import html
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reports.text import visible_lines

VOID = frozenset({"meta", "br", "hr"})


@dataclass(frozen=True, slots=True)
class Element:
    """A tag, its attributes and what stands in it. An attribute that is True stands alone."""

    tag: str
    attributes: Mapping[str, str | bool]
    children: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Style:
    """A style sheet: the one thing written as it is, so only ever one of the project's own files."""

    text: str


Node = Element | Style | str | None


def el(tag: str, *children: Node | Iterable[Node], **attributes: str | bool | None) -> Element:
    """Build an element from its tag, its children and its attributes.

    An attribute's underscores become hyphens and one at its end is dropped; None and False leave it out.
    """
    flat: list[Node] = []
    for child in children:
        if child is None or isinstance(child, str | Element | Style):
            flat.append(child)
        else:
            flat.extend(child)
    kept = {
        name.rstrip("_").replace("_", "-"): value
        for name, value in attributes.items()
        if value is not None and value is not False
    }
    return Element(tag, kept, tuple(flat))


def render(node: Node) -> str:
    """Write a tree as HTML."""
    return "".join(_written(node))


def _written(node: Node) -> Iterator[str]:
    if node is None:
        return
    if isinstance(node, str):
        yield html.escape(visible_lines(node), quote=False)
    elif isinstance(node, Style):
        if "</" in node.text:
            raise ValueError("A style sheet that could close its own element.")
        yield f"<style>{node.text}</style>"
    else:
        yield f"<{node.tag}{''.join(_attribute(*pair) for pair in node.attributes.items())}>"
        if node.tag not in VOID:
            for child in node.children:
                yield from _written(child)
            yield f"</{node.tag}>"


def _attribute(name: str, value: str | bool) -> str:
    return f" {name}" if value is True else f' {name}="{html.escape(visible_lines(str(value)))}"'
