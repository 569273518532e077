"""What differs in its place alone is said alike, and one mistake is found again under another requirement."""

import json

import pytest

from reports.assemble import Happened, case_from
from reports.causes import alike, elsewhere, mistake
from reports.examples import exchange_of, facts_of, message, said

WRONG_STATUS = "The server answers with the wrong status."
NO_PLACE = "BulkData does not say where it is. At byte {}."


def found(name, what, requirement="AZ-1", url="http://h/studies?limit=-1", **finding):
    told = said("departs", what=what, expected="400", received="500", **finding)
    exchange = exchange_of(request=message(method="GET", url=url), answer=message(status=500))
    told["exchange"] = f"GET {url} -> 500"
    return case_from(Happened(f"features/{name}", facts_of((requirement,)), [told], [exchange]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BulkData is nowhere. At byte 4367.", "BulkData is nowhere. At byte 12. (and 3 more)"),
        (
            "SelectorODValue (0072,0073) has Value, which the binary OD does not have. At /0/00720073/Value.",
            "SelectorOLValue (0072,0075) has Value, which the binary OL does not have. At /0/00720075/Value.",
        ),
        ("It is another. At StudyDate (0008,0020).", "It is another. At Rows (0028,0010)."),
        ("The search finds other studies.", "The search finds other series."),
        ("In what is found, Rows is there.", "In what is found, SOPInstanceUID is there."),
        ("Frame 1 differs from byte 3 on.", "Frame 2 differs from byte 17 on."),
    ],
)
def test_what_differs_in_its_place_has_one_alike(one, other):
    assert alike(one) == alike(other)


def test_another_sentence_is_another_alike():
    said = ["The header Warning is missing.", "The header Location is missing.", WRONG_STATUS]
    assert len(set(map(alike, said))) == 3


def test_one_mistake_is_the_same_at_another_place_of_another_answer():
    assert mistake(found("a", NO_PLACE.format(4367))) == mistake(
        found("b", NO_PLACE.format(12), url="http://h/")
    )
    assert mistake(found("a", NO_PLACE.format(1))) != mistake(found("b", "BulkData is nowhere. At byte 1."))


def test_of_a_wrong_status_what_was_asked_counts_but_for_its_identifiers():
    one = found("a", WRONG_STATUS, url="http://h/series?StudyInstanceUID=2.25.123456789&limit=-1")
    other = found("b", WRONG_STATUS, url="http://h/series?StudyInstanceUID=2.25.987654321&limit=-1")
    assert mistake(one) == mistake(other)
    assert mistake(one) != mistake(found("c", WRONG_STATUS, url="http://h/series?offset=-1"))


def refused(
    name,
    accept,
    says,
    *,
    due="200",
    came=400,
    url="http://h/studies/2.25.123456789012345",
    of="retrieve study",
):
    """A case in which a request with an Accept was answered with another status, and so many words."""
    told = said(
        "departs", what=WRONG_STATUS, expected=due, received=str(came), exchange=f"GET {url} -> {came}"
    )
    exchange = exchange_of(
        request=message(method="GET", url=url, headers=[["Accept", accept]]),
        answer=message(status=came, body=says),
        transaction=of,
    )
    return case_from(Happened(f"features/{name}", facts_of(("AZ-1",)), [told], [exchange]))


PDF, GIF = 'multipart/related; type="application/pdf"', "image/gif"


def test_what_a_service_refuses_in_the_same_words_at_one_address_is_one_mistake():
    one = refused("a", PDF, f'{{"Details": "Cannot make {json.dumps(PDF)[1:-1]} of 2.25.123456789012345."}}')
    assert mistake(one) == mistake(
        refused("b", GIF, '{"Details": "Cannot make image/gif of 2.25.9876543210987."}')
    )
    for other in (
        refused("c", GIF, '{"Details": "Cannot do that."}'),
        refused(
            "d", GIF, '{"Details": "Cannot make image/gif of 2.25.9876543210987."}', url="http://h/series"
        ),
        refused("e", GIF, '{"Details": "Cannot make image/gif of 2.25.9876543210987."}', came=500),
        refused("f", GIF, ""),
    ):
        assert mistake(one) != mistake(other)


def test_a_service_that_says_nothing_is_told_by_what_it_was_asked():
    assert mistake(refused("a", PDF, "")) != mistake(refused("b", GIF, ""))
    assert mistake(refused("a", PDF, "")) == mistake(refused("b", PDF, ""))


def test_what_is_served_and_should_not_be_is_told_by_what_it_was_asked():
    assert mistake(refused("a", PDF, "[]", due="406", came=200)) != mistake(
        refused("b", GIF, "[]", due="406", came=200)
    )


def test_one_status_of_a_refusal_in_place_of_one_other_is_one_mistake_of_a_transaction():
    one = refused("a", PDF, "no", due="406")
    assert mistake(one) == mistake(refused("b", GIF, "never", due="406", url="http://h/studies/1?x=y"))
    assert mistake(one) != mistake(refused("c", PDF, "no", due="406", of="rendered study"))
    assert mistake(one) != mistake(refused("d", PDF, "no", due="415"))


def test_a_case_without_an_exchange_has_a_mistake_too():
    told = said("departs", what=WRONG_STATUS, expected="200", received="400")
    assert mistake(case_from(Happened("features/a", facts_of(("AZ-1",)), [told], []))) is not None


def test_findings_that_share_a_mistake_name_each_other():
    groups = [
        [found("a", NO_PLACE.format(1)), found("b", WRONG_STATUS)],
        [found("c", WRONG_STATUS, "AZ-2")],
        [found("d", "It is wrong.", "AZ-3")],
        [found("e", NO_PLACE.format(9), "AZ-4")],
    ]
    named = {first: [case.id for case in cases] for first, cases in elsewhere(groups).items()}
    assert named == {
        "features/a": ["features/c", "features/e"],
        "features/c": ["features/a"],
        "features/d": [],
        "features/e": ["features/a"],
    }
