"""When: the client retrieves. Then: what it receives."""

from pytest_bdd import given, when

from fixtures import received
from fixtures.dicomweb.answer import Answer
from fixtures.dicomweb.client import Client
from fixtures.holdings import Holdings, establishing
from fixtures.sight import served
from steps.phrases import Resource, phrase, then


@given(
    phrase("the client has retrieved {metadata:OfMetadata}{resource:Resource}{keeping:Keeping}"),
    target_fixture="client",
)
def has_retrieved(
    client: Client,
    observer: Client,
    holdings: Holdings,
    metadata: bool,
    resource: Resource,
    keeping: str | None,
) -> Client:
    """See that a study, series or instance, or the metadata of one, can be retrieved.

    And asks only whether it changed: from now on the client asks for what has another ETag.
    """
    uids = resource.uids(holdings)
    with establishing("The client could not retrieve"):
        answer = served(observer.metadata(uids) if metadata else observer.retrieve(uids), 200)
    return client if keeping is None else received.keeping(client, answer, before=keeping)


@when(phrase("the client retrieves {resource:Resource}"), target_fixture="answer")
def retrieve(client: Client, holdings: Holdings, resource: Resource) -> Answer:
    return client.retrieve(resource.uids(holdings))


@when(phrase("the client retrieves the metadata of {resource:Resource}"), target_fixture="answer")
def retrieve_metadata(client: Client, holdings: Holdings, resource: Resource) -> Answer:
    return client.metadata(resource.uids(holdings))


@when(phrase("the client retrieves frame {number:d} of {name:Name}"), target_fixture="answer")
def retrieve_frame(client: Client, holdings: Holdings, number: int, name: str) -> Answer:
    return client.frames(holdings[name].uids, str(number))


@when(phrase("the client retrieves frames {numbers} of {name:Name}"), target_fixture="answer")
def retrieve_frames(client: Client, holdings: Holdings, numbers: str, name: str) -> Answer:
    return client.frames(holdings[name].uids, numbers.replace(", ", ","))


@then("the instances received{if_any:IfAny} are {names:Names}, as they were stored")
def instances_received(answer: Answer, holdings: Holdings, if_any: bool, names: tuple[str, ...]) -> None:
    """Exactly these instances, in any order, each a whole file equal to what was stored.

    If any: where a refusal is one of the readings of an open point, whose status was judged before.
    """
    if answer.exchange.served or not if_any:
        received.instances(answer, [holdings[name] for name in names])


@then("the tutorial's decoder finds {names:Names}")
def tutorial_finds(answer: Answer, holdings: Holdings, names: tuple[str, ...]) -> None:
    received.instances_as_the_tutorial(answer, [holdings[name] for name in names])


@then("the metadata received is that of {names:Names}{without:Without}")
def metadata_received(
    answer: Answer, holdings: Holdings, names: tuple[str, ...], without: tuple[str, ...]
) -> None:
    """One dataset for each of these instances, in any order, with every attribute that was stored.

    Without: but for these attributes, or for those of a bulk VR at any depth, which must be left out.
    """
    received.metadata(answer, [holdings[name] for name in names], without)


@then("frame {number:d} of {name:Name} is received")
def frame_received(answer: Answer, holdings: Holdings, number: int, name: str) -> None:
    received.frames(answer, holdings[name], [number])


@then("frames {numbers} of {name:Name} are received, in this order")
def frames_received(answer: Answer, holdings: Holdings, numbers: str, name: str) -> None:
    received.frames(answer, holdings[name], [int(number) for number in numbers.split(", ")])


@then("each part is {media_type:MediaType}")
def each_part_is(answer: Answer, media_type: str) -> None:
    received.parts_labelled(answer, media_type)
