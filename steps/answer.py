"""Then: what any answer is: its status, its media type, its body."""

from collections.abc import Mapping

from fixtures import bulk, found, headers, sight, stored
from fixtures.dicomweb.answer import Answer, flaws
from fixtures.dicomweb.client import Client
from fixtures.dicomweb.verdict import expect, expect_flawless, not_as
from fixtures.holdings import Holdings
from fixtures.target import Endpoint
from steps.phrases import Whereabouts, codes, then


@then("the server answers {statuses:Codes}{others:ToOthers}")
def server_answers(
    client: Client,
    endpoint: Endpoint,
    answer: Answer,
    statuses: frozenset[int],
    others: frozenset[int] | None,
) -> None:
    """One of these statuses, by an answer that is right in itself; to many clients at once each so.

    A refusal is only believed where the same transaction was served in this scenario: a server that knows
    nothing of it refuses too.
    """
    if min(statuses) >= 400:
        sight.needs_presence(client, answer)
    for each, expected in [(answer, statuses), *((other, others or statuses) for other in answer.others)]:
        sight.status(each, expected)
        expect_flawless(flaws(each, quotes="dicom" in endpoint.claims), each)


@then("the server answers as {point} is read")
def server_answers_as_read(
    answer: Answer, endpoint: Endpoint, readings: Mapping[str, str], point: str
) -> None:
    """The status of the reading that this target is judged by, where documents contradict each other."""
    sight.status(answer, codes(readings[point]))
    expect_flawless(flaws(answer, quotes="dicom" in endpoint.claims), answer)


@then("the body is {essence:MediaType}")
def body_is(answer: Answer, essence: str) -> None:
    """The type of the body; a parameter that is named has this value, or any if that is (present)."""
    headers.labelled(answer, essence)


@then("the body is empty")
def body_is_empty(answer: Answer) -> None:
    expect("The body is not empty.", expected=0, received=len(answer.body), answer=answer)


@then("the body explains{plainly:Plainly}")
def body_explains(answer: Answer, *, plainly: bool) -> None:
    """A refusal says in words what was wrong; plainly is without JSON or a page around them."""
    words = answer.body.decode("utf-8", "replace").strip()
    received = "nothing" if not words else "a document" if plainly and words[0] in "{[<" else "words"
    expect("The body does not explain.", expected="words", received=received, answer=answer)


@then("the header {name:S} is {text}")
def header_is(client: Client, endpoint: Endpoint, answer: Answer, name: str, text: str) -> None:
    """The value, or what it must be in words, such as (present), (absent), (another) than the client sent."""
    received = headers.said(answer, name, text, client, endpoint.claims)
    expect(not_as(f"The header {name}", text), expected=text, received=received, answer=answer)


@then("the answer says where to retrieve {there:Whereabouts}")
def says_where(observer: Client, answer: Answer, holdings: Holdings, there: Whereabouts) -> None:
    """Each URL of this kind in the answer, when followed, gives what was stored."""
    samples = [holdings[name] for name in there.names or holdings.held]
    {
        "": stored.follow,
        "study": stored.names_study,
        "bulk data": bulk.follow,
        "found": found.follow,
    }[there.what](observer, answer, samples)
