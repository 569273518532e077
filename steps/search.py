"""When: the client searches. Then: what it finds."""

from collections.abc import Iterable, Mapping
from typing import Any

from pytest_bdd import when

from fixtures import found
from fixtures.dicomweb.answer import Answer
from fixtures.dicomweb.client import Client
from fixtures.dicomweb.dicomjson import values
from fixtures.dicomweb.verdict import expect, expect_any, not_as
from fixtures.elements import ABSENT
from fixtures.holdings import UNIQUE, Holdings
from fixtures.sight import needs_presence
from steps.phrases import Resource, phrase, rows, then, value

PRESENT = "(present)"


@when(phrase("the client searches for {level:Level} where {keyword:S} is {text}"), target_fixture="answer")
def search(client: Client, holdings: Holdings, level: str, keyword: str, text: str) -> Answer:
    return client.search(level, [(keyword, value(keyword, text, holdings))])


@when(
    phrase("the client searches for {level:Level} of {resource:Resource} where {keyword:S} is {text}"),
    target_fixture="answer",
)
def search_within(
    client: Client, holdings: Holdings, level: str, resource: Resource, keyword: str, text: str
) -> Answer:
    return client.search(level, [(keyword, value(keyword, text, holdings))], resource.uids(holdings))


@when(phrase("the client searches for {level:Level} of {resource:Resource}"), target_fixture="answer")
def search_all_within(client: Client, holdings: Holdings, level: str, resource: Resource) -> Answer:
    return client.search(level, [], resource.uids(holdings))


@when(phrase("the client searches for {level:Level} with:"), target_fixture="answer")
def search_with(client: Client, holdings: Holdings, level: str, datatable: list[list[str]]) -> Answer:
    """Search with each parameter of the table, in its order; one may be there twice."""
    return client.search(level, parameters(datatable, holdings))


@when(phrase("the client searches for {level:Level} of {resource:Resource} with:"), target_fixture="answer")
def search_within_with(
    client: Client, holdings: Holdings, level: str, resource: Resource, datatable: list[list[str]]
) -> Answer:
    return client.search(level, parameters(datatable, holdings), resource.uids(holdings))


def parameters(table: list[list[str]], holdings: Holdings) -> list[tuple[str, str]]:
    return [(row["parameter"], value(row["parameter"], row["value"], holdings)) for row in rows(table)]


@then("the {level:Level} found, in this order, are those of {names:Names}")
def found_in_order(answer: Answer, holdings: Holdings, level: str, names: tuple[str, ...]) -> None:
    uids = [uid for dataset in answer.datasets for uid in values(dataset, UNIQUE[level]) or ("",)]
    expect(
        f"The search finds other {level}, or in another order.",
        expected=list(names),
        received=_named(uids, holdings, level),
        answer=answer,
    )


@then("the same search finds them again, in this order")
def finds_again(observer: Client, answer: Answer) -> None:
    found.again(observer, answer)


@then("{number:d} {level:Level} are found")
def so_many_are_found(answer: Answer, number: int, level: str) -> None:
    expect(
        f"The search finds another number of {level}.",
        expected=number,
        received=len(answer.datasets),
        answer=answer,
    )


@then("every one found has:")
def every_one_has_each(answer: Answer, holdings: Holdings, datatable: list[list[str]]) -> None:
    """Each attribute of the table, as its value says: a value, (present), (absent)."""
    expect_any("The search finds nothing.", of="dataset", received=answer.datasets, answer=answer)
    for row in rows(datatable):
        keyword = row["attribute"]
        wanted = value(keyword, row["value"], holdings)
        for dataset in answer.datasets:
            expect(
                not_as(f"In what is found, {keyword}", wanted),
                expected=wanted,
                received=_shown(dataset, keyword, wanted),
                answer=answer,
            )


@then("the {level:Level} found{if_given:IfGiven}{paged:PageByPage} are those of {names:Names}")
def found_are(
    client: Client,
    answer: Answer,
    holdings: Holdings,
    level: str,
    *,
    if_given: bool,
    paged: bool,
    names: tuple[str, ...],
) -> None:
    """Exactly these, each once and as stored; none is only believed after a search that found something.

    If any is given: where a refusal is one of the readings of an open point, whose status was judged before.
    Page by page: by this search and by those with the next offsets, up to one that finds nothing.
    """
    if if_given and not answer.exchange.served:
        return
    if not names:
        needs_presence(client, answer)
    expected = {holdings.unique(level, name) for name in names}
    if paged:
        found.on_all_pages(client, answer, level, expected)
        return
    uids = [uid for dataset in answer.datasets for uid in values(dataset, UNIQUE[level]) or ("",)]
    expect(
        f"The search finds other {level}.",
        expected=sorted(_named(expected, holdings, level)),
        received=sorted(_named(uids, holdings, level)),
        answer=answer,
    )
    held = dict.fromkeys((*holdings.held, *names))
    found.as_stored(answer, level, [holdings[name] for name in held])


@then("every one found{if_given:IfGiven} has {keyword:w} {text}")
def every_one_has(answer: Answer, holdings: Holdings, keyword: str, text: str, *, if_given: bool) -> None:
    """The attribute's value in each; "if any is given" is for an open point that may be read otherwise."""
    if if_given and (answer.status >= 400 or answer.status == 204):
        return
    wanted = value(keyword, text, holdings)
    held = [values(dataset, keyword) for dataset in answer.datasets]
    expect_any("The search finds nothing.", of="dataset", received=held, answer=answer)
    expect(
        f"What is found does not have the {keyword} that was asked for.",
        expected={wanted},
        received={"\\".join(map(str, each)) if each else "no value" for each in held},
        answer=answer,
    )
    if if_given:
        _, level, *_ = answer.exchange.transaction.split()
        found.as_stored(answer, level, [holdings[name] for name in holdings.held])


@then("every one found consists of these attributes of {name:Name}:")
def every_one_has_only(answer: Answer, holdings: Holdings, name: str, datatable: list[list[str]]) -> None:
    """The attributes of all rows of the table, each as it was stored."""
    keywords = [keyword for row in rows(datatable) for keyword in row["attributes"].split(", ")]
    found.with_only(answer, holdings[name], keywords)


def _shown(dataset: Mapping[str, Any], keyword: str, wanted: str) -> str:
    """An attribute in the words of a table: its values, or only whether it is there where that is asked."""
    held = values(dataset, keyword)
    if held is None:
        return ABSENT
    # The modalities of a study have no order of their own.
    texts = map(str, sorted(map(str, held)) if keyword == "ModalitiesInStudy" else held)
    return PRESENT if wanted in (PRESENT, ABSENT) else "\\".join(texts)


def _named(uids: Iterable[str], holdings: Holdings, level: str) -> list[str]:
    """Each as the first nickname that it belongs to, or as it is where it is not ours."""
    ours = {holdings.unique(level, name): name for name in reversed(holdings.held)}
    return [ours.get(uid, f"a stranger ({uid})") for uid in uids]
