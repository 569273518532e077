"""The forms of a report: each valid for its readers, complete, and safe from what a service answers."""

import base64
import hashlib
import html.parser
import json
import re
from collections import Counter
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reports import model, places, sentences
from reports.as_html import SCRIPT, to_html
from reports.as_json import SCHEMA, check, from_json, to_json
from reports.as_junit import to_junit
from reports.as_summary import to_summary
from reports.assemble import Happened, assemble, case_from
from reports.examples import STARTED, entry, exchange_of, facts_of, message, point_of, run_facts, said
from reports.markup import Script, Style, render
from reports.text import visible

HOSTILE = [
    "<script>alert(1)</script>",
    "]]>",
    "--><img src=x onerror=alert(1)>",
    "\" onmouseover='x'",
    "</style></pre></details>",
    "\x00\x01\x1b[31m\x7f\x9b",
    "\u202e\u2028\ufeff\ufffe\uffff",
    "\udc80\ud800",
    "a\r\nb\nc\td",
    "| a | `b` **c** [d](http://e) ``` \n\n# f",
    "&amp;&#0;&lt;",
    "é ü 日本語 א",
    "\U0001f600",
    "",
]
# What one testcase of JUnit may hold, and which attributes, as its readers know them.
KNOWN = {
    "testsuites": ({"testsuite"}, {"name", "tests", "failures", "errors", "skipped", "time"}),
    "testsuite": (
        {"properties", "testcase"},
        {"name", "file", "tests", "failures", "errors", "skipped", "time", "timestamp"},
    ),
    "testcase": (
        {"properties", "failure", "error", "skipped", "system-out"},
        {"classname", "name", "file", "line", "time"},
    ),
    "properties": ({"property"}, set()),
    "property": (set(), {"name", "value"}),
    "failure": (set(), {"type", "message"}),
    "error": (set(), {"type", "message"}),
    "skipped": (set(), {"message"}),
    "system-out": (set(), set()),
}


def a_report(text="plain", many=1):
    """Return a report with every verdict in it, and `text` wherever text can stand."""
    cases = []
    for verdict in model.VERDICTS_OF_A_CASE:
        for number in range(many):
            facts = facts_of(
                ["AZ-1"],
                scenario=f"{verdict} {text}",
                row={"column": text},
                rule=text,
                feature=text,
                points=[text],
            )
            finding = said(
                verdict, what=f"What {text}", expected=text, received=text, exchange=text, traceback=text
            )
            exchange = exchange_of(
                request=message(
                    method="GET", url=f"http://h/{text}", headers=[["Accept", text], [text, "x"]]
                ),
                answer=message(status=200, reason=text, body=text, headers=[["A", text]], truncated=True),
                trouble=text,
                transaction="store",  # what is searched for makes rows of its own
            )
            cases.append(
                case_from(
                    Happened(
                        f"features/a.feature::test_{verdict}[{number}{text}]",
                        facts,
                        [] if verdict == "conforms" else [finding],
                        [exchange, exchange_of(answer=None, trouble=text, phase="clean-up")],
                        [text],
                    )
                )
            )
    registry = [
        entry("AZ-1", text=text, source=text, area=text),
        entry("AZ-2", untested=text or "reason"),
        entry("AZ-3", actor="client", shown_by=text),
    ]
    settings = [{"name": name, "value": text, "source": text} for name in (text, "service-version")]
    point = {"name": text, "reading": text, "answer": text, "source": text, "question": text, "default": ""}
    facts = run_facts(*registry, target=text, settings=settings, points=[point_of(**point)])
    return assemble(facts | {"readings": {text: text}}, cases, STARTED, 2.0)


