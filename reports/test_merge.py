"""Merging: the parts of one run become its report, and what are no such parts is refused with a sentence."""

from dataclasses import replace

import pytest

from reports.assemble import Happened, assemble, case_from
from reports.examples import STARTED, entry, facts_of
from reports.merge import merge

ENDPOINTS = ({"name": "v1", "url": "http://127.0.0.1:1/v1", "claims": ["azure-v1"], "offers": []},)
REGISTRY = (
    entry("AZ-1"),
    entry("AZ-2"),
    entry("AZ-3"),
    entry("AZ-4", untested="Nobody can."),
    entry("AZ-5", duplicate_of="AZ-2"),
)
WRONG = {"verdict": "departs", "what": "It is wrong."}


def part(shard, cases, pending=(), settled=(), **others):
    """A report of one part: `cases` are (id, requirement, what was said of it)."""
    settings = [{"name": "target", "value": "here", "source": "default"}]
    settings += [{"name": "shard", "value": shard, "source": "command line"}] if shard else []
    facts = {
        "target": "emulator",
        "endpoints": ENDPOINTS,
        "settings": settings,
        "requirements": REGISTRY,
        "harness": "1.0",
        "seed": f"seed of {shard}",
    } | others
    made = [case_from(Happened(one, facts_of((asks,)), said)) for one, asks, said in cases]
    waiting = [case_from(Happened(one, facts_of((asks,)))) for one, asks in pending]
    return assemble(facts, made, STARTED, 2.0, pending=waiting, settled=settled)


@pytest.fixture
def parts():
    return {
        "two": part("2/2", [("c", "AZ-2", ())], [("d", "AZ-3")], settled=[0.3]),
        "one": part("1/2", [("a", "AZ-1", ()), ("b", "AZ-1", [WRONG])], settled=[0.1, 0.1]),
    }


def by_id(report):
    return {one.id: one for one in report.requirements}


def test_a_requirement_has_the_verdict_of_all_its_cases_wherever_they_ran(parts):
    whole = merge(parts)
    assert [case.id for case in whole.cases] == ["a", "b", "c"]
    found = by_id(whole)
    assert {one: found[one].verdict for one in found} == {
        "AZ-1": "departs",
        "AZ-2": "conforms",
        "AZ-3": "untested",
        "AZ-4": "untested",
        "AZ-5": "conforms",
    }
    assert (found["AZ-1"].cases, found["AZ-5"].cases) == (("a", "b"), ("c",))
    assert found["AZ-3"].reason == "the run ended before its cases were reached"
    assert found["AZ-4"].reason == "Nobody can."
    assert found["AZ-2"].reason == ""


def test_the_counts_are_those_of_the_whole(parts):
    whole = merge(parts)
    assert whole.summary.cases == {**dict.fromkeys(whole.summary.cases, 0), "departs": 1, "conforms": 2}
    assert whole.summary.requirements["untested"] == 2
    assert (whole.run.not_run, whole.run.exit_code, whole.run.seed) == (1, 1, "seed of 1/2, seed of 2/2")
    assert [each.name for each in whole.run.settings] == ["target"]
    assert (whole.run.settle.stores, whole.run.settle.longest) == (3, 0.3)


def test_it_is_the_report_that_the_run_would_have_given_unsplit(parts):
    cases = [("a", "AZ-1", ()), ("b", "AZ-1", [WRONG]), ("c", "AZ-2", ())]
    unsplit = part("", cases, [("d", "AZ-3")])
    whole = merge(parts)
    assert whole.requirements == unsplit.requirements
    assert whole.cases == unsplit.cases
    assert whole.summary == unsplit.summary


def test_a_part_that_was_interrupted_makes_the_whole_so(parts):
    parts["two"] = replace(parts["two"], run=replace(parts["two"].run, exit_code=2))
    assert merge(parts).run.exit_code == 2


def test_a_part_without_a_case_does_not_matter(parts):
    parts["one"] = replace(part("1/2", []), run=replace(part("1/2", []).run, exit_code=5))
    assert merge(parts).run.exit_code == 0


@pytest.mark.parametrize(
    ("said", "state"),
    [
        (("not-looked-at", "occurs"), "occurs"),
        (("not-looked-at", "not-looked-at"), "not-looked-at"),
        (("occurs", "differs"), "differs"),
        (("stale", "occurs"), "occurs"),
    ],
)
def test_of_a_known_deviation_the_parts_together_say_one_thing(parts, said, state):
    listed = {
        "of": "AZ-1",
        "fingerprint": "0123456789ab",
        "reason": "It is so.",
        "owner": "a team",
        "tracker": "a ticket",
        "expires": "2099-12-31",
        "expired": False,
        "files": [],
    }
    (known,) = part("1/2", [("x", "AZ-2", ())], deviations=(listed,)).deviations
    for name, one in zip(parts, said, strict=True):
        parts[name] = replace(parts[name], deviations=(replace(known, state=one, cases=(name,)),))
    (found,) = merge(parts).deviations
    assert (found.state, set(found.cases)) == (state, {"one", "two"})


@pytest.mark.parametrize(
    ("others", "sentence"),
    [
        ({}, "A part is missing: 1/2"),
        ({"one": part("1/3", [])}, "parts of different runs: .*1/3"),
        ({"one": part("", [])}, "one is no part"),
        ({"one": part("1/2", [], target="orthanc")}, "differ in target: orthanc and emulator"),
        ({"one": part("1/2", [], harness="0.9")}, "differ in version of the harness"),
        ({"one": part("1/2", [], requirements=REGISTRY[:2])}, "differ in their requirements"),
        (
            {"one": part("1/2", [], endpoints=({**ENDPOINTS[0], "claims": ["azure-v2"]},))},
            "differ in claims: azure-v2 and azure-v1",
        ),
        ({"one": part("1/2", [("c", "AZ-2", ())])}, "a case that another part has too: c"),
    ],
)
def test_what_are_not_the_parts_of_one_run_is_refused(parts, others, sentence):
    del parts["one"]
    with pytest.raises(ValueError, match=sentence):
        merge(parts | others)


def test_a_part_that_is_there_twice_is_named(parts):
    with pytest.raises(ValueError, match="A part is there more than once: 2/2"):
        merge({**parts, "again": parts["two"]})


def test_nothing_is_no_run():
    with pytest.raises(ValueError, match="There is no part"):
        merge({})
