"""When: the client stores. Then: what the store answer reports."""

from pytest_bdd import given, when

from fixtures import stored
from fixtures.dicomweb.answer import Answer
from fixtures.dicomweb.client import Client
from fixtures.dicomweb.verdict import expect
from fixtures.holdings import Holdings, Keeper, establishing
from fixtures.sight import served
from steps.phrases import phrase, rows, then

AS_USUAL = "multipart with a type"


@given(phrase("the client has stored {names:Names} into the study of {name:Name}"))
def has_stored_into(
    observer: Client, holdings: Holdings, keeper: Keeper, names: tuple[str, ...], name: str
) -> None:
    with establishing("The client could not store into a study"):
        samples = [holdings[each] for each in names]
        served(keeper.store(observer, samples, holdings[name].uids.study, AS_USUAL), 200)


@when(phrase("the client stores {names:Names}"), target_fixture="answer")
def store(client: Client, holdings: Holdings, keeper: Keeper, names: tuple[str, ...]) -> Answer:
    return keeper.store(client, [holdings[name] for name in names], None, AS_USUAL)


@when(phrase("the client stores {names:Names} as {sending}"), target_fixture="answer")
def store_as(
    client: Client, holdings: Holdings, keeper: Keeper, names: tuple[str, ...], sending: str
) -> Answer:
    return keeper.store(client, [holdings[name] for name in names], None, sending)


@when(phrase("the client stores {names:Names} into the study of {name:Name}"), target_fixture="answer")
def store_into(
    client: Client, holdings: Holdings, keeper: Keeper, names: tuple[str, ...], name: str
) -> Answer:
    return keeper.store(client, [holdings[each] for each in names], holdings[name].uids.study, AS_USUAL)


@then("the server reports as stored {names:Names}")
def reports_stored(answer: Answer, holdings: Holdings, names: tuple[str, ...]) -> None:
    """Each instance stored, and no other, with its SOP class."""
    stored.reports(answer, "ReferencedSOPSequence", [stored.said_of(holdings[name]) for name in names])


@then("the server reports as refused:")
def reports_refused(answer: Answer, holdings: Holdings, datatable: list[list[str]]) -> None:
    """Each instance refused, and no other, with its SOP class, and the reason where the table has it."""
    refusals = [stored.said_of(holdings[row["instance"]], row.get("reason")) for row in rows(datatable)]
    stored.reports(answer, "FailedSOPSequence", refusals, reasons="reason" in datatable[0])


@then("the server reports none as {outcome}")
def reports_none(answer: Answer, outcome: str) -> None:
    keyword = {"stored": "ReferencedSOPSequence", "refused": "FailedSOPSequence"}[outcome]
    expect(
        f"The answer has {keyword}, which is left out where it would list nothing.",
        expected=False,
        received=stored.has(answer, keyword),
        answer=answer,
    )


@then("the answer says where to retrieve {names:Names}")
def says_where(observer: Client, answer: Answer, holdings: Holdings, names: tuple[str, ...]) -> None:
    """The Retrieve URL of each instance stored, when followed, gives that instance as it was stored."""
    for name in names:
        stored.follow(observer, answer, holdings[name])


@then("the answer says where to retrieve the study of {name:Name}")
def says_where_the_study_is(answer: Answer, holdings: Holdings, name: str) -> None:
    url = stored.retrieve_url(answer)
    expect(
        "The Retrieve URL of the answer is not that of the study.",
        expected=f"…/studies/{holdings[name].uids.study}",
        received=f"…/{'/'.join(url.rstrip('/').split('/')[-2:])}",
        answer=answer,
    )


@then("the answer says of no study where to retrieve it")
def says_of_no_study(answer: Answer) -> None:
    given = stored.has(answer, "RetrieveURL")
    expect("The answer has a Retrieve URL.", expected=False, received=given, answer=answer)
