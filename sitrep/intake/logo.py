"""I/O: the producer's logo in the operation's folder: a drawing or pixels, checked and made anew."""

from collections.abc import Callable, Iterator, Sequence
from math import ceil, floor
from pathlib import Path

from sitrep.cells import Address
from sitrep.containment import is_special, leads_out
from sitrep.diagnostics import Check, Diagnostic, Message, Severity
from sitrep.intake.files import logo_files, sha256
from sitrep.intake.limited.process import Unopened
from sitrep.intake.limited.reader import Reader, UnopenedAt
from sitrep.intake.problems.files import FILE_ELSEWHERE
from sitrep.model.logo import Logo

MAX_BYTES = 5_000_000
LEAST_DPI = 200
_DRAWING, _PIXELS = ".svg", (".png", ".jpg", ".jpeg")

LOGO_UNREADABLE = Check(
    "logo-unreadable", Severity.ERROR,
    "The operation's logo is neither a PNG or JPEG picture nor an SVG of nothing but shapes in flat "
    "colours and linear gradients. A logo comes from outside and goes to every reader: scripts, links, "
    "pictures, letters in fonts, style sheets and filters in it are refused, with their line.",
)  # fmt: skip
LOGO_TWICE = Check(
    "logo-twice", Severity.ERROR,
    "The operation has two logos in pixels, and nothing says which of them is right. A logo.svg, "
    "which is printed, may stand beside one in pixels, which mails show.",
)  # fmt: skip

LOGO_COARSE = Check(
    "logo-coarse", Severity.NOTE,
    "The logo that is printed has fewer than 200 pixels per inch, so that its edges are seen. It is a "
    "note, since a report that is sent tonight can do without a better one.",
)  # fmt: skip

LOGO_CHECKS: tuple[Check, ...] = (LOGO_UNREADABLE, LOGO_TWICE, LOGO_COARSE)


def read_logos(
    folder: Path, *, reader: Reader, name: Callable[[Path], str]
) -> tuple[tuple[Logo, ...], list[Diagnostic]]:
    """The logos of an operation, a drawing first; `name` gives a path as messages show it."""
    logos: list[Logo] = []
    diagnostics: list[Diagnostic] = []
    paths = logo_files(folder)
    pixels = [path for path in paths if path.suffix.lower() in _PIXELS]
    for other in pixels[1:]:
        diagnostics.append(LOGO_TWICE.at(Address(name(other)), other=pixels[0].name))
    for path in paths:
        file = name(path)
        if leads_out(path, folder) or is_special(path):
            diagnostics.append(FILE_ELSEWHERE.at(Address(file)))
        elif path.suffix.lower() not in (_DRAWING, *_PIXELS):
            diagnostics.append(_unreadable(file, Message("reason.logo.kind")))
        elif path not in pixels[1:]:
            try:
                logos.append(_read(path, reader, file))
            except Unopened as failure:
                line = failure.line if isinstance(failure, UnopenedAt) else 0
                diagnostics.append(_unreadable(file, failure.reason, line))
    in_order = tuple(sorted(logos, key=lambda logo: logo.kind != "svg"))
    return in_order, [*diagnostics, *_coarse(in_order)]


def _coarse(logos: Sequence[Logo]) -> Iterator[Diagnostic]:
    """Whether the first, which is printed, is too small for its place in the masthead."""
    for logo in logos[:1]:
        if logo.kind == "png" and logo.dots_per_inch < LEAST_DPI:
            yield LOGO_COARSE.at(
                Address(logo.file),
                width=logo.width,
                height=logo.height,
                dpi=floor(logo.dots_per_inch),
                least=LEAST_DPI,
                needed=ceil(logo.height * LEAST_DPI / logo.dots_per_inch),
            )


def _read(path: Path, reader: Reader, file: str) -> Logo:
    with path.open("rb") as handle:
        raw = handle.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise Unopened(Message("reason.logo.too-large"))
    is_drawing = path.suffix.lower() == _DRAWING
    width, height, content = reader.logo(raw, is_drawing=is_drawing)
    return Logo(file, sha256(raw), "svg" if is_drawing else "png", width, height, content)


def _unreadable(file: str, reason: Message, line: int = 0) -> Diagnostic:
    return LOGO_UNREADABLE.at(Address(file, None, line), reason=reason)
