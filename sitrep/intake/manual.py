"""docs/TABLES.md, written from the catalogue: what analysts may put into which column."""

from sitrep.languages import LANGUAGES
from sitrep.model.tables import SENSITIVITIES, TABLES, Column, TableKind, Type, recipients_table
from sitrep.words.speech import Words

_TYPES = {
    Type.TEXT: "text",
    Type.DATE: "date",
    Type.COUNT: "count",
    Type.MEASURE: "number",
    Type.DECIMAL: "degrees",
    Type.COUNTRY: "country",
    Type.CHOICE: "one of a list",
    Type.URL: "web address",
    Type.PERSON: "name",
    Type.EMAIL: "e-mail address",
}


def manual(words: Words) -> str:
    """The whole page, in Markdown."""
    months = [_table(spec, words) for spec in TABLES]
    recipients = _table(recipients_table((), tuple(LANGUAGES), SENSITIVITIES), words)
    return "\n\n".join([_INTRODUCTION, *months, recipients, _RECIPIENTS]) + "\n"


_RECIPIENTS = """\
This table stands in the operation's folder as `recipients.csv` (or `.xlsx`, `.ods`), and belongs to no
month. Lists, languages and editions are those of operation.toml: see [MAIL.md](MAIL.md)."""

_INTRODUCTION = """\
# Tables and columns

Written from `sitrep/model/tables/` by `make docs`; do not edit.

A month's folder may hold any number of spreadsheets (xlsx, xlsb, xls, ods, csv). A table is known by its
header row, wherever that stands: at least three of a table's columns, in any order, by name or by a
synonym, in English, French, Spanish, Arabic or Turkish. Case, accents and punctuation do not matter.
A lone remark and a row of HXL hashtags are not read as data.

**Headers of two or three rows** are read together: "Women" and "Men" under "Population", "start" and
"end" under "Mandate". A name that is merged over both rows, or over a blank, is one too. HXL hashtags
below a header say what it does not. A form's groups (`site/camp`) are no part of a name, and what ODK or
Kobo fills by itself (`_id`, `_uuid`, `start`) is not read.

**Totals** are rows whose first text begins with "Total" or the like. They are no data but a check: each
count in them must be the sum of the rows since the totals row before it, or since an earlier one
("Grand total": of all rows; "Subtotal": since the last one). In a table that begins with its total, the
rows below are meant.

**Merged cells** below a header have a value in their first row only; repeat it in every row instead.

**Names** are compared without regard to case, accents and spaces, and invisible signs are dropped. A
Cyrillic or Greek letter in a Latin word, or the other way round, is told with its code.

**Counts** are whole numbers, with a qualifier where there is one (`about 2,000`, `more than 35,000`,
`~2k`, `at least 14`, `30,000-35,000`), or say why there is none: blank or `NR` is not reported; `ND`,
`..` or a dash is no data; `n/a` is not applicable; `*` is suppressed. Zero is a count; `35%`, `0.35`
and `12.5` are none.

**Dates** are best typed as dates; `31 July 2012` and `2012-07-31` are understood, `03/04/2012` only
where `[data] language` in operation.toml settles which is the month.

**Countries** are names or ISO 3166 codes."""


def _table(spec: TableKind, words: Words) -> str:
    key = ", ".join(f"`{name}`" for name in spec.key)
    lines = [
        f"## {spec.name}",
        "",
        f"No two rows may have the same {key}.",
        "",
        "| column | holds | what it is | other headers that are understood |",
        "|---|---|---|---|",
        *(_row(spec, column, words) for column in spec.columns),
    ]
    return "\n".join(lines)


def _row(spec: TableKind, column: Column, words: Words) -> str:
    name = f"`{column.name}`" + (" (required)" if column.required else "")
    holds = _TYPES[column.type]
    if column.choices:
        holds = ", ".join(column.choices) + (f"; blank is {column.default}" if column.default else "")
    about = words.say(f"table.{spec.name}.{column.name}.help")
    return f"| {name} | {holds} | {about} | {', '.join((*column.synonyms, *map(_code, column.tags)))} |"


def _code(text: str) -> str:
    return f"`{text}`"
