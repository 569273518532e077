"""When: the client searches. Then: what it finds."""

from collections.abc import Iterable

from pytest_bdd import when

from fixtures.dicomweb.answer import Answer
from fixtures.dicomweb.client import Client
from fixtures.dicomweb.dicomjson import values
from fixtures.dicomweb.verdict import expect
from fixtures.holdings import UNIQUE, Holdings
from fixtures.sight import needs_presence
from steps.phrases import Resource, phrase, then, value


@when(phrase("the client searches for {level:Level} where {keyword:w} is {text}"), target_fixture="answer")
def search(client: Client, holdings: Holdings, level: str, keyword: str, text: str) -> Answer:
    return client.search(level, [(keyword, value(keyword, text, holdings))])


@when(
    phrase("the client searches for {level:Level} of {resource:Resource} where {keyword:w} is {text}"),
    target_fixture="answer",
)
def search_within(
    client: Client, holdings: Holdings, level: str, resource: Resource, keyword: str, text: str
) -> Answer:
    return client.search(level, [(keyword, value(keyword, text, holdings))], resource.uids(holdings))


@then("the {level:Level} found are those of {names:Names}")
def found_are(client: Client, answer: Answer, holdings: Holdings, level: str, names: tuple[str, ...]) -> None:
    """Exactly these, each once. None is only believed after a search that found something."""
    if not names:
        needs_presence(client, answer)
    expected = {holdings.unique(level, name) for name in names}
    found = [uid for dataset in answer.datasets for uid in values(dataset, UNIQUE[level]) or ("",)]
    expect(
        f"The search finds other {level}.",
        expected=sorted(_named(expected, holdings, level)),
        received=sorted(_named(found, holdings, level)),
        answer=answer,
    )


@then("every one found has {keyword:w} {text}")
def every_one_has(answer: Answer, holdings: Holdings, keyword: str, text: str) -> None:
    wanted = value(keyword, text, holdings)
    found = [values(dataset, keyword) for dataset in answer.datasets]
    expect("The search finds nothing.", expected=True, received=bool(found), answer=answer)
    expect(
        f"What is found does not have the {keyword} that was asked for.",
        expected={wanted},
        received={str(each[0]) if each else "no value" for each in found},
        answer=answer,
    )


def _named(uids: Iterable[str], holdings: Holdings, level: str) -> list[str]:
    """Each as the first nickname that it belongs to, or as it is where it is not ours."""
    ours = {holdings.unique(level, name): name for name in reversed(holdings.held)}
    return [ours.get(uid, f"a stranger ({uid})") for uid in uids]
