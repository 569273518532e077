"""What hurts more stands first, and what differs in its place alone has one cause."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.harm import CLASSES, cause, harm, worst_first
from reports.model import Finding

WRONG_STATUS = "The server answers with the wrong status."


@pytest.mark.parametrize(
    ("what", "expected", "received", "wanted"),
    [
        (WRONG_STATUS, "400", "200", "data"),
        (
            "The picture is not that of frame 2: it is too far off. At frame 2.",
            "PSNR of 45 dB",
            "7.6 dB",
            "data",
        ),
        (WRONG_STATUS, "409", "202", "data"),
        (WRONG_STATUS, "400", "500", "broken"),
        (WRONG_STATUS, "200 or 206 or 406", "500", "broken"),
        (WRONG_STATUS, "200", "400", "refused"),
        (WRONG_STATUS, "304", "404", "refused"),
        (WRONG_STATUS, "200 or 404", "406", "refused"),
        (WRONG_STATUS, "406", "400", "status"),
        (WRONG_STATUS, "400 or 404", "302", "status"),
        (WRONG_STATUS, "204", "200", "rest"),
        ("The search finds other studies.", "large", "large, small", "data"),
        ("The search finds other studies, or in another order.", "a", "b", "data"),
        ("Frame 1 differs in 3 values. At row 1.", "1", "2", "data"),
        ("The body is not the file that was stored, byte for byte.", "", "", "data"),
        (
            "SelectorSVValue (0072,0082) was stored and is not in the metadata. At /00720082.",
            "SV",
            "",
            "data",
        ),
        ("In what is found, StudyTime is missing.", "(present)", "(absent)", "data"),
        ("In what is found, Rows is there, and should not be.", "(absent)", "(present)", "rest"),
        ("A value of PatientName (0010,0010) is not PN. At /0/00100010/Value/0.", "", "", "broken"),
        ("BulkData does not say where it is. At byte 4367.", "uri or uuid", "neither", "broken"),
        ("The body is not JSON: Expecting value.", "", "", "broken"),
        ("The answer breaks off.", "", "", "broken"),
        ("The header Warning is missing.", "(present)", "(absent)", "rest"),
        ("", "", "", "rest"),
    ],
)
def test_the_class_is_read_from_the_statuses_and_else_from_the_sentence(what, expected, received, wanted):
    assert harm(Finding((), what, expected, received)) == wanted


@given(st.text(), st.text(), st.text())
def test_any_finding_has_a_class(what, expected, received):
    found = Finding((), what, expected, received)
    assert list(CLASSES)[worst_first(found)] == harm(found)


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
def test_what_differs_in_its_place_has_one_cause(one, other):
    assert cause(one) == cause(other)


def test_another_sentence_is_another_cause():
    said = ["The header Warning is missing.", "The header Location is missing.", WRONG_STATUS]
    assert len(set(map(cause, said))) == 3
