"""The grammar: what a cell of a table means for a search, and how frames and renderings are named."""

import pytest

from fixtures.holdings import Holdings
from fixtures.images import Image
from fixtures.samples import Cast, Identity
from steps.phrases import (
    TableError,
    Whereabouts,
    asking,
    aspect,
    frames,
    image,
    in_syntax,
    instance,
    names,
    phrase,
    received,
    rows,
    to_others,
    value,
    whereabouts,
)

IDENTITY = Identity("seed", "case")
HOLDINGS = Holdings(
    lambda name: Cast().play(name, IDENTITY), lambda variant: Cast().play_variant(variant, IDENTITY)
)


@pytest.mark.parametrize(
    ("keyword", "text", "means"),
    [
        ("StudyDate", "20200101-", "20200101-"),
        ("StudyDate", "that of slice", "20240229"),
        ("00080020", "that of slice", "20240229"),
        ("StudyDate", "that of slice.X", "20240229.X"),
        ("StudyDate", "those of slice, cine", "20240229,20240301"),
        ("Modality", "X(null)", "X\0"),
        ("Modality", "that of slice(space)", "OT "),
        ("PatientName", "(empty)", ""),
        ("notAThing", "1", "1"),
        ("PatientName", 'a"b', 'a"b'),
    ],
)
def test_a_value(keyword, text, means):
    assert value(keyword, text, HOLDINGS) == means


def test_a_column_that_a_table_lacks_is_named_beside_those_it_has():
    (row,) = rows([["parametre", "value"], ["PatientID", "1"]])
    assert (row["value"], row.get("parameter")) == ("1", None)
    with pytest.raises(TableError, match=r"no column 'parameter'; it has parametre, value\."):
        _ = row["parameter"]


def test_a_value_of_nobody_is_a_mistake_of_the_scenario():
    with pytest.raises(Exception, match="no sample called"):
        value("StudyDate", "that of nobody", HOLDINGS)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("frame 1", Image("1")),
        ("frame -1", Image("-1")),
        ("frames 3, 1", Image("3,1")),
        ("frames 1%2C2", Image("1%2C2")),
        ("frames 1, two", Image("1,two")),
        ("a rendering", Image("", kind="rendering")),
        ("a rendering of frame 2", Image("2", kind="rendering")),
        ("a rendering of frame 1,2", Image("1,2", kind="rendering")),
        ("a thumbnail", Image("", kind="thumbnail")),
        ("a thumbnail of frame 2", Image("2", kind="thumbnail")),
    ],
)
def test_an_image(text, means):
    assert image(text) == means
    said = phrase("{image:Image} of {instance:Instance}{asking:Asking}").parse_arguments(f"{text} of cine")
    assert said["image"] == means


def test_a_rendering_is_asked_for_with_a_parameter():
    assert asking(" with quality 50") == (("quality", "50"),)
    assert asking(" with viewport 16,16") == (("viewport", "16,16"),)
    assert asking(" with annotation (empty)") == (("annotation", ""),)
    assert asking(" with annotation patient,(space)") == (("annotation", "patient, "),)
    assert asking("") == ()


def test_an_instance_may_be_misnamed_on_each_level():
    slice_, cine = HOLDINGS["slice"].uids, HOLDINGS["cine"].uids
    assert instance("slice").uids(HOLDINGS) == slice_
    for level in ("study", "series", "instance"):
        told = instance(f'slice, its {level} misnamed "that of cine"').uids(HOLDINGS)
        assert getattr(told, level) == getattr(cine, level)
        assert [
            each for each in ("study", "series", "instance") if getattr(told, each) != getattr(slice_, each)
        ] == [level]
    assert instance('slice, its study misnamed "not_a_uid!"').uids(HOLDINGS).study == "not_a_uid!"


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("slice, cine", Whereabouts("", ("slice", "cine"))),
        ("the study of slice", Whereabouts("study", ("slice",))),
        ("the bulk data of slice and cine", Whereabouts("bulk data", ("slice", "cine"))),
        ("what it found", Whereabouts("found")),
    ],
)
def test_an_answer_says_where_things_are(text, means):
    assert whereabouts(text) == means
    said = phrase("to retrieve {there:Whereabouts}").parse_arguments(f"to retrieve {text}")
    assert said["there"] == means


def test_of_a_resource_something_may_be_asked_for():
    assert aspect("the bulk data of ") == "the bulk data"
    assert aspect("") == ""
    said = phrase("retrieves {what:Aspect}{resource:Resource}{asking:Asking}").parse_arguments(
        "retrieves a thumbnail of the study of slice with viewport 16,16"
    )
    assert (said["what"], said["resource"].name) == ("a thumbnail", "slice")
    assert said["asking"] == (("viewport", "16,16"),)


def test_a_transfer_syntax_is_named_or_it_is_the_stored_one():
    assert in_syntax("in 1.2.840.10008.1.2.1") == "1.2.840.10008.1.2.1"
    assert in_syntax("as they were stored") is None
    assert received("is received") is None
    assert received("are received, in this order") is None
    assert received("is received, in 1.2.840.10008.1.2.4.90") == "1.2.840.10008.1.2.4.90"
    assert received("are received, in this order, in 1.2.840.10008.1.2.1") == "1.2.840.10008.1.2.1"
    assert frames("frame 2") == (2,)
    assert frames("frames 3, 1") == (3, 1)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("slice-1 to slice-3", ("slice-1", "slice-2", "slice-3")),
        ("cine, red-triangle-9 to red-triangle-10", ("cine", "red-triangle-9", "red-triangle-10")),
        ("slice-2 to slice-1", ()),
        ("none", ()),
    ],
)
def test_names_with_numbers_may_be_a_range(text, means):
    assert names(text) == means


@pytest.mark.parametrize("text", ["slice-1 to cine-3", "slice to slice-3"])
def test_a_range_of_different_names_is_a_mistake_of_the_scenario(text):
    with pytest.raises(ValueError, match="the same name"):
        names(text)


def test_what_others_are_answered():
    assert to_others(" to one client and 409 to every other") == {409}
    assert to_others("") is None
