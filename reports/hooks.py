"""What the listener asks of the rest of the harness; a plugin that knows the target answers."""

from collections.abc import Mapping
from typing import Any

import pytest


@pytest.hookspec(firstresult=True)
def pytest_conformance_facts(config: pytest.Config) -> Mapping[str, Any] | None:
    """Return what is true of the whole run. Asked once, by the process that writes the reports, at the end.

    Keys (all optional but "requirements"; a run that nobody states facts about gets no report):
        target, harness, flavour, seed: str.
        endpoints: [{"name", "url", "claims": [str], "offers": [str]}].
        settings: [{"name", "value", "source"}], without secrets.
        readings: {open point: the reading chosen}.
        requirements: one for each id and claimed specification, [{"id", "specification", "level", "text",
            "source", "area", "actor", "untested": reason | None, "shown_by": node id | None,
            "duplicate_of": id | None}].
        proving: True when each case runs against a fault; then also
        faults: [{"name", "breaks", "says", "endpoints": [str]}].

    What is true of one case travels in item.user_properties instead: ("case", {...}) from collection on,
    ("exchange", {...}) when the request is made, so that the last check of a scenario already finds it,
    and ("clean-up", sentence) when something stored could not be removed.
    """
