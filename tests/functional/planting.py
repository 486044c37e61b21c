"""An operation's files as data, and the small changes that plant one error in them.

Tables are drawn with a label before each line. The label is not written to the file: it names the
line, wherever other changes move it, so that many errors can be planted in one month.
"""

import csv
import io
from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import odf.opendocument
import odf.table
import odf.text
import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from sheets import cells, first_sheet, saved, typed
from sitrep.cells import Address, column_letters

OPERATION = "lakes"
SETTINGS = "operation.toml"


class Told(NamedTuple):
    """Where and what a diagnostic is, as `--format json` has it."""

    code: str
    file: str
    sheet: str
    cell: str


@dataclass
class Sheet:
    """`rows` are lines of cells; `labels` and `columns` find them by name."""

    title: str
    rows: list[list[str]]
    labels: dict[str, list[str]]
    columns: dict[str, int]
    hidden_rows: list[list[str]] = field(default_factory=list)
    hidden_columns: list[str] = field(default_factory=list)
    merged: list[tuple[list[str], list[str], str]] = field(default_factory=list)
    looks: list[tuple[list[str], str, str]] = field(default_factory=list)
    is_hidden: bool = False

    def number(self, label: str) -> int:
        """The row's number as the spreadsheet prints it."""
        return next(n for n, row in enumerate(self.rows, 1) if row is self.labels[label])


Content = list[Sheet] | str | bytes
Files = dict[str, Content]
"""By path below the operation's folder: the sheets of a spreadsheet, a text, or bytes as they are."""


def drawn(drawing: str, title: str = "", *, is_hidden: bool = False) -> Sheet:
    """A sheet; the line labelled `header` has the columns' names."""
    lines = [(label, row) for label, *row in (line or [""] for line in cells(drawing))]
    labels = {label: row for label, row in lines if label}
    columns = {name: number for number, name in enumerate(labels.get("header", ()), 1)}
    return Sheet(title, [row for _, row in lines], labels, columns, is_hidden=is_hidden)


@dataclass(frozen=True)
class Place:
    """A cell of a drawn sheet by label and column; one of the two alone is a whole row or column."""

    path: str
    title: str
    label: str = ""
    column: str = ""

    def sheet(self, files: Files) -> Sheet:
        sheets = files[self.path]
        assert isinstance(sheets, list)
        return next(sheet for sheet in sheets if sheet.title == self.title)

    def address(self, files: Files) -> tuple[str, str, str]:
        sheet = self.sheet(files)
        letters = column_letters(sheet.columns[self.column]) if self.column else ""
        cell = f"{letters}{sheet.number(self.label)}" if letters else f"row {sheet.number(self.label)}"
        return self.path, self.title, cell


@dataclass(frozen=True)
class Line:
    """The first line of a text that has these words; `column` counts from 1."""

    path: str
    words: str
    column: int = 0

    def address(self, files: Files) -> tuple[str, str, str]:
        text = files[self.path]
        assert isinstance(text, str)
        number = next(n for n, line in enumerate(text.split("\n"), 1) if self.words in line)
        return self.path, "", Address(self.path, None, number, self.column).cell


@dataclass(frozen=True)
class In:
    """A place that is known by itself: a file, its sheet, its cell."""

    path: str
    cell: str = ""
    sheet: str = ""

    def address(self, _: Files) -> tuple[str, str, str]:
        return self.path, self.sheet, self.cell


Where = Place | Line | In


@dataclass(frozen=True)
class Change:
    """Something that is done to the files, and where an error of it is told if nobody says else."""

    make: Callable[[Files], None]
    told: Where


def put(place: Place, value: str) -> Change:
    """Another value in a cell."""

    def make(files: Files) -> None:
        sheet = place.sheet(files)
        sheet.labels[place.label][sheet.columns[place.column] - 1] = value

    return Change(make, place)


def drop(place: Place) -> Change:
    """A row deleted; it is told at the header, having no place of its own any more."""

    def make(files: Files) -> None:
        sheet = place.sheet(files)
        del sheet.rows[sheet.number(place.label) - 1]

    return Change(make, Place(place.path, place.title, "header"))


