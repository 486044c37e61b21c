"""I/O: the folder of a month becomes its tables, narratives and the list of files behind them."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from sitrep.cells import Address
from sitrep.containment import is_special, leads_out
from sitrep.diagnostics import Diagnostic, without_echo
from sitrep.intake.container import MAX_FILE_BYTES, OTHER_KINDS, SPREADSHEETS
from sitrep.intake.files import contents, is_hidden, is_input, is_narrative, sha256
from sitrep.intake.foreign import SOURCE_FILE_MISSING, SOURCE_SHEET_MISSING, map_sheets, takes
from sitrep.intake.foreign_faults import faults
from sitrep.intake.foreign_header import SOURCE_HEADER_MISSING
from sitrep.intake.foreign_meaning import what_is_lost
from sitrep.intake.foreign_titles import of_tables_left
from sitrep.intake.hidden import what_is_hidden
from sitrep.intake.layouts import laid_out
from sitrep.intake.limited.reader import Reader
from sitrep.intake.origins import without_home
from sitrep.intake.problems.files import FILE_ELSEWHERE, FILE_NOT_READ, NO_KNOWN_TABLE, SHEET_NOT_READ
from sitrep.intake.recognise import Found, find_tables, is_aside
from sitrep.intake.records import tables_of
from sitrep.intake.regions import with_region
from sitrep.intake.spreadsheet import Sheet, unreadable
from sitrep.model.input_file import InputFile
from sitrep.model.month import Month, Narrative
from sitrep.model.offered import NO_OTHERS, Columns
from sitrep.model.period import Period
from sitrep.model.source import Source
from sitrep.model.tables import TABLES
from sitrep.words.folding import fold

LONGEST_TEXT = 1_000_000
"""In bytes; no report prints as much."""
Fingerprints = tuple[tuple[str, str], ...]
"""Files by the names that messages show, each with the SHA-256 of its content."""
_UNFOUND = {SOURCE_SHEET_MISSING.code, SOURCE_HEADER_MISSING.code}
_LOST = "\ufffd"
"""What a name has for bytes that are no text: by that name nobody finds the file again."""
_UNREAD_ON_PURPOSE = (".md", ".txt")


def read_month(
    folder: Path,
    period: Period,
    *,
    reader: Reader,
    language: str | None,
    name: Callable[[Path], str],
    sources: tuple[Source, ...] = (),
    settings: Path | None = None,
    home: str | None = None,
    leave: Collection[str] = (),
    columns: Columns = NO_OTHERS,
    regional: bool = False,
) -> tuple[Month, list[Diagnostic]]:
    """All that stands in a month's folder; `name` gives a path as messages show it.

    `reader` opens the spreadsheets. `sources` map partners' files into our tables; `settings` is the
    file that says so; `home` is the operation's country of origin; `leave` are columns and sheets that
    are not for the report; `columns` are those that the operation has otherwise than the catalogue.
    `regional`: an estimate may be one of the region, without a country.
    """
    diagnostics: list[Diagnostic] = []
    found: list[tuple[Sheet, Found]] = []
    files: list[InputFile] = []
    narratives: dict[str, Narrative] = {}
    used: set[int] = set()
    for path in _paths(folder, sources):
        file = name(path)
        if not is_hidden(path) and (leads_out(path, folder.parent) or is_special(path)):
            diagnostics.append(FILE_ELSEWHERE.at(Address(file)))
            continue
        if not is_input(path):
            if is_hidden(path) or path.suffix in _UNREAD_ON_PURPOSE:
                continue
            if path.suffix.lower() in OTHER_KINDS:
                diagnostics.append(unreadable(file, OTHER_KINDS[path.suffix.lower()]))
            elif path.suffix.lower() in SPREADSHEETS:
                diagnostics.append(unreadable(file, "no-file"))
            elif path.is_file():
                diagnostics.append(FILE_NOT_READ.at(Address(file)))
            continue
        if _LOST in file:
            diagnostics.append(unreadable(file, "file-name"))
            continue
        raw = contents(path, MAX_FILE_BYTES)
        files.append(InputFile(file, sha256(raw)))
        if is_narrative(path):
            in_language = path.name.split(".")[1]
            if len(raw) > LONGEST_TEXT:
                diagnostics.append(unreadable(file, "long-text"))
                continue
            content = reader.text(raw)
            if "\0" in content.text:
                diagnostics.append(unreadable(file, "wrong-kind"))
                continue
            diagnostics += content.told(Address(file))
            narratives[in_language] = Narrative(file, in_language, content.text)
            continue
        theirs = [n for n, source in enumerate(sources) if _is_of(path, source, folder)]
        used |= set(theirs)
        if theirs:
            wanted = [sources[n] for n in theirs]
            opened = reader.spreadsheet(file, raw)
            tables, trouble = _mapped(opened, wanted, period, language, home, leave)
        else:
            tables, trouble = _tables_in(file, reader.spreadsheet(file, raw), home, leave)
        found += tables
        diagnostics += trouble
    if settings:
        where = Address(name(settings))
        for number, source in enumerate(sources):
            diagnostics += faults(source, where, language, columns)
            if number not in used:
                diagnostics.append(SOURCE_FILE_MISSING.at(where, file=source.file))
    frames, trouble = tables_of(found, language, columns=columns)
    if regional:
        frames, trouble = with_region(frames, trouble)
    diagnostics += without_echo(trouble, diagnostics)
    return Month(period, without_home(frames, home), narratives, tuple(files)), diagnostics


def fingerprints(
    folder: Path, *, name: Callable[[Path], str], sources: Sequence[Source]
) -> Fingerprints | None:
    """All that `read_month` finds, with the SHA-256 of what it reads there, "" for what it does not.

    None where there are links, pipes or devices, which may lead to something else the next time.
    """
    paths = [path for path in _paths(folder, sources) if not is_hidden(path)]
    if folder.is_symlink() or any(path.is_symlink() or is_special(path) for path in paths):
        return None
    if any(leads_out(path, folder.parent) for path in paths if path.parent != folder):
        return None
    return tuple(
        (name(path), sha256(contents(path, MAX_FILE_BYTES)) if is_input(path) else "") for path in paths
    )


def _paths(folder: Path, sources: Sequence[Source]) -> list[Path]:
    """What stands in the month's folder, then the files of the operation's folder that sources name."""
    inside = sorted(folder.iterdir())
    named = {folder.parent / source.file for source in sources} - set(inside)
    return inside + sorted(path for path in named if is_input(path))


def _is_of(path: Path, source: Source, folder: Path) -> bool:
    in_month = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else None
    return takes(source, in_month=in_month, in_operation=path.relative_to(folder.parent).as_posix())


def _mapped(
    opened: tuple[list[Sheet], list[Diagnostic]],
    sources: Sequence[Source],
    period: Period,
    language: str | None,
    home: str | None,
    leave: Collection[str],
) -> tuple[list[tuple[Sheet, Found]], list[Diagnostic]]:
    """A partner's file, as each source that takes it maps it."""
    sheets, diagnostics = opened
    found: list[tuple[Sheet, Found]] = []
    for source in sources:
        tables, trouble = map_sheets(sheets, source, period, language, home)
        found += tables
        diagnostics += trouble
        hidden = [each for sheet, table in tables for each in what_is_hidden(sheet, [table])]
        # Columns that become rows share all others, of which everything is told once.
        once = {(each.code, each.where, str(each.values)): each for each in hidden}
        diagnostics += once.values()
    read = {sheet.name for sheet, _ in found}
    diagnostics = of_tables_left(diagnostics, sheets, found)
    left = {fold(name) for name in (*leave, *(name for source in sources for name in source.leave))}
    # Where a source found no sheet or no header, that says it already.
    unfound = {each.where.sheet for each in diagnostics if each.code in _UNFOUND}
    for sheet in sheets if None not in unfound else ():
        if (
            sheet.name not in read | unfound
            and not is_aside(sheet.name)
            and fold(sheet.name) not in left
        ):
            diagnostics += what_is_lost(sheet)
    return found, diagnostics


