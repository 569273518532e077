"""The SHA-256 sums of all files of a report, by which somebody sees later whether one was changed."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

MANIFEST = "SHA256SUMS"  # as sha256sum writes and checks it
_LINE = re.compile(r"(\\?)([0-9a-f]{64})  (.+)")


def seal(folder: Path, names: Iterable[str]) -> None:
    """Write the manifest of these files of a folder.

    Raises:
        OSError: a file cannot be read, or the manifest cannot be written.
    """
    lines = [_line(name, found) for name, found in sums(folder, names).items()]
    beside = folder / f".{MANIFEST}.part"
    beside.write_text("".join(lines), "utf-8", "surrogateescape", newline="\n")
    beside.replace(folder / MANIFEST)


def sums(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """Return the sum of each of these files that is there, by its name in the folder."""
    return {name: digest(folder / name) for name in sorted(names) if (folder / name).is_file()}


def digest(path: Path) -> str:
    """Return the SHA-256 sum of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read(folder: Path) -> dict[str, str]:
    """Return what the manifest of a folder says.

    Raises:
        FileNotFoundError: there is none.
        ValueError: a line of it is none.
    """
    listed: dict[str, str] = {}
    text = (folder / MANIFEST).read_text("utf-8", "surrogateescape")
    for number, line in enumerate(text.split("\n")[:-1], 1):
        match = _LINE.fullmatch(line)
        if not match:
            raise ValueError(f"line {number} of {MANIFEST} is no sum and name")
        name = re.sub(r"\\([\\n])", lambda found: {"n": "\n"}.get(found[1], found[1]), match[3])
        name = name if match[1] else match[3]
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
            raise ValueError(f"line {number} of {MANIFEST} names a file elsewhere")
        listed[name] = match[2]
    if not listed or not text.endswith("\n"):
        raise ValueError(f"{MANIFEST} is empty or cut off")
    return listed


def differences(folder: Path, names: Iterable[str]) -> list[str]:
    """Say of each file that is not what the manifest says what is wrong with it.

    Args:
        folder: where the manifest is.
        names: what may be in a report; one of these that is there and not listed was added.

    Raises:
        FileNotFoundError: there is no manifest.
        ValueError: the manifest is none, or names a file elsewhere.
    """
    listed = read(folder)
    return compared(listed, sums(folder, {*listed, *names}))


def compared(listed: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    """Say how the sums that are listed and those that are found differ, by name."""
    said = []
    for name in sorted({**listed, **found}):
        if name not in found:
            said.append(f"{name} is missing")
        elif name not in listed:
            said.append(f"{name} is not listed: it was added later")
        elif listed[name] != found[name]:
            said.append(f"{name} was changed: its SHA-256 is {found[name]}, the manifest says {listed[name]}")
    return said


def _line(name: str, digest: str) -> str:
    escaped = name.replace("\\", "\\\\").replace("\n", "\\n")
    sign = "\\" if escaped != name else ""
    return f"{sign}{digest}  {escaped}\n"
