"""The edge where reports meet the disk: which files a run leaves, and how they are written and removed."""

import contextlib
import json
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from reports.as_html import to_html
from reports.as_json import SCHEMA_OF_PROOF, check, to_json
from reports.as_junit import to_junit
from reports.as_summary import to_summary
from reports.html_proof import to_html as proof_to_html
from reports.manifest import seal
from reports.model import FORMAT, Report
from reports.mutations import Mutations
from reports.proof import Proof

FORMS: Mapping[str, Callable[[Report], str]] = {
    "report.json": to_json,
    "report.html": to_html,
    "summary.md": to_summary,
    "junit.xml": to_junit,
}
REPORT_FILES = tuple(FORMS)
PROOF, PAGE = "proof.json", "proof.html"
EVIDENCE = "evidence"  # the folder of whole exchanges, where they were kept: an archive for each case,
FACTS = "run.json"  # and what is true of the whole run
HALVES = {"trials": ("run", "summary", "trials"), "mutations": ("mutations",)}  # members of proof.json


def write_report(report: Report, folder: Path, names: Iterable[str] = REPORT_FILES) -> None:
    """Write the report in every form named.

    Raises:
        OSError: the folder or a file cannot be written.
    """
    proof = read_proof(folder)
    for name in names:
        text = to_html(report, proof) if name == "report.html" else FORMS[name](report)
        write(folder / name, text)
    seal(folder, files_of(folder))


def write_proof(half: Proof | Mutations, folder: Path) -> None:
    """Write one half of proof.json, and the page of both; the other half, of an earlier run, stays.

    Raises:
        OSError: the folder or a file cannot be written.
    """
    said = json.loads(to_json(half))
    members = {"mutations": said} if isinstance(half, Mutations) else said
    _write_proof(folder, {**read_proof(folder), **members})


def read_proof(folder: Path) -> dict[str, Any]:
    """What is proven already; nothing where no proof lies there, or none that its schema knows."""
    try:
        proof: dict[str, Any] = json.loads((folder / PROOF).read_text("utf-8"))
        check(proof, SCHEMA_OF_PROOF)
    except (OSError, ValueError):
        return {}
    return proof


def forget_half(folder: Path, half: str) -> None:
    """Remove one half of a proof, so that nobody reads it after a run that wrote nothing.

    Raises:
        OSError: a file cannot be written or removed.
    """
    kept = {name: member for name, member in read_proof(folder).items() if name not in HALVES[half]}
    if kept.keys() - {"format"}:
        _write_proof(folder, kept)
    else:
        remove_old(folder, (PROOF, PAGE))


def _write_proof(folder: Path, proof: Mapping[str, Any]) -> None:
    whole = {"format": FORMAT, **{name: member for name, member in proof.items() if name != "format"}}
    write(folder / PROOF, to_json(whole))
    write(folder / PAGE, proof_to_html(whole))
    seal(folder, files_of(folder))


def files_of(folder: Path) -> list[str]:
    """The names of what is of a report in a folder: its forms, the proof, and the evidence if it was kept."""
    evidence = (path for path in (folder / EVIDENCE).rglob("*") if path.is_file())
    named = [name for name in (*REPORT_FILES, PROOF, PAGE) if (folder / name).is_file()]
    return [*named, *(path.relative_to(folder).as_posix() for path in evidence)]


def remove_evidence(folder: Path) -> None:
    """Remove what an older run kept beside its report; whatever else lies there stays.

    Raises:
        OSError: a file cannot be removed.
    """
    kept = folder / EVIDENCE
    for path in [*kept.glob("*.zip"), *kept.glob(".*.part"), kept / FACTS]:
        path.unlink(missing_ok=True)
    with contextlib.suppress(OSError):  # somebody has put something else there, or there is no such folder
        kept.rmdir()


def carry_evidence(parts: Iterable[Path], folder: Path) -> int:
    """Bring the evidence of parts of a run together; how many parts had some.

    Raises:
        OSError: a file cannot be read or written.
    """
    kept = [part / EVIDENCE for part in parts if (part / EVIDENCE / FACTS).is_file()]
    if kept:
        (folder / EVIDENCE).mkdir(parents=True, exist_ok=True)
    for path in (one for part in reversed(kept) for one in [*part.glob("[!.]*.zip"), part / FACTS]):
        there = folder / EVIDENCE / path.name
        if path.resolve() != there.resolve():
            shutil.copyfile(path, there)
    return len(kept)


def remove_old(folder: Path, names: Iterable[str]) -> None:
    """Make the folder and remove these files of an older run from it; whatever else lies there stays.

    Raises:
        OSError: the folder cannot be made or a file cannot be removed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).unlink(missing_ok=True)


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    # Whole or not at all: a reader never meets half a report.
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(text.encode("utf-8", "backslashreplace"))
    beside.replace(path)
