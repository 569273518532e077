"""Whether a list of known deviations is still true: each entry occurs, or the run says what became of it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from reports.model import Case, Deviation
from reports.text import visible

REVIEW = timedelta(days=30)  # how long an entry holds that nobody has reviewed yet


def judged(
    listed: Iterable[Mapping[str, Any]],
    ran: Sequence[Case],
    pending: Iterable[Case],
    claimed: Iterable[str],
    *,
    whole: bool,
    by_path: bool = False,
) -> tuple[Deviation, ...]:
    """Return what became of each listed deviation in a run.

    Args:
        listed: the entries: of, fingerprint, reason, owner, tracker, expires, expired, and the feature
            files of the cases that it is about.
        ran: the cases that ran.
        pending: those that were selected and never ran.
        claimed: the ids of the requirements of what the target claims.
        whole: whether everything was selected.
        by_path: whether no more than whole feature files and folders were left out.
    """
    waiting, ids = list(pending), {*claimed}
    files = {case.file for case in ran}
    return tuple(
        _judged(
            entry,
            [case for case in ran if _is_about(entry, case)],
            reached=not any(_is_about(entry, case) for case in waiting)
            and (whole or (by_path and {*entry["files"]} <= files and bool(entry["files"]))),
            exists="::" in entry["of"] or entry["of"] in ids,
        )
        for entry in listed
    )


def entries(cases: Iterable[Case], today: date | None = None) -> list[str]:
    """Return the lines of [[deviation]] tables for every departure that is not known, ready to be pasted."""
    expires = (today or datetime.now(UTC).date()) + REVIEW
    new: dict[tuple[str, str], list[Case]] = {}
    for case in cases:
        if case.verdict == "departs" and not case.known and case.finding:
            of = case.requirements[0] if case.requirements else case.id
            new.setdefault((of, case.finding.fingerprint), []).append(case)
    lines: list[str] = []
    for (of, mark), found in new.items():
        finding = found[0].finding
        assert finding is not None
        told = [
            ("", finding.what),
            ("expected ", finding.expected),
            ("received ", finding.received),
            ("seen in ", f"{found[0].id}{f' and {len(found) - 1} more' if len(found) > 1 else ''}"),
        ]
        lines += ["", "[[deviation]]", *(f"# {visible(name + text)}" for name, text in told if text)]
        lines += [f"of = {_quoted(of)}", f'fingerprint = "{mark}"', 'reason = "Not reviewed yet."']
        lines += ['owner = "nobody yet"', 'tracker = "none yet"', f"expires = {expires.isoformat()}"]
    return lines


def _judged(entry: Mapping[str, Any], about: Sequence[Case], *, reached: bool, exists: bool) -> Deviation:
    departs = [case for case in about if case.verdict == "departs" and case.finding]
    same = [case for case in departs if case.finding and case.finding.fingerprint == entry["fingerprint"]]
    unclear = any(case.verdict in ("error", "inconclusive") for case in about)
    other = [case for case in departs if not case.known and case not in same]
    if not exists or (reached and not about):
        state, says = "names-nothing", "It names no requirement that the target claims, and no case."
    elif entry["expired"] and (about or reached):
        state, says = "expired", f"It was accepted until {entry['expires']}."
    elif same:
        state, says = "occurs", ""
    elif other:
        state, says = "differs", f"It departs in another way: {other[0].finding.what}"  # type: ignore[union-attr]
    elif not unclear and about and (reached or "::" in entry["of"]):
        state, says = "stale", "It no longer occurs; remove the entry."
    else:
        state, says = "not-looked-at", "The cases that would show it did not all run to a verdict."
    return Deviation(
        of=entry["of"],
        fingerprint=entry["fingerprint"],
        reason=entry["reason"],
        owner=entry["owner"],
        tracker=entry["tracker"],
        expires=entry["expires"],
        state=state,
        says=says,
        cases=tuple(case.id for case in same),
    )


def _is_about(entry: Mapping[str, Any], case: Case) -> bool:
    return bool(entry["of"] == case.id or entry["of"] in case.requirements)


def _quoted(text: str) -> str:
    """A TOML basic string; JSON's escapes are TOML's, once nothing invisible is left."""
    return json.dumps(visible(text), ensure_ascii=False)
