"""When: the client retrieves. Then: what it receives."""

from pytest_bdd import when

from fixtures import received
from fixtures.dicomweb.answer import Answer
from fixtures.dicomweb.client import Client
from fixtures.holdings import Holdings
from steps.phrases import Resource, phrase, then


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


@then("the instances received are {names:Names}, as they were stored")
def instances_received(answer: Answer, holdings: Holdings, names: tuple[str, ...]) -> None:
    """Exactly these instances, in any order, each a whole file equal to what was stored."""
    received.instances(answer, [holdings[name] for name in names])


@then("the tutorial's decoder finds {names:Names}")
def tutorial_finds(answer: Answer, holdings: Holdings, names: tuple[str, ...]) -> None:
    received.instances_as_the_tutorial(answer, [holdings[name] for name in names])


@then("the metadata received is that of {names:Names}")
def metadata_received(answer: Answer, holdings: Holdings, names: tuple[str, ...]) -> None:
    """One dataset for each of these instances, in any order, with every attribute that was stored."""
    received.metadata(answer, [holdings[name] for name in names])


@then("frame {number:d} of {name:Name} is received")
def frame_received(answer: Answer, holdings: Holdings, number: int, name: str) -> None:
    received.frames(answer, holdings[name], [number])


@then("frames {numbers} of {name:Name} are received, in this order")
def frames_received(answer: Answer, holdings: Holdings, numbers: str, name: str) -> None:
    received.frames(answer, holdings[name], [int(number) for number in numbers.split(", ")])


@then("each part is {media_type:MediaType}")
def each_part_is(answer: Answer, media_type: str) -> None:
    received.parts_labelled(answer, media_type)
