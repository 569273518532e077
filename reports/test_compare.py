"""Reports beside each other: every kind of change, the exit code, the matrix, hostile text."""

import itertools
import re
from dataclasses import replace

import pytest

from reports import __main__ as command
from reports import compare, html_compare
from reports.as_json import to_json
from reports.assemble import Happened, assemble, case_from
from reports.examples import STARTED, entry, exchange_of, facts_of, run_facts, said
from reports.model import VERDICTS_OF_A_CASE
from reports.test_renderers import HOSTILE, Page


def a_case(name, verdict, what="It is wrong.", **facts):
    verdicts = [] if verdict == "conforms" else [said(verdict, what=what)]
    return case_from(Happened(f"features/{name}", facts_of(**facts), verdicts, [exchange_of()]))


def a_report(*cases, target="a service", registry=()):
    return assemble(run_facts(*(registry or [entry()]), target=target), cases, STARTED, 1.0)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (None, None, None),
        ("conforms", "conforms", None),
        ("not-offered", None, None),
        (None, "not-offered", None),
        ("conforms", "departs", "regression"),
        ("advice", "departs", "regression"),
        (None, "departs", "new finding"),
        ("inconclusive", "departs", "new finding"),
        ("not-offered", "departs", "new finding"),
        ("conforms", "inconclusive", "unclear"),
        ("departs", "inconclusive", "unclear"),
        (None, "error", "unclear"),
        ("departs", None, "gone"),
        ("conforms", None, "gone"),
        ("departs", "not-offered", "gone"),
        ("departs", "conforms", "fixed"),
        ("inconclusive", "conforms", "fixed"),
        ("conforms", "advice", "advice"),
        (None, "conforms", "added"),
    ],
)
def test_each_pair_of_verdicts_is_a_kind_of_change(before, after, kind):
    made = [None if verdict is None else a_case("a", verdict) for verdict in (before, after)]
    assert compare.kind_of(*made) == kind


def test_no_pair_of_verdicts_is_forgotten_and_nothing_hides_a_departure():
    verdicts = [None, *VERDICTS_OF_A_CASE]
    for before, after in itertools.product(verdicts, verdicts):
        made = [None if verdict is None else a_case("a", verdict) for verdict in (before, after)]
        kind = compare.kind_of(*made)
        assert kind is None or kind in compare.KINDS
        if after == "departs" and before != "departs":
            assert kind in {"regression", "new finding"}
        if after in {"inconclusive", "error"} and before not in {"inconclusive", "error"}:
            assert kind == "unclear"
        if before not in {after, None, "not-offered"} and after in {None, "not-offered"}:
            assert kind == "gone"


def test_the_same_verdict_for_another_reason_is_a_change():
    one, other = a_case("a", "departs"), a_case("a", "departs", "It is late.")
    assert compare.kind_of(one, other) == "changed"
    assert compare.kind_of(one, one) is None


def test_regressions_come_first():
    before = a_report(a_case("a", "departs"), a_case("b", "conforms"), a_case("c", "conforms"))
    after = a_report(a_case("a", "conforms"), a_case("c", "departs"), a_case("d", "conforms"))
    found = compare.changes(before, after)
    assert [(change.kind, change.case) for change in found] == [
        ("regression", "features/c"),
        ("gone", "features/b"),
        ("fixed", "features/a"),
        ("added", "features/d"),
    ]
    assert html_compare.sentence(found) == "The service got worse: 1 regression, 1 gone, 1 fixed, 1 added."


def on_disk(folder, *reports):
    paths = [folder / f"{number}.json" for number in range(len(reports))]
    for path, report in zip(paths, reports, strict=True):
        path.write_text(to_json(report), "utf-8")
    return [str(path) for path in paths]


@pytest.mark.parametrize(
    ("before", "after", "fail_on", "code"),
    [
        ("conforms", "departs", "nothing", 0),
        ("conforms", "departs", "regression", 1),
        (None, "departs", "regression", 0),
        (None, "departs", "finding", 1),
        ("conforms", None, "finding", 0),
        ("conforms", None, "any", 1),
        ("conforms", "inconclusive", "regression", 0),
        ("conforms", "inconclusive", "any", 1),
        ("departs", "conforms", "any", 0),
        ("departs", "departs", "any", 0),
    ],
)
def test_the_exit_code_is_what_was_asked_for(before, after, fail_on, code, tmp_path):
    reports = [a_report(*([a_case("a", verdict)] if verdict else [])) for verdict in (before, after)]
    arguments = ["compare", *on_disk(tmp_path, *reports), "--to", str(tmp_path), f"--fail-on={fail_on}"]
    assert command.main(arguments) == code
    assert (tmp_path / "compare.html").exists()
    assert (tmp_path / "compare.md").exists()


