"""How verdicts combine, from what happened to a case to the requirement and the exit code."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import assemble, model
from reports.assemble import Happened, case_from, natural, twins_of
from reports.assemble import assemble as make
from reports.examples import STARTED, entry, exchange_of, facts_of, run_facts, said


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
