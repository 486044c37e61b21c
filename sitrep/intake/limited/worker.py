"""The process that opens one file: it reads it, answers with data, and ends."""

import socket
from collections.abc import Callable, Mapping

from sitrep.intake.limited.wire import HEAD_BYTES, Data, lengths, packed, unpacked

Answer = tuple[Data, bytes]
_PIECE = 1 << 20


def _spreadsheet(arguments: Data, raw: bytes) -> Answer:
    from sitrep.intake.limited.sheet_data import as_data
    from sitrep.intake.opening import read_spreadsheet

    file, likely = arguments
    return as_data(*read_spreadsheet(file, raw, likely)), b""


def _photo(_: Data, raw: bytes) -> Answer:
    from sitrep.intake.pixels import NoPhoto, encoded

    try:
        jpeg, *sizes = encoded(raw)
    except NoPhoto as fault:
        return str(fault), b""
    return sizes, jpeg


def _logo(arguments: Data, raw: bytes) -> Answer:
    from sitrep.intake.logo_drawing import drawing_of
    from sitrep.intake.logo_pixels import NoLogo, pixels_of

    try:
        width, height, content = drawing_of(raw) if arguments[0] else pixels_of(raw)
    except NoLogo as fault:
        return [fault.reason, fault.line, fault.name], b""
    return [float(width), float(height)], content


def _areas(_: Data, raw: bytes) -> Answer:
    from sitrep.intake.boundaries import areas_in

    areas, faults = areas_in(raw)
    return [areas, faults], b""


def _font(_: Data, raw: bytes) -> Answer:
    from sitrep.intake.font_files import NoFont, plain_font

    try:
        face, plain = plain_font(raw)
    except NoFont as fault:
        return str(fault), b""
    return face, plain


def _article(arguments: Data, raw: bytes) -> Answer:
    from sitrep.intake.clip.clipped import Unclippable
    from sitrep.intake.clip.reader import read_document

    try:
        clipped = read_document(arguments[0], raw)
    except Unclippable as fault:
        return fault.reason, b""
    return [clipped.text, [*clipped.particulars.items()], clipped.left_out], b""


def _copy(arguments: Data, raw: bytes) -> Answer:
    from sitrep.intake.annotate import annotated_copy
    from sitrep.intake.limited.mark_data import from_data

    file, marks = arguments
    content = annotated_copy(file, raw, from_data(file, marks))
    return content is not None, content or b""


TASKS: Mapping[str, Callable[[Data, bytes], Answer]] = {
    "delimited": _spreadsheet,
    "workbook": _spreadsheet,
    "photo": _photo,
    "logo": _logo,
    "areas": _areas,
    "font": _font,
    "article": _article,
    "copy": _copy,
}
_TEXT, _WORKBOOK = "sitrep.intake.delimited", "sitrep.intake.workbook_file"
_SHEETS = ("sitrep.intake.opening", "sitrep.intake.limited.sheet_data")
MODULES: Mapping[str, tuple[str, ...]] = {
    "delimited": (*_SHEETS, _TEXT),
    "workbook": (*_SHEETS, _WORKBOOK),
    "photo": ("sitrep.intake.pixels",),
    "logo": ("sitrep.intake.logo_drawing", "sitrep.intake.logo_pixels"),
    "areas": ("sitrep.intake.boundaries",),
    "font": ("sitrep.intake.font_files",),
    "article": ("sitrep.intake.clip.reader",),
    "copy": ("sitrep.intake.annotate", "sitrep.intake.limited.mark_data", _TEXT, _WORKBOOK),
}
"""What each task needs, imported once and before there is a file; only the rarest follow it late."""

READY = b"."
OUT_OF_MEMORY = "memory"


def serve(channel: socket.socket) -> None:
    """Answer the one request that comes, with `[data]`; or with a word in place of the list."""
    channel.sendall(READY)
    try:
        body, raw = lengths(_exactly(channel, HEAD_BYTES))
        task, arguments = unpacked(_exactly(channel, body))
        data, blob = TASKS[task](arguments, _exactly(channel, raw))
        parts = packed([data], blob)
    except MemoryError:
        parts = packed(OUT_OF_MEMORY)
    for part in filter(None, parts):
        channel.sendall(part)


def _exactly(channel: socket.socket, length: int) -> bytes:
    content = bytearray(length)
    view = memoryview(content)
    while view:
        received = channel.recv_into(view[:_PIECE])
        if not received:
            raise EOFError
        view = view[received:]
    return bytes(content)
