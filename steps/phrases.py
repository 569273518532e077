"""The grammar that all steps share: what may stand between braces, how a table reads, how a Then waits."""

import inspect
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial, wraps
from typing import Any

import pytest_bdd
from parse import with_pattern
from pytest_bdd import parsers

from fixtures.changes import Span
from fixtures.dicomweb.answer import Answer, settled
from fixtures.dicomweb.coding import FORMS
from fixtures.dicomweb.resource import LEVELS, Uids
from fixtures.dicomweb.sendings import AS_USUAL
from fixtures.elements import EMPTY, INVISIBLE
from fixtures.holdings import Holdings
from fixtures.images import Image, Parameters
from fixtures.samples import DOCUMENTED, IDENTIFIERS

CREDENTIALS = (
    "no token",
    "a token that nobody issued",
    "a token that has expired",
    "a token for another audience",
    "its token, cut short",
    "its token under another scheme",
    "the token of a reader",
)
DOCUMENTS = (
    "the API description",
    "the capabilities of the service",
    "the health of the service",
    "a new entry of the change feed",
)
COMPARISONS = ("smaller than", "larger than", "the same as")
ASPECTS = ("the metadata", "the bulk data", "the pixel data", "a rendering", "a thumbnail")
NAME = r"[a-z][a-z0-9-]*"
SOME = rf"(?:the sample study|{NAME}(?: to {NAME})?)"
NAMES = rf"{SOME}(?:, {SOME})*(?: and {SOME})?"


@dataclass(frozen=True, slots=True)
class Resource:
    """A study, series or instance, named by an instance in it."""

    level: str
    name: str
    misnamed: str | None = None

    def uids(self, holdings: Holdings) -> Uids:
        return _misnamed(holdings[self.name].uids.at(self.level), self.level, self.misnamed, holdings)


