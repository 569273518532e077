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
        points: those open points, [{"name", "question", "reading", "answer": what is right by that reading,
            "default": the reading of who chooses none, "requirement", "source"}].
        requirements: one for each id and claimed specification, [{"id", "specification", "level", "text",
            "source", "area", "actor", "untested": reason | None, "shown_by": node id | None,
            "duplicate_of": id | None, "group": of which kind that reason is}].
        deviations: the known ones, [{"of", "fingerprint", "reason", "owner", "tracker", "expires": ISO 8601,
            "expired": bool, "files": [the feature files that could show it]}].
        left_out: why whatever did not run is not judged in a run of this kind; "" in a usual one.
        proving: True when each case runs against a fault; then also
        faults: [{"name", "breaks", "says", "endpoints": [str]}].
        explained: what may be wrong with an answer and need not be noticed, [{"mutation", "where",
            "transaction", "status", "why", "clause"}], the first four patterns as of a shell, each optional.
        explained_of: the target of whose answers each of them must explain something.

    What is true of one case travels in item.user_properties instead: ("case", {...}) from collection on, in
    it as "accepted" the fingerprints of its known deviations and as "points" the open points that decide it,
    ("settled", seconds until a store was seen),
    ("exchange", {...}) when the request is made, so that the last check of a scenario already finds it,
    ("clean-up", sentence) when something stored could not be removed, and where answers are mutated
    ("mutations", {"unplayable": reason or "", "classes": [[transaction, status, kind, where, noticed,
    ignored, undecided, broken]], "broken": [[transaction, status, kind, where, what failed]]}).
    """
