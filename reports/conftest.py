"""Projects to run pytest in, alone and spread over processes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reports.trying import PARALLEL, Project


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Project]:
    return lambda *ways: Project(tmp_path, *ways)


@pytest.fixture(params=[[], PARALLEL], ids=["alone", "xdist"])
def spread(request: pytest.FixtureRequest) -> list[str]:
    spread: list[str] = request.param
    return spread
