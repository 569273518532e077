"""The grammar that all steps share: what may stand between braces, how a table reads, how a Then waits."""

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial, wraps
from typing import Any

import pytest_bdd
from parse import with_pattern
from pydicom.tag import Tag
from pytest_bdd import parsers

from fixtures.dicomweb.answer import Answer, settled
from fixtures.dicomweb.resource import Uids
from fixtures.holdings import Holdings
from fixtures.samples import DOCUMENTED, EMPTY

NAME = r"[a-z][a-z0-9-]*"
SOME = rf"(?:the sample study|{NAME})"
NAMES = rf"{SOME}(?:, {SOME})*(?: and {SOME})?"


@dataclass(frozen=True, slots=True)
class Resource:
    """A study, series or instance, named by an instance in it."""

    level: str
    name: str
    misnamed: str | None = None

    def uids(self, holdings: Holdings) -> Uids:
        uids = holdings[self.name].uids.at(self.level)
        return uids if self.misnamed is None else replace(uids, **{self.level: self.misnamed})


@with_pattern(NAMES)
def names(text: str) -> tuple[str, ...]:
    """Read "red-triangle, slice and cine", "the sample study and slice", or "none"."""
    if text == "none":
        return ()
    several = {"the sample study": DOCUMENTED}
    return tuple(one for item in re.split(", | and ", text) for one in several.get(item, (item,)))


@with_pattern(NAME)
def name(text: str) -> str:
    return text


@with_pattern(rf'the (?:study of|series of|instance) {NAME}(?:, misnamed "[^"]*")?')
def resource(text: str) -> Resource:
    """Read "the study of slice", "the series of slice", "the instance slice".

    `the series of slice, misnamed "1.2.x"` is what the path of that series would be with this identifier.
    """
    said, _, misnamed = text.partition(", misnamed ")
    _, level, *_, nickname = said.split()
    return Resource(level, nickname, misnamed.strip('"') if misnamed else None)


@with_pattern(r"\d{3}(?:, \d{3})*(?: or \d{3})?")
def codes(text: str) -> frozenset[int]:
    """Read "200", "200 or 204" and "400, 404 or 406" as sets of status codes."""
    return frozenset(int(code) for code in text.replace(" or ", ", ").split(", "))


@with_pattern(r"[a-z]+/[a-z0-9.+-]+(?:; [a-z-]+=\S+)*")
def media_type(text: str) -> str:
    return text


@with_pattern(r"no token|a token that nobody issued|its token under another scheme")
def credential(text: str) -> str:
    return text


@with_pattern(r"studies|series|instances")
def level(text: str) -> str:
    return text


phrase: Callable[[str], parsers.parse] = partial(
    parsers.parse,
    extra_types={
        "Names": names,
        "Name": name,
        "Resource": resource,
        "Codes": codes,
        "Credential": credential,
        "Level": level,
        "MediaType": media_type,
    },
    case_sensitive=True,
)


def rows(table: list[list[str]]) -> list[dict[str, str]]:
    """Read a table with a header as one mapping for each row."""
    header, *body = table
    return [dict(zip(header, row, strict=True)) for row in body]


def value(keyword: str, text: str, holdings: Holdings) -> str:
    """Read a value: "that of slice" is the keyword's value in that sample, anything else is itself."""
    if text.startswith("that of "):
        return str(holdings[text.removeprefix("that of ")].dataset[Tag(keyword)].value)
    return "" if text == EMPTY else text


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
