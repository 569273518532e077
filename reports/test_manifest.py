"""A manifest: what was changed, removed or added in a report is found, and sha256sum agrees."""

import shutil
import subprocess

import pytest

from reports import __main__ as command
from reports import manifest
from reports.test_renderers import a_report
from reports.writing import files_of, write_report


@pytest.fixture
def folder(tmp_path):
    write_report(a_report(), tmp_path)
    return tmp_path


def verify(folder, capsys, *arguments):
    code = command.main(["verify", str(folder), *arguments])
    return code, capsys.readouterr().out


def test_an_untouched_report_is_unchanged(folder, capsys):
    code, text = verify(folder, capsys)
    assert (code, text.startswith("Nothing was changed: 4 files")) == (0, True)


@pytest.mark.parametrize("name", ["report.json", "report.html", "summary.md", "junit.xml"])
def test_one_changed_byte_is_found(name, folder, capsys):
    path = folder / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    code, text = verify(folder, capsys)
    assert code == 1
    assert text.startswith(f"{name} was changed")


def test_a_missing_and_an_added_file_are_found(folder, capsys):
    (folder / "junit.xml").unlink()
    (folder / "proof.json").write_text("{}")
    (folder / "evidence").mkdir()
    (folder / "evidence" / "x").write_text("x")
    (folder / "what else lies there").write_text("is no part of the report")
    code, text = verify(folder, capsys)
    assert code == 1
    assert text.splitlines() == [
        "evidence/x is not listed: it was added later",
        "junit.xml is missing",
        "proof.json is not listed: it was added later",
    ]


def test_a_manifest_that_was_written_anew_is_found_by_its_own_sum(folder, capsys):
    sum_of_it = verify(folder, capsys)[1].split()[-1]
    assert verify(folder, capsys, f"--manifest={sum_of_it}")[0] == 0
    (folder / "junit.xml").write_text("<testsuites/>")
    manifest.seal(folder, files_of(folder))
    assert verify(folder, capsys)[0] == 0
    code, text = verify(folder, capsys, f"--manifest={sum_of_it}")
    assert (code, "itself was changed" in text) == (1, True)


def test_what_was_changed_is_not_rendered_and_sealed_anew(folder, capsys):
    path = folder / "report.json"
    path.write_text(path.read_text("utf-8").replace("emulator", "emulater"), "utf-8")
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    assert command.main([str(path)]) == 4
    assert "was changed" in capsys.readouterr().err
    assert verify(folder, capsys)[0] == 1


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (None, "no report"),
        ("", "empty or cut off"),
        ("0" * 64 + "  report.json", "empty or cut off"),
        ("hello\n", "no sum and name"),
        ("0" * 64 + "  ../report.json\n", "elsewhere"),
        ("0" * 64 + "  /etc/passwd\n", "elsewhere"),
    ],
)
def test_what_is_no_manifest_is_refused_with_a_sentence(text, sentence, folder, capsys):
    path = folder / manifest.MANIFEST
    path.unlink() if text is None else path.write_text(text)
    assert command.main(["verify", str(folder)]) == 4
    assert sentence in capsys.readouterr().err


def test_sha256sum_reads_it_whatever_files_are_called(tmp_path):
    names = ["report.json", "a b", "back\\slash", "new\nline", "*é"]
    for name in names:
        (tmp_path / name).write_text(name)
    manifest.seal(tmp_path, names)
    assert manifest.read(tmp_path).keys() == {*names}
    assert manifest.differences(tmp_path, names) == []
    tool = shutil.which("sha256sum")
    assert tool, "This test needs sha256sum (Debian package coreutils)."
    checked = subprocess.run([tool, "--strict", "-c", manifest.MANIFEST], cwd=tmp_path, check=False)
    assert checked.returncode == 0
