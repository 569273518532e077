"""The report as JSON and back: the single source of every other form."""

import dataclasses
import json
import re
import types
import typing
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema

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
    check(value, SCHEMA)
    report: Report = _built(Report, value)
    return report


def check(value: Any, schema: Path) -> None:
    """Demand that a value is what the schema says, or raise ValueError with the place where it is not."""
    validator = jsonschema.Draft202012Validator(json.loads(schema.read_text("utf-8")))
    problem = jsonschema.exceptions.best_match(validator.iter_errors(value))
    if problem:
        where = "/".join(str(step) for step in ["", *problem.absolute_path]) or "/"
        raise ValueError(f"The report is not as {schema.name} says: at {where}, {problem.message[:300]}.")


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
def _types(kind: Any) -> Mapping[str, Any]:
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


def _built(kind: Any, value: Any) -> Any:
    """Build a value of the model from parsed JSON that the schema has already found right."""
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        # What an older report does not have yet keeps its default; what is demanded, the schema says.
        return kind(
            **{name: _built(hint, value[name]) for name, hint in _types(kind).items() if name in value}
        )
    arguments = typing.get_args(kind)
    origin = typing.get_origin(kind)
    if origin is tuple:
        members = [arguments[0]] * len(value) if arguments[-1] is ... else arguments
        return tuple(_built(member, one) for member, one in zip(members, value, strict=True))
    if origin is types.UnionType:
        return None if value is None else _built(arguments[0], value)
    return value