def hide(place: Place) -> Change:
    """A row or, without a label, a column that nobody sees."""

    def make(files: Files) -> None:
        sheet = place.sheet(files)
        if place.label:
            sheet.hidden_rows.append(sheet.labels[place.label])
        else:
            sheet.hidden_columns.append(place.column)

    told = place if place.label else Place(place.path, place.title, "header", place.column)
    return Change(make, told)


def merge(first: Place, last: str) -> Change:
    """The cells of a column merged down to the line `last`; it is told at that one."""

    def make(files: Files) -> None:
        sheet = first.sheet(files)
        for label in list(sheet.labels)[list(sheet.labels).index(first.label) + 1 :]:
            sheet.labels[label][sheet.columns[first.column] - 1] = ""
            if label == last:
                break
        sheet.merged.append((sheet.labels[first.label], sheet.labels[last], first.column))

    return Change(make, replace(first, label=last))


def look(place: Place, how: str) -> Change:
    """A cell that looks otherwise: `struck`, `white`, `raised` (its last sign), `comment`, or a format."""

    def make(files: Files) -> None:
        sheet = place.sheet(files)
        sheet.looks.append((sheet.labels[place.label], place.column, how))

    return Change(make, place)


def add_sheet(path: str, drawing: str, title: str, *, is_hidden: bool = False) -> Change:
    """One sheet more in a workbook; its drawing has labels too."""

    def make(files: Files) -> None:
        sheets = files[path]
        assert isinstance(sheets, list)
        sheets.append(drawn(drawing, title, is_hidden=is_hidden))

    return Change(make, In(path, sheet=title))


def add_file(path: str, content: str | bytes, cell: str = "") -> Change:
    """One file more; `cell` is where in it the error is told."""

    def make(files: Files) -> None:
        assert path not in files
        files[path] = content

    return Change(make, In(path, cell))


def add_table(path: str, drawing: str, cell: str = "") -> Change:
    """One CSV file more, drawn without labels."""
    return add_file(path, _csv(cells(drawing)).decode(), cell)


def edit(path: str, old: str, new: str) -> Change:
    """Some words of a text exchanged."""

    def make(files: Files) -> None:
        text = files[path]
        assert isinstance(text, str)
        assert text.count(old) == 1, f"{path} has {text.count(old)} times: {old}"
        files[path] = text.replace(old, new)

    return Change(make, Line(path, next(line for line in new.split("\n") if line)))


def append(path: str, text: str) -> Change:
    """A paragraph more at the end of a text."""

    def make(files: Files) -> None:
        before = files[path]
        assert isinstance(before, str)
        files[path] = f"{before}\n{text}\n"

    return Change(make, Line(path, text.split("\n")[0]))


@dataclass(frozen=True)
class Planting:
    """Changes that make exactly one diagnostic, and `with_it` those that cannot be without them.

    `alone` says why it bears no other planting beside it.
    """

    code: str
    changes: tuple[Change, ...]
    told: Where
    alone: str = ""
    with_it: tuple[tuple[str, Where], ...] = ()


def plant(
    code: str,
    *changes: Change,
    told: Where | None = None,
    alone: str = "",
    with_it: tuple[tuple[str, Where], ...] = (),
) -> Planting:
    """An error to be found where the first change was made, or as `told`."""
    return Planting(code, changes, told or changes[0].told, alone, with_it)


def planted(clean: Files, *plantings: Planting) -> tuple[Files, set[Told]]:
    """The files with these errors in them, and what must be told of them."""
    files = deepcopy(clean)
    for planting in plantings:
        for change in planting.changes:
            change.make(files)
    expected = set()
    for planting in plantings:
        for code, where in ((planting.code, planting.told), *planting.with_it):
            path, sheet, cell = where.address(files)
            expected.add(Told(code, f"inputs/{OPERATION}/{path}", sheet, cell))
    return files, expected


def told_at(code: str, where: Address) -> Told:
    """A diagnostic in the form in which it is expected."""
    return Told(code, where.file, where.sheet or "", where.cell)


def write(files: Files, workspace: Path) -> None:
    """All of it as real files below `inputs/` of a workspace."""
    for path, content in files.items():
        file = workspace / "inputs" / OPERATION / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_bytes(path, content))


