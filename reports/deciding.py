"""Which exchange of a case its finding is about, and what in that request decided how it was answered."""

from reports.model import Case, Exchange
from reports.text import visible

CLEAN_UP = "clean-up"  # the phase
WRITING = frozenset({"POST", "PUT", "PATCH", "DELETE"})  # methods
DECIDING = ("accept", "content-type", "range", "if-none-match")  # headers that decide what a right answer is


def exchange(case: Case) -> Exchange:
    """Return the exchange that a finding is about: the last that it names, else the last looked at.

    Raises:
        IndexError: nothing was exchanged.
    """
    named = case.finding.exchange if case.finding else ""
    about = [one for one in case.exchanges if named and named.startswith(gist(one))]
    looked_at = [one for one in case.exchanges if one.checks and one.phase != CLEAN_UP]
    return (about or looked_at or [*case.exchanges])[-1]


def asked(case: Case) -> Exchange | None:
    """Return what the scenario's When asked, the last time that it did; None where it never did."""
    return next((one for one in reversed(case.exchanges) if one.phase == "when"), None)


def gist(one: Exchange) -> str:
    """Return an exchange in a line: "GET http://host/studies -> 200"."""
    return f"{one.request.method} {one.request.url} -> {came(one)}"


def came(one: Exchange) -> str:
    """Return the status of an answer, or that there was none."""
    return str(one.answer.status) if one.answer else "no answer"


def asked_with(case: Case) -> str:
    """Return the headers of that request which decide what a right answer is, on one line."""
    if not case.exchanges:
        return ""
    one = exchange(case)
    shown = [f"{name}: {value}" for name, value in one.request.headers if name.lower() in DECIDING]
    if one.request.method == "GET" and not any(name.lower() == "accept" for name, _ in one.request.headers):
        shown.append("no Accept")
    return visible("; ".join(shown))
