"""I/O: the photos of a month that its table names, checked and encoded again; see `pixels.py`.

A cell of the table is looked up in the list of the folder's files. It is never made into a path.
"""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from sitrep.analysis.series import Record, records
from sitrep.cells import Address
from sitrep.containment import leads_out
from sitrep.diagnostics import Check, Diagnostic, Message, Severity, did_you_mean
from sitrep.intake.files import sha256
from sitrep.intake.limited.process import Unopened
from sitrep.intake.limited.reader import Reader
from sitrep.lines import nearest
from sitrep.model.month import Month
from sitrep.model.photo import LEAST_DPI, Encoded, Photo, pixels_for, printed_mm

FOLDER = "photos"
MAX_BYTES = 30_000_000
_NEAR = 75

PHOTO_PATH = Check(
    "photo-path", Severity.ERROR,
    "A row of the photos has a path where the name of a file belongs. Photos are kept in the month's "
    "folder photos and nowhere else, so that nothing from elsewhere gets into a report.",
)  # fmt: skip
PHOTO_MISSING = Check(
    "photo-missing", Severity.ERROR,
    "A row names a photo that is not in the month's folder photos.",
)  # fmt: skip
PHOTO_UNREADABLE = Check(
    "photo-unreadable", Severity.ERROR,
    "A photo is not a JPEG, PNG or WebP picture, is damaged, cut short or animated, is larger than 30 "
    "MB or 60 million pixels, or is a link out of the month's folder.",
)  # fmt: skip
PHOTO_TOO_SMALL = Check(
    "photo-too-small", Severity.WARNING,
    f"A photo has fewer than {LEAST_DPI} pixels to the inch as it is printed, and looks coarse.",
)  # fmt: skip
PHOTO_NOT_NAMED = Check(
    "photo-not-named", Severity.NOTE,
    "A file in the folder photos is named by no row of the table photos, so it is not in the report.",
    changes_report=True,
)  # fmt: skip

PHOTO_CHECKS: tuple[Check, ...] = (
    PHOTO_PATH, PHOTO_MISSING, PHOTO_UNREADABLE, PHOTO_TOO_SMALL, PHOTO_NOT_NAMED,
)  # fmt: skip


def read_photos(
    folder: Path, month: Month, *, reader: Reader, name: Callable[[Path], str]
) -> tuple[dict[str, Photo], list[Diagnostic]]:
    """The photos that the month's table names, by the name in its cell.

    `folder` is the month's; `name` gives a path as messages show it.
    """
    photos: dict[str, Photo] = {}
    diagnostics: list[Diagnostic] = []
    files = dict(_files_in(folder / FOLDER))
    rows = {record.text("file"): record for record in records(month, "photos") if record.text("file")}
    for asked, record in rows.items():
        cell = record.cell("file")
        path = files.get(_plain(asked))
        if path is None:
            diagnostics.append(_not_there(asked, cell, files))
            continue
        try:
            photo, came = _read(path, folder, reader, name(path))
        except Unopened as failure:
            reason = failure.reason
            diagnostics.append(PHOTO_UNREADABLE.at(cell, name=asked, reason=reason))
            continue
        photos[asked] = photo
        diagnostics += _too_small(record, came)
    named = {_plain(asked) for asked in rows}
    for plain, path in files.items():
        if plain not in named:
            diagnostics.append(PHOTO_NOT_NAMED.at(Address(name(path))))
    return photos, diagnostics


def _files_in(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_file() and not path.name.startswith("."):
            yield _plain(path.name), path


def _plain(name: str) -> str:
    """A Mac takes letters and their accents apart in the names of files, a spreadsheet does not."""
    return unicodedata.normalize("NFC", name)


def _not_there(asked: str, cell: Address, files: Mapping[str, Path]) -> Diagnostic:
    *way, last = asked.replace("\\", "/").split("/")
    near = nearest(last, files, folded=str.casefold, least=_NEAR)
    check = PHOTO_PATH if way else PHOTO_MISSING
    return check.at(cell, name=asked, hint=did_you_mean(near))


def _read(path: Path, folder: Path, reader: Reader, file: str) -> tuple[Photo, Encoded]:
    if leads_out(path, folder):
        raise Unopened(Message("reason.photo.elsewhere"))
    with path.open("rb") as handle:
        raw = handle.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise Unopened(Message("reason.photo.too-large"))
    made = reader.photo(raw)
    return Photo(file, sha256(raw), made.width, made.height, made.jpeg), made


def _too_small(record: Record, came: Encoded) -> Iterator[Diagnostic]:
    width, height = came.came_width, came.came_height
    needed = pixels_for(width, height, LEAST_DPI)
    if width < needed[0]:
        yield PHOTO_TOO_SMALL.at(
            record.cell("file"),
            name=record.text("file"),
            width=width,
            height=height,
            mm=round(printed_mm(width, height)[0]),
            needed_width=needed[0],
            needed_height=needed[1],
        )
