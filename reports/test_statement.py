"""The observed conformance statement: its chapters, what counts as observed, hostile text."""

import pytest

from reports import __main__ as command
from reports import statement, statement_forms
from reports.as_json import to_json
from reports.assemble import Happened, assemble, case_from
from reports.examples import STARTED, entry, exchange_of, facts_of, message, run_facts, said
from reports.test_renderers import HOSTILE, Page


def a_case(name, verdict="conforms", **exchange):
    verdicts = [] if verdict == "conforms" else [said(verdict)]
    return case_from(Happened(f"features/{name}", facts_of(), verdicts, [exchange_of(**exchange)]))


def a_report(*cases, text="says"):
    registry = [entry(text=text), entry("AZ-2", untested=f"{text} is the reason")]
    return assemble(run_facts(*registry, target=text or "t"), cases, STARTED, 1.0)


def overview(report):
    table = statement.chapters(report)[0].tables[0]
    return {row[0].partition(" ")[0]: row[2:] for row in table.rows}


def test_observed_is_what_was_served_in_a_case_that_conforms():
    refused = message(status=404)
    report = a_report(
        a_case("a", transaction="store"),
        a_case("b", "departs", transaction="search studies"),
        a_case("c", transaction="retrieve study", answer=refused),
        a_case("d", transaction="delete study", answer=None, trouble="no answer"),
    )
    assert overview(report) == {
        "Store": ("observed", "1 conforms"),
        "Search": ("answered, but in no case that conforms", "1 departs"),
        "Retrieve": ("refused", "1 conforms"),
        "Delete": ("not observed", "1 conforms"),
        "Change": ("not observed", "none is about it"),
    }


def test_a_request_that_others_only_stand_on_is_not_what_their_verdict_is_about():
    report = a_report(a_case("a", "departs", transaction="store", phase="given"))
    assert overview(report)["Store"][1] == "none is about it"


def test_status_codes_departures_and_what_is_not_tested_are_listed():
    report = a_report(
        a_case("a", "departs", transaction="store", answer=message(status=409)),
        a_case("b", transaction="store"),
    )
    text = statement_forms.to_markdown(report)
    assert "| store | GET | 200 (1), 409 (1) | 1 departs, 1 conforms |" in text
    assert (
        "| azure-v1 | AZ-1 | departs | says | v2-conformance-statement.md, Store Failure Reason Codes |"
        in text
    )
    assert "| azure-v1 | says is the reason | 1 |" in text
    numbers = [chapter.number for chapter in statement.chapters(report) if chapter.level == 1]
    assert numbers == [str(number) for number in range(1, 11)]


@pytest.mark.parametrize("text", HOSTILE)
def test_the_forms_are_safe_from_what_a_service_sent(text):
    def made(text):
        request = message(method="GET", url=f"http://h/studies?{text}=1", headers=[["Accept", text]])
        return a_report(a_case("a", "departs", request=request, transaction="search studies"), text=text)

    page = Page(statement_forms.to_page(made(text)))
    assert not page.open
    assert {*page.tags} <= {*Page(statement_forms.to_page(made("x"))).tags}
    written = statement_forms.to_markdown(made(text))
    assert "<script>" not in written
    assert "\n# f" not in written


def test_the_command_writes_both_forms(tmp_path):
    (tmp_path / "report.json").write_text(to_json(a_report(a_case("a"))), "utf-8")
    assert command.main(["statement", str(tmp_path), "--to", str(tmp_path)]) == 0
    assert (tmp_path / "statement.md").read_text("utf-8").startswith("# DICOM Conformance Statement")
    assert "<h1>DICOM Conformance Statement" in (tmp_path / "statement.html").read_text("utf-8")
