"""Measure how much of partners' files `sitrep map` understands by itself.

benchmarks/partners/ holds look-alikes with invented figures, and the truth about each. Prints shares
and, with --verbose, each difference; nothing is asserted.
"""

import argparse
import csv
import io
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

import openpyxl
from pydantic import BaseModel, ConfigDict

from sitrep.cells import column_number
from sitrep.intake.foreign_header import their_header
from sitrep.intake.opening import read_spreadsheet
from sitrep.intake.proposal_text import written
from sitrep.intake.propose import propose
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.model.source import LETTERS_TO, Source, Spread
from sitrep.words.countries import iso3
from sitrep.words.folding import fold
from sitrep.words.speech import words_for

HERE = Path(__file__).resolve().parent / "partners"
MARKS = ("unsure", "please")
"""What a remark says that is a question to the analyst."""

BLANK = "please fill in"
"""What a remark says of a value that stands in no column, such as the source."""

PARTS = re.compile(r"households|(?:fe)?male(?:_.+)?")
"""Our columns of which a truth need say nothing."""

EITHER = ""
"""The truth of a column that may be read, or left, as one likes."""


class Truth(BaseModel):
    """One [[source]] that a file needs; `only` are the rows that it is of."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    table: str
    columns: dict[str, str]
    fixed: dict[str, str] = {}
    population: str | None = None
    source: str | None = None
    only: dict[str, list[str]] = {}
    spread: Spread | None = None
    turned: bool = False


class Described(BaseModel):
    """A look-alike: the operation's origin, sheets as CSV, and what is true of it, if it is ours at all.

    `ask` and `unsure` are what nobody can know without asking.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    shape: str
    origin: str
    ask: list[str] = []
    unsure: list[str] = []
    sheets: dict[str, str]
    truth: list[Truth] = []


@dataclass(slots=True)
class Tally:
    """Of one file: pairs of columns that are right, wrong though nothing said so, and all of them."""

    right: int = 0
    all: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)

    @property
    def is_right(self) -> bool:
        return not (self.wrong or self.missed or self.questions)

    @property
    def is_right_but_for_blanks(self) -> bool:
        """Whether it asks for no more than what stands in no column."""
        asked = [text for text in self.questions if BLANK not in text]
        return not (self.wrong or self.missed or asked)


