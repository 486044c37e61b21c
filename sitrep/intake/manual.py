"""docs/TABLES.md, written from the catalogue: what analysts may put into which column."""

from sitrep.intake.tables import TABLES, Column, TableSpec, Type
from sitrep.words.speech import Words

_TYPES = {
    Type.TEXT: "text",
    Type.DATE: "date",
    Type.COUNT: "count",
    Type.DECIMAL: "degrees",
    Type.COUNTRY: "country",
    Type.CHOICE: "one of a list",
    Type.URL: "web address",
}


def manual(words: Words) -> str:
    """The whole page, in Markdown."""
    return "\n\n".join([_INTRODUCTION, *(_table(spec, words) for spec in TABLES)]) + "\n"


_INTRODUCTION = """\
# Tables and columns

Written from `sitrep/intake/tables.py` by `make docs`; do not edit.

A month's folder may hold any number of spreadsheets (xlsx, xls, ods, csv). A table is known by its
header row, wherever that stands: at least three of a table's columns, in any order, by name or by a
synonym, in English, French, Spanish, Arabic or Turkish. Case, accents and punctuation do not matter.
A row that begins with "Total", a lone remark and a row of HXL hashtags are not read as data.

**Counts** are whole numbers, with a qualifier where there is one (`about 2,000`, `more than 35,000`,
`~2k`, `at least 14`, `30,000-35,000`), or say why there is none: blank or `NR` is not reported; `ND`,
`..` or a dash is no data; `n/a` is not applicable; `*` is suppressed. Zero is a count.

**Dates** are best typed as dates; `31 July 2012` and `2012-07-31` are understood, `03/04/2012` only
where `[data] language` in operation.toml settles which is the month.

**Countries** are names or ISO 3166 codes."""


def _table(spec: TableSpec, words: Words) -> str:
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


def _row(spec: TableSpec, column: Column, words: Words) -> str:
    name = f"`{column.name}`" + (" (required)" if column.required else "")
    holds = _TYPES[column.type]
    if column.choices:
        holds = ", ".join(column.choices) + (f"; blank is {column.default}" if column.default else "")
    about = words.say(f"table.{spec.name}.{column.name}.help")
    return f"| {name} | {holds} | {about} | {', '.join(column.synonyms)} |"
