"""The rules of authorship: what a feature file must keep to, so that every scenario means what it says."""

import re
from collections import Counter
from pathlib import Path

import pytest
from pytest_bdd.feature import get_feature
from pytest_bdd.parser import Feature, Scenario
from pytest_bdd.steps import step_function_context_registry

from fixtures.cases import points_of
from fixtures.registry import LEVELS, open_points, requirements
from fixtures.samples import Cast

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "features").rglob("*.feature"))
MOST_SENTENCES = 70
SPOKEN = {"access", "changefeed", "delete", "existing", "render", "retrieve", "search", "store"}
FORBIDDEN = re.compile(r"\b(GET|POST|DELETE|PUT|HTTP|URL path)\b|\d+\.\d+\.\d+\.\d+\.\d+\.\d+")


def feature(path: Path) -> Feature:
    return get_feature(str(ROOT), path.relative_to(ROOT).as_posix())


def rendered(path: Path) -> list[Scenario]:
    """Every case of a file: a scenario, or one row of an outline."""
    return [
        template.render(row)
        for template in feature(path).scenarios.values()
        for row in [row for examples in template.examples for row in examples.as_contexts()] or [{}]
    ]


def definitions(pytestconfig):
    """The sentences that the steps define, once each."""
    spoken = [context for context in step_function_context_registry.values() if _is_ours(context)]
    assert pytestconfig.pluginmanager.has_plugin("steps.answer")
    return {(context.type, context.parser.name): context for context in spoken}


def _is_ours(context):
    return context.step_func.__module__.startswith("steps.")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
class TestAFeature:
    def test_names_no_scenario_twice(self, path):
        titles = re.findall(r"^\s*Scenario(?: Outline)?: (.*)$", path.read_text("utf-8"), re.MULTILINE)
        twice = [title for title, times in Counter(titles).items() if times > 1]
        assert twice == [], f"{path.name}: of each of these only one would run; give the other another title"
        assert len(titles) == len(feature(path).scenarios)

    def test_says_each_step_in_one_way(self, path, pytestconfig):
        known = list(definitions(pytestconfig).values())
        for scenario in rendered(path):
            for step in scenario.steps:
                matches = [
                    c.parser.name for c in known if c.type == step.type and c.parser.is_matching(step.name)
                ]
                assert len(matches) == 1, (
                    f"{path.name}:{step.line_number}: {step.name!r} is said by "
                    f"{matches or 'no sentence of steps/'}, where it must be exactly one"
                )

    def test_acts_once(self, path):
        for scenario in rendered(path):
            assert [step.type for step in scenario.steps].count("when") == 1, scenario.name

    def test_has_no_when_in_a_background(self, path):
        backgrounds = [feature(path).background]
        backgrounds += [scenario.rule.background for scenario in rendered(path) if scenario.rule]
        for background in backgrounds:
            assert background is None or {step.type for step in background.steps} == {"given"}

    def test_cites_requirements_of_one_level_that_exist(self, path):
        registry = requirements()
        for scenario in rendered(path):
            tags = scenario.tags | (scenario.rule.tags if scenario.rule else set()) | feature(path).tags
            cited = {tag.removeprefix("req:") for tag in tags if tag.startswith("req:")}
            assert cited, f"{scenario.name} cites no requirement"
            assert cited <= registry.keys()
            assert len({registry[key].level for key in cited}) == 1
            assert {registry[key].level for key in cited} <= set(LEVELS)
            assert all(registry[key].actor == "server" and not registry[key].untested for key in cited)

    def test_has_a_rule_for_every_scenario(self, path):
        assert all(scenario.rule for scenario in rendered(path))

    def test_has_only_tags_that_mean_something(self, path):
        for line in path.read_text("utf-8").splitlines():
            for tag in re.findall(r"@(\S+)", line) if line.strip().startswith("@") else []:
                assert tag in SPOKEN | {"scale"} or tag.startswith(("req:", "needs:")), tag

    def test_tags_no_examples(self, path):
        assert not re.search(r"@\S+[^\n]*\n\s*Examples", path.read_text("utf-8"))

    def test_says_what_is_asked_and_not_how_it_is_sent(self, path):
        for scenario in rendered(path):
            for step in scenario.steps:
                text = re.sub(r"transfer-syntax=\S+|, in [0-9.]+$", "", step.name)
                assert not FORBIDDEN.search(text), f"{path.name}:{step.line_number}: {step.name}"

    def test_is_short(self, path):
        for scenario in rendered(path):
            assert len(scenario.name.split()) <= 9
            assert "<" not in scenario.name


def test_a_file_that_is_no_gherkin_is_refused_with_its_line(pytestconfig, request, tmp_path):
    broken = tmp_path / "broken.feature"
    broken.write_text(
        "Feature: Broken\n\n  Scenario: A table\n    Given these:\n      | a | b |\n      | 1 |\n"
    )
    wiring = pytestconfig.pluginmanager.get_plugin(str(ROOT / "conftest.py"))
    collector = wiring.pytest_collect_file(broken, request.session)
    with pytest.raises(collector.CollectError, match=r"(?s)broken\.feature:6: .*cell count.*\| 1 \|$"):
        _ = collector.obj


def test_every_feature_is_collected(pytestconfig):
    assert len(FILES) >= 10
    assert all(feature(path).scenarios for path in FILES)


def test_the_language_is_small(pytestconfig):
    number = len(definitions(pytestconfig))
    assert 20 <= number <= MOST_SENTENCES, f"{number} sentences: say it with one that is there, or merge two"


def test_every_sentence_is_used(pytestconfig):
    said = {
        (step.type, step.name) for path in FILES for scenario in rendered(path) for step in scenario.steps
    }
    unused = [
        name
        for (kind, name), context in definitions(pytestconfig).items()
        if not any(kind == type_ and context.parser.is_matching(text) for type_, text in said)
    ]
    assert unused == []


def test_every_requirement_is_cited_or_says_why_not():
    cited = set(re.findall(r"@req:(\S+)", "\n".join(path.read_text("utf-8") for path in FILES)))
    missing = [
        key
        for key, requirement in requirements().items()
        if key not in cited
        and not requirement.untested
        and not requirement.shown_by
        and requirement.duplicate_of not in cited
    ]
    assert missing == [], 'cite each as @req:ID above a Rule, or say why not: untested = "…" in its table'


@pytest.mark.parametrize(
    "requirement", [each for each in requirements().values() if each.shown_by], ids=lambda each: each.id
)
def test_what_is_shown_by_a_self_test_names_one_that_exists(requirement):
    assert requirement.actor in {"client", "data"}
    file, _, name = requirement.shown_by.partition("::")
    assert re.search(rf"^def {name}\(", (ROOT / file).read_text("utf-8"), re.MULTILINE)


def test_every_duplicate_names_an_entry():
    registry = requirements()
    assert all(each.duplicate_of in registry for each in registry.values() if each.duplicate_of)


def test_every_open_point_has_its_default_among_its_readings():
    for point in open_points().values():
        assert point.default in point.readings
        assert len(point.readings) > 1
        assert point.requirement in requirements()


def test_the_cast_is_introduced():
    text = (ROOT / "sample-data" / "README.md").read_text("utf-8")
    assert [name for name in Cast().names() if f"`{name}`" not in text] == []


def test_a_case_names_every_open_point_that_decides_it():
    decided = {
        point
        for path in FILES
        for template in feature(path).scenarios.values()
        for point in points_of(template)
    }
    assert decided == open_points().keys()