def _tables_in(
    file: str,
    opened: tuple[list[Sheet], list[Diagnostic]],
    home: str | None,
    leave: Collection[str],
) -> tuple[list[tuple[Sheet, Found]], list[Diagnostic]]:
    sheets, diagnostics = opened
    found: list[tuple[Sheet, Found]] = []
    without_table: list[Sheet] = []
    for sheet in sheets:
        if fold(sheet.name) in {*map(fold, leave)}:
            continue
        before = len(found)
        for laid in laid_out(sheet):
            tables, trouble = find_tables(laid.sheet, headers=laid.headers, home=home, leave=leave)
            found += [(laid.sheet, table) for table in tables]
            diagnostics += trouble + what_is_hidden(laid.sheet, tables)
        if (
            len(found) == before
            and not is_aside(sheet.name)
            and any(cell != "" for row in sheet.rows for cell in row)
        ):
            without_table.append(sheet)
    if sheets and not found:
        names = [spec.name for spec in TABLES]
        sheet_name = sheets[0].name if len(sheets) == 1 else None
        diagnostics.append(NO_KNOWN_TABLE.at(Address(file, sheet_name), tables=names))
    elif found:
        diagnostics += [SHEET_NOT_READ.at(Address(file, sheet.name)) for sheet in without_table]
    return found, diagnostics