@dataclass(frozen=True, slots=True)
class Instance:
    """An instance, and what its path says instead of one of its identifiers, if anything."""

    name: str
    level: str = "instance"
    misnamed: str | None = None

    def uids(self, holdings: Holdings) -> Uids:
        return _misnamed(holdings[self.name].uids, self.level, self.misnamed, holdings)


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Of what an answer says where it is: instances, their study, their bulk data, what a search found."""

    what: str
    names: tuple[str, ...] = ()


def _misnamed(uids: Uids, level: str, text: str | None, holdings: Holdings) -> Uids:
    """Identifiers of which that of a level, if any is given, is what a text says."""
    if text is None:
        return uids
    keyword = dict(zip(LEVELS, IDENTIFIERS, strict=True))[level]
    return replace(uids, **{level: value(keyword, text, holdings)})


@with_pattern(NAMES)
def names(text: str) -> tuple[str, ...]:
    """Read "red-triangle, slice and cine", "the sample study and slice", "slice-1 to slice-64", or "none"."""
    if text == "none":
        return ()
    return tuple(one for item in re.split(", | and ", text) for one in _several(item))


def _several(text: str) -> Iterable[str]:
    first, to, last = text.partition(" to ")
    if not to:
        return DOCUMENTED if text == "the sample study" else (text,)
    stem, _, begin = first.rpartition("-")
    same, _, end = last.rpartition("-")
    if stem != same:
        raise ValueError(f"What is from {first} to {last}? Both need the same name before their number.")
    return (f"{stem}-{number}" for number in range(int(begin), int(end) + 1))


def words(pattern: str) -> Callable[[str], str]:
    """A field that stands for what it says."""
    read: Callable[[str], str] = with_pattern(pattern)(lambda text: text)
    return read


def perhaps(pattern: str) -> Callable[[str], bool]:
    """A field that may be left out; it stands for whether it is there."""
    read: Callable[[str], bool] = with_pattern(f"(?:{pattern})?")(lambda text: text != "")
    return read


@with_pattern(rf'the (?:study of|series of|instance) {NAME}(?:, misnamed "[^"]*")?')
def resource(text: str) -> Resource:
    """Read "the study of slice", "the series of slice", "the instance slice".

    `the series of slice, misnamed "1.2.x"` is what the path of that series would be with this identifier;
    misnamed "that of cine" has the identifier that cine has on this level.
    """
    said, _, misnamed = text.partition(", misnamed ")
    _, level, *_, nickname = said.split()
    return Resource(level, nickname, misnamed.strip('"') if misnamed else None)


@with_pattern(rf'{NAME}(?:, its (?:study|series|instance) misnamed "[^"]*")?')
def instance(text: str) -> Instance:
    """Read "slice", and `slice, its series misnamed "that of cine"` with another identifier in its path."""
    name, _, said = text.partition(", its ")
    level, _, misnamed = said.partition(" misnamed ")
    return Instance(name, level, misnamed.strip('"')) if said else Instance(name)


@with_pattern(r"(?:frame \S+|frames \S+(?:, \S+)*|a (?:rendering|thumbnail)(?: of frame \S+)?)")
def image(text: str) -> Image:
    """Read "frame 1", "frames 1, 3", "a rendering", "a rendering of frame 2", "a thumbnail"."""
    picture = re.match(r"a (rendering|thumbnail)(?: of)? ?", text)
    rest = text[picture.end() :] if picture else text
    numbers = re.sub(r"^frames? ", "", rest).replace(", ", ",")
    return Image(numbers, picture[1] if picture else "frames")


@with_pattern(r"frame \d+|frames \d+(?:, \d+)*")
def frames(text: str) -> tuple[int, ...]:
    """Read "frame 1" and "frames 3, 1" as numbers."""
    return tuple(int(number) for number in text.split(" ", 1)[1].split(", "))


@with_pattern(r"a (?:rendering|thumbnail)(?: of frame \d+)?")
def rendering(text: str) -> Image:
    read: Image = image(text)
    return read


@with_pattern(r"(?: with [a-z]+ \S+)?")
def asking(text: str) -> Parameters:
    """Read " with quality 50" as a parameter of a query, (empty) as no value; none where nothing is said."""
    if not text:
        return ()
    _, name, value = text.split()
    for word, meant in {EMPTY: "", **INVISIBLE}.items():
        value = value.replace(word, meant)
    return ((name, value),)


@with_pattern(r"(?:as they were stored|in [0-9.]+)")
def in_syntax(text: str) -> str | None:
    """Read "in 1.2.840.10008.1.2.1" as that transfer syntax; None as they were stored."""
    return text.removeprefix("in ") if text.startswith("in ") else None


@with_pattern(r"(?:is received|are received, in this order)(?:, in [0-9.]+)?")
def received(text: str) -> str | None:
    """Read "is received, in 1.2.840.10008.1.2.1" as that transfer syntax; None for the stored one."""
    return text.rpartition(", in ")[2] if text[-1].isdigit() else None


@with_pattern(rf'(?: into the study of {NAME}(?:, misnamed "[^"]*")?)?')
def into(text: str) -> Resource | None:
    return resource(text.removeprefix(" into ")) if text else None


@with_pattern(r"(?: as .+)?")
def sending(text: str) -> str:
    """Read " as a single part"; as is usual where nothing is said."""
    return text.removeprefix(" as ") if text else AS_USUAL


@with_pattern(r"\d{3}(?:, \d{3})*(?: or \d{3})?")
def codes(text: str) -> frozenset[int]:
    """Read "200", "200 or 204" and "400, 404 or 406" as sets of status codes."""
    return frozenset(int(code) for code in text.replace(" or ", ", ").split(", "))


@with_pattern(r"(?: to one client and \d{3} to every other)?")
def to_others(text: str) -> frozenset[int] | None:
    """Read " to one client and 409 to every other"; None where all are answered alike."""
    return frozenset({int(text.split()[4])}) if text else None


@with_pattern(
    rf"(?:none|new|the same|(?:all|the \d+) (?:from|after) {NAME}(?:, before {NAME})?)(?:, in order)?"
)
def span(text: str) -> Span:
    """Read "none", "new", "the same", "all from slice, before cine", "the 10 after slice"; "…, in order"."""
    text, in_order, _ = text.partition(", in order")
    if text in ("none", "new", "the same"):
        return Span(nothing=text == "none", new=text == "new", in_order=bool(in_order))
    text, _, before = text.partition(", before ")
    number, how, name = text.removeprefix("the ").split()
    return Span(
        name, how == "after", before, None if number == "all" else int(number), in_order=bool(in_order)
    )


@with_pattern(r"(?:, with(?:out)? metadata)?")
def with_metadata(text: str) -> bool | None:
    """Read ", with metadata", ", without metadata", or nothing where that is not the question."""
    return not text.startswith(", without") if text else None


@with_pattern(r"no version|version \S+")
def version(text: str) -> str:
    """Read "version v1" as the segment of a path; "" for no version."""
    return "" if text == "no version" else text.removeprefix("version ")


@with_pattern(r"(?:, if any,|, or as many as its status says,)?")
def how_many(text: str) -> str:
    """Read ", if any," as that; "" where all of them must come."""
    return text.strip(", ")


@with_pattern(rf"(?:(?:{'|'.join(ASPECTS)}) of )?")
def aspect(text: str) -> str:
    """Read "the metadata of " as that; "" is the resource itself."""
    return text.removesuffix(" of ")


@with_pattern(rf"what it found|(?:the study of |the bulk data of )?{NAMES}")
def whereabouts(text: str) -> Whereabouts:
    """Read "slice, cine", "the study of slice", "the bulk data of slice", "what it found"."""
    if text == "what it found":
        return Whereabouts("found")
    for what in ("study", "bulk data"):
        if text.startswith(f"the {what} of "):
            return Whereabouts(what, names(text.removeprefix(f"the {what} of ")))
    return Whereabouts("", names(text))


@with_pattern(r"(?:, and asks only whether it changed(?:, with an ETag that only ends the same)?)?")
def keeping(text: str) -> str | None:
    """Read what is put before the ETag that a client asks with: nothing, "1"; None where it does not ask."""
    if not text:
        return None
    return "1" if text.endswith("the same") else ""


@with_pattern(r"(?:, without .+)?")
def without(text: str) -> tuple[str, ...]:
    """Read ", without its bulk values" or ", without StudyDate, StudyTime"; nothing is left out by ""."""
    return tuple(text.removeprefix(", without ").split(", ")) if text else ()


phrase: Callable[[str], parsers.parse] = partial(
    parsers.parse,
    extra_types={
        "Names": names,
        "Name": words(NAME),
        "Resource": resource,
        "Instance": instance,
        "Image": image,
        "Frames": frames,
        "Rendering": rendering,
        "Asking": asking,
        "InSyntax": in_syntax,
        "Received": received,
        "Form": words("|".join([*FORMS, *(f"{how} before" for how in COMPARISONS)])),
        "Into": into,
        "As": sending,
        "Codes": codes,
        "ToOthers": to_others,
        "Credential": words("|".join(CREDENTIALS)),
        "Level": words("studies|series|instances"),
        "MediaType": words(r"[a-z]+/[a-z0-9.+-]+(?:; [a-z-]+=\S+)*"),
        "Feed": words("the change feed(?: from there| from its beginning)?|the latest change"),
        "Span": span,
        "WithMetadata": with_metadata,
        "Document": words("|".join(DOCUMENTS)),
        "Plainly": perhaps(" plainly"),
        "Version": version,
        "HowMany": how_many,
        "IfGiven": perhaps(", if any is given,"),
        "PageByPage": perhaps(", page by page,"),
        "Aspect": aspect,
        "Whereabouts": whereabouts,
        "Located": perhaps(", each with its URI"),
        "PartSays": words("where it is|how long it is"),
        "Bulk": words("bulk data|pixel data"),
        "Keeping": keeping,
        "Without": without,
    },
    case_sensitive=True,
)


class TableError(Exception):
    """A table of a scenario lacks what its sentence reads; the text says what there is instead."""


class Row(dict[str, str]):
    """A row of a table by its columns."""

    def __missing__(self, column: str) -> str:
        raise TableError(f"The table has no column {column!r}; it has {', '.join(self)}.")


def rows(table: list[list[str]]) -> list[dict[str, str]]:
    """Read a table with a header as one mapping for each row.

    Raises:
        TableError: when a column is read that the table does not have.
    """
    header, *body = table
    return [Row(zip(header, row, strict=True)) for row in body]


def value(keyword: str, text: str, holdings: Holdings) -> str:
    """Read a value: "that of slice" is the keyword's value in that sample, anything else is itself.

    More may follow it ("that of slice(null)"), and "those of slice, cine" has a comma between the two.
    """
    if text.startswith("those of "):
        return ",".join(holdings[each].value(keyword) for each in names(text.removeprefix("those of ")))
    other = re.match(rf"that of ({NAME})", text)
    if other is not None:
        text = holdings[other[1]].value(keyword) + text[other.end() :]
    for word, meant in {EMPTY: "", **INVISIBLE}.items():
        text = text.replace(word, meant)
    return text


def then(text: str) -> Callable[[Callable[..., None]], Callable[..., Any]]:
    """A Then. What it finds wrong in an answer is looked at again while the service may still settle."""

    def decorate(check: Callable[..., None]) -> Callable[..., Any]:
        parser = phrase(text)
        if "answer" not in inspect.signature(check).parameters:
            return pytest_bdd.then(parser, stacklevel=2)(check)

        @wraps(check)
        def step(answer: Answer, **given: Any) -> Answer:
            return settled(answer, lambda fresh: check(answer=fresh, **given))

        return pytest_bdd.then(parser, target_fixture="answer", stacklevel=2)(step)

    return decorate
