"""Tables and sheets that had rows last month and have none now."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from sitrep.cells import Address
from sitrep.diagnostics import NOTHING, Message, Severity
from sitrep.model.month import Evidence
from sitrep.model.table import Block, Table, block_of, labels
from sitrep.rules.rule import Finding, folder_of, rule

_CHANGING = re.compile(r"[\W\d_]+")
"""In the name of a file or sheet: it may be the date, which is another one each month."""


@rule(
    "table-lost",
    Severity.NOTE,
    changes_report=True,
    bad="""
        **refugees** of 2012-06

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-06-30 | TUR | 33000 | AFAD |

        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 6000 | AFAD |
        """,
    good="""
        **refugees** of 2012-06

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-06-30 | TUR | 33000 | AFAD |

        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | TUR | ND | AFAD |
        """,
)
def table_lost(evidence: Evidence) -> Iterator[Finding]:
    """A table had rows last month and has none this month, not even such as say that there is no news.

    There may be none. But a file that was not put there looks the same, and so does a table that
    could not be read: the report then carries old figures over, or leaves the section out.
    """
    last_month = evidence.expected
    if last_month is None:
        return
    for name, table in evidence.month.tables.items():
        then = last_month.tables[name]
        if len(then.frame) and table.frame.empty and table.silent.empty:
            block = then.blocks[block_of(labels(then.frame)[0])]
            where = Address(folder_of(evidence))
            if table.blocks:
                where = table.blocks[0].at(table.blocks[0].header_row)
            values = {
                "table": Message(f"table.{name}"), "period": last_month.period,
                "count": len(then.frame), "file": PurePath(block.file).name,
            }  # fmt: skip
            yield Finding(where, values)


@rule(
    "sheet-lost",
    Severity.NOTE,
    changes_report=True,
    bad="""
        **refugees** of 2012-06

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-06-30 | TUR | 33000 | AFAD |

        **refugees** of 2012-06

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-06-30 | JOR | | 26371 | UNHCR |

        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | TUR | 44038 | AFAD |
        | 2012-07-31 | JOR | 33421 | UNHCR |
        """,
    good="""
        **refugees** of 2012-06

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-06-30 | TUR | 33000 | AFAD |

        **refugees** of 2012-06

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-06-30 | JOR | 26371 | UNHCR |

        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | TUR | 44038 | AFAD |

        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | JOR | 33421 | UNHCR |
        """,
)
def sheet_lost(evidence: Evidence) -> Iterator[Finding]:
    """A file or sheet gave rows of a table last month and gives none this month, though others do.

    It was left out, or its layout has changed so that it is not read. Of names that differ in numbers
    only, such as dates, as many are told as there are fewer. Nothing is said where the table has rows
    from a file or sheet that it did not have last month: it may be the same one by another name. Of a
    table without any row, see `table-lost`.
    """
    last_month = evidence.expected
    if last_month is None:
        return
    for name, table in evidence.month.tables.items():
        then, now = _with_rows(last_month.tables[name]), _with_rows(table)
        if not now or now.keys() - then.keys():
            continue
        for block in (block for key in then for block in _gone(then[key], now.get(key, []))):
            values = {
                "table": Message(f"table.{name}"), "period": last_month.period,
                "file": PurePath(block.file).name,
                "sheet": Message("hint.sheet", {"sheet": block.sheet}) if block.sheet else NOTHING,
            }  # fmt: skip
            yield Finding(Address(folder_of(evidence)), values)


def _with_rows(table: Table) -> dict[tuple[str, str], list[Block]]:
    """The blocks that gave rows, by the lasting part of the names of their file and sheet."""
    named: dict[tuple[str, str], list[Block]] = {}
    numbers = {block_of(each) for frame in (table.frame, table.silent) for each in labels(frame)}
    for number in sorted(numbers):
        block = table.blocks[number]
        key = (_lasting(PurePath(block.file).stem), _lasting(block.sheet))
        named.setdefault(key, []).append(block)
    return named


def _gone(then: list[Block], now: list[Block]) -> list[Block]:
    """As many of last month's blocks as there are fewer now, those without a namesake first."""
    here = {(PurePath(block.file).name, block.sheet) for block in now}
    ordered = sorted(then, key=lambda block: (PurePath(block.file).name, block.sheet) in here)
    return ordered[: max(len(then) - len(now), 0)]


def _lasting(name: str) -> str:
    return _CHANGING.sub(" ", name.casefold()).strip()
