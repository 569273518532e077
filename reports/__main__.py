"""python -m reports REPORT.json --to DIR: render every other form again, without running anything."""

import argparse
import sys
from pathlib import Path

from reports.as_json import from_json
from reports.writing import REPORT_FILES, write_report


def main(arguments: list[str] | None = None) -> int:
    """Render a report; return 0, or 4 with one sentence when it cannot be read or written."""
    parser = argparse.ArgumentParser(
        prog="python -m reports", description="Render a report in every other form."
    )
    parser.add_argument("report", type=Path, metavar="REPORT.json")
    parser.add_argument("--to", type=Path, metavar="DIR", help="where to write (default: beside the report)")
    options = parser.parse_args(arguments)
    names = [name for name in REPORT_FILES if name != "report.json"]
    folder = options.to or options.report.parent
    try:
        write_report(from_json(options.report.read_text("utf-8")), folder, names)
    except (OSError, ValueError) as problem:
        print(f"{options.report}: {problem}", file=sys.stderr)  # noqa: T201
        return 4
    for name in names:
        print(folder / name)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
