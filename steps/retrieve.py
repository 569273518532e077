"""When: the client retrieves. Then: what it receives."""

from dataclasses import replace

import pytest
from pytest_bdd import given, when

from fixtures import bulk, images, links, pictures, received
from fixtures.dicomweb.answer import Answer
from fixtures.dicomweb.client import Client
from fixtures.dicomweb.resource import Uids
from fixtures.holdings import Holdings, establishing
from fixtures.images import Image, Parameters
from fixtures.sight import served
from fixtures.target import Endpoint
from steps.phrases import Instance, Resource, phrase, then


@pytest.fixture
def before() -> Answer | None:
    """The picture that the client had retrieved: none, in a scenario that says nothing of one."""
    return None


@given(
    phrase("the client has retrieved {what:Aspect}{resource:Resource}{keeping:Keeping}"),
    target_fixture="client",
)
def has_retrieved(
    client: Client,
    observer: Client,
    holdings: Holdings,
    what: str,
    resource: Resource,
    keeping: str | None,
) -> Client:
    """See that a study, series or instance, or the metadata or a rendering of one, can be retrieved.

    And asks only whether it changed: from now on the client asks for what has another ETag.
    """
    uids = resource.uids(holdings)
    with establishing("The client could not retrieve"):
        answer = served(_asked(observer, what, uids), 200)
    return client if keeping is None else received.keeping(client, answer, before=keeping)


@when(phrase("the client retrieves {what:Aspect}{resource:Resource}{asking:Asking}"), target_fixture="answer")
def retrieve(client: Client, holdings: Holdings, what: str, resource: Resource, asking: Parameters) -> Answer:
    """A study, series or instance, or its metadata, bulk data, pixel data, rendering or thumbnail."""
    return _asked(client, what, resource.uids(holdings), asking)


@when(phrase("the client tries to replace {what:Aspect}{resource:Resource}"), target_fixture="answer")
def replace_resource(client: Client, holdings: Holdings, what: str, resource: Resource) -> Answer:
    """Use a method that no resource of the standard has."""
    return client.replace(resource.uids(holdings), what.removeprefix("the "))


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


@then("the instances received{how_many:HowMany} are {names:Names}, {syntax:InSyntax}")
def instances_received(
    answer: Answer, holdings: Holdings, how_many: str, names: tuple[str, ...], syntax: str | None
) -> None:
    """Exactly these instances, in any order, each a whole file: as they were stored, or in a transfer syntax.

    If any: where a refusal is one of the readings of an open point, whose status was judged before.
    Or as many as its status says: all of them, some of them and not all, or none.
    """
    samples = [holdings[name] for name in names]
    if how_many == "or as many as its status says":
        received.as_many_as_said(answer, samples, syntax)
    elif answer.exchange.served or not how_many:
        received.instances(answer, samples, syntax)


@then("the {kind:Bulk} received is that of {names:Names}{located:Located}")
def bulk_received(
    observer: Client, answer: Answer, holdings: Holdings, kind: str, names: tuple[str, ...], located: bool
) -> None:
    """Every value that the metadata of these instances refer to; each with its URI, if that is said."""
    samples = [holdings[name] for name in names]
    bulk.received(observer, answer, samples, pixels=kind == "pixel data", located=located)


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
    answer: Answer,
    endpoint: Endpoint,
    holdings: Holdings,
    frames: tuple[int, ...],
    name: str,
    syntax: str | None,
) -> None:
    """These frames and no other, in this order: as they were stored, or in a transfer syntax."""
    images.frames(answer, holdings[name], frames, syntax, defaults="dicom" in endpoint.claims)


@then("{image:Rendering} of {names:Names}{asking:Asking} is received")
def rendering_received(
    observer: Client,
    answer: Answer,
    holdings: Holdings,
    image: Image,
    names: tuple[str, ...],
    asking: Parameters,
) -> None:
    """A picture that shows the frame, or the first one; with quality 1, as well as that quality allows.

    Of several instances, a picture of each. A thumbnail is of one, and shows what the service likes.
    """
    samples, asked = [holdings[name] for name in names], replace(image, parameters=asking)
    if image.kind == "thumbnail":
        pictures.thumbnail(observer, answer, samples[0], asked)
    elif len(samples) > 1:
        pictures.pictures(answer, samples, asked)
    else:
        images.picture(answer, samples[0], asked)


@then("the picture is {form:Form}")
def picture_is(answer: Answer, before: Answer | None, form: str) -> None:
    """How it is coded; or smaller than, larger than, the same as the one that the client had retrieved."""
    if before is not None and form.endswith(" before"):
        images.compared(answer, before, form.removesuffix(" before"))
    else:
        pictures.coded(answer, form)


@then("each part says {what:PartSays}")
def each_part_says(observer: Client, answer: Answer, what: str) -> None:
    """Where: its Content-Location, when followed, gives what is in it. How long: by its Content-Length."""
    {"where it is": links.parts_lead_to_themselves, "how long it is": links.parts_have_lengths}[what](
        observer, answer
    )


@then("each part is {media_type:MediaType}")
def each_part_is(answer: Answer, media_type: str) -> None:
    received.parts_labelled(answer, media_type)


def _asked(client: Client, what: str, uids: Uids, asking: Parameters = ()) -> Answer:
    if what in ("a rendering", "a thumbnail"):
        return Image("", what.removeprefix("a "), asking).retrieve(client, uids)
    return {
        "": client.retrieve,
        "the metadata": client.metadata,
        "the bulk data": client.bulk_data,
        "the pixel data": client.pixel_data,
    }[what](uids)
