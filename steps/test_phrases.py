"""The grammar of values: what a cell of a table means for a search."""

import pytest

from fixtures.holdings import Holdings
from fixtures.samples import Cast, Identity
from steps.phrases import value

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


def test_a_value_of_nobody_is_a_mistake_of_the_scenario():
    with pytest.raises(Exception, match="no sample called"):
        value("StudyDate", "that of nobody", HOLDINGS)
