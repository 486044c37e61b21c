"""Looks at a partner's sheets and proposes how to read each, saying what it is unsure of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sitrep.diagnostics import Message
from sitrep.intake.foreign import map_sheet
from sitrep.intake.foreign_columns import Theirs, columns_of, header_of, notation
from sitrep.intake.foreign_header import their_header
from sitrep.intake.foreign_titles import Part, alone, titled_parts
from sitrep.intake.layouts import may_be_turned
from sitrep.intake.proposal import NotOurs, Proposed
from sitrep.intake.proposed_columns import matched
from sitrep.intake.proposed_doubts import doubted
from sitrep.intake.proposed_names import file_pattern, is_dated, without_dates
from sitrep.intake.proposed_rows import area_of, narrowed
from sitrep.intake.proposed_spread import spread_matches
from sitrep.intake.proposed_tables import matches
from sitrep.intake.rows import says_total
from sitrep.intake.spreadsheet import Sheet
from sitrep.languages import LANGUAGES
from sitrep.model.counting import AT_HOME
from sitrep.model.period import Period
from sitrep.model.publishers import PUBLISHERS
from sitrep.model.source import DAY_FIRST, MONTH_FIRST
from sitrep.model.tables import CAMPS, REFUGEES, Type
from sitrep.words.countries import iso3
from sitrep.words.folding import fold

_CODE_LETTERS = 3
_ANY_MONTH = Period.of_month(1970, 1)
_LONGEST_TITLE = 200
_FEWEST_TURNED = 3


def propose(sheets: Sequence[Sheet], origin: str | None = None) -> list[Proposed | NotOurs]:
    """A [[source]] or more for each sheet that holds anything; `origin` is the operation's country."""
    filled = [s for s in sheets if any(cell != "" for row in s.rows for cell in row)]
    named = _named(filled) if len(sheets) > 1 else set()
    proposals: list[Proposed | NotOurs] = []
    for sheet in filled:
        parts: Sequence[tuple[str | None, Part | None]] = titled_parts(sheet) or [(None, None)]
        for title, part in parts:
            proposals += _of_sheet(sheet, title, part, is_named=sheet.name in named, origin=origin)
    return proposals


def _named(sheets: Sequence[Sheet]) -> set[str]:
    """The sheets that are taken by their name: all but one whose name has a date, if it alone has its
    headers, by which next month's is found."""
    headers = {
        sheet.name: tuple(map(str, sheet.rows[header_of(sheet.rows, sheet.merged) - 1]))
        for sheet in sheets
    }
    alike = list(headers.values())
    return {name for name, row in headers.items() if not is_dated(name) or alike.count(row) > 1}


def _of_sheet(
    whole: Sheet, title: str | None, part: Part | None, *, is_named: bool, origin: str | None
) -> Iterator[Proposed | NotOurs]:
    """Of a sheet, or of that part of it below a title."""
    sheet = _as_it_lies(alone(whole, part) if part else whole)
    header = header_of(sheet.rows, sheet.merged)
    rows = [
        row for number, row in enumerate(sheet.rows) if number < header or not _is_total(row)
    ]  # fmt: skip
    theirs = columns_of(rows, header, sheet.merged)
    file = file_pattern(sheet.file.rpartition("/")[2])
    name = (sheet.name or None) if is_named else None
    titles = [
        str(cell) for row in sheet.rows[: max(header - 1, 0)] for cell in row
        if isinstance(cell, str) and 0 < len(cell) <= _LONGEST_TITLE
    ]  # fmt: skip
    stem = re.sub(r"[_\d-]+", " ", sheet.file.rpartition("/")[2].rpartition(".")[0])
    said = [stem, sheet.name, *([title] if title else []), *titles]
    found = spread_matches(theirs, said, origin) or matches(theirs, said)
    if not theirs:
        yield NotOurs(file, name, Message("propose.no-rows"))
        return
    if not found:
        headed = sum(bool(one.headers) for one in theirs)
        is_headed = header > 0 and headed * 2 >= len(theirs)
        why = Message("propose.not-ours" if is_headed else "propose.header-not-found")
        yield NotOurs(file, name, why, theirs)
        return
    taken = [one for match in found for one in (*match.columns.values(), *match.over)]
    for match in found:
        rest = [one for one in theirs if not any(one is each for each in taken)]
        proposed = Proposed(
            file, name, sheet.name, header, match.table, match.columns, match.fixed, doubts=match.doubts,
            choices=match.choices, rest=rest, settings=match.settings, spread=match.spread,
            over=match.over, turned=sheet.is_turned, under=without_dates(title) if title else None,
        )  # fmt: skip
        settled = _settled(proposed, theirs, said, origin)
        if not settled.columns:  # nothing says what its rows are of
            yield NotOurs(file, name, Message("propose.not-ours"), theirs)
            continue
        if not settled.choices and _repeats(settled, whole):
            doubts = {"table": Message("propose.repeats"), **settled.doubts}
            settled = replace(settled, doubts=doubts)
        yield _finding_its_header(settled, sheet)


