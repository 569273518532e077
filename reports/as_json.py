"""The report as JSON and back: the single source of every other form."""

import contextlib
import dataclasses
import json
import re
import types
import typing
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs

from reports.model import Report
from reports.mutations import Mutations
from reports.proof import Proof

SCHEMA = Path(__file__).with_name("report.schema.json")
SCHEMA_OF_PROOF = Path(__file__).with_name("proof.schema.json")
_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(value: Report | Proof | Mutations | Mapping[str, Any]) -> str:
    """Write a report, or a proof, as its schema says: a line for each case, requirement or trial.

    So it can be searched and compared line by line, and is written by the fast encoder.
    """
    text = f"{_object(value if isinstance(value, Mapping) else _members(value))}\n"
    # A lone surrogate (a byte of a header that is not UTF-8) would be JSON that strict readers refuse.
    return _SURROGATE.sub(lambda match: f"\\\\u{ord(match[0]):04x}", text)


def from_json(text: str) -> Report:
    """Read a report again.

    Raises:
        ValueError: it is not JSON, or not what report.schema.json says; the sentence names the place.
    """
    try:
        value = json.loads(text)
    except ValueError as problem:
        raise ValueError(f"The report is not JSON: {problem}.") from problem
    except RecursionError as problem:
        raise ValueError("The report is not JSON that can be read: it is nested too deep.") from problem
    check(value, SCHEMA)
    report: Report = _builder(Report)(value)
    return report


def check(value: Any, schema: Path) -> None:
    """Demand that a value is what the schema says, or raise ValueError with the place where it is not."""
    rules, is_valid = _read(schema)
    with contextlib.suppress(ValueError):  # half a surrogate pair, which is no text to it
        if is_valid(value):
            return
    problem = jsonschema.exceptions.best_match(jsonschema.Draft202012Validator(rules).iter_errors(value))
    if problem:
        where = "/".join(str(step) for step in ["", *problem.absolute_path]) or "/"
        raise ValueError(f"The report is not as {schema.name} says: at {where}, {problem.message[:300]}.")


@cache
def _read(schema: Path) -> tuple[Any, Callable[[Any], bool]]:
    """A schema, and what asks only whether it is obeyed: many times as fast as what can say why not."""
    rules = json.loads(schema.read_text("utf-8"))
    return rules, jsonschema_rs.Draft202012Validator(rules).is_valid


def _object(members: Mapping[str, Any]) -> str:
    return "\n".join(["{", ",\n".join(f'"{name}": {_member(one)}' for name, one in members.items()), "}"])


def _member(value: Any) -> str:
    if isinstance(value, tuple | list):
        return "\n".join(["[", ",\n".join(map(_encoded, value)), "]"])
    if isinstance(value, dict) and any(isinstance(one, list) for one in value.values()):
        return _object(value)
    return _encoded(value)


def _encoded(value: Any) -> str:
    return json.dumps(value, default=_members, ensure_ascii=False, allow_nan=False)


def _members(value: Any) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}


@cache
def _builder(kind: Any) -> Callable[[Any], Any]:
    """What builds a value of the model from parsed JSON that the schema has already found right."""
    arguments = typing.get_args(kind)
    origin = typing.get_origin(kind)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = typing.get_type_hints(kind)
        members = {field.name: _builder(hints[field.name]) for field in dataclasses.fields(kind)}
        # What an older report does not have yet keeps its default; what is demanded, the schema says.
        return lambda value: kind(
            **{name: build(value[name]) for name, build in members.items() if name in value}
        )
    if origin is tuple and arguments[-1] is ...:
        each = _builder(arguments[0])
        return lambda value: tuple(map(each, value))
    if origin is tuple:
        builders = [_builder(argument) for argument in arguments]
        return lambda value: tuple(build(one) for build, one in zip(builders, value, strict=True))
    if origin is types.UnionType:
        some = _builder(arguments[0])
        return lambda value: None if value is None else some(value)
    return lambda value: value
