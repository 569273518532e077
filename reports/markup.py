"""HTML as a tree of values: text is always text, and only render() writes a tag, so none is smuggled in."""

import base64
import hashlib
import html
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from reports.text import visible_lines

VOID = frozenset({"meta", "br", "hr", "img", "input"})


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


@dataclass(frozen=True, slots=True)
class Script:
    """A script, written as it is too; a page allows it by its hash, and so no other."""

    text: str

    @property
    def hash(self) -> str:
        """What the page's policy names it by."""
        digest = hashlib.sha256(self.text.encode()).digest()
        return f"'sha256-{base64.b64encode(digest).decode()}'"


Node = Element | Style | Script | str | None


def el(tag: str, *children: Node | Iterable[Node], **attributes: str | bool | None) -> Element:
    """Build an element from its tag, its children and its attributes.

    An attribute's underscores become hyphens and one at its end is dropped; None and False leave it out.
    """
    flat: list[Node] = []
    for child in children:
        if child is None or isinstance(child, str | Element | Style | Script):
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
    pieces: list[str] = []
    _write(node, pieces.append)
    return "".join(pieces)


def _write(node: Node, put: Callable[[str], None]) -> None:
    if node is None:
        return
    if isinstance(node, str):
        put(html.escape(visible_lines(node), quote=False))
    elif isinstance(node, Style | Script):
        if "</" in node.text or "<!--" in node.text:
            raise ValueError("A style sheet or script that could end its own element.")
        tag = "style" if isinstance(node, Style) else "script"
        put(f"<{tag}>{node.text}</{tag}>")
    else:
        put(f"<{node.tag}{''.join(_attribute(*pair) for pair in node.attributes.items())}>")
        if node.tag not in VOID:
            for child in node.children:
                _write(child, put)
            put(f"</{node.tag}>")


def _attribute(name: str, value: str | bool) -> str:
    return f" {name}" if value is True else f' {name}="{html.escape(visible_lines(str(value)))}"'
