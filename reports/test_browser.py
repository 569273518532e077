"""The page in a real browser: it opens from disk, shows its content, runs nothing, asks for nothing."""

import re
import shutil
import subprocess

import pytest

from reports.as_html import to_html
from reports.test_renderers import HOSTILE, a_report

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)


@pytest.fixture
def browse(tmp_path):
    """Return a call that opens a page with some flags, and gives what chromium printed."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    assert browser, "This test needs a browser: install it, on Debian with `apt-get install chromium`."

    def call(path, *flags):
        profile = tmp_path / "profile"
        shutil.rmtree(profile, ignore_errors=True)
        command = [browser, *FLAGS, f"--user-data-dir={profile}", *flags, path.as_uri()]
        return subprocess.run(command, capture_output=True, text=True, timeout=90, check=True).stdout

    return call


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "report.html"
    path.write_bytes(to_html(a_report(" ".join(HOSTILE))).encode("utf-8", "backslashreplace"))
    return path


def test_the_content_is_there_and_hostile_text_is_text(browse, page):
    dom = browse(page, "--dump-dom")
    assert "The service departs from 1 requirement." in dom
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in dom
    assert "<script" not in dom
    assert "<img" not in dom
    assert dom.count("<article") == 4


def test_no_request_leaves_the_page(browse, page, tmp_path):
    def asked(path):
        log = tmp_path / "net.json"
        browse(path, "--dump-dom", f"--log-net-log={log}", "--host-resolver-rules=MAP * ~NOTFOUND")
        # The browser asks its own maker for things although it is told not to; the page names neither.
        return set(re.findall(r"""https?://(?:h|e|127\.0\.0\.1)[:/][^"']*""", log.read_text("utf-8")))

    assert not asked(page)
    control = tmp_path / "control.html"
    control.write_text('<img src="http://h/picture">', "utf-8")
    assert "http://h/picture" in asked(control)


def test_it_can_be_seen_in_light_and_dark_wide_and_narrow(browse, page, tmp_path):
    seen = set()
    for name, flags in {
        "wide": ["--window-size=1200,1600"],
        "phone": ["--window-size=500,1600"],
        "dark": ["--window-size=1200,1600", "--force-dark-mode"],
    }.items():
        shot = tmp_path / f"{name}.png"
        browse(page, f"--screenshot={shot}", *flags)
        seen.add(shot.read_bytes())
    assert len(seen) == 3
    assert all(picture.startswith(b"\x89PNG") and len(picture) > 20_000 for picture in seen)
