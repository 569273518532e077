"""When: the client deletes."""

from pytest_bdd import when

from fixtures.dicomweb.answer import Answer
from fixtures.dicomweb.client import Client
from fixtures.holdings import Holdings
from steps.phrases import Resource, phrase


@when(phrase("the client deletes {resource:Resource}"), target_fixture="answer")
def delete(client: Client, holdings: Holdings, resource: Resource) -> Answer:
    return client.delete(resource.uids(holdings))