def _as_it_lies(sheet: Sheet) -> Sheet:
    """The sheet turned, where more of our columns are surely known by its first column."""
    if not may_be_turned(sheet):
        return sheet
    turned = sheet.turned()
    known = _surely_known(turned)
    return turned if known >= _FEWEST_TURNED and known > _surely_known(sheet) else sheet


def _surely_known(sheet: Sheet) -> int:
    header = header_of(sheet.rows, sheet.merged)
    theirs = columns_of(sheet.rows, header, sheet.merged) if header else []
    found = [matched(spec, theirs) for spec in (REFUGEES, CAMPS)]
    return max(len(match.columns.keys() - match.doubts.keys()) for match in found)


def _repeats(proposed: Proposed, sheet: Sheet) -> bool:
    """Whether two rows would count the same people in the same place on the same day."""
    source = proposed.source.model_copy(update={"only_month": False})
    mapped, _ = map_sheet(sheet, source, _ANY_MONTH, None)
    if mapped is None or proposed.table not in {REFUGEES, CAMPS}:
        return False
    key = [mapped.block.columns[name] for name in proposed.table.key if name in mapped.block.columns]
    rows = (sheet.turned() if mapped.block.is_turned else sheet).rows
    places = [tuple(fold(str(rows[row - 1][n - 1])) for n in key) for row in mapped.rows]
    return len({*places}) < len(places)


def _finding_its_header(proposed: Proposed, sheet: Sheet) -> Proposed:
    """Without the header's row, where its headers find it: next month another title stands above."""
    searching = replace(proposed, header=None)
    found = their_header(sheet, searching.source)
    is_found = found is not None and found.last_row == proposed.header
    return searching if proposed.header and is_found else proposed


def _is_total(row: Sequence[object]) -> bool:
    first = next((str(cell) for cell in row if str(cell).strip()), "")
    return says_total(first)


def _settled(
    proposed: Proposed, theirs: Sequence[Theirs], said: Sequence[str], origin: str | None
) -> Proposed:
    proposed = narrowed(proposed, theirs, origin)
    proposed = area_of(proposed, theirs)
    proposed = doubted(proposed, theirs)
    proposed = _filled_in(proposed, said, origin)
    named = [column.name for column in proposed.table.columns if column.name in proposed.columns]
    proposed = replace(proposed, columns={name: proposed.columns[name] for name in named})
    return replace(
        proposed,
        settings={**proposed.settings, **_settings(proposed)},
        doubts={**proposed.doubts, **_of_layout(proposed, theirs)},
    )


