"""`python -m reports`, and what it takes for a report: what is none is refused with a sentence."""

import json
import re

import pytest

from reports import __main__ as command
from reports.as_json import from_json, to_json
from reports.test_renderers import a_report
from reports.writing import FORMS


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "not JSON"),
        ("[]", "report.schema.json"),
        ('{"format": 2}', "report.schema.json"),
        ("\x00", "not JSON"),
        ("[" * 200_000, "nested too deep"),
        ('{"format": ' + "[" * 900 + "]" * 900 + "}", "report.schema.json"),
    ],
)
def test_what_is_no_report_is_refused_with_a_sentence(text, sentence, tmp_path, capsys):
    path = tmp_path / "r.json"
    path.write_text(text, "utf-8")
    assert command.main([str(path), "--to", str(tmp_path / "out")]) == 4
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_wrong_member_is_named_by_its_place():
    value = json.loads(to_json(a_report()))
    value["cases"][2]["verdict"] = "passed"
    with pytest.raises(ValueError, match=r"/cases/2/verdict.*'passed'"):
        from_json(json.dumps(value))


@pytest.mark.parametrize("change", [{"more": 1}, {"summary": {}}, {"requirements": None}])
def test_the_schema_takes_nothing_it_does_not_know(change):
    with pytest.raises(ValueError, match=r"report\.schema\.json"):
        from_json(json.dumps(json.loads(to_json(a_report())) | change))


def test_the_schema_knows_that_a_verdict_needs_its_reason():
    value = json.loads(to_json(a_report()))
    untested = next(one for one in value["requirements"] if one["verdict"] == "untested")
    untested["reason"] = ""
    with pytest.raises(ValueError, match="reason"):
        from_json(json.dumps(value))
    value = json.loads(to_json(a_report()))
    value["cases"][0]["finding"] = None if value["cases"][0]["verdict"] != "conforms" else {}
    with pytest.raises(ValueError, match="/cases/0"):
        from_json(json.dumps(value))


def test_the_command_renders_every_other_form_again(tmp_path):
    report = a_report()
    (tmp_path / "report.json").write_text(to_json(report), "utf-8")
    assert command.main([str(tmp_path / "report.json")]) == 0
    for name, form in FORMS.items():
        assert (tmp_path / name).read_text("utf-8") == form(report)


@pytest.mark.parametrize("asked", [[], ["compare", "none.json"], ["statement"], ["merge", "--to", "here"]])
def test_a_missing_report_is_4(tmp_path, capsys, asked):
    assert command.main([*asked, str(tmp_path / "none.json")]) == 4
    assert re.search(r"none\.json: name a report, or the folder", capsys.readouterr().err)


def test_the_help_names_every_command(capsys):
    with pytest.raises(SystemExit):
        command.main(["--help"])
    said = capsys.readouterr().out
    assert [name for name in command.COMMANDS if name != "render" and f"reports {name} " not in said] == []
