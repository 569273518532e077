"""Given and Then: what the server holds, as another transaction shows it."""

from pytest_bdd import given

from fixtures.dicomweb.answer import Answer
from fixtures.dicomweb.client import Client
from fixtures.dicomweb.verdict import Inconclusive
from fixtures.holdings import Holdings, Keeper, copies, establishing
from fixtures.received import instances
from fixtures.sight import readable, served, unreadable
from steps.phrases import Resource, Row, phrase, rows, then
from steps.phrases import names as names_in


@given(phrase("the server holds {names:Names}"), target_fixture="holdings")
def server_holds(observer: Client, holdings: Holdings, keeper: Keeper, names: tuple[str, ...]) -> Holdings:
    """Store the samples, and see each of them through another transaction."""
    keeper.establish(observer, [holdings[name] for name in names])
    return holdings.and_also(names)


@given("the server holds the instances:", target_fixture="holdings")
def server_holds_instances(
    observer: Client, holdings: Holdings, keeper: Keeper, datatable: list[list[str]]
) -> Holdings:
    """Store an instance for each row, like a sample of the cast but for the attributes in the columns."""
    table = _instances(datatable)
    names = [row["instance"] for row in table]
    holdings = holdings.introducing(table)
    observer.evidence.cast |= {variant.name: holdings.told(variant) for variant in holdings.variants}
    keeper.establish(observer, [holdings[name] for name in names])
    return holdings.and_also(names)


@given(phrase("the server holds {number:d} instances like {name:Name}"), target_fixture="holdings")
def server_holds_many(
    observer: Client, holdings: Holdings, keeper: Keeper, number: int, name: str
) -> Holdings:
    """Store slice-1, slice-2 and so on: like slice, in one series of their own."""
    holdings = holdings.introducing(copies(name, number))
    names = [variant.name for variant in holdings.variants[-number:]]
    keeper.establish(observer, [holdings[each] for each in names])
    return holdings.and_also(names)


@given("the client has the instances:", target_fixture="holdings")
def client_has_instances(holdings: Holdings, datatable: list[list[str]]) -> Holdings:
    """Introduce instances by the same table, without storing them; a row may be of slice-1 to slice-64."""
    return holdings.introducing(_instances(datatable))


@given(phrase("{names:Names} can be read in every way"))
def was_readable(observer: Client, holdings: Holdings, names: tuple[str, ...]) -> None:
    with establishing("An instance that the server holds cannot be read"):
        for name in names:
            readable(observer, holdings[name])


@given(phrase("the client has deleted {resource:Resource}"))
def has_deleted(observer: Client, holdings: Holdings, resource: Resource) -> None:
    with establishing("The client could not delete"):
        _served(observer.delete(resource.uids(holdings)))


@given(phrase("the client has found {level:Level}"))
def has_found(observer: Client, holdings: Holdings, level: str) -> None:
    """See that a search of that level finds what the server holds."""
    with establishing("The client could not search"):
        _served(observer.search(level, [("StudyInstanceUID", holdings[holdings.held[0]].uids.study)]))


@given(phrase("the client has found {level:Level} of {resource:Resource}"))
def has_found_within(observer: Client, holdings: Holdings, level: str, resource: Resource) -> None:
    with establishing("The client could not search"):
        _served(observer.search(level, [], resource.uids(holdings)))


@then("{names:Names} can be read in every way")
def is_readable(observer: Client, holdings: Holdings, names: tuple[str, ...]) -> None:
    """Retrieve each instance, its metadata and a frame, and search for it; each shows what was stored."""
    for name in names:
        readable(observer, holdings[name])


@then("{names:Names} can be read in no way")
def is_unreadable(observer: Client, holdings: Holdings, names: tuple[str, ...]) -> None:
    for name in names:
        unreadable(observer, holdings[name])


@then("the study of {name:Name} holds {names:Names}")
def study_holds(observer: Client, holdings: Holdings, name: str, names: tuple[str, ...]) -> None:
    """The study, when retrieved, has exactly these instances."""
    answer = served(observer.retrieve(holdings[name].uids.at("study")), 200)
    instances(answer, [holdings[each] for each in names])


def _instances(table: list[list[str]]) -> list[dict[str, str]]:
    return [Row({**row, "instance": name}) for row in rows(table) for name in names_in(row["instance"])]


def _served(answer: Answer) -> None:
    if not answer.exchange.served:
        raise Inconclusive(f"The request is not served.\n  exchange  {answer}")
