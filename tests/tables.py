"""Evidence drawn as Markdown: the tables of a month, earlier months and kept articles.

    **refugees** of 2012-06

    | as_of | country | registered | source |
    |---|---|---|---|
    | 2012-06-21 | JOR | 26371 | UNHCR |

    **article** globe, headed "84 troops flee"

    > The words of an article.

    **operation**

    > data.cumulative = ["arrivals"]

A table without a month is of July 2012. Its header is row 1 of the first sheet of a workbook of its
own. Cells are read as those of a spreadsheet are, by the house's own reader.
"""

import re
import tomllib
from collections.abc import Iterable, Sequence
from datetime import date

from sitrep.diagnostics import Diagnostic
from sitrep.intake.recognise import Found
from sitrep.intake.records import tables_of
from sitrep.intake.spreadsheet import Sheet
from sitrep.model.area_setting import AreaSetting
from sitrep.model.article import Article
from sitrep.model.map_setting import MapSetting
from sitrep.model.month import Evidence, Month
from sitrep.model.operation import Data, Operation
from sitrep.model.period import Period, parse_period, with_beginnings
from sitrep.model.report_setting import Report
from sitrep.model.table import Block, Table
from sitrep.model.tables import TABLES, TableKind
from sitrep.model.thresholds import Thresholds
from sitrep.words.speech import words_for

JULY = Period.of_month(2012, 7)


def operation(*, starts: date = date(2012, 4, 1), **thresholds: int) -> Operation:
    """An operation for Syria."""
    return Operation(
        folder="syria",
        title={"en": "Syria"},
        country_of_origin="SYR",
        countries_of_asylum=("TUR", "JOR", "LBN", "IRQ"),
        starts=starts,
        report=Report.model_validate(
            {"first_period": "2012-04", "producer": {"en": "Example Aid"}, "contact": "a@b.org"}
        ),
        thresholds=Thresholds(**thresholds),
    )


def evidence(
    drawing: str,
    settings: Operation | None = None,
    kinds: Sequence[TableKind] = TABLES,
    last: Period = JULY,
) -> Evidence:
    """All that is drawn, up to the report of `last`; AssertionError for a cell that cannot be read."""
    drawn: dict[Period, list[tuple[str, list[list[str]]]]] = {last: []}
    articles: dict[str, Article] = {}
    settings = settings or operation()
    for kind, rest, lines in _sections(drawing):
        text = "\n".join(line.removeprefix("> ").removeprefix(">") for line in lines)
        if kind == "article":
            name, _, headline = rest.partition(", headed ")
            name, _, language = name.partition(" in ")
            articles[name] = _article(name, headline.strip('"') or "Troops flee", text, language)
        elif kind == "operation":
            given = tomllib.loads(text)
            data = Data.model_validate(given.get("data", {}))
            first = str(settings.report.first_period)
            report = {**dict(settings.report), "first_period": first, **given.get("report", {})}
            changed = {
                "data": data,
                "report": Report.model_validate(report),
                "map": MapSetting.model_validate(given.get("map", {})),
                "area": tuple(map(AreaSetting.model_validate, given.get("area", []))),
            }
            settings = settings.model_copy(update=changed)
        else:
            period = parse_period(rest.removeprefix("of ")) if rest else last
            assert period is not None, rest
            drawn.setdefault(period, []).append((kind, _cells(lines)))
    months = [
        Month(period, _tables(period, drawn[period], kinds), {}, ())
        for period in with_beginnings([*drawn])
    ]
    assert months[-1].period == last
    return Evidence(settings, months[-1], tuple(months[:-1]), articles)


def told(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """Each as `july/camps.xlsx F2: message`, as a reader of English is told."""
    words = words_for("en")
    return [
        f"{d.where.file.removeprefix('inputs/syria/')} {d.where.cell}: {words.explain(d)[0]}"
        for d in diagnostics
    ]


def _sections(drawing: str) -> list[tuple[str, str, list[str]]]:
    sections: list[tuple[str, str, list[str]]] = []
    for line in map(str.strip, drawing.splitlines()):
        caption = re.fullmatch(r"\*\*(\w+)\*\*(.*)", line)
        if caption:
            sections.append((caption[1], caption[2].strip(), []))
        elif line:
            sections[-1][2].append(line)
    return sections


def _cells(lines: list[str]) -> list[list[str]]:
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in rows if not all(re.fullmatch("-+", cell) for cell in row)]


def _tables(
    period: Period, drawn: list[tuple[str, list[list[str]]]], kinds: Sequence[TableKind]
) -> dict[str, Table]:
    by_name = {kind.name: kind for kind in kinds}
    found = []
    for number, (name, rows) in enumerate(drawn):
        again = sum(1 for earlier, _ in drawn[:number] if earlier == name)
        file = f"inputs/syria/{period}/{name}{'' if not again else f'-{again + 1}'}.xlsx"
        columns = {header: position for position, header in enumerate(rows[0], 1)}
        assert columns.keys() <= {column.name for column in by_name[name].columns}, columns
        block = Block(file, "Sheet1", 1, columns)
        numbers = tuple(range(2, len(rows) + 1))
        found.append((Sheet(file, "Sheet1", rows), Found(by_name[name], block, numbers)))
    tables, trouble = tables_of(found, "en", kinds)
    assert not trouble, told(trouble)
    return tables


def _article(name: str, headline: str, text: str, language: str) -> Article:
    return Article(
        name=name,
        file=f"inputs/syria/articles/{name}.md",
        publisher="The Globe",
        headline=headline,
        date=date(2012, 7, 3),
        url="",
        language=language or "en",
        text=text,
        sha256="0" * 64,
    )
