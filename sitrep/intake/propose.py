"""Looks at a partner's sheets and proposes the text of a `[[source]]`, saying what it was unsure of."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from sitrep.intake.foreign_columns import CODE_LETTERS, Theirs, columns_of, header_of, notation
from sitrep.intake.spreadsheet import Sheet
from sitrep.languages import LANGUAGES
from sitrep.lines import one_line, shortened
from sitrep.model.source import DAY_FIRST, MONTH_FIRST
from sitrep.model.tables import REFUGEES, TABLES, Column, TableKind, Type
from sitrep.words.countries import iso3
from sitrep.words.folding import fold
from sitrep.words.speech import Words

_SURE, _ALIKE = 97, 80
_LONGEST_SAMPLE = 40


@dataclass(slots=True)
class _Proposal:
    table: TableKind
    columns: dict[str, Theirs] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    score: float = 0


def propose(sheets: Sequence[Sheet], words: Words) -> str:
    """The text of a [[source]] for each sheet that holds anything; it is valid, if not complete.

    A sheet with a column of counts for each of several countries gets one for each of them.
    """
    texts = []
    for sheet in sheets:
        if any(cell != "" for row in sheet.rows for cell in row):
            texts += list(_sources(sheet, len(sheets) > 1, words))
    return "\n".join(texts) or f"# {words.say('propose.nothing')}\n"


def _sources(sheet: Sheet, is_one_of_several: bool, words: Words) -> Iterator[str]:
    header = header_of(sheet.rows)
    theirs = columns_of(sheet.rows, header)
    by_country = {code: one for one in theirs if one.is_count and (code := _country_of(one.headers))}
    dated = next((one for one in theirs if one.dates is not None), None)
    if len(by_country) > 1 and dated:
        for code, one in by_country.items():
            series = _Proposal(REFUGEES, {"as_of": dated, "registered": one})
            rest = [each for each in theirs if each is not dated and each not in by_country.values()]
            yield _written(sheet, header, series, rest, code, is_one_of_several, words)
        return
    if not theirs:
        return
    best = max(
        (_matched(spec, theirs) for spec in TABLES if spec.is_sent_by_partners), key=lambda p: p.score
    )
    rest = [one for one in theirs if one not in best.columns.values()]
    yield _written(sheet, header, best, rest, None, is_one_of_several, words)


def _matched(spec: TableKind, theirs: Sequence[Theirs]) -> _Proposal:
    """Each of our columns with the likeliest of theirs, the likeliest pair first."""
    pairs = sorted(
        (
            (_likeness(column, one), -number, -position, column, one)
            for number, one in enumerate(theirs)
            for position, column in enumerate(spec.columns)
        ),
        key=lambda pair: pair[:3],
        reverse=True,
    )
    proposal = _Proposal(spec)
    for likeness, _, _, column, one in pairs:
        if likeness >= _ALIKE and column.name not in proposal.columns:
            if any(one is taken for taken in proposal.columns.values()):
                continue
            proposal.columns[column.name] = one
            proposal.score += likeness * (2 if column.required else 1)
            proposal.unsure |= {column.name} if likeness < _SURE else set()
    _by_content(proposal, theirs)
    return proposal


def _by_content(proposal: _Proposal, theirs: Sequence[Theirs]) -> None:
    """Dates, countries and the only count are known by what they hold, whatever they are called."""
    free = [one for one in theirs if not any(one is taken for taken in proposal.columns.values())]
    counts = [one for one in free if one.is_count]
    guesses = {
        proposal.table.dating: [one for one in free if one.dates is not None],
        "country": [one for one in free if one.names_countries],
        "registered": counts if proposal.table is REFUGEES and len(counts) == 1 else [],
    }
    for name, candidates in guesses.items():
        if name not in proposal.columns and candidates:
            proposal.columns[name] = candidates[0]
            proposal.unsure.add(name)
            proposal.score += _ALIKE


def _likeness(column: Column, one: Theirs) -> float:
    """0 to 100; nothing where the cells are not what the column takes."""
    fits = {
        Type.DATE: one.dates is not None,
        Type.COUNT: one.is_count,
        Type.DECIMAL: one.is_decimal,
        Type.COUNTRY: one.is_country,
        Type.TEXT: one.dates is None and not one.is_count and not one.is_decimal,
        Type.CHOICE: all(fold(str(cell)) in map(fold, column.choices) for cell in one.cells),
        Type.URL: all(str(cell).startswith("http") for cell in one.cells),
    }
    if not fits[column.type]:
        return 0
    own = [fold(name) for name in (column.name.replace("_", " "), *column.synonyms)]
    others = column.partner_names
    best = 0.0
    for header in map(fold, one.headers):
        best = max(best, *(fuzz.ratio(header, name) for name in own))
        # What partners call it is never quite as sure, so that our own name wins.
        best = max([best, *(fuzz.ratio(header, name) - 100 + _SURE for name in others)])
    return best


def _country_of(headers: Sequence[str]) -> str | None:
    return next((code for header in headers if (code := iso3(header))), None)


def _written(
    sheet: Sheet, header: int, proposal: _Proposal, rest: Sequence[Theirs], country: str | None,
    is_one_of_several: bool, words: Words,
) -> str:  # fmt: skip
    def remark(key: str, **values: object) -> str:
        return f"  # {one_line(words.say(f'propose.{key}', **values))}"

    file = sheet.file.rpartition("/")[2]
    names = [file.rpartition(".")[0], sheet.name, *fold(f"{file} {sheet.name}").split()]
    spec, columns = proposal.table, proposal.columns
    if not columns:
        return "\n".join([f"# {words.say('propose.no-columns', file=file)}", *_not_read(rest)]) + "\n"
    lines = ["[[source]]", f"file = {_quoted(file)}"]
    lines += [f"sheet = {_quoted(sheet.name)}"] if is_one_of_several and sheet.name else []
    lines += [f"header_row = {header}" + ("" if header else remark("no-header"))]
    lines += [f"table = {_quoted(spec.name)}" + remark("table")]
    dates = [columns[name].dates for name in spec.of_type(Type.DATE) if name in columns]
    pattern = next((each for each in dates if each), None)
    if pattern:
        is_sure = pattern not in {DAY_FIRST, MONTH_FIRST}
        lines.append(f"date_format = {_quoted(pattern)}" + ("" if is_sure else remark("dates")))
    lines += _marks([one for name, one in columns.items() if spec.column(name).type is Type.COUNT])
    dated = columns.get(spec.dating)
    days = {fold(str(cell)) for cell in dated.cells} if dated else set()
    if len(days) > 1 and spec is REFUGEES:
        lines.append("only_month = true" + remark("series"))
        counts = [name for name in columns if spec.column(name).type is Type.COUNT]
        lines += [f"skip_rows_blank_in = {json.dumps(counts)}"] if len(counts) == 1 else []
    lines += ["", "[source.columns]"]
    for column in spec.columns:
        if column.name in columns:
            one = columns[column.name]
            is_unsure = column.name in proposal.unsure
            note = remark("unsure", sample=_sample(one)) if is_unsure else ""
            lines.append(f"{column.name} = {_quoted(one.name)}{note}")
    lines += ["", "[source.fixed]"] if spec.required - columns.keys() else []
    for column in spec.columns:
        if column.required and column.name not in columns:
            named = country or _country_of([name for name in names if len(name) > CODE_LETTERS])
            known = named if column.type is Type.COUNTRY else None
            note = remark("country") if known and not country else "" if known else remark("fill-in")
            lines.append(f"{column.name} = {_quoted(known or '')}{note}")
    lines += ["", f"# {words.say('propose.not-read')}"] if rest else []
    return "\n".join([*lines, *_not_read(rest)]) + "\n"


def _not_read(rest: Sequence[Theirs]) -> list[str]:
    return [f"#   {one.letter}: {one_line(' '.join(one.headers))} ({_sample(one)})" for one in rest]


def _marks(counts: Sequence[Theirs]) -> list[str]:
    language = notation([cell for one in counts for cell in one.cells])
    marks = LANGUAGES[language].notation.marks if language else None
    return [f'decimal = "{marks[0][0]}"', f'grouping = "{marks[0][1]}"'] if marks else []


def _sample(one: Theirs) -> str:
    return shortened(one_line(str(one.cells[0])), _LONGEST_SAMPLE)


def _quoted(text: str) -> str:
    """A string of TOML, which writes it as JSON does."""
    return json.dumps(text, ensure_ascii=False)
