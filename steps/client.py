"""Given: who the client is and how it asks."""

from collections.abc import Callable
from dataclasses import replace

from pytest_bdd import given
from requests.auth import AuthBase

from fixtures.credentials import AUDIENCE, Bearer, CutShort, UnderScheme, forged
from fixtures.dicomweb.client import Client
from fixtures.target import Endpoint
from steps.phrases import phrase

Auth = AuthBase | None
CREDENTIALS: dict[str, Callable[[Auth], Auth]] = {
    "no token": lambda _: None,
    "a token that nobody issued": lambda _: Bearer(lambda: "nobody-issued-this-token"),
    "a token that has expired": lambda _: forged(AUDIENCE, -3600),
    "a token for another audience": lambda _: forged("https://another.example", 3600),
    "its token, cut short": CutShort,
    "its token under another scheme": lambda own: UnderScheme("Token", own),
}


@given(phrase("the client presents {credential:Credential}"), target_fixture="client")
def presents(client: Client, reader: Auth, credential: str) -> Client:
    if credential == "the token of a reader":
        return client.presenting(reader)
    return client.presenting(CREDENTIALS[credential](client.auth))


@given(phrase("the client accepts {media_ranges}"), target_fixture="client")
def accepts(client: Client, media_ranges: str) -> Client:
    return client.accepting(media_ranges)


@given(phrase("the client also sends {name:S} {text}"), target_fixture="client")
def also_sends(client: Client, name: str, text: str) -> Client:
    """Send a header field besides those that each request has."""
    return client.also_sending(((name, text),))


@given(phrase("the client names {version:Version} in its URLs"), target_fixture="client")
def names_version(client: Client, endpoint: Endpoint, version: str) -> Client:
    return replace(client, url=f"{endpoint.root}/{version}".rstrip("/"))
