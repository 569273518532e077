"""The pictures for the README: a page as it is, small enough; or a sentence that says why there is none."""

import sys

import pytest
from PIL import Image

from reports import screenshots
from reports.screenshots import Shot, Untaken, main, photograph, take

PAGE = "<!doctype html><title>a</title><body style='background:#1c6b3a'>"


@pytest.fixture
def made(tmp_path, monkeypatch):
    """A report that is there without a run, and a folder of its own for the pictures."""
    page = tmp_path / "report.html"
    page.write_text(PAGE, "utf-8")
    monkeypatch.setattr(screenshots, "report", lambda *_: page)
    monkeypatch.setattr(screenshots, "FOLDER", tmp_path / "pictures")
    monkeypatch.setattr(screenshots, "SHOTS", (Shot("a", (), (600, 400)),))
    return tmp_path


def test_a_picture_is_taken_of_the_page_as_large_as_the_window(made, capsys):
    assert main() == 0
    with Image.open(made / "pictures" / "a.png") as image:
        assert image.size == (600, 400)
        assert image.convert("RGB").getpixel((300, 200)) == (0x1C, 0x6B, 0x3A)
    assert "a.png" in capsys.readouterr().out


def test_a_picture_that_is_too_large_is_refused(made, monkeypatch, capsys):
    monkeypatch.setattr(screenshots, "LARGEST", 10)
    assert main() == 1
    assert "more than 10." in capsys.readouterr().err


def test_without_a_browser_or_a_report_it_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(screenshots, "FOLDER", tmp_path)
    monkeypatch.setattr(sys, "executable", "/bin/true")
    with pytest.raises(Untaken, match=r"wrote no report: pytest features/x"):
        take(Shot("a", ("features/x",), (1, 1)), tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Untaken, match="install chromium"):
        photograph(tmp_path / "a.html", tmp_path / "a.png", (1, 1))
