"""A section's photos, in rows of up to three, each with its caption and credit."""

from base64 import b64encode
from collections.abc import Mapping
from math import ceil

from sitrep.analysis.series import Record, records
from sitrep.model.month import Month
from sitrep.model.photo import HEIGHT_MM, ROW_MM, Photo
from sitrep.report.material import Material, words_in
from sitrep.report.texts import Texts
from sitrep.report.view.pictures import PhotoRow, PhotoView

_MOST_IN_A_ROW = 3


def photo_rows(material: Material, section: str) -> tuple[PhotoRow, ...]:
    """The photos that the analysts gave to this section, in their order; rows as even as can be."""
    month = material.evidence.month
    shown = [record for record in _photos_of(month, section) if record.text("file") in month.photos]
    rows = []
    for rows_left in range(ceil(len(shown) / _MOST_IN_A_ROW), 0, -1):
        size = ceil(len(shown) / rows_left)
        rows.append(_row(shown[:size], month.photos, material.texts))
        shown = shown[size:]
    return tuple(rows)


def data_uri(photo: Photo) -> str:
    """The photo as the page carries it in itself."""
    return "data:image/jpeg;base64," + b64encode(photo.jpeg).decode()


def _photos_of(month: Month, section: str) -> list[Record]:
    return [each for each in records(month, "photos") if each.text("section") == section]


def _row(shown: list[Record], photos: Mapping[str, Photo], words: Texts) -> PhotoRow:
    in_row = [(record, photos[record.text("file")]) for record in shown]
    shape = sum(photo.shape for _, photo in in_row)
    views = tuple(_view(record, photo, photo.shape / shape, words) for record, photo in in_row)
    return PhotoRow(views, round(min(1.0, shape * HEIGHT_MM / ROW_MM), 4))


def _view(record: Record, photo: Photo, share: float, words: Texts) -> PhotoView:
    day, credit = record.day("date"), words_in(record, "credit")
    caption = words_in(record, "caption")
    return PhotoView(
        source=data_uri(photo),
        width=photo.width,
        height=photo.height,
        share=round(share, 4),
        alt=words_in(record, "alt") or caption,
        caption=caption,
        credit=words.say("photo.dated", date=day, credit=credit)
        if day
        else words.say("photo.credit", credit=credit),
    )
