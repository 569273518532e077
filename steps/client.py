"""Given: who the client is and how it asks."""

from dataclasses import replace

from pytest_bdd import given

from fixtures.credentials import Bearer
from fixtures.dicomweb.client import Client
from fixtures.target import Endpoint
from steps.phrases import phrase

CREDENTIALS = {
    "no token": None,
    "a token that nobody issued": Bearer(lambda: "nobody-issued-this-token"),
}


@given(phrase("the client presents {credential}"), target_fixture="client")
def presents(client: Client, credential: str) -> Client:
    return client.presenting(CREDENTIALS[credential])


@given(phrase("the client accepts {media_ranges}"), target_fixture="client")
def accepts(client: Client, media_ranges: str) -> Client:
    return client.accepting(media_ranges)


@given(phrase("the client leaves the version out of the URL"), target_fixture="client")
def without_version(client: Client, endpoint: Endpoint) -> Client:
    return replace(client, url=endpoint.root)
