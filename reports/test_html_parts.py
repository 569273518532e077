"""The parts of the page: findings grouped, evidence, times, pictures, how it was run."""

import base64
import json
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from reports import (
    as_html,
    harm,
    html_evidence,
    html_findings,
    html_pictures,
    html_run,
    html_timings,
    sentences,
    timings,
)
from reports.as_html import to_html
from reports.as_json import from_json, to_json
from reports.as_junit import to_junit
from reports.as_summary import to_summary
from reports.assemble import Happened, assemble, case_from
from reports.examples import (
    STARTED,
    a_case,
    a_report,
    a_retrieval,
    a_search,
    entry,
    exchange_of,
    facts_of,
    message,
    point_of,
    run_facts,
    said,
)
from reports.markup import render
from reports.statement_forms import to_markdown
from reports.test_renderers import Page


def test_cases_with_the_same_finding_are_one_and_the_most_frequent_comes_first():
    report = a_report(
        a_case("rare", "departs", what="It is late."),
        *(a_case(f"often{number}", "departs", [exchange_of()], what="It is early.") for number in range(9)),
    )
    page = Page(render(html_findings.findings(report)))
    articles = [given["id"] for tag, given in page.elements if tag == "article"]
    assert articles == [html_findings.anchor("features/often0"), html_findings.anchor("features/rare")]
    text = " ".join(page.text)
    assert "2 findings in 10 cases" in text
    assert "The same in 8 other cases" in text
    assert {html_findings.anchor(case.id) for case in report.cases} <= {*page.ids}
    assert sum(given.get("class") == "exchange" for _, given in page.elements) == html_evidence.WHOLE_CASES


def test_departures_stand_by_what_they_do_and_each_place_of_one_cause_is_kept():
    status = {"what": "The server answers with the wrong status.", "expected": "406", "received": "400"}
    findings = {
        "code": status,
        "lost": {"what": "The search finds other studies.", "expected": "early, late", "received": "late"},
        "here": {"what": "BulkData is nowhere. At byte 12."},
        "there": {"what": "BulkData is nowhere. At byte 345."},
        "crash": status | {"received": "500"},
        "advice": {"what": "The search finds other studies."},
    }
    cases = [
        case_from(Happened(f"features/{name}", facts_of(), [said(word, **found)]))
        for name, found in findings.items()
        for word in ["advice" if name == "advice" else "departs"]
    ]
    page = Page(render(html_findings.findings(a_report(*cases))))
    articles = [given["id"] for tag, given in page.elements if tag == "article"]
    assert articles == [
        html_findings.anchor(f"features/{name}") for name in ("lost", "here", "crash", "code", "advice")
    ]
    text = " ".join(page.text)
    for words in (
        "The search does not find: early.",
        "The server answers 500, where 406 is due.",
        "BulkData is nowhere. At byte 12.",
        "BulkData is nowhere. At byte 345.",
    ):
        assert words in text
    assert text.count(harm.CLASSES["data"]) == 2  # in the index and on the card; advice has no class
    assert page.ids.count(html_findings.anchor("features/there")) == 1


def test_nicknames_in_a_finding_are_told_with_what_they_are():
    found = said("departs", what="It finds others.", expected="early, late", received="late, a stranger")
    cast = {"early": "like slice, with StudyTime = 0930", "late": "like <cine>", "other": "like ct"}
    case = case_from(Happened("features/a", facts_of(), [found], cast=cast))
    assert set(case.finding.cast) == {"early", "late"}
    report = a_report(case)
    assert from_json(to_json(report)) == report
    text = " ".join(Page(to_html(report)).text)
    assert "like slice, with StudyTime = 0930" in text
    assert "like <cine>" in text


def a_long_case(number):
    """A case with a set-up, an exchange that decides and a clean-up, each large, and a body that was sent."""

    def one(phase, status, **others):
        request = message(method="POST", url="http://h/s", length=9, sent="H4sI" * 500, **others)
        return exchange_of(request=request, answer=message(status=status), phase=phase)

    exchanges = [one("given", 200), one("when", 409), one("clean-up", 204)]
    return a_case(f"{number:02}", "departs", exchanges, what=f"It is wrong in way {chr(65 + number // 3)}.")


def classes(page, *names):
    return [sum(given.get("class") == name for _, given in page.elements) for name in names]


