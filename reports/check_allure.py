"""Allure's page in a real browser. Run by itself, `make allure-check`: npm may have to fetch Allure."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reports.allure_page import TRACES, make
from reports.test_browser import browse

__all__ = ["browse"]
ROOT = Path(__file__).parent.parent
ASKED = ("features/render/choose-quality.feature", "--fault=renders-the-first-frame-always")


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """Allure's page of a small run in which something departs."""
    folder = tmp_path_factory.mktemp("allure")
    command = [sys.executable, "-m", "pytest", "-q", f"--alluredir={folder / 'results'}"]
    command += [f"--report-dir={folder / 'report'}", f"--journal={folder / 'journal'}", *ASKED]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    make(folder / "results", folder / "allure.html")
    return folder / "allure.html"


@pytest.fixture
def opened(browse, tmp_path):
    """Return a call that opens a page as people do, and gives its text and what it asked for."""

    def call(path):
        log = tmp_path / "net.json"
        flags = ("--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=8000")
        dom = browse(path, "--dump-dom", f"--log-net-log={log}", *flags)
        text = re.sub(r"<(script|style).*?</\1>", "", dom, flags=re.DOTALL)
        return re.sub(r"<[^>]+>|\s+", " ", text), by_the_page(log)

    return call


def by_the_page(log):
    """The addresses that a page asked for; what the browser asks of itself has no origin."""
    events = json.loads(log.read_text("utf-8"))["events"]
    said = [event["params"] for event in events if "initiator" in event.get("params", {})]
    return {one.get("url", "") for one in said if one["initiator"] != "not an origin"}


def test_it_shows_what_departs_and_asks_nobody_for_anything(opened, page, tmp_path):
    text, asked = opened(page)
    assert "DICOMweb conformance" in text
    assert re.search(r"Failed\s+6\s+Passed\s+60", text)
    assert "Choosing the quality of a rendering" in text
    assert not asked
    control = tmp_path / "control.html"
    control.write_text('<p>here</p><img src="http://h/picture">', "utf-8")
    assert opened(control)[1] == {"http://h/picture"}


def test_nothing_of_its_analytics_is_left(page):
    written = page.read_text("utf-8")
    assert not [trace for trace in TRACES if trace in written]
