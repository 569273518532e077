"""The edge where reports meet the disk: which files a run leaves, and how they are written and removed."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from reports.as_html import to_html
from reports.as_json import to_json
from reports.as_junit import to_junit
from reports.as_summary import to_summary
from reports.model import Report
from reports.proof import Proof

FORMS: Mapping[str, Callable[[Report], str]] = {
    "report.json": to_json,
    "report.html": to_html,
    "summary.md": to_summary,
    "junit.xml": to_junit,
}
REPORT_FILES = tuple(FORMS)
PROOF_FILES = ("proof.json",)


def write_report(report: Report, folder: Path, names: Iterable[str] = REPORT_FILES) -> None:
    """Write the report in every form named.

    Raises:
        OSError: the folder or a file cannot be written.
    """
    for name in names:
        _write(folder / name, FORMS[name](report))


def write_proof(proof: Proof, folder: Path) -> None:
    """Write proof.json.

    Raises:
        OSError: the folder or the file cannot be written.
    """
    _write(folder / "proof.json", to_json(proof))


def remove_old(folder: Path, names: Iterable[str]) -> None:
    """Make the folder and remove these files of an older run from it; whatever else lies there stays.

    Raises:
        OSError: the folder cannot be made or a file cannot be removed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).unlink(missing_ok=True)


def _write(path: Path, text: str) -> None:
    # Whole or not at all: a reader never meets half a report.
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(text.encode("utf-8", "backslashreplace"))
    beside.replace(path)
