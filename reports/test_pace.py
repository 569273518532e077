"""The estimate of what is left of a run: quiet at first and at the end, never a promise."""

import pytest

from reports.pace import SILENT, Pace, about
from reports.trying import PARALLEL


class Clock:
    """A clock that the test moves."""

    now = 1_000.0

    def __call__(self):
        return self.now

    def run(self, pace, cases, each):
        for _ in range(cases):
            self.now += each
            pace.case_ended()


def test_nothing_is_said_before_there_is_something_to_judge_by():
    clock = Clock()
    pace = Pace(clock)
    assert pace.left(100) == ""
    clock.run(pace, 1, 60.0)  # the first case says nothing of its time
    assert pace.left(100) == ""
    clock.run(pace, 9, 1.0)
    assert pace.left(100) == ""
    clock.run(pace, 1, 1.0)
    assert pace.left(111) == "about 100 s left"


def test_it_is_said_now_and_then_and_not_at_the_end():
    clock = Clock()
    pace = Pace(clock)
    said = []
    for _ in range(100):
        clock.run(pace, 1, 1.0)
        said.append(pace.left(100))
    assert [text for text in said if text] == [
        f"about {seconds} s left" for seconds in (90, 80, 70, 60, 50, 40, 30, 20)
    ]
    assert not any(said[-int(SILENT) :])
    assert pace.left(100) == ""


@pytest.mark.parametrize(
    ("seconds", "says"),
    [
        (0, "0 s"),
        (11, "20 s"),
        (100, "100 s"),
        (101, "2 min"),
        (61 * 60, "61 min"),
        (91 * 60, "2 h"),
        (99_999, "28 h"),
    ],
)
def test_a_duration_is_rounded_up(seconds, says):
    assert about(seconds) == says


LOOKED_AT = """
import reports.pace
from reports.examples import exchange_of

reports.pace.SILENT = 0.0

@pytest.fixture(autouse=True)
def looked_at(request):
    request.node.user_properties.append(("exchange", exchange_of()))
"""
CASES = "import time\n" + "\n".join(f"def test_{number}(): time.sleep(0.05)" for number in range(6))


@pytest.mark.parametrize(
    ("options", "told"), [([], True), (PARALLEL, True), (["--prove"], False)], ids=["alone", "xdist", "proof"]
)
def test_the_line_of_a_feature_says_what_is_left(project, options, told):
    here = project("conforms", "interrupt")
    with (here.folder / "conftest.py").open("a", encoding="utf-8") as conftest:
        conftest.write(LOOKED_AT)
    for name in ("test_a.py", "test_b.py"):
        (here.folder / name).write_text(CASES, "utf-8")
    ran = here.run(*options)
    lines = {line.split()[1]: line for line in ran.stdout.splitlines() if line[13:18] == "test_"}
    assert lines["test_a.py"].endswith(" s left") == told, ran.stdout
    # A run that was ended says nothing of what it will not do.
    assert not any(line.endswith(" left") for name, line in lines.items() if name == "test_cases.py")