def _filled_in(proposed: Proposed, said: Sequence[str], origin: str | None) -> Proposed:
    """With what stands in no column: the country and the source, as far as they are known."""
    fixed, doubts, remarks = dict(proposed.fixed), dict(proposed.doubts), dict(proposed.remarks)
    filled = {*proposed.columns, *fixed}
    filled |= {proposed.spread.into, proposed.spread.cells} if proposed.spread else set()
    for column in proposed.table.columns:
        if not column.required or column.name in filled:
            continue
        fixed[column.name] = ""
        if column.type is Type.COUNTRY:
            named = _countries_in(said)
            at_home = fixed.get("population") in AT_HOME
            if {*named} <= {origin} and (at_home or (proposed.table is CAMPS and named)):
                fixed[column.name] = origin or ""
                remarks |= {column.name: Message("propose.at-home")} if origin else {}
                continue
            # Nobody is a refugee in the country that was fled.
            others = [code for code in named if code != origin or proposed.table is not REFUGEES]
            fixed[column.name] = others[0] if others else ""
            if others and origin and not at_home and len(named) == 1:
                remarks[column.name] = Message("propose.country-alone")
            elif others:
                doubts[column.name] = Message("propose.country")
        elif column.name == "source" and (publisher := _publisher_in(said)):
            fixed[column.name] = publisher
            remarks[column.name] = Message("propose.publisher")
    return replace(proposed, fixed=fixed, doubts=doubts, remarks=remarks)


def _publisher_in(said: Sequence[str]) -> str | None:
    texts = [f" {fold(text)} " for text in said]
    for publisher, names in PUBLISHERS.items():
        if any(f" {fold(name)} " in text for name in names for text in texts):
            return publisher
    return None


def _countries_in(said: Sequence[str]) -> list[str]:
    """The countries that texts name, in their order; codes of three letters may be any word."""
    words = [word for text in said for word in (text, *text.split()) if len(fold(word)) > _CODE_LETTERS]
    return list(dict.fromkeys(code for word in words if (code := iso3(word))))


def _settings(proposed: Proposed) -> dict[str, object]:
    """How dates and numbers are written, and whether the rows are of several months."""
    spec, columns = proposed.table, proposed.columns
    settings: dict[str, object] = {}
    dates = [columns[name].dates for name in spec.of_type(Type.DATE) if name in columns]
    pattern = next((each for each in dates if each), None)
    if pattern:
        settings["date_format"] = pattern
    counts = [name for name in columns if spec.column(name).type is Type.COUNT]
    counted = [*(columns[name] for name in counts), *proposed.over]
    language = notation([cell for one in counted for cell in one.cells])
    marks = LANGUAGES[language].notation.marks if language else None
    if marks:
        settings |= {"decimal": marks[0][0], "grouping": marks[0][1]}
    dated = columns.get(spec.dating)
    days = {fold(str(cell)) for cell in dated.cells} if dated else set()
    counts += [proposed.spread.cells] if proposed.spread else []
    is_of_days = proposed.spread is not None and proposed.spread.into == spec.dating
    if is_of_days or (len(days) > 1 and spec is REFUGEES):
        settings["only_month"] = True
        if len(counts) == 1:
            settings["skip_rows_blank_in"] = tuple(counts)
    return settings


def _of_layout(proposed: Proposed, theirs: Sequence[Theirs]) -> dict[str, Message]:
    """Doubts about dates that can be read both ways, and about a header that is of several rows."""
    doubts = {}
    if proposed.header and sum(not one.headers for one in theirs) > 1:
        doubts["table"] = Message("propose.header-in-part")
    is_open = any(
        one.dates in {DAY_FIRST, MONTH_FIRST} and _may_be_swapped(one)
        for one in proposed.columns.values()
    )
    if is_open:
        doubts["date_format"] = Message("propose.dates")
    return doubts


def _may_be_swapped(one: Theirs) -> bool:
    """Whether no date of the column has a day above 12, which would settle what is the day."""
    parts = [re.match(r"\s*(\d{1,2})\D(\d{1,2})\D", str(cell)) for cell in one.cells]
    return all(part is None or max(int(part[1]), int(part[2])) <= 12 for part in parts)
