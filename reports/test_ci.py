"""What stands ready for CI: read strictly, and all that it names exists. None of it is executed here."""

import os
import re
import stat
from pathlib import Path

import pytest

from fixtures.settings import SETTINGS
from reports.as_annotations import MOST, annotations
from reports.assemble import Happened, assemble, case_from
from reports.examples import STARTED, entry, exchange_of, facts_of, run_facts, said

ROOT = Path(__file__).parent.parent
CI = ROOT / ".ci"
TEMPLATES = ("action.yml", "azure-pipelines.yml", "gitlab.yml")
OPTIONS = {setting.option for setting in SETTINGS} | {"--report-dir"}
OF_PIP = {"--quiet", "--require-hashes", "--requirement", "--no-cache-dir"}
OF_SHELL = {"--create-home", "--directory", "--owner"}


class Unread(ValueError):
    """A line is none of the few forms of YAML that the templates use."""


def read(text):
    """Read the plain part of YAML: mappings, lists, scalars and literal blocks; refuse everything else."""
    lines = [line for line in text.split("\n") if line.strip() and line.lstrip()[0] != "#"]
    value, rest = node(lines, 0)
    if rest:
        raise Unread(rest[0])
    return value


def node(lines, depth):
    listed = lines[0].startswith(" " * depth + "- ")
    value = [] if listed else {}
    while lines and indent(lines[0]) == depth:
        line = lines[0]
        if listed:
            if not line.startswith(" " * depth + "- "):
                raise Unread(line)
            inner = " " * (depth + 2) + line[depth + 2 :]
            if not re.match(r"\s*[\w-]+:( |$)", inner):
                value.append(scalar(line[depth + 2 :]))
                lines = lines[1:]
            else:
                item, lines = node([inner, *lines[1:]], depth + 2)
                value.append(item)
            continue
        found = re.fullmatch(r" *([\w-]+):(?: (.+))?", line)
        if not found or found[1] in value:
            raise Unread(line)
        key, text = found[1], found[2]
        if text == "|":
            block, lines = taken(lines[1:], depth)
            value[key] = "\n".join(each[depth + 2 :] for each in block)
        elif text is None:
            value[key], lines = node(lines[1:], indent(lines[1]))
        else:
            value[key] = scalar(text)
            lines = lines[1:]
    if lines and indent(lines[0]) > depth:
        raise Unread(lines[0])
    return value, lines


def taken(lines, depth):
    count = next((number for number, line in enumerate(lines) if indent(line) <= depth), len(lines))
    return lines[:count], lines[count:]


def indent(line):
    depth = len(line) - len(line.lstrip(" "))
    if depth % 2 or "\t" in line or line != line.rstrip():
        raise Unread(line)
    return depth


def scalar(text):
    if text.startswith('"'):
        if not re.fullmatch(r'"[^"\\]*"', text):
            raise Unread(text)
        return text[1:-1]
    if re.match(r"[&*!{}\[\]%@`'>|]", text) or ": " in text or " #" in text or text.endswith(":"):
        raise Unread(text)
    return text


