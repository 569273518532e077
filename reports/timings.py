"""How long each transaction took: count, median, 95th percentile, the slowest. Pure functions."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reports.model import Case, Exchange

SLOWEST = 5


@dataclass(frozen=True, slots=True)
class Timing:
    """The answers of one transaction; times in seconds.

    Attributes:
        retries: how many requests had to be sent again.
        slowest: the id of the case with the longest, which is what `longest` names.
    """

    transaction: str
    count: int
    shortest: float
    lower: float
    median: float
    upper: float
    p95: float
    longest: float
    retries: int
    slowest: str


def timings(cases: Iterable[Case]) -> list[Timing]:
    """Return the timing of each transaction by name; clean-up and what was never answered are left aside."""
    taken: dict[str, list[tuple[float, str, int]]] = {}
    for case in cases:
        for one in case.exchanges:
            if one.answer is not None and one.phase != "clean-up":
                taken.setdefault(one.transaction, []).append((one.seconds, case.id, one.tries - 1))
    return [_timing(name, sorted(taken[name])) for name in sorted(taken)]


def slowest(cases: Iterable[Case]) -> list[tuple[Exchange, Case]]:
    """Return the exchanges that took longest, the slowest first."""
    every = [
        (one, case) for case in cases for one in case.exchanges if one.answer and one.phase != "clean-up"
    ]
    return sorted(every, key=lambda pair: pair[0].seconds, reverse=True)[:SLOWEST]


def quantile(ordered: Sequence[float], share: float) -> float:
    """Return the value that a share of them does not exceed (nearest rank); there must be one."""
    return ordered[max(math.ceil(share * len(ordered)) - 1, 0)]


def _timing(name: str, taken: Sequence[tuple[float, str, int]]) -> Timing:
    seconds = [one for one, _, _ in taken]
    return Timing(
        transaction=name,
        count=len(taken),
        shortest=seconds[0],
        lower=quantile(seconds, 0.25),
        median=quantile(seconds, 0.5),
        upper=quantile(seconds, 0.75),
        p95=quantile(seconds, 0.95),
        longest=seconds[-1],
        retries=sum(retries for _, _, retries in taken),
        slowest=taken[-1][1],
    )
