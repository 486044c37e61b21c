"""Opens files from outside: whatever a file does to its reader, each gets one answer."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic, Message
from sitrep.intake.clip.clipped import Clipped, Unclippable
from sitrep.intake.container import TEXT_FILES, suffix_of
from sitrep.intake.encodings import Decoded, decoded
from sitrep.intake.likely_encodings import expected
from sitrep.intake.limited.limits import Limits
from sitrep.intake.limited.process import BROKEN, NO_DATA, Keeper, Unopened
from sitrep.intake.limited.wire import Data
from sitrep.intake.problems.files import FILE_UNREADABLE
from sitrep.model.boundary import Area, Ring
from sitrep.model.photo import Encoded

if TYPE_CHECKING:
    from sitrep.intake.marking import Marks
    from sitrep.intake.spreadsheet import Sheet
    from sitrep.model.operation import Operation


class UnopenedAt(Unopened):
    """The line of the file, 0 for none, and why it is not read."""

    def __init__(self, line: int, reason: Message) -> None:
        super().__init__(reason)
        self.line = line


_LOGO_FAULT = (str, int, str)
"""A reason, a line and what stands there."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Each file is opened by a process of its own, within the limits; `likely` are encodings of text.

    A method that raises Unopened says so; OSError where no process can be started.
    """

    keeper: Keeper
    limits: Limits = field(default_factory=Limits)
    likely: tuple[str, ...] = ()

    def of(self, operation: "Operation") -> "Reader":
        """The same with the limits that an operation sets, and the encodings that are likely in it."""
        limits = Limits(operation.reading.memory_mb, operation.reading.seconds)
        return replace(self, limits=limits, likely=expected(operation))

    def text(self, raw: bytes) -> Decoded:
        """The text in these bytes, which is read here: it is one step, as long as the text."""
        return decoded(raw, self.likely)

    def spreadsheet(self, file: str, raw: bytes) -> "tuple[list[Sheet], list[Diagnostic]]":
        """The sheets of a file whose name in messages is `file`, and what was wrong with it."""
        from sitrep.intake.limited.sheet_data import from_data

        task = "delimited" if suffix_of(file) in TEXT_FILES else "workbook"
        try:
            data, _ = self._asked(task, [file, self.likely], raw)
            with _of_our_form():
                return from_data(file, data)
        except Unopened as failure:
            return [], [FILE_UNREADABLE.at(Address(file), reason=failure.reason)]

    def photo(self, raw: bytes) -> Encoded:
        """The photo in these bytes as a JPEG of our own; Unopened where there is none."""
        sizes, jpeg = self._asked("photo", [], raw)
        if isinstance(sizes, str):
            raise Unopened(Message(f"reason.photo.{sizes}"))
        with _of_our_form():
            return Encoded(jpeg, *_numbers(sizes, int))

    def logo(self, raw: bytes, *, is_drawing: bool) -> tuple[float, float, bytes]:
        """Width, height, and the SVG or PNG of our own that a logo becomes; Unopened where it cannot.

        UnopenedAt says at which line.
        """
        data, content = self._asked("logo", [is_drawing], raw)
        with _of_our_form():
            if len(data) == len(_LOGO_FAULT):
                reason, line, found = (kind(each) for kind, each in zip(_LOGO_FAULT, data, strict=True))
                about = {"found": found} if found else {}
                raise UnopenedAt(line, Message(f"reason.logo.{reason}", about))
            width, height = _numbers(data, float)
            return width, height, content

    def areas(self, raw: bytes) -> tuple[list[Area], list[tuple[int, str]]]:
        """The areas in a file of boundaries, and the faults of others; Unopened if it cannot be read."""
        data, _ = self._asked("areas", [], raw)
        with _of_our_form():
            areas, faults = data
            return (
                [(str(name), str(code), tuple(map(_ring, rings))) for name, code, rings in areas],
                [(int(number), str(reason)) for number, reason in faults],
            )

    def font(self, raw: bytes) -> tuple[tuple[str, str], bytes]:
        """The font in these bytes, plain, with its family and weight; Unopened where there is none."""
        face, plain = self._asked("font", [], raw)
        if isinstance(face, str):
            raise Unopened(Message(f"reason.font.{face}"))
        with _of_our_form():
            family, weight = face
            return (str(family), str(weight)), plain

    def article(self, suffix: str, raw: bytes) -> Clipped:
        """The article in a document; Unclippable or Unopened where there is none."""
        data, _ = self._asked("article", [suffix], raw)
        if isinstance(data, str):
            raise Unclippable(data)
        with _of_our_form():
            text, particulars, left_out = data
            said = {str(name): str(value) for name, value in particulars}
            return Clipped(str(text), said, tuple(map(str, left_out)))

    def copy(self, file: str, raw: bytes, marks: "Marks") -> bytes | None:
        """An annotated copy of a spreadsheet; None where it cannot be opened."""
        from sitrep.intake.limited.mark_data import as_data

        try:
            is_made, content = self._asked("copy", [file, as_data(marks)], raw)
        except Unopened:
            return None
        return content if is_made is True else None

    def _asked(self, task: str, arguments: Data, raw: bytes) -> tuple[Data, bytes]:
        answer, blob = self.keeper.asked(task, arguments, raw, self.limits)
        with _of_our_form():
            (data,) = answer
        return data, blob


@contextmanager
def _of_our_form() -> Iterator[None]:
    """What is not of the form that our own worker gives says that a file got the better of it."""
    try:
        yield
    except NO_DATA:
        raise Unopened(BROKEN) from None


def _numbers(data: Data, kind: type) -> list[Any]:
    if any(type(number) is not kind for number in data):
        raise TypeError("other numbers")
    return [*data]


def _ring(data: Data) -> Ring:
    return tuple((x, y) for x, y in (_numbers(point, float) for point in data))