def scripts(value):
    """Every command line in a template."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("run", "script", "inlineScript"):
                yield from inner if isinstance(inner, list) else [inner]
            else:
                yield from scripts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from scripts(inner)


def template(name):
    return read((CI / name).read_text("utf-8"))


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_is_read_and_runs_the_suite_on_the_locked_dependencies(name):
    commands = "\n".join(scripts(template(name)))
    assert "python -m pytest" in commands
    assert "--require-hashes --requirement" in commands
    assert '"--target=$TARGET"' in commands


@pytest.mark.parametrize("name", [*TEMPLATES, "Dockerfile"])
def test_every_option_and_variable_exists(name):
    text = (CI / name).read_text("utf-8")
    used = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))
    assert used <= OPTIONS | OF_PIP | OF_SHELL | {"--auth"}
    variables = set(re.findall(r"DICOMWEB_[A-Z_]+", text))
    known = {setting.variable for setting in SETTINGS}
    assert variables <= known | {"DICOMWEB_REPORT_DIR", "DICOMWEB_TOKEN", "DICOMWEB_CLIENT_SECRET"}
    for word in re.findall(r"requirements[\w-]*\.lock", text):
        assert (ROOT / word).exists()


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_input_is_written_into_a_script(name):
    """Whoever can choose an input could write commands."""
    for command in scripts(template(name)):
        assert "${{" not in command


def test_the_action_ends_with_the_runs_exit_code_and_keeps_the_report_in_any_case():
    action = template("action.yml")
    steps = action["runs"]["steps"]
    assert action["runs"]["using"] == "composite"
    assert all(step.get("shell") == "bash" for step in steps if "run" in step)
    (run,) = (step for step in steps if step.get("id") == "run")
    assert run["run"].endswith("exit $code")
    assert "$GITHUB_STEP_SUMMARY" in run["run"]
    assert steps[-1]["if"] == "always()"
    assert set(action["inputs"]) == {"target", "arguments"}


def test_the_other_templates_keep_the_report_in_any_case():
    pipeline = template("azure-pipelines.yml")
    kept = [step for step in pipeline["steps"] if step.get("task", "").startswith("Publish")]
    assert len(kept) == 2
    assert {step["condition"] for step in kept} == {"succeededOrFailed()"}
    assert template("gitlab.yml")["dicomweb-conformance"]["artifacts"]["when"] == "always"


def test_the_image_runs_as_nobody_special_and_leaves_out_what_is_not_the_suite():
    lines = (CI / "Dockerfile").read_text("utf-8").splitlines()
    words = [line.split()[0] for line in lines]
    assert set(words) <= {"FROM", "WORKDIR", "COPY", "RUN", "USER", "ENV", "ENTRYPOINT"}
    assert words.index("USER") < words.index("ENTRYPOINT") == len(words) - 1
    assert "root" not in "".join(line for line in lines if line.startswith("USER"))
    assert {".git", ".venv"} <= set((CI / "Dockerfile.dockerignore").read_text("utf-8").split())


def test_what_ci_runs_here_can_be_executed():
    assert (CI / "run").stat().st_mode & stat.S_IXUSR or os.name == "nt"


def test_the_page_names_every_file_and_says_that_none_was_executed():
    page = (CI / "README.md").read_text("utf-8")
    for path in CI.iterdir():
        assert path.name in page or path.name in ("README.md", "Dockerfile.dockerignore")
    assert "None of them has been executed here" in page


@pytest.mark.parametrize(
    "text", ["a: [1]", "a:\n\t- b", "a: b: c", "a: 1\na: 2", " a: 1", "- a\nb: 1", "a: &x 1"]
)
def test_what_is_not_plain_is_not_read(text):
    with pytest.raises(Unread):
        read(text)


# Annotations


def report_of(*verdicts, **others):
    cases = [
        case_from(
            Happened(
                f"features/x.feature::test_{n}", facts_of(), [{**said(verdict), **others}], [exchange_of()]
            )
        )
        for n, verdict in enumerate(verdicts)
    ]
    return assemble(run_facts(entry()), cases, STARTED, 1.0)


def test_a_finding_is_an_annotation_at_its_scenario():
    (line,) = annotations(
        report_of("departs", expected="409", received="100%\nreally", what="It is: wrong, here.")
    )
    assert line == (
        "::error file=features/store/store-again.feature,line=12,title=departs%3A AZ-1 (v1)::"
        "It is: wrong, here.%0A  expected  409%0A  received  100%25\\nreally"
        "%0A%0Apytest features/x.feature::test_0"
    )


def test_the_kind_of_an_annotation_is_that_of_its_verdict_and_known_ones_are_left_out():
    lines = annotations(report_of("advice", "inconclusive", "error", "departs"))
    assert [line.split()[0] for line in lines] == ["::error", "::error", "::warning", "::notice"]
    assert "departs" in lines[0]
    assert annotations(report_of("departs", known=True)) == []
    assert len(annotations(report_of(*["departs"] * 30, "advice"))) == MOST + 1


def test_no_service_can_write_a_command_of_its_own():
    hostile = "x\n::add-mask::secret\r\n##[command]%0A::stop-commands::a\x85::error::b\u2028::error::c"
    for line in annotations(report_of("departs", what=hostile, received=hostile)):
        assert len(line.splitlines()) == 1
        assert line.startswith("::error file=features/")
        assert "%250A" in line
