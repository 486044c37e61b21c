"""The fonts that an operation adds to those of every report: its own files, and packaged ones."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Message, Severity
from sitrep.fonts.face import Font
from sitrep.fonts.packaged import EXTRA, packaged_font
from sitrep.fonts.typefaces import EVERYWHERE, Typefaces
from sitrep.intake.font_files import MAX_BYTES
from sitrep.intake.kept_files import kept_elsewhere, kept_files
from sitrep.intake.limited.process import Unopened
from sitrep.intake.limited.reader import Reader
from sitrep.model.input_file import InputFile

FOLDER = "fonts"
_ENDINGS = (".otf", ".ttc", ".ttf", ".woff", ".woff2")
_REGULAR, _BOLD = 400, 600

FONT_UNREADABLE = Check(
    "font-unreadable", Severity.ERROR,
    "A file in the operation's folder fonts is not a font that a report can use: it is over 40 MB, "
    "damaged, without outlines, slanted, or a variable font that does not begin at regular weight.",
)  # fmt: skip
FONT_NOT_EMBEDDABLE = Check(
    "font-not-embeddable", Severity.ERROR,
    "A font's own licence bits (fsType) do not allow a part of it to be embedded in a document.",
)  # fmt: skip
FONT_NOT_INSTALLED = Check(
    "font-not-installed", Severity.ERROR,
    "operation.toml names a packaged font whose package is not installed on this computer.",
)  # fmt: skip

FONT_CHECKS: tuple[Check, ...] = (FONT_UNREADABLE, FONT_NOT_EMBEDDABLE, FONT_NOT_INSTALLED)

_LICENCE = ("restricted", "no-subsetting", "bitmap-only")


def read_typefaces(
    folder: Path,
    packaged: Sequence[str],
    *,
    reader: Reader,
    name: Callable[[Path], str],
    settings: Address,
) -> tuple[Typefaces, list[InputFile], list[Diagnostic]]:
    """The typefaces of an operation; `name` gives a path as messages show it.

    Of the files of one family, two are used: those nearest to the two weights that reports have. A
    folder that does not exist has none. `settings` is where `packaged` families are named.
    """
    own: list[Font] = []
    files: list[InputFile] = []
    diagnostics: list[Diagnostic] = []
    for ending in _ENDINGS:
        diagnostics += kept_elsewhere(folder, ending, name=name)
        for kept, raw in kept_files(folder, ending, most_bytes=MAX_BYTES, name=name):
            files.append(kept)
            try:
                own.append(_font(raw, reader))
            except Unopened as failure:
                diagnostics.append(_told(kept.path, failure.reason))
    for family in packaged:
        font = packaged_font(family)
        if font is None:
            diagnostics.append(FONT_NOT_INSTALLED.at(settings, family=family, extra=EXTRA))
        else:
            own.append(font)
    return EVERYWHERE.with_own(_two_weights(own)), files, diagnostics


def _font(raw: bytes, reader: Reader) -> Font:
    if len(raw) > MAX_BYTES:
        raise Unopened(Message("reason.font.too-large"))
    (family, weight), plain = reader.font(raw)
    return Font(family, "normal", weight, held=plain)


def _told(file: str, reason: Message) -> Diagnostic:
    is_licence = reason.key.rpartition(".")[2] in _LICENCE
    check = FONT_NOT_EMBEDDABLE if is_licence else FONT_UNREADABLE
    return check.at(Address(file), reason=reason)


def _two_weights(fonts: Sequence[Font]) -> Iterator[Font]:
    named = sorted(fonts, key=lambda font: font.family)
    for _, group in groupby(named, lambda font: font.family):
        faces = [*group]
        variable = [face for face in faces if not face.weight]
        if variable:
            yield variable[0]
            continue
        regular = min(faces, key=lambda face: abs(int(face.weight) - _REGULAR))
        bold = min(faces, key=lambda face: abs(int(face.weight) - _BOLD))
        yield replace(regular, weight=str(_REGULAR))
        if bold is not regular:
            yield replace(bold, weight=str(_BOLD))