def test_a_known_deviation_never_fails_a_comparison():
    before, after = a_case("a", "conforms"), a_case("a", "departs")
    for known in (False, True):
        found = compare.changes(a_report(before), a_report(replace(after, known=known)))
        assert compare.fails(found, "regression") is not known


def test_services_are_a_matrix_and_cannot_be_gated(tmp_path, capsys):
    first = a_report(a_case("a", "departs"), target="first")
    second = a_report(a_case("a", "conforms"), target="second", registry=[entry(), entry("AZ-2")])
    paths = on_disk(tmp_path, first, second)
    assert command.main(["compare", *paths, "--to", str(tmp_path)]) == 0
    text = (tmp_path / "compare.md").read_text("utf-8")
    assert "| AZ-1 | ✗ departs | ✓ conforms |" in text
    assert "AZ-2" not in text
    page = Page((tmp_path / "compare.html").read_text("utf-8"))
    assert {value[1:] for _, name, value in page.attributes if name == "href"} <= {*page.ids}
    assert "1 requirement that no run tested is left out" in " ".join(page.text)
    with pytest.raises(SystemExit):
        command.main(["compare", *paths, "--fail-on=regression"])
    assert "different targets" in capsys.readouterr().err


def test_a_cell_of_the_matrix_leads_to_what_that_service_answered(tmp_path):
    first = a_report(a_case("a", "departs"), target="first")
    second = a_report(a_case("a", "departs", "It is late."), target="second")
    command.main(["compare", *on_disk(tmp_path, first, second), "--to", str(tmp_path)])
    written = (tmp_path / "compare.html").read_text("utf-8")
    cells = re.findall(r'<a href="#(\w+)" class="chip">', written)
    assert len(set(cells)) == 2
    ids = Page(written).ids
    assert len(ids) == len(set(ids))
    for cell, wrong in zip(cells, ("It is wrong.", "It is late."), strict=True):
        folded, _, below = written.partition(f'<h4 id="{cell}">')
        assert folded.count("<details") > folded.count("</details>"), "nothing would unfold"
        place = below.partition("<h4")[0]
        assert wrong in place
        assert "GET http" in place


def test_a_matrix_whose_exchanges_have_no_room_still_says_what_is_wrong(monkeypatch):
    monkeypatch.setattr(html_compare, "ROOM", 0)
    written = html_compare.matrix_page([a_report(a_case("a", "departs"), target=name) for name in "ab"])
    assert written.count("It is wrong.") == 2
    assert 'class="exchange"' not in written


def test_a_requirement_that_one_service_does_not_claim_stays_blank():
    first = a_report(a_case("a", "conforms"), target="first")
    second = a_report(
        a_case("b", "departs", requirements=["AZ-2"], cited=["AZ-2"]), target="b", registry=[entry("AZ-2")]
    )
    assert [row.verdicts for row in compare.matrix([first, second])] == [
        ("conforms", None),
        (None, "departs"),
    ]


def test_two_of_the_same_name_are_told_apart():
    assert compare.names([a_report(), a_report(), a_report(target="b")]) == [
        "a service (1)",
        "a service (2)",
        "b",
    ]


def test_what_is_new_and_not_right_is_not_told_as_no_regression():
    before = a_report(a_case("a", "conforms"))
    after = a_report(a_case("a", "conforms"), a_case("b", "departs"))
    said = html_compare.sentence(compare.changes(before, after))
    assert said == "What was not judged before is not right: 1 new finding."


def runs_of_one(*verdicts):
    """Reports of one target, each an hour after the one before."""
    for hour, verdict in enumerate(verdicts):
        one = a_report(
            a_case("a", verdict),
            a_case("b", "departs", requirements=["AZ-2"], cited=["AZ-2"]),
            registry=[entry(), entry("AZ-2")],
        )
        yield replace(one, run=replace(one.run, started=f"2026-07-01T0{hour}:00:00+00:00"))


