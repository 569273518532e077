"""Wiring, and nothing else: the rooms, how a feature is collected, what a tag means."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from pytest_bdd import scenarios
from pytest_bdd.exceptions import GherkinParseError

from fixtures.registry import Requirement, requirements

pytest_plugins = [
    "fixtures.thrift",
    "fixtures.plugin",
    "fixtures.standing",
    "reports.plugin",
    "steps.holdings",
    "steps.client",
    "steps.store",
    "steps.retrieve",
    "steps.search",
    "steps.delete",
    "steps.changefeed",
    "steps.service",
    "steps.existing",
    "steps.answer",
]


# Compiled under the name of a file that is there: pytest-bdd looks for it, in all modules where it is none.
BIND = compile("scenarios(path)", __file__, "exec")


class FeatureFile(pytest.Module):
    """A .feature file, collected as if it were the module that binds it."""

    def _getobj(self) -> ModuleType:
        module = ModuleType(self.path.stem)
        try:
            exec(BIND, {"scenarios": scenarios, "path": str(self.path)}, module.__dict__)  # noqa: S102
        except GherkinParseError as error:
            where = f"{self.nodeid}:{error.line}"
            raise self.CollectError(f"{where}: {error.message}\n  {error.line_content.strip()}") from error
        module.pytestmark = pytest.mark.usefixtures("endpoint")  # type: ignore[attr-defined]
        return module


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.suffix == ".feature":
        return FeatureFile.from_parent(parent, path=file_path)
    return None


@cache
def registry() -> Mapping[str, Requirement]:
    return requirements()


def pytest_bdd_apply_tag(tag: str, function: Callable[..., object]) -> bool | None:
    """Turn @req:ID into pytest.mark.requirement(id, area, level), @needs:NAME into pytest.mark.needs(id)."""
    kind, colon, value = tag.partition(":")
    if not colon:
        return None
    if kind == "needs":
        pytest.mark.needs(id=value)(function)
        return True
    known = registry().get(value)
    about = {"area": known.area, "level": known.level} if known else {}
    pytest.mark.requirement(id=value, **about)(function)
    return True
