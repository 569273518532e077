"""Facts of made-up runs, from which the self-tests build their reports."""

from collections.abc import Sequence
from typing import Any

from reports.assemble import Happened, assemble, case_from
from reports.model import Case, Report

STARTED = "2026-01-02T03:04:05+00:00"

Values = dict[str, Any]


def facts_of(
    requirements: tuple[str, ...] = ("AZ-1",), specifications: tuple[str, ...] = ("azure-v1",), **others: Any
) -> Values:
    """Return facts of a case as the harness attaches them."""
    return {
        "endpoint": "v1",
        "specifications": list(specifications),
        "feature": "Storing again",
        "file": "features/store/store-again.feature",
        "line": 12,
        "rule": "What is stored is never stored twice",
        "scenario": "The same instance",
        "row": {},
        "requirements": list(requirements),
        "cited": list(requirements),
        "level": "shall",
        "fault": None,
        "fault_breaks": None,
        "transaction": "store",
    } | others


def exchange_of(**others: Any) -> Values:
    """Return an exchange as the client records it."""
    return {
        "request": message(method="GET", url="http://127.0.0.1:8080/v1/studies?limit=1"),
        "answer": message(status=200, reason="OK", body="[]", length=2, sha256="0" * 64),
        "seconds": 0.012,
        "checks": 1,
        "phase": "when",
        "transaction": "search",
        "tries": 1,
        "trouble": None,
    } | others


def message(**others: Any) -> Values:
    """Return a request or an answer of an exchange."""
    return {
        "headers": [["Content-Type", "application/dicom+json"]],
        "length": 0,
        "sha256": None,
        "body": None,
        "truncated": False,
    } | others


def entry(one: str = "AZ-1", specification: str = "azure-v1", **others: Any) -> Values:
    """Return a line of the registry as the target hands it over."""
    return {
        "id": one,
        "specification": specification,
        "level": "shall",
        "text": "An instance that is already stored is refused with reason 45070.",
        "source": "v2-conformance-statement.md, Store Failure Reason Codes",
        "area": "store",
        "actor": "server",
        "untested": None,
        "shown_by": None,
        "duplicate_of": None,
    } | others


def said(verdict: str, **others: Any) -> Values:
    """Return what one phase said about its case."""
    return {"verdict": verdict, "what": f"It {verdict}."} | others


def point_of(name: str = "empty-body", **others: Any) -> Values:
    """Return an open point as it was read."""
    return {
        "name": name,
        "question": "What answers a store without a body?",
        "reading": "204",
        "answer": "204",
        "default": "204",
        "requirement": "AZ-1",
        "source": "DICOM PS3.18 10.5",
    } | others


def run_facts(*requirements: Values, **others: Any) -> Values:
    """Return what is true of the whole run."""
    return {
        "target": "emulator",
        "harness": "0.1.0",
        "flavour": "managed",
        "endpoints": [
            {"name": "v1", "url": "http://127.0.0.1:8080/v1", "claims": ["azure-v1"], "offers": ["delete"]}
        ],
        "settings": [{"name": "settle", "value": "2 s", "source": "the target file"}],
        "readings": {"empty-body": "204"},
        "points": [point_of()],
        "seed": "2f9c",
        "requirements": list(requirements),
    } | others


def a_case(
    name: str = "a", verdict: str = "conforms", exchanges: Sequence[Values] = (), **facts: Any
) -> Case:
    """Return a case that ended so."""
    verdicts = [] if verdict == "conforms" else [said(verdict, what=facts.pop("what", "It is wrong."))]
    return case_from(Happened(f"features/{name}", facts_of(**facts), verdicts, exchanges))


def a_report(*cases: Case) -> Report:
    """Return the report of a run of these cases."""
    return assemble(run_facts(entry()), cases, STARTED, 1.0)


def a_search(query: str, transaction: str = "search studies", **others: Any) -> Values:
    """Return an exchange of a search."""
    request = message(method="GET", url=f"http://127.0.0.1:8080/v1/studies{query}")
    return exchange_of(request=request, transaction=transaction, **others)


def a_retrieval(accept: str | None, transaction: str = "retrieve study", status: int = 200) -> Values:
    """Return an exchange of a retrieval that accepts this."""
    request = message(method="GET", url="http://h/studies/1", headers=[["Accept", accept]] if accept else [])
    return exchange_of(request=request, answer=message(status=status), transaction=transaction)
