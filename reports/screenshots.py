"""Takes the pictures of the real report that the README shows: of a green run, and of a run with a fault.

`make pictures` renews them. It needs chromium; `reports/pictures/` has what it made.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

FOLDER = Path(__file__).with_name("pictures")
LARGEST = 150_000  # bytes of one picture
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


class Untaken(RuntimeError):
    """A picture could not be taken, and the message says why."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture to take.

    Attributes:
        name: of the file, without its ending.
        run: what pytest is asked, besides the folders.
        size: of the window, in pixels.
    """

    name: str
    run: tuple[str, ...]
    size: tuple[int, int]


FEATURES = ("features/render", "features/retrieve/accept-instances.feature", "-n2")
SHOTS = (
    Shot("green", FEATURES, (1200, 860)),
    Shot("finding", (*FEATURES, "--fault=renders-the-first-frame-always"), (1200, 1460)),
)


def take(shot: Shot, folder: Path) -> Path:
    """Run what a picture is of, and take it.

    Raises:
        Untaken: there is no browser, no report, or the picture is too large for a README.
    """
    page = report(shot, folder)
    raw = folder / f"{shot.name}.png"
    photograph(page, raw, shot.size)
    picture = FOLDER / raw.name
    picture.write_bytes(small(raw))
    if picture.stat().st_size > LARGEST:
        raise Untaken(f"{picture} has {picture.stat().st_size:,} bytes, more than {LARGEST:,}.")
    return picture


def report(shot: Shot, folder: Path) -> Path:
    """Run the suite; its verdict does not matter, as long as there is a report."""
    out = folder / shot.name
    command = [sys.executable, "-m", "pytest", "-q", f"--report-dir={out}", f"--journal={folder / 'journal'}"]
    subprocess.run([*command, *shot.run], capture_output=True, check=False)  # noqa: S603 - this interpreter
    page = out / "report.html"
    if not page.is_file():
        raise Untaken(f"The run for {shot.name} wrote no report: pytest {' '.join(shot.run)}")
    return page


def photograph(page: Path, picture: Path, size: tuple[int, int]) -> None:
    """Open a page in chromium, as it is from disk, and take a picture of the window."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        raise Untaken("There is no browser: install chromium, on Debian with `apt-get install chromium`.")
    with tempfile.TemporaryDirectory() as profile:
        own = (f"--user-data-dir={profile}", f"--screenshot={picture}", f"--window-size={size[0]},{size[1]}")
        subprocess.run([browser, *FLAGS, *own, page.as_uri()], capture_output=True, check=True)  # noqa: S603


def small(picture: Path) -> bytes:
    """The picture in 256 colours, which is more than a page of text has."""
    buffer = BytesIO()
    with Image.open(picture) as image:
        image.convert("RGB").quantize(256).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def main() -> int:
    """Take every picture; return the exit code."""
    try:
        for path in _taken():
            sys.stdout.write(f"{path} {path.stat().st_size:,} bytes\n")
    except (Untaken, OSError, subprocess.SubprocessError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    return 0


def _taken() -> Iterator[Path]:
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for shot in SHOTS:
            yield take(shot, Path(folder))


if __name__ == "__main__":
    sys.exit(main())
