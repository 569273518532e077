"""What counts as noticing a mutation, what a reason is worth, and what a proof leaves on disk."""

import json

import pytest

from reports import html_proof, mutations, writing
from reports.as_json import SCHEMA_OF_PROOF, check, to_json
from reports.assemble import Happened, case_from
from reports.examples import STARTED, entry, facts_of, run_facts, said
from reports.mutations import cell, mutated, table
from reports.proof import prove

DATE = {"where": "Date", "why": "Any moment will do.", "clause": "RFC 9110, 6.6.1"}
BROKEN = "KeyError: '00080018'"


def told(*classes, unplayable="", broken=()):
    """What one case says: of each class, how often it was noticed, ignored, undecided, and broke a check."""
    return {
        "unplayable": unplayable,
        "classes": [list(one) for one in classes],
        "broken": [list(one) for one in broken],
    }


def one(where="Date", kind="header: dropped", counts=(0, 1, 0, 0), transaction="search studies", status=200):
    return (transaction, status, kind, where, *counts)


def proven(*cases, explained=(), target="emulator", **options):
    facts = run_facts(entry("AZ-1"), target=target, explained=list(explained), explained_of="emulator")
    result = mutated(
        facts, {f"a.feature::{number}": case for number, case in enumerate(cases)}, STARTED, 1.5, **options
    )
    check({"format": 1, "mutations": json.loads(to_json(result))}, SCHEMA_OF_PROOF)
    return result


def outcome(*cases, explained=()):
    result = proven(*cases, explained=explained)
    return result.classes[0].outcome, mutations.exit_code(result)


def test_one_case_that_departs_notices_for_all():
    assert outcome(told(one(counts=(0, 3, 0, 0))), told(one(counts=(1, 0, 0, 0)))) == ("noticed", 0)


def test_what_no_case_notices_is_ignored_and_names_one():
    result = proven(told(one(where="ETag", counts=(0, 2, 0, 0))), told(one(where="ETag")))
    (found,) = result.classes
    assert (found.outcome, found.ignored, found.example) == ("ignored", 3, "a.feature::0")
    assert mutations.exit_code(result) == 1


def test_a_reason_explains_what_it_fits_and_nothing_else():
    assert outcome(told(one()), explained=[DATE]) == ("explained", 0)
    for pattern in (
        {"where": "D"},
        {"status": "4*"},
        {"mutation": "header: altered"},
        {"transaction": "store*"},
    ):
        assert outcome(told(one()), explained=[{**DATE, **pattern}]) == ("ignored", 1)
    assert (
        outcome(told(one()), explained=[{**DATE, "where": "D*", "status": "2*", "mutation": "header:*"}])[1]
        == 0
    )


def test_the_first_reason_that_fits_holds():
    other = {**DATE, "where": "*", "why": "Whatever."}
    result = proven(told(one()), explained=[DATE, other], whole=True)
    assert result.classes[0].why == "Any moment will do. (RFC 9110, 6.6.1)"
    assert result.unused == ("where *",)
    assert proven(told(one()), explained=[DATE, other]).unused == ()


IDLE = {"mutation": "part: *", "where": "first <two>", "why": "Any order.", "clause": "PS3.18, 10.4.1.1.1"}


def test_a_reason_that_explains_nothing_in_a_whole_run_is_stale_and_fails_it():
    result = proven(told(one()), explained=[DATE, IDLE], whole=True)
    assert result.unused == ("mutation part: *, where first <two>",)
    assert mutations.exit_code(result) == 1
    assert f"stale         mutation part: *, where first <two>: {mutations.STALE}" in table(result)
    page = html_proof.to_html({"format": 1, "mutations": json.loads(to_json(result))})
    assert "Explanations that are stale" in page
    assert "first &lt;two&gt;" in page


def test_a_reason_for_what_some_case_noticed_is_stale():
    result = proven(told(one()), told(one(counts=(1, 2, 0, 0))), explained=[DATE], whole=True)
    assert result.unused == ("where Date",)


