"""When: the client retrieves. Then: what it receives."""

from dataclasses import replace

from pytest_bdd import given, when

from fixtures import images, received
from fixtures.dicomweb.answer import Answer
from fixtures.dicomweb.client import Client
from fixtures.holdings import Holdings, establishing
from fixtures.images import Image, Parameters
from fixtures.sight import served
from steps.phrases import Instance, Resource, phrase, then


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


@given(
    phrase("the client has retrieved {image:Image} of {instance:Instance}{asking:Asking}"),
    target_fixture="before",
)
def has_retrieved_image(
    client: Client, holdings: Holdings, image: Image, instance: Instance, asking: Parameters
) -> Answer:
    """See that a frame or a rendering can be retrieved, as the client asks by now, and keep what came."""
    with establishing("The client could not retrieve"):
        answer = replace(image, parameters=asking).retrieve(client, instance.uids(holdings))
        return served(answer, 200)


@when(
    phrase("the client retrieves {image:Image} of {instance:Instance}{asking:Asking}"),
    target_fixture="answer",
)
def retrieve_image(
    client: Client, holdings: Holdings, image: Image, instance: Instance, asking: Parameters
) -> Answer:
    """Frames or a rendering, with the parameters that are named."""
    return replace(image, parameters=asking).retrieve(client, instance.uids(holdings))


@then("the instances received{if_any:IfAny} are {names:Names}, {syntax:InSyntax}")
def instances_received(
    answer: Answer, holdings: Holdings, if_any: bool, names: tuple[str, ...], syntax: str | None
) -> None:
    """Exactly these instances, in any order, each a whole file: as they were stored, or in a transfer syntax.

    If any: where a refusal is one of the readings of an open point, whose status was judged before.
    """
    if answer.exchange.served or not if_any:
        received.instances(answer, [holdings[name] for name in names], syntax)


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


@then("{frames:Frames} of {name:Name} {syntax:Received}")
def frames_received(
    answer: Answer, holdings: Holdings, frames: tuple[int, ...], name: str, syntax: str | None
) -> None:
    """These frames and no other, in this order: as they were stored, or in a transfer syntax."""
    images.frames(answer, holdings[name], frames, syntax)


@then("{image:Rendering} of {name:Name}{asking:Asking} is received")
def rendering_received(
    answer: Answer, holdings: Holdings, image: Image, name: str, asking: Parameters
) -> None:
    """A picture that shows the frame, or the first one; with quality 1, as well as that quality allows."""
    images.picture(answer, holdings[name], replace(image, parameters=asking))


@then("the picture is {comparison:Comparison} before")
def picture_compared(answer: Answer, before: Answer, comparison: str) -> None:
    """Smaller than, larger than, or the same as the one that the client had retrieved."""
    images.compared(answer, before, comparison)


@then("each part is {media_type:MediaType}")
def each_part_is(answer: Answer, media_type: str) -> None:
    received.parts_labelled(answer, media_type)
