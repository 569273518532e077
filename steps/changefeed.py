"""When: the client reads the change feed. Then: what it tells."""

import pytest
from pytest_bdd import given, when

from fixtures import changes, paging, told
from fixtures.dicomweb.answer import Answer
from fixtures.dicomweb.client import Client
from fixtures.holdings import Holdings, establishing
from fixtures.target import Endpoint
from steps.phrases import phrase, rows, then

Known = tuple[paging.Change, ...]


@pytest.fixture
def end() -> changes.End:
    """Where the feed ended, for a scenario that has not looked: before its first change."""
    return changes.End()


@pytest.fixture
def known() -> Known:
    """What the client has read of the feed before: nothing."""
    return ()


@given(phrase("the client has read the change feed to its end"), target_fixture="end")
def has_read_to_the_end(observer: Client) -> changes.End:
    with establishing("The change feed could not be read"):
        return changes.end_of(observer)


@given(phrase("the client has read {feed:Feed}"), target_fixture="known")
def has_read(observer: Client, endpoint: Endpoint, end: changes.End, feed: str) -> Known:
    with establishing("The change feed could not be read"):
        return changes.all_known(observer, feed, end, endpoint.claims)


@when(phrase("the client reads {feed:Feed}"), target_fixture="answer")
def read(client: Client, endpoint: Endpoint, holdings: Holdings, end: changes.End, feed: str) -> Answer:
    return changes.read(client, feed, end, endpoint.claims, ours=_studies(holdings))


@when(phrase("the client reads {feed:Feed} with:"), target_fixture="answer")
def read_with(
    client: Client,
    endpoint: Endpoint,
    holdings: Holdings,
    end: changes.End,
    known: Known,
    feed: str,
    datatable: list[list[str]],
) -> Answer:
    """Read with each parameter of the table; its value may be the number or time of a change read before."""
    asked = changes.parameters(rows(datatable), known, end, holdings.__getitem__)
    return changes.read(client, feed, end, endpoint.claims, asked, _studies(holdings))


@then("the changes told of {names:Names} are:")
def changes_told(
    observer: Client,
    endpoint: Endpoint,
    holdings: Holdings,
    end: changes.End,
    known: Known,
    answer: Answer,
    names: tuple[str, ...],
    datatable: list[list[str]],
) -> None:
    """In this order, all that the feed tells of these instances; it is read now if the When did not."""
    samples = [holdings[name] for name in names]
    page = changes.page(answer, observer, end, endpoint.claims, {sample.uids.study for sample in samples})
    told.told(page, samples, rows(datatable), known)


@then("the changes told are {span:Span}")
def changes_told_are(
    endpoint: Endpoint,
    holdings: Holdings,
    end: changes.End,
    known: Known,
    answer: Answer,
    span: changes.Span,
) -> None:
    """Exactly these of the changes that the client had read before, by others too, and no earlier one."""
    changes.tells(answer, known, span, holdings.__getitem__, end, endpoint.claims)


@then("the latest change came after that{metadata:WithMetadata}")
def latest_came_after(answer: Answer, end: changes.End, metadata: bool | None) -> None:
    changes.newer_than(answer, end, metadata=metadata)


def _studies(holdings: Holdings) -> frozenset[str]:
    return frozenset(holdings[name].uids.study for name in holdings.held)
