"""The marks of an annotated copy, as data and back."""

from sitrep.cells import Address
from sitrep.diagnostics import Severity
from sitrep.intake.limited.wire import Data
from sitrep.intake.marking import Mark, Marks


def as_data(marks: Marks) -> Data:
    """What `from_data` takes."""
    of = [
        [str(it.severity), at.sheet, at.row, at.column, it.place, it.message, it.fix]
        for it in marks.of
        for at in (it.where,)
    ]
    return [of, marks.about, marks.more, [*marks.said.items()], marks.is_right_to_left]


def from_data(file: str, data: Data) -> Marks:
    """The marks of the file of that name."""
    of, about, more, said, is_right_to_left = data
    marks = tuple(
        Mark(Severity(severity), Address(file, sheet, row, column), place, message, fix)
        for severity, sheet, row, column, place, message, fix in of
    )
    return Marks(marks, about, more, dict(said), is_right_to_left)
