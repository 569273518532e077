"""Draw the three documented sample files and the table of their metadata.

    python sample-data/draw.py [FOLDER]

Running it again gives the same bytes.
"""

import csv
import sys
from collections.abc import Callable
from pathlib import Path

from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.multival import MultiValue
from pydicom.uid import UID, ExplicitVRLittleEndian, SecondaryCaptureImageStorage

ROWS, COLUMNS = 979, 985
WHITE = bytes((255, 255, 255))
PREFIX = "1.2.826.0.1.3680043.8.498."
STUDY = PREFIX + "13230779778012324449356534479549187420"
SERIES_OF_RED_AND_GREEN = PREFIX + "45787841905473114233124723359129632652"
SERIES_OF_BLUE = PREFIX + "77033797676425927098669402985243398207"
IMPLEMENTATION = UID("2.25.211290414372094733245519263722841216129")

Extent = tuple[int, int]  # the columns [first, last) that the shape covers in one row


def circle(row: int) -> Extent:
    radius, middle = 400, ROWS // 2
    half = int(max(0, radius**2 - (row - middle) ** 2) ** 0.5)
    return COLUMNS // 2 - half, COLUMNS // 2 + half


def square(row: int) -> Extent:
    inside = 140 <= row < ROWS - 140
    return (143, COLUMNS - 143) if inside else (0, 0)


def triangle(row: int) -> Extent:
    half = (row - 120) * 400 // 740 if 120 <= row < 860 else 0
    return COLUMNS // 2 - half, COLUMNS // 2 + half


def pixels(extent: Callable[[int], Extent], colour: bytes) -> bytes:
    """Paint the shape on white, and pad to an even length."""
    frame = bytearray()
    for row in range(ROWS):
        first, last = extent(row)
        frame += WHITE * first + colour * (last - first) + WHITE * (COLUMNS - last)
    return bytes(frame) + b"\0" * (len(frame) % 2)


def instance(series: str, series_number: int, uid: str, number: int, frame: bytes) -> Dataset:
    """One Secondary Capture image."""
    image = Dataset()
    image.SpecificCharacterSet = "ISO_IR 100"
    image.ImageType = ["DERIVED", "SECONDARY"]
    image.SOPClassUID = SecondaryCaptureImageStorage
    image.SOPInstanceUID = uid
    image.StudyDate = image.SeriesDate = image.ContentDate = "20200922"
    image.StudyTime = image.SeriesTime = image.ContentTime = "120000"
    image.AccessionNumber = ""
    image.Modality = "OT"
    image.ConversionType = "SYN"
    image.ReferringPhysicianName = ""
    image.PatientName = "Anony Mous"
    image.PatientID = "ID1"
    image.PatientBirthDate = ""
    image.PatientSex = ""
    image.StudyInstanceUID = STUDY
    image.SeriesInstanceUID = series
    image.StudyID = "1"
    image.SeriesNumber = series_number
    image.InstanceNumber = number
    image.PatientOrientation = ""
    image.Laterality = ""
    image.SamplesPerPixel = 3
    image.PhotometricInterpretation = "RGB"
    image.PlanarConfiguration = 0
    image.Rows = ROWS
    image.Columns = COLUMNS
    image.BitsAllocated = image.BitsStored = 8
    image.HighBit = 7
    image.PixelRepresentation = 0
    image.PixelData = frame
    image["PixelData"].VR = "OB"
    image.file_meta = FileMetaDataset()
    image.file_meta.MediaStorageSOPClassUID = SecondaryCaptureImageStorage
    image.file_meta.MediaStorageSOPInstanceUID = UID(uid)
    image.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    image.file_meta.ImplementationClassUID = IMPLEMENTATION
    image.file_meta.ImplementationVersionName = "DICOMWEB_CONF"
    return image


def cast() -> dict[str, Dataset]:
    """The three instances, by file name without its ending."""
    return {
        "blue-circle": instance(
            SERIES_OF_BLUE, 2, PREFIX + "13273713909719068980354078852867170114", 1,
            pixels(circle, bytes((0, 0, 255))),
        ),
        "green-square": instance(
            SERIES_OF_RED_AND_GREEN, 1, PREFIX + "12714725698140337137334606354172323212", 2,
            pixels(square, bytes((0, 128, 0))),
        ),
        "red-triangle": instance(
            SERIES_OF_RED_AND_GREEN, 1, PREFIX + "47359123102728459884412887463296905395", 1,
            pixels(triangle, bytes((255, 0, 0))),
        ),
    }  # fmt: skip


def draw(folder: Path) -> None:
    """Write the files and dicom-metadata.csv: one row for each file, one column for each attribute."""
    images = cast()
    for name, image in images.items():
        image.save_as(folder / f"{name}.dcm", enforce_file_format=True)
    keywords = [element.keyword for element in images["blue-circle"] if element.keyword != "PixelData"]
    with (folder / "dicom-metadata.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["file", *keywords])
        for name, image in images.items():
            table.writerow([f"{name}.dcm", *(text(image[keyword].value) for keyword in keywords)])


def text(value: object) -> str:
    """A value as one cell: several values separated as DICOM separates them."""
    return "\\".join(value) if isinstance(value, MultiValue) else str(value)


if __name__ == "__main__":
    draw(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