def main() -> None:
    """Propose for each file, compare with its truth, print the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--verbose", action="store_true", help="tell each difference")
    parser.add_argument("--file", help="this file alone, with its proposal")
    parser.add_argument("--family", default="*", help="those of this file of look-alikes alone")
    asked = parser.parse_args()
    tallies = {}
    for one in look_alikes(asked.family):
        if asked.file in {None, one.name}:
            tallies[one.name] = compared(one, is_shown=bool(asked.file))
    if asked.verbose or asked.file:
        for name, tally in tallies.items():
            lines = [("wrong", tally.wrong), ("missed", tally.missed), ("asked", tally.questions)]
            print(name, "right" if tally.is_right else "")
            for what, texts in lines:
                for text in texts:
                    print(f"    {what}: {text}")
    for what, how_many in shares(list(tallies.values())):
        print(f"{what}: {how_many}")


def look_alikes(family: str = "*") -> list[Described]:
    """All that are described, or those of one file."""
    return [
        Described.model_validate(each)
        for path in sorted(HERE.glob(f"{family}.toml"))
        for each in tomllib.loads(path.read_text(encoding="utf-8"))["file"]
    ]


def shares(tallies: Sequence[Tally]) -> tuple[tuple[str, str], ...]:
    """What was counted, and how much of it."""
    columns, right = sum(t.all for t in tallies), sum(t.right for t in tallies)
    whole = sum(t.is_right for t in tallies)
    blanks = sum(t.is_right_but_for_blanks for t in tallies)
    return (
        ("files", f"{len(tallies)}"),
        ("columns proposed right", f"{right} of {columns}, {right / columns:.0%}"),
        ("files right without a question", f"{whole}, {whole / len(tallies):.0%}"),
        (
            "files that ask at most for what stands in no column",
            f"{blanks}, {blanks / len(tallies):.0%}",
        ),
        ("wrong and not marked unsure", f"{sum(len(t.wrong) for t in tallies)}"),
    )


def compared(one: Described, *, is_shown: bool) -> Tally:
    """What is proposed for one described file against its truth."""
    sheets = read_spreadsheet(one.name, content(one))[0]
    text = written(propose(sheets, one.origin), words_for("en"))
    if is_shown:
        print(text)
    sources = [Source.model_validate(each) for each in tomllib.loads(text).get("source", [])]
    marked = [line for line in text.splitlines() if any(mark in line.lower() for mark in MARKS)]
    truths = list(one.truth)
    tally = Tally(questions=[line.strip() for line in marked if sources])
    pairs = list(zip(sources, text.split("[[source]]")[1:], strict=True))
    # The likeliest goes first, so that a source too many is compared with nothing.
    pairs.sort(key=lambda each: -max((_alike(each[0], truth) for truth in truths), default=0))
    for source, block in pairs:
        marks = {
            line.split(" = ")[0].strip("# ").strip('"')
            for line in block.splitlines()
            if any(mark in line.lower() for mark in MARKS)
        }
        truth = max(truths, key=partial(_alike, source), default=None)
        if truth is None or not _alike(source, truth):
            extra = sorted(source.columns.items())
            tally.all += len(extra)
            unmarked = [f"{ours} = {theirs}" for ours, theirs in extra if ours not in marks]
            tally.wrong += unmarked if "table" not in marks else []
            continue
        truths.remove(truth)
        _compare(tally, truth, source, sheets[0], marks)
    for truth in truths:
        wanted = [name for name in truth.columns.values() if name != EITHER]
        tally.all += len(wanted)
        tally.missed.append(f"a whole {truth.table} from {wanted}")
    return tally


def _alike(source: Source, truth: Truth) -> int:
    if truth.table != source.table:
        return 0
    counts = {"registered", "population", "camp"}
    pairs = truth.columns.items()
    same = sum(source.columns.get(ours) == theirs for ours, theirs in pairs)
    return 1 + same + 10 * sum(source.columns.get(o) == t for o, t in pairs if o in counts)


def _compare(tally: Tally, truth: Truth, source: Source, sheet: Sheet, marks: set[str]) -> None:
    columns = {ours: theirs for ours, theirs in truth.columns.items() if theirs != EITHER}
    free = {ours for ours, theirs in truth.columns.items() if theirs == EITHER}
    for ours, theirs in columns.items():
        tally.all += 1
        proposed = source.columns.get(ours)
        if proposed is not None and _same(sheet, source, theirs, proposed):
            tally.right += 1
        elif proposed is None:
            tally.missed.append(f"{ours} = {theirs}")
        elif ours in marks:
            tally.missed.append(f"{ours} = {theirs}, not {proposed}")
        else:
            tally.wrong.append(f"{ours} = {proposed}, not {theirs}")
    for ours, theirs in source.columns.items():
        if ours not in columns and ours not in free and not PARTS.fullmatch(ours):
            tally.all += 1
            (tally.missed if ours in marks else tally.wrong).append(f"{ours} = {theirs}, not read")
    if truth.spread or source.spread:
        tally.all += 1
        what = f"spread {source.spread}, not {truth.spread}"
        if _spread(sheet, source, truth.spread) == _spread(sheet, source, source.spread):
            tally.right += 1
        else:
            (tally.wrong if source.spread and "spread" not in marks else tally.missed).append(what)
    if truth.turned != source.turned:
        (tally.wrong if source.turned and "turned" not in marks else tally.missed).append("turned")
    said = {"population": truth.population, "source": truth.source}
    fixed = truth.fixed | {name: value for name, value in said.items() if value}
    for name, value in fixed.items():
        default = {"population": "refugees", "method": "registered"}.get(name)
        settled = source.fixed.get(name, default)
        if settled != value and name not in source.columns:
            told = name in marks or not settled
            (tally.missed if told else tally.wrong).append(f"{name} is {value}, not {settled}")
    for name in ("population", "method"):
        if name in source.fixed and name not in fixed and name not in marks:
            default = "refugees" if name == "population" else "registered"
            if source.fixed[name] != default:
                tally.wrong.append(f"{name} is fixed as {source.fixed[name]}")
    mine, true = _kept(sheet, source, source.only), _kept(sheet, source, truth.only)
    if mine != true:
        told = bool(marks & {"only", *map(str, source.only)})
        (tally.missed if told else tally.wrong).append(f"rows {sorted(mine)}, not {sorted(true)}")


def _same(sheet: Sheet, source: Source, one: str, other: str) -> bool:
    """Whether these are one column, or two that name the same countries."""
    if fold(one) == fold(other):
        return True
    codes = [[iso3(str(cell)) for cell in _cells(sheet, source, name)] for name in (one, other)]
    return codes[0] == codes[1] and None not in codes[0] and bool(codes[0])


def _spread(sheet: Sheet, source: Source, spread: Spread | None) -> object:
    """What is spread, by the numbers of its columns."""
    if spread is None:
        return None
    named = [fold(str(cell)) for cell in sheet.rows[_header_row(sheet, source) - 1]]
    over: set[int] = set()
    for name in spread.over:
        letters = LETTERS_TO.fullmatch(name)
        ends = [column_number(each) for each in letters.groups()] if letters else [0, -1]
        over |= {n for n in range(1, len(named) + 1) if ends[0] <= n <= ends[1]}
        over |= {n for n, text in enumerate(named, 1) if text == fold(name)}
    return spread.into, spread.cells, over


def _cells(sheet: Sheet, source: Source, name: str) -> list[RawCell]:
    header = _header_row(sheet, source)
    named = [fold(str(cell)) for cell in sheet.rows[header - 1]]
    if fold(name) not in named:
        return []
    return [row[named.index(fold(name))] for row in sheet.rows[header:]]


def _header_row(sheet: Sheet, source: Source) -> int:
    found = their_header(sheet, source)
    return found.last_row if found else 1


def _kept(sheet: Sheet, source: Source, only: Mapping[str, Sequence[object]]) -> set[int]:
    kept = {*range(len(sheet.rows) - _header_row(sheet, source))}
    for name, values in only.items():
        allowed = {fold(str(value)) for value in values}
        cells = _cells(sheet, source, name)
        kept &= {number for number, cell in enumerate(cells) if fold(str(cell)) in allowed}
    return kept


def content(one: Described) -> bytes:
    """The bytes of a described file: its text, or a workbook with a sheet for each table of text."""
    if one.name.endswith(".csv"):
        return one.sheets["all"].lstrip("\n").encode()
    workbook = openpyxl.Workbook()
    for blank in workbook.worksheets:
        workbook.remove(blank)
    for name, text in one.sheets.items():
        sheet = workbook.create_sheet(name)
        for row in csv.reader(io.StringIO(text.lstrip("\n"))):
            sheet.append([_typed(cell) for cell in row])
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def _typed(text: str) -> object:
    if not text:
        return None
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        pass
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


if __name__ == "__main__":
    main()
