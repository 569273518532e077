"""Allure 3's report as one page, made by npm's `allure`; what it would tell Google is taken out of it."""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from reports.as_allure import CATEGORIES, STATUSES, pattern

ALLURE = "allure@3.18.0"
MOST_RUNS = 10  # that a history keeps: each adds some megabytes to the page
_TAG = re.compile(
    r'<script[^>]*\bsrc="https://www\.googletagmanager\.com/[^"]*"[^>]*>\s*</script>'
    r"(?:\s*<script(?![^>]*\bsrc=)[^>]*>(?:(?!</script>)[\s\S])*?\bgtag\((?:(?!</script>)[\s\S])*</script>)?"
)
TRACES = ("googletagmanager", "google-analytics", "gtag(")


class Unmade(RuntimeError):
    """The page cannot be made, and the message says why."""


def settings(output: Path, history: Path | None = None) -> str:
    """Write Allure's settings; its newer page reads no categories.json, so they stand here as well.

    Args:
        history: the file of earlier runs; Allure shows them, and adds this one.
    """
    rules = [
        {"name": name, "matchers": [{"statuses": [STATUSES[word]], "message": pattern(word)}]}
        for word, name in CATEGORIES.items()
    ]
    options = {"singleFile": True, "reportLanguage": "en", "groupBy": ["epic", "feature", "story"]}
    said: dict[str, object] = {
        "name": "DICOMweb conformance",
        "output": str(output),
        "categories": {"rules": rules},
        "plugins": {"awesome": {"options": options}},
    }
    if history:
        said |= {"historyPath": str(history.resolve()), "historyLimit": MOST_RUNS, "appendHistory": True}
    return json.dumps(said, indent=2)


def without_analytics(page: str) -> str:
    """Take the script that reports to Google out of a page.

    Raises:
        Unmade: something of it is still there, so that Allure must have changed how it is written.
    """
    cleaned = _TAG.sub("", page)
    left = [trace for trace in TRACES if trace in cleaned]
    if left:
        raise Unmade(f"Allure's page still has analytics in it ({', '.join(left)}); it was not written.")
    return cleaned


def make(results: Path, page: Path, history: Path | None = None) -> None:
    """Make the page of a folder of results.

    Args:
        history: see `settings`.

    Raises:
        Unmade: there are no results, npm is not installed, or Allure failed.
        OSError: the page cannot be written.
    """
    page.unlink(missing_ok=True)  # one of an older run must not be taken for this one
    if not any(results.glob("*-result.json")):
        raise Unmade(f"There are no results in {results}: run pytest with --alluredir={results} first.")
    npx = shutil.which("npx")
    if npx is None:
        raise Unmade("Allure's page needs Node.js with npm, and there is no npx here.")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        config = folder / "allurerc.json"
        config.write_text(settings(folder / "page", history), "utf-8")
        command = [npx, "--yes", ALLURE, "generate", str(results.resolve()), "--config", str(config)]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
        made = folder / "page" / "index.html"
        if done.returncode or not made.is_file():
            said = (done.stderr or done.stdout).strip()
            raise Unmade(f"npm's {ALLURE} made no page (exit code {done.returncode}).\n{said}")
        page.write_text(without_analytics(made.read_text("utf-8")), "utf-8")


def main(arguments: list[str]) -> int:
    """Make RESULTS into PAGE.html, with the earlier runs of HISTORY.jsonl if named; return the exit code."""
    if len(arguments) not in {2, 3}:
        sys.stderr.write("usage: python -m reports.allure_page RESULTS PAGE.html [HISTORY.jsonl]\n")
        return 2
    try:
        make(*map(Path, arguments))
    except (Unmade, OSError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    sys.stdout.write(f"{arguments[1]}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