def test_more_runs_of_one_target_are_a_history(tmp_path, capsys):
    paths = on_disk(tmp_path, *runs_of_one("conforms", "departs", "departs", "conforms"))
    assert command.main(["compare", *paths, "--to", str(tmp_path)]) == 0
    steps = ["The service got worse: 1 regression.", "Nothing changed", "No regression: 1 fixed."]
    told = capsys.readouterr().out.splitlines()
    for number, step in enumerate(steps):
        assert told[number].startswith(f"2026-07-01T0{number + 1}:00:00+00:00: {step}")
    written = (tmp_path / "compare.html").read_text("utf-8")
    text = " ".join(Page(written).text)
    assert "services beside" not in text
    assert all(step in text for step in steps)
    differing = written.partition('id="differing"')[2].partition("</section>")[0]
    assert "AZ-1" in differing
    assert "AZ-2" not in differing
    assert "2026-07-01 03:00:00 UTC" in differing
    assert {value[1:] for _, name, value in Page(written).attributes if name == "href"} <= {
        *Page(written).ids
    }
    markdown = (tmp_path / "compare.md").read_text("utf-8")
    assert "| 2026-07-01T00:00:00+00:00 | 2026-07-01T01:00:00+00:00 | The service got worse" in markdown


def test_services_that_have_one_target_in_common_are_no_history(tmp_path, capsys):
    paths = on_disk(tmp_path, *runs_of_one("conforms", "departs", "departs"))
    command.main(["compare", *paths, "--to", str(tmp_path), "--services"])
    assert "a service (3):" in capsys.readouterr().out
    assert "From run to run" not in (tmp_path / "compare.html").read_text("utf-8")
    with pytest.raises(SystemExit):
        command.main(["compare", *paths, "--fail-on=regression"])
    assert "two runs of one target" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("verdicts", "differ"),
    [
        (("departs", "departs"), False),
        (("departs", "conforms"), True),
        (("not-offered", "conforms"), True),
        (("untested", "conforms"), False),
        ((None, "departs"), False),
        ((None, "departs", "untested", "advice"), True),
    ],
)
def test_who_did_not_look_does_not_differ(verdicts, differ):
    row = compare.Row("AZ-1", "store", "shall", "It is right.", "a clause", verdicts)
    assert compare.differing([row]) == ([row] if differ else [])


def test_services_that_do_the_same_differ_nowhere():
    written = html_compare.matrix_page([a_report(a_case("a", "departs"), target=name) for name in "ab"])
    assert "Nowhere: each requirement" in written


def test_one_report_is_nothing_to_compare(tmp_path, capsys):
    with pytest.raises(SystemExit):
        command.main(["compare", *on_disk(tmp_path, a_report())])
    assert "two reports" in capsys.readouterr().err


def test_the_pages_are_safe_from_what_a_service_sent(tmp_path):
    def both(text):
        kinds = [("conforms", "departs"), ("departs", "conforms"), ("advice", "departs"), ("departs", None)]
        sides = []
        for side in (0, 1):
            cases = [
                a_case(f"{number}", kind[side], text, scenario=text, row={"a": text})
                for number, kind in enumerate(kinds)
                if kind[side]
            ]
            sides.append(a_report(*cases, target=text, registry=[entry(text=text, source=text)]))
        command.main(["compare", *on_disk(tmp_path, *sides), "--to", str(tmp_path)])
        changes = (
            (tmp_path / "compare.html").read_bytes().decode(),
            (tmp_path / "compare.md").read_bytes().decode(),
        )
        command.main(["compare", *on_disk(tmp_path, *sides), "--to", str(tmp_path), "--services"])
        matrix = (tmp_path / "compare.html").read_bytes().decode()
        command.main(["compare", *on_disk(tmp_path, *sides, sides[0]), "--to", str(tmp_path)])
        history = (tmp_path / "compare.html").read_bytes().decode()
        return (*changes, matrix, history, (tmp_path / "compare.md").read_bytes().decode())

    harmless = both("x")
    for text in HOSTILE:
        for hostile, plain in zip(both(text), harmless, strict=True):
            if plain.startswith("<!doctype"):
                page = Page(hostile)
                assert not page.open
                assert {*page.tags} <= {*Page(plain).tags}
                assert "script" not in page.tags
            else:
                outside = re.sub(r"(`{3,})text\n.*?\n\1", "", hostile, flags=re.DOTALL)
                assert "<script>" not in outside
                assert "\n# f" not in outside
