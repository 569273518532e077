"""Given: who the client is and how it asks."""

from collections.abc import Callable
from dataclasses import replace

from pytest_bdd import given
from requests.auth import AuthBase

from fixtures.credentials import Bearer, UnderScheme
from fixtures.dicomweb.client import Client
from fixtures.target import Endpoint
from steps.phrases import phrase

CREDENTIALS: dict[str, Callable[[AuthBase | None], AuthBase | None]] = {
    "no token": lambda _: None,
    "a token that nobody issued": lambda _: Bearer(lambda: "nobody-issued-this-token"),
    "its token under another scheme": lambda own: UnderScheme("Token", own),
}


@given(phrase("the client presents {credential:Credential}"), target_fixture="client")
def presents(client: Client, credential: str) -> Client:
    return client.presenting(CREDENTIALS[credential](client.auth))


@given(phrase("the client accepts {media_ranges}"), target_fixture="client")
def accepts(client: Client, media_ranges: str) -> Client:
    return client.accepting(media_ranges)


@given(phrase("the client leaves the version out of the URL"), target_fixture="client")
def without_version(client: Client, endpoint: Endpoint) -> Client:
    return replace(client, url=endpoint.root)