class Page(html.parser.HTMLParser):
    """What a browser makes of the page: tags, attributes, text, and whether every tag is closed."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.text, self.open, self.ids, self.elements = [], [], [], [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.elements.append((tag, dict(attributes)))
        self.attributes += [(tag, *pair) for pair in attributes]
        self.ids += [value for name, value in attributes if name == "id"]
        if tag not in {"meta", "br", "hr", "input"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


@pytest.mark.parametrize("text", HOSTILE)
def test_json_is_what_its_schema_says_and_comes_back_the_same(text):
    written = to_json(a_report(text))
    written.encode("utf-8")
    check(json.loads(written), SCHEMA)
    again = from_json(written)
    assert to_json(again) == written
    if not re.search("[\ud800-\udfff]", text):
        assert again == a_report(text)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=[])))
@example("\\u0041\udc80")
def test_any_text_makes_every_form_and_none_of_it_is_markup(text):
    report = a_report(text)
    page = Page(to_html(report))
    assert not page.open
    assert not text or Counter(page.tags) == Counter(Page(to_html(a_report("x"))).tags)
    check_junit(to_junit(report), report)
    to_summary(report).encode("utf-8")
    assert json.loads(to_json(report))["run"]["exit_code"] == 1


def test_the_page_has_one_script_no_address_and_closes_what_it_opens():
    for text in HOSTILE:
        written = to_html(a_report(text))
        page = Page(written)
        assert not page.open
        assert not {"img", "iframe", "link", "object", "form", "base", "use", "a:href"} & {*page.tags}
        assert page.tags.count("script") == 1
        assert f"<script>{SCRIPT.read_text('utf-8')}</script>" in written
        for tag, name, value in page.attributes:
            assert not name.startswith("on")
            assert name not in {"src", "style", "action", "srcset", "background"}
            assert name != "href" or (tag == "a" and value.startswith("#"))
        assert len({*page.ids}) == len(page.ids)
        assert {value[1:] for _, name, value in page.attributes if name == "href"} <= {*page.ids}


def test_the_policy_allows_the_script_of_the_page_and_no_other():
    written = to_html(a_report())
    policy = next(
        attributes["content"]
        for tag, attributes in Page(written).elements
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    digest = base64.b64encode(hashlib.sha256(SCRIPT.read_bytes()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in policy
    assert "default-src 'none'" in policy
    assert policy.count("unsafe") == 1


@pytest.mark.parametrize("kind", [Style, Script])
@pytest.mark.parametrize("text", ["</script>", "a </STYLE", "<!-- x"])
def test_a_style_or_script_that_could_end_itself_is_refused(kind, text):
    with pytest.raises(ValueError, match="end its own element"):
        render(kind(text))


def test_the_page_shows_what_is_hidden():
    text = " ".join(Page(to_html(a_report("\x1b[31m \u202e"))).text)
    assert "\\x1b[31m \\u202e" in text
    assert "\u202e" not in text


def test_the_page_says_everything_once_asked_for():
    report = a_report()
    text = " ".join(" ".join(Page(to_html(report)).text).split())
    assert sentences.verdict(report) in text
    assert not re.search(r"\d\s*%", re.sub(r"<(style|script)>.*?</\1>", "", to_html(report), flags=re.DOTALL))
    for word in model.WORST_FIRST:
        assert word in text
    for case in report.cases:
        assert case.scenario in text
        assert f"{case.file}:{case.line}" in text
        assert case.id in text or not case.finding
    for one in report.requirements:
        assert one.id in text
        assert one.source in text
        assert one.reason in text
    for value in (
        "http://h/plain",
        "200 plain",
        "took 2.0 s",
        "12 ms, looked at by 1 check",
        "200 plain",
        "No answer. plain",
    ):
        assert value in text


def test_the_exchange_that_the_finding_names_stands_first_and_open():
    wanted = exchange_of(answer=message(status=409), request=message(method="POST", url="/studies"))
    exchanges = [exchange_of(), wanted, exchange_of(), exchange_of(phase="clean-up")]
    for named, place in (
        ("POST /studies -> 409 application/dicom+json", 1),
        ("", 2),
        ("GET /else -> 200", 2),
    ):
        case = case_from(Happened("a", facts_of(), [said("departs", exchange=named)], exchanges))
        page = Page(to_html(assemble(run_facts(entry()), [case], STARTED, 1.0)))
        shown = [
            (given["id"], "open" in given) for _, given in page.elements if given.get("class") == "exchange"
        ]
        ids = [f"x{one.id}" for one in case.exchanges]
        others = [(one, False) for one in ids if one != ids[place]]
        assert shown == [(ids[place], True), *others]


@pytest.mark.parametrize(
    ("what", "expected", "received", "headline"),
    [
        (places.WRONG_STATUS, "400 or 404", "500", "The server answers 500, where 400 or 404 is due."),
        (
            "The search finds other studies.",
            "kanji",
            "none",
            "The search finds none of the studies that it should find.",
        ),
        ("The search finds other series.", "a", "b, a", "The search finds series that do not match: b."),
        ("The search finds other instances.", "a, b", "b", "The search does not find: a."),
        ("The search finds other studies.", "a", "b", "The search finds other studies."),
        (
            f"{sentences.WRONG_SYNTAX} At TransferSyntaxUID (0002,0010).",
            "1.2.840.10008.1.2.1",
            "1.2.9",
            "The file is in 1.2.9, where Explicit VR Little Endian is due.",
        ),
        ("It is wrong.", "a", "b", "It is wrong."),
    ],
)
def test_a_headline_says_what_was_due_and_what_came(what, expected, received, headline):
    assert sentences.headline(model.Finding((), what, expected, received)) == headline


def test_a_megabyte_of_header_is_cut_and_said_so():
    report = a_report_with_header("y" * 1_000_000)
    for form in (to_html, to_junit, to_summary):
        assert len(form(report)) < 200_000
    assert "(1,000,000 characters)" in to_html(report)
    assert "(1,000,000 characters)" in to_junit(report)


def a_report_with_header(value):
    exchange = exchange_of(answer=message(status=200, headers=[["X", value]] * 100))
    case = case_from(Happened("a", facts_of(), [said("departs", received=value)], [exchange]))
    return assemble(run_facts(entry()), [case], STARTED, 1.0)


def check_junit(written, report):
    """Demand what servers that read JUnit rely on: known elements, sums that add up, names that differ."""
    assert not re.search("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", written)
    root = ET.fromstring(written)
    for element in root.iter():
        children, attributes = KNOWN[element.tag]
        assert {child.tag for child in element} <= children
        assert {*element.attrib} == attributes or (
            element.tag == "testsuite" and {*element.attrib} <= attributes
        )
    for element in [root, *root.iter("testsuite")]:
        inside = list(element.iter("testcase"))
        assert int(element.get("tests")) == len(inside)
        for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(element.get(attribute)) == sum(case.find(tag) is not None for case in inside)
    assert root.get("time") == f"{report.run.seconds:.3f}"
    names = [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]
    assert len({*names}) == len(names) == len(report.cases)
    assert all(
        case.get("file").endswith(".feature") and int(case.get("line")) for case in root.iter("testcase")
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_junit_is_well_formed_and_adds_up(text):
    report = a_report(text, many=3)
    written = to_junit(report)
    check_junit(written, report)
    failure = ET.fromstring(written).find(".//failure")
    assert failure.get("message") == visible(f"What {text}")
    assert failure.text.splitlines()[1] == visible(f"What {text}")


def test_the_summary_puts_the_worst_first_and_counts_everything():
    written = to_summary(a_report())
    order = [written.index(f"## {sentences.SIGNS[word]} {word}") for word in model.NOT_RIGHT]
    assert order == sorted(order)
    assert "| ✗ departs | 1 | 1 |" in written
    assert "| · untested | 2 |  |" in written
    assert "pytest 'features/a.feature::test_departs[0plain]'" in written


def test_the_command_names_the_target_and_the_fault_that_were_chosen():
    settings = [
        {"name": "target", "value": "http://h/a b", "source": "--target"},
        {"name": "claims", "value": "azure-v2", "source": "DICOMWEB_CLAIMS"},
        {"name": "settle", "value": "2", "source": "--settle"},
    ]
    facts = facts_of(["AZ-1"], fault="sorts-frames", fault_breaks="AZ-1")
    case = case_from(Happened("a.feature::test[v1~sorts-frames]", facts, [said("departs")], []))
    report = assemble(run_facts(entry("AZ-1"), settings=settings), [case], STARTED, 1.0)
    command = "pytest 'a.feature::test[v1~sorts-frames]' '--target=http://h/a b' --claims=azure-v2"
    assert f"{command} --fault=sorts-frames\n" in to_summary(report)


def test_the_summary_stays_under_its_limit_and_says_what_it_left_out():
    report = a_report("日" * 300, many=200)
    written = to_summary(report, limit=50_000)
    assert len(written.encode()) <= 50_000
    assert re.search(r"\*\*Cut here:\*\* \d+ blocks more in report.html", written)
    assert "## ✗ departs: 200 cases" in written
    assert "Cut here" not in to_summary(a_report())


def test_the_summary_cannot_be_broken_out_of():
    written = to_summary(a_report("````\n</td><script>\n# Heading\n| x |"))
    for line in written.splitlines():
        assert not line.startswith("# Heading")
    outside = re.sub(r"(`{3,})text\n.*?\n\1", "", written, flags=re.DOTALL)
    assert "<script>" not in outside
    assert "\n| x |" not in written
