"""When: the client reads the change feed. Then: what it tells."""

from pytest_bdd import given, when

from fixtures import changes
from fixtures.dicomweb.answer import Answer
from fixtures.dicomweb.client import Client
from fixtures.holdings import Holdings, establishing
from fixtures.sight import served
from fixtures.target import Endpoint
from steps.phrases import phrase, rows, then


@given(phrase("the client has read the change feed to its end"), target_fixture="end")
def has_read_to_the_end(observer: Client) -> changes.End:
    with establishing("The change feed could not be read"):
        return changes.end_of(observer)


@given(phrase("the client has read the change feed"))
def has_read(observer: Client) -> None:
    with establishing("The change feed could not be read"):
        served(observer.changes([changes.BRIEF]), 200)


@when(phrase("the client reads the change feed"), target_fixture="answer")
def read(client: Client) -> Answer:
    return client.changes([changes.BRIEF])


@when(phrase("the client reads the change feed from there"), target_fixture="answer")
def read_on(client: Client, endpoint: Endpoint, end: changes.End) -> Answer:
    return changes.after(client, end, endpoint.claims, metadata=False)


@when(phrase("the client reads the change feed from there, with metadata"), target_fixture="answer")
def read_on_with_metadata(client: Client, endpoint: Endpoint, end: changes.End) -> Answer:
    return changes.after(client, end, endpoint.claims, metadata=True)


@when(phrase("the client reads the latest change"), target_fixture="answer")
def read_latest(client: Client) -> Answer:
    return client.latest_change()


@then("the changes told of {names:Names} are:")
def changes_told(
    answer: Answer, holdings: Holdings, names: tuple[str, ...], datatable: list[list[str]]
) -> None:
    """In this order, all that the feed tells of these instances."""
    changes.told(answer, [holdings[name] for name in names], rows(datatable))


@then("the latest change came after that")
def latest_came_after(answer: Answer, end: changes.End) -> None:
    changes.newer_than(answer, end)