def test_where_the_page_is_full_each_finding_keeps_what_decided_it_and_a_program(monkeypatch):
    report = a_report(*map(a_long_case, range(30)))
    whole = Page(to_html(report))
    assert classes(whole, "exchange", "program") == [90, 20]
    monkeypatch.setattr(html_evidence, "ROOM", 0)
    page = Page(to_html(report))
    text = " ".join(page.text)
    assert classes(page, "exchange", "program") == [10, 10]
    assert text.count("Only in report.json: ") == 30
    assert text.count("The page is full") == 1
    assert "The page is full" not in " ".join(whole.text)
    assert text.count("what came before it, the clean-up, ") == 10
    opened = {given["id"] for _, given in page.elements if given.get("class") == "exchange"}
    assert opened == {f"x{case.exchanges[1].id}" for case in report.cases[::3]}


def test_where_room_is_short_the_clean_up_goes_first_and_the_second_program_last(monkeypatch):
    report = a_report(*map(a_long_case, range(30)))
    sizes = []
    for room in range(0, 400_000, 4_000):
        monkeypatch.setattr(html_evidence, "ROOM", room)
        html = to_html(report)
        sizes.append(
            (html.count("with Python</summary>"), html.count("Before it: "), html.count("Clean-up: "))
        )
    assert sizes == sorted(sizes)
    assert all(python == 10 for python, before, _ in sizes if before)
    assert all(before >= 10 for _, before, clean_up in sizes if clean_up)


def test_a_known_deviation_stands_apart_and_is_called_known():
    report = a_report(a_case("new", "departs"), a_case("old", "departs"))
    report = replace(report, cases=(report.cases[0], replace(report.cases[1], known=True)))
    page = Page(render(html_findings.findings(report)))
    assert {"departs", "departs-known"} <= {*page.ids}
    assert page.text.count("known deviation") == 1


def test_times_are_counted_by_transaction_without_clean_up():
    many = [exchange_of(seconds=number / 100, tries=1 + (number == 7)) for number in range(1, 101)]
    rest = [
        exchange_of(phase="clean-up"),
        exchange_of(answer=None, trouble="no answer"),
        a_search("", "store"),
    ]
    found = timings.timings([a_case(exchanges=many), a_case("b", exchanges=rest)])
    assert [one.transaction for one in found] == ["search", "store"]
    first = found[0]
    assert (first.count, first.median, first.p95, first.longest) == (100, 0.5, 0.95, 1.0)
    assert (first.shortest, first.lower, first.upper, first.retries) == (0.01, 0.25, 0.75, 1)
    assert [one.seconds for one, _ in timings.slowest([a_case(exchanges=many)])] == [
        1,
        0.99,
        0.98,
        0.97,
        0.96,
    ]


@given(st.lists(st.floats(0, 1e6), min_size=1), st.floats(0.01, 1))
def test_a_quantile_is_one_of_the_values_and_not_exceeded_by_its_share(values, share):
    ordered = sorted(values)
    found = timings.quantile(ordered, share)
    assert found in ordered
    assert sum(one <= found for one in ordered) >= share * len(ordered) - 1e-9


PICTURES = [
    {"of": "stored", "frame": 2, "says": "15 x 17", "media_type": "image/png", "data": "iVBORw0="},
    {"of": "received", "frame": 2, "says": '"><script>', "media_type": None, "data": None},
]


def test_pictures_stand_with_their_finding_and_in_words_where_there_is_none():
    case = a_case("a", "departs", [exchange_of(pictures=PICTURES)])
    html = to_html(a_report(case))
    assert html.count('<img src="data:image/png;base64,iVBORw0=" alt="stored, frame 2: 15 x 17">') == 1
    assert "&quot;&gt;&lt;script&gt;" in html or '"&gt;&lt;script&gt;' in html
    assert 'id="pictures"' not in html


def test_pictures_of_a_few_cases_that_conform_have_a_section():
    cases = [a_case(f"{number}", exchanges=[exchange_of(pictures=PICTURES)]) for number in range(20)]
    html = to_html(a_report(*cases, a_case("b", exchanges=[exchange_of()])))
    assert html.count("<img") == html_pictures.MOST
    assert '<section id="pictures">' in html


@pytest.mark.parametrize("data", ["a b", '"><script>', "iVBO==="])
def test_a_report_whose_picture_is_no_base64_is_refused(data):
    text = to_json(a_report(a_case("a", exchanges=[exchange_of(pictures=PICTURES)])))
    assert from_json(text).cases[0].exchanges[0].pictures[0].data == "iVBORw0="
    with pytest.raises(ValueError, match="pictures/0/data"):
        from_json(text.replace("iVBORw0=", json.dumps(data)[1:-1]))


def a_choice(**others):
    return point_of("missing-accept", **{"reading": "default-type", "default": "refused"} | others)


