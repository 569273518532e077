"""python -m reports: render a report again, compare reports, state what one observed, verify it.

    python -m reports REPORT.json [--to DIR]              every other form of a report
    python -m reports compare A.json B.json [C.json …]    what changed run by run, or how services compare
    python -m reports statement REPORT.json               a conformance statement of what was observed
    python -m reports verify DIR                          whether a file was changed since it was written
    python -m reports judge DIR                           what a run kept with --evidence, judged again today
    python -m reports merge DIR DIR… --to DIR             one report of the parts of a run (--shard=K/N)

No service is asked. A folder stands for the report.json in it.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from reports import (
    compare,
    compare_markdown,
    html_compare,
    judging,
    manifest,
    merge,
    sentences,
    statement_forms,
    text,
)
from reports.as_json import from_json
from reports.model import Report
from reports.writing import REPORT_FILES, carry_evidence, files_of, write, write_report

WRONG = 4  # the exit code for what cannot be read or written


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; return its exit code: 4, with a sentence, when a file cannot be used."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    name = given[0] if given and given[0] in COMMANDS else "render"
    try:
        return COMMANDS[name](given[1:] if given[:1] == [name] else given)
    except (OSError, ValueError) as problem:
        print(text.visible(str(problem)), file=sys.stderr)  # noqa: T201
        return WRONG


def _render(arguments: Sequence[str]) -> int:
    parser = _parser("", __doc__ or "")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("report", type=Path, metavar="REPORT.json")
    parser.add_argument("--to", type=Path, metavar="DIR", help="where to write (default: beside the report)")
    options = parser.parse_args(arguments)
    path = _file(options.report)
    _demand_unchanged(path)
    names = [name for name in REPORT_FILES if name != "report.json"]
    folder = options.to or path.parent
    write_report(_read(path), folder, names)
    return _written(folder, names)


def _compare(arguments: Sequence[str]) -> int:
    parser = _parser("compare", "Compare runs of one service, or several services.")
    parser.add_argument("reports", type=Path, nargs="+", metavar="REPORT.json", help="the older run first")
    parser.add_argument(
        "--to", type=Path, metavar="DIR", default=Path(), help="where to write (default: here)"
    )
    parser.add_argument(
        "--fail-on",
        choices=tuple(compare.FAIL_ON),
        default="nothing",
        help="exit with 1 for a regression; for any new or other finding; for any change but a good one",
    )
    parser.add_argument(
        "--services", action="store_true", help="a matrix of services even of runs of the same target"
    )
    options = parser.parse_args(arguments)
    if len(options.reports) < 2:
        parser.error("name two reports at least")
    reports = [_read(_file(path)) for path in options.reports]
    two_runs = compare.of_one_service(reports) and not options.services
    before, after = reports[0], reports[-1]
    if not two_runs and options.fail_on != "nothing":
        parser.error("--fail-on compares two runs of one target; these are more, or have different targets")
    found = compare.changes(before, after) if two_runs else []
    if two_runs:
        pages = (
            html_compare.changes_page(before, after, found),
            compare_markdown.changes_text(before, after, found),
        )
        print(text.visible(html_compare.sentence(found)))  # noqa: T201
    elif (steps := compare.steps(reports)) and not options.services:
        pages = (html_compare.history_page(reports), compare_markdown.history_text(reports))
        for _, now, changed in steps:
            print(text.visible(f"{now.run.started}: {html_compare.sentence(changed)}"))  # noqa: T201
    else:
        pages = (html_compare.matrix_page(reports), compare_markdown.matrix_text(reports))
        for name, report in zip(compare.names(reports), reports, strict=True):
            print(text.visible(f"{name}: {sentences.verdict(report)}"))  # noqa: T201
    write(options.to / "compare.html", pages[0])
    write(options.to / "compare.md", pages[1])
    _written(options.to, ["compare.html", "compare.md"])
    return 1 if compare.fails(found, options.fail_on) else 0


def _state(arguments: Sequence[str]) -> int:
    parser = _parser("statement", "Write a conformance statement in the shape of DICOM PS3.2.")
    parser.add_argument("report", type=Path, metavar="REPORT.json")
    parser.add_argument(
        "--to", type=Path, metavar="DIR", default=Path(), help="where to write (default: here)"
    )
    options = parser.parse_args(arguments)
    report = _read(_file(options.report))
    write(options.to / "statement.md", statement_forms.to_markdown(report))
    write(options.to / "statement.html", statement_forms.to_page(report))
    return _written(options.to, ["statement.md", "statement.html"])


def _verify(arguments: Sequence[str]) -> int:
    parser = _parser("verify", "Say whether a file of a report was changed since it was written.")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument(
        "--manifest", metavar="SHA256", help="the sum of the manifest, as it was noted elsewhere"
    )
    options = parser.parse_args(arguments)
    try:
        said = manifest.differences(options.folder, files_of(options.folder))
    except FileNotFoundError:
        raise ValueError(f"{options.folder} has no {manifest.MANIFEST}, so it is no report.") from None
    seal = manifest.digest(options.folder / manifest.MANIFEST)
    if options.manifest and options.manifest.lower() != seal:
        said.append(f"{manifest.MANIFEST} itself was changed: its SHA-256 is {seal}")
    for line in said:
        print(text.visible(line))  # noqa: T201
    if not said:
        number = text.counted(len(manifest.read(options.folder)), "file")
        print(f"Nothing was changed: {number}, manifest SHA-256 {seal}")  # noqa: T201
    return 1 if said else 0


def _merge(arguments: Sequence[str]) -> int:
    parser = _parser("merge", "Make one report of the parts of a run that was split with --shard=K/N.")
    parser.add_argument("reports", type=Path, nargs="+", metavar="REPORT.json", help="every part")
    parser.add_argument("--to", type=Path, metavar="DIR", required=True, help="where to write")
    options = parser.parse_args(arguments)
    paths = [_file(path) for path in options.reports]
    for path in paths:
        _demand_unchanged(path)
    report = merge.merge({str(path): _read(path) for path in paths})
    carried = carry_evidence([path.parent for path in paths], options.to)
    if 0 < carried < len(paths):
        print(f"Only {carried} of {len(paths)} parts kept evidence.")  # noqa: T201
    write_report(report, options.to)
    print(text.visible(sentences.verdict(report)))  # noqa: T201
    _written(options.to, REPORT_FILES)
    return report.run.exit_code


def _judge(arguments: Sequence[str]) -> int:
    parser = _parser("judge", "Judge again what a run kept with --evidence.")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--to", type=Path, metavar="DIR", help="where to write today's report")
    parser.add_argument("--processes", type=int, default=0, metavar="N", help="judge in so many processes")
    options = parser.parse_args(arguments)
    code, lines = judging.judge(options.folder, options.to, options.processes)
    for line in lines:
        print(text.visible(line))  # noqa: T201
    return code


COMMANDS: Mapping[str, Callable[[Sequence[str]], int]] = {
    "render": _render,
    "compare": _compare,
    "statement": _state,
    "verify": _verify,
    "merge": _merge,
    "judge": _judge,
}


def _parser(name: str, description: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(prog=f"python -m reports {name}".rstrip(), description=description)


def _file(path: Path) -> Path:
    file = path / "report.json" if path.is_dir() else path
    if not file.exists():
        raise ValueError(f"There is no {file}: name a report, or the folder that a run wrote it to.")
    return file


def _read(path: Path) -> Report:
    try:
        return from_json(path.read_text("utf-8"))
    except ValueError as problem:
        raise ValueError(f"{path}: {problem}") from problem


def _demand_unchanged(path: Path) -> None:
    """Refuse to render, and so to seal anew, what was changed since it was sealed."""
    try:
        listed = manifest.read(path.parent).get(path.name)
    except OSError:
        return
    if listed and listed != manifest.digest(path):
        raise ValueError(
            f"{path} was changed: it is not what {manifest.MANIFEST} says. Remove that file to go on."
        )


def _written(folder: Path, names: Sequence[str]) -> int:
    for name in names:
        print(folder / name)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
