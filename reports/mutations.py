"""Whether the suite notices what may go wrong with an answer, though nobody listed it. Pure functions."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from reports.assemble import natural
from reports.text import counted, cut, fitting, visible

GROUPS = ("status", "header", "framing", "body", "JSON", "part", "file")  # of kinds, before their colon
OUTCOMES = ("noticed", "explained", "ignored", "undecided", "broken")
WANTING = ("broken", "ignored", "undecided")  # outcomes that somebody must do something about
STALE = "It explains nothing any more; remove the entry from fixtures/mutation/explained.toml."

Key = tuple[str, int, str, str]


@dataclass(frozen=True, slots=True)
class MutationClass:
    """What was done to the answers of one transaction, in one kind of place.

    Attributes:
        status: of the answers, before they were changed.
        kind: what was done, its group before a colon: "header: dropped".
        where: "Content-Type", "/*/00080020/vr".
        noticed: how many such answers made a case depart; `ignored`, `undecided`, `broken` count the others.
        outcome: "noticed" where any was; "explained" where none was, and that is right; "ignored";
            "undecided" where cases became inconclusive; "broken" where a check itself failed.
        why: the reason for an outcome other than noticed.
        example: a case that did not notice it, where none did; for broken, the one that failed.
    """

    transaction: str
    status: int
    kind: str
    where: str
    noticed: int
    ignored: int
    undecided: int
    broken: int
    outcome: str
    why: str
    example: str


@dataclass(frozen=True, slots=True)
class Mutations:
    """The second half of a proof: what mutated answers were noticed.

    Attributes:
        run: harness, seed, started (ISO 8601, UTC), seconds, endpoint, cases judged again, and not_run.
        summary: how many classes have each outcome, and how many answers were changed in all ("answers").
        unplayable: cases that do not hold against their own recording: {"case", "why"}.
        unused: explanations of nothing that was ignored, which are stale; only known where the whole suite
            ran against the target that they are written for, and each case was judged again.
        classes: in the order of their transactions.
    """

    run: Mapping[str, Any]
    summary: Mapping[str, int]
    unplayable: tuple[Mapping[str, str], ...]
    unused: tuple[str, ...]
    classes: tuple[MutationClass, ...]


def mutated(
    facts: Mapping[str, Any],
    told: Mapping[str, Mapping[str, Any]],
    started: str,
    seconds: float,
    *,
    not_run: int = 0,
    whole: bool = False,
) -> Mutations:
    """Add up what the cases noticed.

    Args:
        facts: what reports.hooks describes, with "explained".
        told: what each case says, by its id, as reports.hooks describes.
        started: ISO 8601, UTC.
        seconds: how long it took.
        not_run: how many cases were selected and never reached.
        whole: whether the whole suite was selected and each of its cases tells, so that an explanation of
            nothing is known to be stale.
    """
    counts: dict[Key, Counter[str]] = {}
    examples: dict[Key, str] = {}
    reasons: dict[Key, str] = {}
    for case in sorted(told, key=natural):
        for transaction, status, kind, where, *numbers in told[case]["classes"]:
            key = (transaction, status, kind, where)
            count = dict(zip(("noticed", "ignored", "undecided", "broken"), numbers, strict=True))
            counts.setdefault(key, Counter()).update(count)
            if count["ignored"] or count["undecided"]:
                examples.setdefault(key, case)
        for *key_, why in told[case]["broken"]:
            key = tuple(key_)
            if key not in reasons:
                examples[key], reasons[key] = case, why
    explanations = facts.get("explained", ())
    whole = whole and facts.get("target") == facts.get("explained_of") and not not_run
    used: set[int] = set()
    classes = tuple(
        _class(key, counts[key], examples.get(key, ""), reasons.get(key, ""), explanations, used)
        for key in sorted(counts, key=lambda key: (natural(key[0]), *key[1:]))
    )
    outcomes = Counter(one.outcome for one in classes)
    return Mutations(
        run={
            "harness": str(facts.get("harness", "")),
            "seed": str(facts.get("seed", "")),
            "started": started,
            "seconds": round(seconds, 3),
            "endpoint": ", ".join(one["name"] for one in facts.get("endpoints", ())),
            "cases": len(told),
            "not_run": not_run,
        },
        summary={
            **{word: outcomes[word] for word in OUTCOMES},
            "answers": sum(sum(count.values()) for count in counts.values()),
        },
        unplayable=tuple(
            {"case": case, "why": said["unplayable"]} for case, said in told.items() if said["unplayable"]
        ),
        unused=tuple(_named(one) for number, one in enumerate(explanations) if whole and number not in used),
        classes=classes,
    )


def exit_code(proof: Mutations) -> int:
    """Return 1 if anything is ignored without a reason or broken, or a reason is stale, 5 for no changes."""
    if any(proof.summary[word] for word in WANTING) or proof.unplayable or proof.unused:
        return 1
    return 0 if proof.summary["answers"] else 5


def table(proof: Mutations) -> list[str]:
    """Return the proof in lines: a table of transactions and groups, what nobody noticed, the sentence."""
    return [
        *_grid(proof.classes),
        *(f"unplayable    {visible(one['case'])}: {visible(one['why'])}" for one in proof.unplayable),
        *(cut(visible(_line(one)), 400) for one in proof.classes if one.outcome in WANTING),
        *(f"stale         {visible(one)}: {STALE}" for one in proof.unused),
        _sentence(proof),
    ]


def group(kind: str) -> str:
    """What a kind of mutation is about: "status", "header", "framing", "body", "JSON", "part" or "file"."""
    return kind.partition(":")[0]


def by_transaction(classes: Iterable[MutationClass]) -> dict[str, dict[str, Counter[str]]]:
    """How many classes have each outcome, by transaction with its status, and by group."""
    cells: dict[str, dict[str, Counter[str]]] = {}
    for one in classes:
        row = cells.setdefault(f"{one.transaction} {one.status}", {})
        row.setdefault(group(one.kind), Counter())[one.outcome] += 1
    return cells


def cell(counts: Mapping[str, int]) -> str:
    """Write one place of the table: "12", "12 +3" with three explained, "12 +3 !2" with two neither."""
    wanting = sum(counts.get(word, 0) for word in WANTING)
    parts = [str(counts.get("noticed", 0))]
    parts += [f"+{counts['explained']}"] if counts.get("explained") else []
    return " ".join(parts + ([f"!{wanting}"] if wanting else []))


def _class(
    key: Key,
    count: Counter[str],
    example: str,
    broken: str,
    explanations: Sequence[Mapping[str, str]],
    used: set[int],
) -> MutationClass:
    reason = ""
    if count["noticed"] == 0 or count["broken"]:
        number = next((number for number, one in enumerate(explanations) if _explains(one, key)), None)
        if number is not None and not count["broken"]:
            used.add(number)
            reason = f"{explanations[number]['why']} ({explanations[number]['clause']})"
    outcome, why = _outcome(count, reason, broken)
    transaction, status, kind, where = key
    return MutationClass(
        transaction=transaction,
        status=status,
        kind=kind,
        where=where,
        noticed=count["noticed"],
        ignored=count["ignored"],
        undecided=count["undecided"],
        broken=count["broken"],
        outcome=outcome,
        why=why,
        example="" if outcome == "noticed" else example,
    )


def _outcome(count: Mapping[str, int], reason: str, broken: str) -> tuple[str, str]:
    if count["broken"]:
        return "broken", broken
    if count["noticed"]:
        return "noticed", ""
    if reason:
        return "explained", reason
    if count["undecided"] and not count["ignored"]:
        return "undecided", "the case became inconclusive"
    return "ignored", "no case noticed it"


def _explains(explanation: Mapping[str, str], key: Key) -> bool:
    transaction, status, kind, where = key
    return all(
        fnmatchcase(text, explanation.get(name, "*"))
        for name, text in (
            ("mutation", kind),
            ("where", where),
            ("transaction", transaction),
            ("status", str(status)),
        )
    )


def _named(explanation: Mapping[str, str]) -> str:
    names = ("transaction", "status", "mutation", "where")
    return ", ".join(f"{name} {explanation[name]}" for name in names if name in explanation)


def _grid(classes: Sequence[MutationClass]) -> list[str]:
    rows = by_transaction(classes)
    groups = [name for name in GROUPS if any(name in row for row in rows.values())]
    if not rows:
        return []
    width = max(len(name) for name in rows)
    lines = [
        [*groups],
        *([cell(row[name]) if name in row else "" for name in groups] for row in rows.values()),
    ]
    widths = [max(len(line[column]) for line in lines) for column in range(len(groups))]
    names = [
        fitting("classes of mutations: noticed, +explained, !not"[:width], width),
        *(fitting(visible(one), width) for one in rows),
    ]
    return [
        "  ".join([name, *(fitting(text, wide) for text, wide in zip(line, widths, strict=True))]).rstrip()
        for name, line in zip(names, lines, strict=True)
    ]


def _line(one: MutationClass) -> str:
    tried = one.noticed + one.ignored + one.undecided + one.broken
    return (
        f"{one.outcome:<10} {one.transaction} {one.status}  {one.kind}, {one.where}  "
        f"({counted(tried, 'answer')}): {one.why}; {one.example}"
    )


def _sentence(proof: Mutations) -> str:
    counts = proof.summary
    early = (
        f" The run ended early: {counted(proof.run['not_run'], 'case')} never ran."
        if proof.run["not_run"]
        else ""
    )
    return (
        f"Of {counted(len(proof.classes), 'change')} to answers, made {counted(counts['answers'], 'time')} "
        f"in {counted(proof.run['cases'], 'case')}: {counts['noticed']:,} noticed, {counts['explained']:,} "
        f"ignored and explained, {counts['ignored']:,} ignored, {counts['undecided']:,} undecided, "
        f"{counts['broken']:,} broke a check.{early}"
    )
