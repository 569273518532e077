"""When: the client stores. Then: what the store answer reports."""

import re
from collections.abc import Mapping

from pytest_bdd import given, when

from fixtures import stored
from fixtures.dicomweb.answer import Answer
from fixtures.dicomweb.client import Client
from fixtures.dicomweb.sendings import AS_USUAL
from fixtures.holdings import Holdings, Keeper, establishing
from fixtures.sight import served
from steps.phrases import Resource, phrase, rows, then

AT_ONCE = re.compile(r"(\d+) clients at once")


@given(phrase("the client has stored {names:Names}{study:Into}{sending:As}"))
def has_stored(
    observer: Client,
    holdings: Holdings,
    keeper: Keeper,
    names: tuple[str, ...],
    study: Resource | None,
    sending: str,
) -> None:
    with establishing("The client could not store"):
        served(_store(observer, holdings, keeper, names, study, sending), 200)


@when(phrase("the client stores {names:Names}{study:Into}{sending:As}"), target_fixture="answer")
def store(
    client: Client,
    holdings: Holdings,
    keeper: Keeper,
    names: tuple[str, ...],
    study: Resource | None,
    sending: str,
) -> Answer:
    """Store each where it belongs, or into a study; in multipart with a type where nothing else is said.

    As 64 clients at once: each stores its share, or all of them the one instance that there is.
    """
    return _store(client, holdings, keeper, names, study, sending)


@then("the server reports as stored {names:Names}")
def reports_stored(answer: Answer, holdings: Holdings, names: tuple[str, ...]) -> None:
    """Each instance stored, and no other, with its SOP class."""
    told = stored.told_in([{"instance": name} for name in names], holdings.__getitem__, {})
    stored.reports(answer, "ReferencedSOPSequence", told)


@then("the server reports as stored, with warnings:")
def reports_stored_with_warnings(answer: Answer, holdings: Holdings, datatable: list[list[str]]) -> None:
    """Each instance stored, and no other, with the columns of the table: reason, attributes, comment."""
    told = stored.told_in(rows(datatable), holdings.__getitem__, {})
    stored.reports(answer, "ReferencedSOPSequence", told)


@then("the server reports as refused:")
def reports_refused(
    answer: Answer, holdings: Holdings, readings: Mapping[str, str], datatable: list[list[str]]
) -> None:
    """Each instance refused, and no other, with the columns of the table: reason, attributes, comment.

    Of many clients at once, each that was refused is told so.
    """
    told = stored.told_in(rows(datatable), holdings.__getitem__, readings)
    for each in answer.refusals:
        stored.reports(each, "FailedSOPSequence", told)


@then("the server reports none as {outcome}")
def reports_none(answer: Answer, outcome: str) -> None:
    stored.left_out(answer, {"stored": "ReferencedSOPSequence", "refused": "FailedSOPSequence"}[outcome])


@then("the answer says of no study where to retrieve it")
def says_of_no_study(answer: Answer) -> None:
    stored.no_retrieve_url(answer)


@then("every URL in the answer leads through {base:S}")
def every_url_leads_through(client: Client, answer: Answer, base: str) -> None:
    """The Retrieve URLs of the study and of each instance begin with this host, path, or both."""
    stored.leads_through(client, answer, base)


@then("the body is the file of {name:Name}, byte for byte")
def body_is_the_file(answer: Answer, holdings: Holdings, name: str) -> None:
    stored.same_bytes(answer, holdings[name])


def _store(
    client: Client,
    holdings: Holdings,
    keeper: Keeper,
    names: tuple[str, ...],
    study: Resource | None,
    sending: str = AS_USUAL,
) -> Answer:
    into = study.uids(holdings).study if study else None
    samples = [holdings[name] for name in names]
    crowd = AT_ONCE.fullmatch(sending)
    if crowd:
        return keeper.store_at_once(client, samples, into, int(crowd[1]))
    return keeper.store(client, samples, into, sending)