def test_what_a_chosen_reading_decides_says_so_where_it_stands_and_leads_to_it():
    case = a_case("a", exchanges=[a_retrieval(None)], points=["missing-accept", "empty-body"])
    report = assemble(run_facts(entry(), points=[point_of(), a_choice()]), [case], STARTED, 1.0)
    page = Page(to_html(report))
    said = [text for text in page.text if "by the reading" in text]
    assert said == [
        "1 case, by the reading missing-accept = default-type",
        *["by the reading missing-accept = default-type"] * 2,
    ]
    place = html_run.reading_anchor("missing-accept")
    assert ("a", "href", f"#{place}") in page.attributes
    row = to_html(report).partition(f'id="{place}"')[2].partition("</tr>")[0]
    assert "What answers a store without a body?" in row
    assert "AZ-1</a>" in row
    assert "else refused" in row
    assert "This one chooses one of them" in " ".join(page.text)


def test_a_reading_that_nobody_chose_is_told_once():
    case = a_case("a", points=["empty-body"])
    text = to_html(assemble(run_facts(entry()), [case], STARTED, 1.0))
    assert "by the reading" not in text
    assert text.count("What answers a store without a body?") == 1


def test_what_is_not_offered_says_which_capability_and_where_it_would_be_declared():
    facts = facts_of(["AZ-2"])
    verdict = said("not-offered", what="not offered: bulk-data, xml")
    cases = [a_case("a"), case_from(Happened("features/b", facts, [verdict]))]
    settings = [{"name": "target", "value": "orthanc", "source": "--target"}]
    report = assemble(run_facts(entry(), entry("AZ-2"), settings=settings), cases, STARTED, 1.0)
    text = " ".join(Page(to_html(report)).text)
    why = "the target file orthanc.toml does not list bulk-data, xml under offers; nothing was sent"
    assert f"1 requirement was not looked at: {why}." in text
    assert text.count(why) == 2
    assert "not offered: bulk-data, xml" in text


@pytest.mark.parametrize(
    ("target", "what", "why"),
    [
        ("", "xml", "the target file does not list xml under offers; nothing was sent"),
        ("a.toml", "xml", "the target file a.toml does not list xml under offers; nothing was sent"),
        (
            "http://h/v1",
            "xml",
            "this run had a URL alone, and no target file to list xml under offers; nothing was sent",
        ),
        ("a", "frames, which no instance of the study has", "frames, which no instance of the study has"),
    ],
)
def test_what_is_not_offered_is_told_by_whose_word(target, what, why):
    case = case_from(Happened("features/b", facts_of(), [said("not-offered", what=f"not offered: {what}")]))
    settings = [{"name": "target", "value": target, "source": "here"}]
    report = assemble(run_facts(entry(), settings=settings), [case], STARTED, 1.0)
    assert sentences.not_offered(report.cases, report.run) == why
    assert f"1 requirement was not looked at: {why}." in sentences.verdict(report)


def test_a_row_says_what_came_even_where_all_is_well():
    request = message(method="POST", url="http://h/studies")
    cases = [
        a_case(
            "a",
            exchanges=[exchange_of(phase="given"), exchange_of(request=request, answer=message(status=409))],
        ),
        a_case("b", exchanges=[exchange_of(answer=None, trouble="x")], row={"a": "1"}),
        a_case("c", exchanges=[], row={"a": "2"}),
    ]
    assert [sentences.came(case) for case in cases] == [["POST 409"], ["GET no answer"], []]
    text = " ".join(Page(to_html(a_report(*cases))).text)
    assert "POST 409" in text
    assert "GET no answer" in text


def test_what_was_tested_stands_in_every_form():
    answer = message(status=200, headers=[["sErver", "Archive/1.2"]])
    case = a_case("a", exchanges=[exchange_of(answer=answer)])
    settings = [{"name": "service-version", "value": "An archive 1.2", "source": "target file"}]
    report = assemble(run_facts(entry(), settings=settings), [case], STARTED, 1.0)
    assert (report.run.service, report.run.servers) == ("An archive 1.2", ("Archive/1.2",))
    forms = [to_html(report), to_json(report), to_summary(report), to_junit(report), to_markdown(report)]
    for text in forms:
        assert "An archive 1.2" in text
        assert "Archive/1.2" in text
    assert from_json(to_json(report)) == report
    bare = to_html(a_report(a_case("a")))
    assert "header Server" not in bare


def test_a_report_of_before_readings_were_told_is_read_and_shown():
    old = json.loads(to_json(a_report(a_case("a"))))
    for name in ("points", "service", "servers"):
        del old["run"][name]
    del old["cases"][0]["points"], old["requirements"][0]["group"]
    page = Page(to_html(from_json(json.dumps(old))))
    assert "readings" in page.ids
    assert "empty-body" in page.text