def _bytes(path: str, content: Content) -> bytes:
    match content:
        case bytes():
            return content
        case str():
            return content.encode()
    frozen = tuple(map(_frozen, content))
    return _WRITERS[path.rpartition(".")[2]](frozen)


class _Frozen(NamedTuple):
    """A sheet as it is written, with numbers for names."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    hidden_rows: tuple[int, ...]
    hidden_columns: tuple[int, ...]
    merged: tuple[tuple[int, int, int], ...]
    looks: tuple[tuple[int, int, str], ...]
    is_hidden: bool


def _frozen(sheet: Sheet) -> _Frozen:
    def number(row: list[str]) -> int:
        return next(n for n, other in enumerate(sheet.rows, 1) if other is row)

    return _Frozen(
        sheet.title,
        tuple(map(tuple, sheet.rows)),
        tuple(map(number, sheet.hidden_rows)),
        tuple(sheet.columns[name] for name in sheet.hidden_columns),
        tuple((number(top), number(end), sheet.columns[name]) for top, end, name in sheet.merged),
        tuple((number(row), sheet.columns[name], how) for row, name, how in sheet.looks),
        sheet.is_hidden,
    )


# Most files are the same in most tests.
@lru_cache(maxsize=64)
def _xlsx(sheets: tuple[_Frozen, ...]) -> bytes:
    workbook = openpyxl.Workbook()
    workbook.remove(first_sheet(workbook))
    for drawn_sheet in sheets:
        sheet = workbook.create_sheet(drawn_sheet.title)
        for number, row in enumerate(drawn_sheet.rows, 1):
            for column, text in enumerate(row, 1):
                if text:
                    sheet.cell(number, column, typed(text))
        for number in drawn_sheet.hidden_rows:
            sheet.row_dimensions[number].hidden = True
        for column in drawn_sheet.hidden_columns:
            sheet.column_dimensions[column_letters(column)].hidden = True
        for top, end, column in drawn_sheet.merged:
            sheet.merge_cells(start_row=top, end_row=end, start_column=column, end_column=column)
        for number, column, how in drawn_sheet.looks:
            _give_look(sheet.cell(number, column), how)
        sheet.sheet_state = "hidden" if drawn_sheet.is_hidden else "visible"
    return saved(workbook)


def _give_look(cell: openpyxl.cell.Cell, how: str) -> None:
    match how:
        case "struck":
            cell.font = Font(strike=True)
        case "white":
            cell.font = Font(color="FFFFFF")
        case "comment":
            cell.comment = Comment("Ask the office.", "office")
        case "raised":
            text = str(cell.value)
            mark = TextBlock(InlineFont(vertAlign="superscript"), text[-1])
            cell.value = CellRichText(text[:-1], mark)
        case _:
            cell.number_format = how


@lru_cache(maxsize=64)
def _ods(sheets: tuple[_Frozen, ...]) -> bytes:
    document = odf.opendocument.OpenDocumentSpreadsheet()
    for title, rows, *_ in sheets:
        table = odf.table.Table(name=title)
        for row in rows:
            line = odf.table.TableRow()
            for text in row:
                line.addElement(_ods_cell(text))
            table.addElement(line)
        document.spreadsheet.addElement(table)
    content = io.BytesIO()
    document.write(content)
    return content.getvalue()


def _ods_cell(text: str) -> odf.table.TableCell:
    if not text:
        return odf.table.TableCell()
    is_number = isinstance(typed(text), int | float)
    kind = {"valuetype": "float", "value": text} if is_number else {"valuetype": "string"}
    cell = odf.table.TableCell(**kind)
    cell.addElement(odf.text.P(text=text))
    return cell


def _csv_sheet(sheets: tuple[_Frozen, ...]) -> bytes:
    return _csv(sheets[0].rows)


def _csv(rows: Iterable[Iterable[str]]) -> bytes:
    content = io.StringIO(newline="")
    csv.writer(content).writerows(rows)
    return content.getvalue().encode()


_WRITERS: dict[str, Callable[[tuple[_Frozen, ...]], bytes]] = {
    "xlsx": _xlsx,
    "ods": _ods,
    "csv": _csv_sheet,
}