@pytest.mark.parametrize(
    ("target", "options"),
    [
        ("emulator", {}),  # some of the suite
        ("emulator", {"whole": True, "not_run": 1}),
        ("orthanc", {"whole": True}),
    ],
)
def test_what_explains_nothing_is_not_known_to_be_stale_by_less_than_a_whole_run(target, options):
    result = proven(told(one()), explained=[DATE, IDLE], target=target, **options)
    assert (result.unused, mutations.exit_code(result)) == ((), 0)
    assert "stale" not in "\n".join(table(result))
    assert "stale" not in html_proof.to_html({"format": 1, "mutations": json.loads(to_json(result))})


def test_a_reason_never_explains_a_check_that_broke():
    broken = told(one(counts=(1, 0, 0, 1)), broken=[(*one()[:4], BROKEN)])
    result = proven(broken, explained=[DATE])
    assert (result.classes[0].outcome, result.classes[0].why) == ("broken", BROKEN)
    assert mutations.exit_code(result) == 1


def test_undecided_is_no_notice():
    assert outcome(told(one(counts=(0, 0, 2, 0)))) == ("undecided", 1)
    assert outcome(told(one(counts=(0, 1, 2, 0)))) == ("ignored", 1)


def test_a_case_that_does_not_play_is_told_and_nothing_tried_is_no_proof():
    result = proven(told(unplayable="Another status."), told(one(counts=(1, 0, 0, 0))))
    assert result.unplayable == ({"case": "a.feature::0", "why": "Another status."},)
    assert mutations.exit_code(result) == 1
    assert mutations.exit_code(proven()) == 5
    assert table(proven())[-1].startswith("Of 0 changes to answers")


def test_the_table_has_a_line_for_each_transaction_and_for_each_that_is_wanting():
    result = proven(
        told(
            one(counts=(1, 0, 0, 0)),
            one(kind="JSON: value altered", where="/*/x"),
            one(where="ETag", status=404),
        ),
        explained=[DATE],
        not_run=2,
    )
    first, second, third, *rest = table(result)
    assert first.split()[-2:] == ["header", "JSON"]
    assert second.split() == ["search", "studies", "200", "1", "0", "!1"]
    assert third.split() == ["search", "studies", "404", "0", "!1"]
    assert len(rest) == 3
    assert "/*/x" in rest[0]
    assert "2 cases never ran" in rest[-1]
    assert cell({"noticed": 3, "explained": 2, "broken": 1}) == "3 +2 !1"


def a_trial():
    fault = {
        "name": "accepts-all",
        "breaks": "AZ-1",
        "says": "It takes <b>everything</b>.",
        "endpoints": ["v1"],
    }
    case = case_from(
        Happened("a.feature::t", facts_of(fault="accepts-all", fault_breaks="AZ-1"), [said("departs")])
    )
    return prove(run_facts(entry("AZ-1"), faults=[fault]), [case], STARTED, 1.0)


def test_each_half_stays_when_the_other_is_written_and_is_forgotten_alone(tmp_path):
    writing.write_proof(a_trial(), tmp_path)
    writing.write_proof(proven(told(one())), tmp_path)
    both = writing.read_proof(tmp_path)
    assert {"trials", "mutations", "run", "summary", "format"} == both.keys()
    assert both["mutations"]["summary"]["ignored"] == 1
    writing.forget_half(tmp_path, "trials")
    assert writing.read_proof(tmp_path).keys() == {"format", "mutations"}
    writing.forget_half(tmp_path, "mutations")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("proof")]


@pytest.mark.parametrize("text", ["", "[]", '{"format": 1}', '{"format": 1, "trials": []}', "\0"])
def test_what_is_no_proof_is_taken_for_none(tmp_path, text):
    (tmp_path / "proof.json").write_text(text, "utf-8")
    assert writing.read_proof(tmp_path) == {}
    writing.write_proof(proven(told(one())), tmp_path)
    assert "mutations" in writing.read_proof(tmp_path)


def test_the_page_has_both_halves_and_hostile_text_is_text():
    proof = {
        **json.loads(to_json(a_trial())),
        "mutations": json.loads(to_json(proven(told(one(where="<script>"))))),
    }
    page = html_proof.to_html(proof)
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert "&lt;b&gt;everything" in page
    assert "accepts-all" in page
    assert "a.feature::0" in page
    assert html_proof.section({}) is None
    assert "Nothing was ignored without a reason" in html_proof.to_html(
        {"format": 1, "mutations": json.loads(to_json(proven(told(one(counts=(1, 0, 0, 0))))))}
    )
