"""How verdicts combine, from what happened to a case to the requirement and the exit code."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import assemble, model
from reports.assemble import Happened, case_from, natural, twins_of
from reports.assemble import assemble as make

STARTED = "2026-01-02T03:04:05+00:00"


def facts_of(requirements=("AZ-1",), specifications=("azure-v1",), **others):
    """Return facts of a case as the harness attaches them."""
    return {
        "endpoint": "v1",
        "specifications": list(specifications),
        "feature": "Storing again",
        "file": "features/store/store-again.feature",
        "line": 12,
        "rule": "What is stored is never stored twice",
        "scenario": "The same instance",
        "row": {},
        "requirements": list(requirements),
        "cited": list(requirements),
        "level": "shall",
        "fault": None,
        "fault_breaks": None,
        "transaction": "store",
    } | others


def exchange_of(**others):
    """Return an exchange as the client records it."""
    return {
        "request": message(method="GET", url="http://127.0.0.1:8080/v1/studies?limit=1"),
        "answer": message(status=200, reason="OK", body="[]", length=2, sha256="0" * 64),
        "seconds": 0.012,
        "checks": 1,
        "phase": "when",
        "transaction": "search",
        "tries": 1,
        "trouble": None,
    } | others


def message(**others):
    return {
        "headers": [["Content-Type", "application/dicom+json"]],
        "length": 0,
        "sha256": None,
        "body": None,
        "truncated": False,
    } | others


def entry(one="AZ-1", specification="azure-v1", **others):
    """Return a line of the registry as the target hands it over."""
    return {
        "id": one,
        "specification": specification,
        "level": "shall",
        "text": "An instance that is already stored is refused with reason 45070.",
        "source": "v2-conformance-statement.md, Store Failure Reason Codes",
        "area": "store",
        "actor": "server",
        "untested": None,
        "shown_by": None,
        "duplicate_of": None,
    } | others


def said(verdict, **others):
    return {"verdict": verdict, "what": f"It {verdict}."} | others


def run_facts(*requirements, **others):
    return {
        "target": "emulator",
        "harness": "0.1.0",
        "flavour": "managed",
        "endpoints": [
            {"name": "v1", "url": "http://127.0.0.1:8080/v1", "claims": ["azure-v1"], "offers": ["delete"]}
        ],
        "settings": [{"name": "settle", "value": "2 s", "source": "the target file"}],
        "readings": {"empty-body": "204"},
        "seed": "2f9c",
        "requirements": list(requirements),
    } | others


def a_case(verdict="conforms", number=1, **others):
    verdicts = [] if verdict == "conforms" else [said(verdict)]
    facts = facts_of(**others)
    return case_from(Happened(f"{facts['file']}::test_it[{facts['endpoint']}-{number}]", facts, verdicts))


def verdict_of(*verdicts, **others):
    cases = [a_case(verdict, number) for number, verdict in enumerate(verdicts)]
    return make(run_facts(entry(**others)), cases, STARTED, 1.0).requirements[0]


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        (["conforms"], "conforms"),
        (["conforms", "departs"], "departs"),
        (["departs", "error"], "departs"),
        (["error", "inconclusive", "conforms"], "error"),
        (["inconclusive", "advice", "conforms"], "inconclusive"),
        (["advice", "conforms"], "advice"),
        (["not-offered", "conforms"], "conforms"),
        (["not-offered", "not-offered"], "not-offered"),
        ([], "untested"),
    ],
)
def test_the_worst_case_speaks_for_the_requirement(verdicts, expected):
    assert verdict_of(*verdicts).verdict == expected
    assert verdict_of(*reversed(verdicts)).verdict == expected


@pytest.mark.parametrize("verdict", model.VERDICTS_OF_A_CASE)
def test_an_exit_code_tells_a_departure_from_an_unclear_run(verdict):
    expected = {"departs": 1, "error": 6, "inconclusive": 6}.get(verdict, 0)
    assert model.exit_code([a_case("conforms"), a_case(verdict)]) == expected
    assert model.exit_code([a_case(verdict), a_case("departs")]) == 1


def test_what_was_left_behind_makes_a_clean_run_unclean_but_no_departure_of_it():
    left = case_from(Happened("a", facts_of(), clean_up=["The study could not be removed."]))
    assert left.verdict == "conforms"
    assert model.exit_code([left]) == 6
    assert model.exit_code([left, a_case("departs")]) == 1


def test_an_untested_requirement_always_says_why():
    assert verdict_of().reason == "not selected in this run"
    assert verdict_of(untested="No answer can break it.").reason == "No answer can break it."
    shown = verdict_of(actor="client", shown_by="fixtures/test_x.py::test_y")
    assert (shown.verdict, shown.reason) == ("untested", "shown by the self-test fixtures/test_x.py::test_y")
    assert (
        make(run_facts(entry()), [], STARTED, 1.0, whole=True).requirements[0].reason
        == "no scenario cites it"
    )


def test_what_was_selected_but_never_reached_is_not_called_unselected():
    report = make(run_facts(entry()), [], STARTED, 1.0, pending=[a_case()])
    assert report.requirements[0].reason == "the run ended before its cases were reached"
    assert report.requirements[0].not_run == report.run.not_run == 1


def test_a_case_counts_only_for_the_specifications_of_its_endpoint():
    report = make(run_facts(entry(), entry(specification="azure-v2")), [a_case("departs")], STARTED, 1.0)
    assert {one.specification: one.verdict for one in report.requirements} == {
        "azure-v1": "departs",
        "azure-v2": "untested",
    }


def test_a_case_does_not_count_for_what_it_only_cites():
    case = a_case("departs", requirements=["AZ-1"], cited=["AZ-1", "DI-1"])
    report = make(run_facts(entry(), entry("DI-1")), [case], STARTED, 1.0)
    assert {one.id: one.verdict for one in report.requirements} == {"AZ-1": "departs", "DI-1": "untested"}


def test_a_duplicate_is_shown_by_its_twins_cases_and_not_the_other_way_round():
    registry = [entry("AZ-1"), entry("AZ-2", duplicate_of="AZ-1"), entry("AZ-3", duplicate_of="AZ-2")]
    report = make(run_facts(*registry), [a_case("departs")], STARTED, 1.0)
    assert [one.verdict for one in report.requirements] == ["departs"] * 3
    report = make(run_facts(*registry), [a_case("departs", requirements=["AZ-2"])], STARTED, 1.0)
    assert [one.verdict for one in report.requirements] == ["untested", "departs", "departs"]


def test_twins_that_name_each_other_end():
    twins = twins_of([entry("A", duplicate_of="B"), entry("B", duplicate_of="A"), entry("C")])
    assert twins["A"] == twins["B"] == {"A", "B"}
    assert twins["C"] == {"C"}


def test_the_worst_phase_is_the_verdict_and_the_others_are_not_lost():
    case = case_from(Happened("a", facts_of(), [said("error"), said("departs")]))
    assert case.verdict == "departs"
    assert case.clean_up == ("error as well: It error.",)


@given(st.permutations(range(8)))
def test_the_report_does_not_depend_on_the_order_of_the_cases(order):
    cases = [
        a_case(word, number) for number, word in enumerate([*model.VERDICTS_OF_A_CASE, "conforms", "error"])
    ]
    facts = run_facts(entry("AZ-10"), entry("AZ-9"), entry())
    assert make(facts, [cases[place] for place in order], STARTED, 1.0) == make(facts, cases, STARTED, 1.0)


@given(st.lists(st.sampled_from(model.VERDICTS_OF_A_CASE)))
def test_every_requirement_has_exactly_one_verdict_and_no_better_one_than_its_cases(verdicts):
    one = verdict_of(*verdicts)
    report = make(run_facts(entry()), [a_case(word, n) for n, word in enumerate(verdicts)], STARTED, 1.0)
    assert sum(report.summary.requirements.values()) == 1
    assert sum(report.summary.cases.values()) == len(verdicts)
    if one.verdict == "conforms":
        assert {*verdicts} <= {"conforms", "not-offered"}
        assert "conforms" in verdicts


def test_numbers_sort_as_numbers_of_any_size():
    names = ["AZ-2", "AZ-10", "AZ-010b", f"AZ-{'9' * 9000}", "AZ-", "²"]
    assert sorted(names, key=natural)[:4] == ["AZ-", "AZ-2", "AZ-10", "AZ-010b"]
    for one, other in itertools.permutations(names, 2):
        assert natural(one) != natural(other)


def test_two_exchanges_never_share_an_id():
    cases = [
        case_from(Happened(f"a{n}", facts_of(), exchanges=[exchange_of(), exchange_of(answer=None)]))
        for n in range(3)
    ]
    ids = [exchange.id for case in cases for exchange in case.exchanges]
    assert len({*ids}) == 6
    assert assemble.case_from(Happened("a0", facts_of(), exchanges=[exchange_of()])).exchanges[0].id == ids[0]
