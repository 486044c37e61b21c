"""Rows without news: those that say so, and those that are not filled in yet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sitrep.diagnostics import Diagnostic
from sitrep.intake.problems.tables import NO_NEWS_BUT_FIGURES, ROW_NOT_FILLED_IN
from sitrep.intake.recognise import Found
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.intake.values import is_blank
from sitrep.languages.union import of_all
from sitrep.model.tables import NextMonth, TableKind
from sitrep.words.folding import fold

_NO_NEWS = frozenset(map(fold, of_all(lambda each: each.tables.no_news).split("|")))


@dataclass(frozen=True, slots=True)
class Silence:
    """Numbers of rows that give no figures: `without_news` say so, `unfilled` stand as opened."""

    without_news: frozenset[int]
    unfilled: frozenset[int]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def rows(self) -> frozenset[int]:
        return self.without_news | self.unfilled


SPEAKING = Silence(frozenset(), frozenset(), ())
"""Of a table in which every row says something."""


def silence_of(sheet: Sheet, found: Found) -> Silence:
    """The silent rows of a table of what lasts, with each cell that contradicts the silence.

    "No news" stands where the date would; what is carried from month to month may stand beside it.
    """
    kind, columns = found.spec, found.block.columns
    if not (kind.is_lasting and kind.dating in columns):
        return SPEAKING
    without_news, unfilled = set(), set()
    diagnostics: list[Diagnostic] = []
    for row in found.rows:
        dated = sheet.rows[row - 1][columns[kind.dating] - 1]
        if not isinstance(dated, str) or not (is_blank(dated) or _says_no_news(dated)):
            continue
        cells = {name: sheet.rows[row - 1][number - 1] for name, number in columns.items()}
        said = list(_said(kind, cells))
        if not is_blank(dated):
            without_news.add(row)
            for name in said:
                where = sheet.at(row, columns[name])
                diagnostics.append(NO_NEWS_BUT_FIGURES.at(where, column=name))
        elif not said:
            unfilled.add(row)
            where = sheet.at(row, columns[kind.dating])
            named = next((str(cells[n]) for n in kind.named_by if cells.get(n, "") != ""), "")
            diagnostics.append(ROW_NOT_FILLED_IN.at(where, name=named))
    return Silence(frozenset(without_news), frozenset(unfilled), tuple(diagnostics))


@lru_cache(maxsize=4096)
def _says_no_news(text: str) -> bool:
    return fold(text) in _NO_NEWS


def _said(kind: TableKind, cells: Mapping[str, RawCell]) -> Iterator[str]:
    """The filled columns that are asked anew each month, other than the date."""
    for name, cell in cells.items():
        is_asked = kind.column(name).next_month is not NextMonth.CARRIED_OVER and name != kind.dating
        if is_asked and not (isinstance(cell, str) and is_blank(cell)):
            yield name
