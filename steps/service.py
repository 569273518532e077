"""When: the client asks for what a service has besides DICOM. Then: what that is."""

from dataclasses import replace

from pytest_bdd import when

from fixtures import capabilities, preamble
from fixtures.dicomweb import document
from fixtures.dicomweb.answer import Answer
from fixtures.dicomweb.client import Client
from fixtures.dicomweb.verdict import expect, not_as
from fixtures.holdings import Holdings
from fixtures.target import Endpoint
from steps.phrases import phrase, rows, then


@when(phrase("the client asks for {what:Document}"), target_fixture="answer")
def asks_for(client: Client, endpoint: Endpoint, what: str) -> Answer:
    """The health of the service is below no version."""
    return {
        "the API description": client.description,
        "the capabilities of the service": client.capabilities,
        "the health of the service": replace(client, url=endpoint.root).health,
        "a new entry of the change feed": client.write_change,
    }[what]()


@then("the body has {member:w} {text}")
def body_has(answer: Answer, member: str, text: str) -> None:
    """A member of the JSON or YAML document, on its first level: its value, or (present)."""
    received = document.member(answer.body, member)
    if text == document.PRESENT and received != document.NONE:
        received = text
    expect(not_as(f"The member {member} of the body", text), expected=text, received=received, answer=answer)


@then("the capabilities include:")
def capabilities_include(
    observer: Client, answer: Answer, holdings: Holdings, datatable: list[list[str]]
) -> None:
    """The methods of each resource of the table, below the base URL of the service."""
    study = holdings[holdings.held[0]].uids.at("study")
    capabilities.include(observer, answer, rows(datatable), study)


@then("the preamble received is empty")
def preamble_is_empty(answer: Answer) -> None:
    preamble.empty(answer)