def test_reasons_for_not_testing_stand_in_their_groups():
    registry = [
        entry("AZ-1", untested="No scenario yet.", group="scope"),
        entry("AZ-2", untested="It contradicts itself.", group="open"),
        entry("AZ-3", untested="Needs more.", group="needs"),
        entry("AZ-4", untested="Needs more.", group="needs"),
        entry("AZ-5"),
    ]
    page = Page(render(as_html.untested(assemble(run_facts(*registry), [], STARTED, 1.0).requirements)))
    words = " ".join(page.text)
    places = [words.index(name) for name in sentences.UNTESTED.values()]
    assert places == sorted(places)
    assert "Not written yet, or needs what no target here has  2 requirements" in words


def test_settings_that_nobody_set_and_exit_codes_are_folded_and_no_deviation_is_said():
    settings = [
        {"name": "auth", "value": "none", "source": "default"},
        {"name": "settle", "value": "2", "source": "--settle"},
    ]
    html = render(
        html_run.section(assemble(run_facts(entry(), settings=settings), [a_case("a")], STARTED, 1.0))
    )
    folded = html.partition("<summary>Settings that nobody set</summary>")[2].partition("</details>")[0]
    assert "auth" in folded
    assert "settle" not in folded
    assert "Known deviations: none accepted." in html
    assert all(meaning in html for meaning in sentences.EXIT_CODES.values())


def test_of_a_setting_that_nobody_set_it_is_said_what_counts_in_its_place():
    settings = [{"name": name, "value": "", "source": "default"} for name in ("claims", "scope")]
    report = assemble(run_facts(entry(), settings=settings), [a_case("a")], STARTED, 1.0)
    text = " ".join(Page(render(html_run.section(report))).text)
    assert f"not set; the target claims {', '.join(report.run.claims)}" in text
    assert "scope not set default" in " ".join(text.split())


@pytest.mark.parametrize("verdict", ["departs", "advice", "conforms"])
def test_the_order_of_findings_is_explained_once_where_there_are_any(verdict):
    text = to_html(a_report(a_case("a", verdict)))
    assert text.count(html_findings.ORDER) == (verdict != "conforms")


def test_a_percentile_is_given_of_enough_answers_and_retries_where_there_were_any():
    few = a_report(a_case("a", exchanges=[exchange_of(seconds=0.5)] * (html_timings.ENOUGH - 1)))
    many = a_report(a_case("a", exchanges=[exchange_of(seconds=0.5, tries=2)] * html_timings.ENOUGH))
    texts = {name: Page(render(html_timings.section(one))) for name, one in (("few", few), ("many", many))}
    assert texts["few"].text.count("500 ms") == 2
    assert texts["many"].text.count("500 ms") == 3
    assert "retries" not in texts["few"].text
    assert "retries" in texts["many"].text
    assert "circle" not in texts["few"].tags


def test_every_slow_answer_leads_to_its_requirement_or_finding():
    cases = [a_case("right", exchanges=[exchange_of()]), a_case("wrong", "departs", [exchange_of()])]
    page = Page(to_html(a_report(*cases)))
    links = {given["href"] for tag, given in page.elements if tag == "a"}
    slow = Page(render(html_timings.section(a_report(*cases))))
    led = [given["href"] for tag, given in slow.elements if tag == "a"]
    assert led == [f"#{html_findings.anchor(name)}" for name in ("azure-v1 AZ-1", "features/wrong")]
    assert {*led} <= links


def test_shapes_come_before_noise_and_what_cannot_be_shown_last():
    def pictures(data, says="64 x 64"):
        one = {"frame": 1, "says": says, "media_type": "image/png", "data": data}
        return [{"of": "stored", **one}, {"of": "received", **one}]

    def drawn(image):
        file = BytesIO()
        image.save(file, "PNG")
        return base64.b64encode(file.getvalue()).decode()

    noise = pictures(drawn(Image.effect_noise((17, 15), 50)), "15 x 17")
    coloured = Image.linear_gradient("L").resize((17, 15)).convert("RGB")
    shown = {
        "gap": [pictures("iVBORw0=")[0], {**PICTURES[1], "says": "It cannot be shown."}],
        "noise": noise,
        "shape": pictures(drawn(Image.new("L", (64, 64)))),
        "shape again": pictures(drawn(Image.new("L", (64, 64)))),
        "coloured": pictures(drawn(coloured), "15 x 17"),
    }
    cases = [
        a_case(name, exchanges=[exchange_of(pictures=one)], row={"is": name}) for name, one in shown.items()
    ]
    words = render(html_pictures.section(a_report(*cases)))
    names = sorted(shown, key=lambda name: words.index(f"is = {name}<"))
    assert {*names[:2]} == {"shape", "coloured"}
    assert names[2:] == ["noise", "shape again", "gap"]
