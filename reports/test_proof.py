"""What counts as noticing a fault, and what never does."""

import json

import pytest

from reports import proof
from reports.as_json import check, to_json
from reports.assemble import Happened, case_from
from reports.examples import STARTED, entry, facts_of, run_facts, said
from reports.proof import SCHEMA, prove, table

FAULT = {"name": "accepts-all", "breaks": "AZ-1", "says": "It takes everything.", "endpoints": ["v1", "v2"]}


def tried(verdict, requirements=("AZ-1",), endpoint="v1", fault="accepts-all", level="shall"):
    facts = facts_of(requirements, endpoint=endpoint, fault=fault, fault_breaks="AZ-1", level=level)
    name = f"a.feature::test[{endpoint}-{fault}-{verdict}-{'-'.join(requirements)}]"
    return case_from(Happened(name, facts, [] if verdict == "conforms" else [said(verdict)]))


def proven(*cases, faults=(FAULT | {"endpoints": ["v1"]},), **options):
    registry = [entry("AZ-1"), entry("AZ-2"), entry("AZ-3", duplicate_of="AZ-1")]
    result = prove(run_facts(*registry, faults=list(faults)), cases, STARTED, 1.0, **options)
    check(json.loads(to_json(result)), SCHEMA)
    return result


@pytest.mark.parametrize("verdict", ["conforms", "inconclusive", "error", "not-offered"])
def test_only_a_departure_notices(verdict):
    result = proven(tried(verdict))
    assert result.trials[0].outcome == "survived"
    assert f"of its 1 case: 1 {verdict}" in result.trials[0].why
    assert proof.exit_code(result) == 1


@pytest.mark.parametrize(("verdict", "level"), [("departs", "shall"), ("advice", "observed")])
def test_a_departure_from_the_broken_requirement_notices(verdict, level):
    result = proven(tried(verdict, level=level), tried("inconclusive", ("AZ-2",)))
    assert result.trials[0].outcome == "noticed"
    assert result.trials[0].also_red == ()
    assert result.trials[0].cases == {verdict: 1, "inconclusive": 1}
    assert proof.exit_code(result) == 0


def test_a_departure_from_something_else_is_shown_and_does_not_notice():
    result = proven(tried("conforms"), tried("departs", ("AZ-2",)))
    assert result.trials[0].outcome == "survived"
    assert result.trials[0].also_red == ("AZ-2",)


def test_the_twin_of_the_broken_requirement_notices_too():
    assert proven(tried("departs", ("AZ-3",))).trials[0].outcome == "noticed"


def test_each_endpoint_must_notice_by_itself():
    result = proven(tried("departs"), tried("conforms", endpoint="v2"), faults=[FAULT])
    assert [(trial.endpoint, trial.outcome) for trial in result.trials] == [
        ("v1", "noticed"),
        ("v2", "survived"),
    ]


def test_another_faults_departure_does_not_count():
    assert proven(tried("departs", fault="other")).trials[0].outcome == "survived"


def test_a_fault_that_no_case_cites_survives_unless_the_run_was_cut_down():
    assert proven().trials[0].why == "no case that cites AZ-1 ran"
    assert proven(narrowed=True).trials[0].outcome == "not-tried"
    assert proven(tried("conforms"), narrowed=True).trials[0].outcome == "survived"


def test_nothing_tried_is_no_proof():
    assert proof.exit_code(proven(narrowed=True)) == 5
    assert proof.exit_code(proven(faults=[])) == 5


def test_the_table_names_each_survivor_with_its_reason_on_one_line():
    result = proven(tried("conforms"), tried("departs", endpoint="v2"), faults=[FAULT])
    *survivors, said_last = table(result)
    assert survivors == ["survived  accepts-all  v1  AZ-1: It takes everything. (of its 1 case: 1 conforms)"]
    assert "1 noticed, 1 survived" in said_last
