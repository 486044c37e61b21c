"""Making one figure: as a cell gives it, or as the sum of others."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, compress

from sitrep.analysis.series import Record
from sitrep.arithmetic import total
from sitrep.model.figure import Figure, Figures, Made
from sitrep.model.subject import Subject
from sitrep.quantity import Kind, Quantity

_AT_LEAST_NONE = Quantity(Kind.AT_LEAST, 0)


def given(record: Record, key: str, column: str, subject: Subject) -> Figure:
    """A count as its cell gives it."""
    return figure_of(record, key, record.quantity(column), subject, column)


def given_all(record: Record, keys: Sequence[tuple[str, str]], subject: Subject) -> list[Figure]:
    """Several counts of one row, each as its cell gives it; `keys` are pairs of key and column.

    What a row says about all its counts is looked up once.
    """
    if record.others:
        return [given(record, key, column, subject) for key, column in keys]
    row, columns = record.row, [column for _, column in keys]
    as_of, note, url = record.as_of, record.text("note") if "note" in row else "", record.text("url")
    sources = (source,) if (source := record.text("source")) else ()
    cells = record.table.addresses(record.index, columns)
    return [
        Figure(key, row.quantity(column), as_of, subject, (cell,), sources, note=note, url=url)
        for (key, column), cell in zip(keys, cells, strict=True)
    ]


def figure_of(
    record: Record, key: str, value: Quantity | date | str, subject: Subject, column: str
) -> Figure:
    """A value of one cell, with all that its row says about it.

    Rows of other sources that say the same are behind it too, after the row that stands.
    """
    stands = record.having(column)
    agreeing = [stands]
    if record.others and (stated := stands.stated(column)) is not None:
        agreeing += (row for row in _beside(record, stands) if row.stated(column) == stated)
    sources = [row.text("source") for row in agreeing]
    return Figure(
        key=key,
        value=value,
        as_of=record.as_of,
        subject=subject,
        cells=tuple([row.table.address(row.index, column) for row in agreeing]),
        sources=tuple(dict.fromkeys(filter(None, sources))),
        note=stands.text("note") if "note" in stands.row else "",
        url=stands.text("url"),
    )


def _beside(record: Record, stands: Record) -> Sequence[Record]:
    return [row for row in (record, *record.others) if row.index != stands.index]


def sum_of(
    key: str,
    parts: Sequence[Figure],
    subject: Subject,
    *,
    absent: tuple[Subject, ...] = (),
    withheld: tuple[Subject, ...] = (),
) -> Figure:
    """The sum of the parts that have a value; the others, and what parts lack, are its missing parts.

    `absent` are subjects that have no figure at all and are missing as well; `withheld` are those whose
    figure may not be shown.
    """
    quantities = [part.quantity for part in parts]
    is_known = [not quantity.is_missing for quantity in quantities]
    known = [*compress(parts, is_known)]
    dated = known or list(parts)
    lacked = [
        part.missing_parts if is_counted else (part.subject,)
        for part, is_counted in zip(parts, is_known, strict=True)
    ]
    return Figure(
        key=key,
        value=total(quantities),
        as_of=max(part.as_of for part in dated),
        as_of_first=min(part.as_of_first or part.as_of for part in dated),
        subject=subject,
        cells=tuple(cell for part in known for cell in part.cells),
        sources=tuple(dict.fromkeys(source for part in known for source in part.sources)),
        made=Made.SUM,
        parts=tuple(part.key for part in known),
        addends=tuple(addend for part in known for addend in (part.addends or (part.key,))),
        missing_parts=tuple(dict.fromkeys((*chain.from_iterable(lacked), *absent))),
        withheld_parts=tuple(
            dict.fromkeys((*chain.from_iterable(part.withheld_parts for part in parts), *withheld))
        ),
        only_parts=tuple(chain.from_iterable(part.only_parts for part in known)),
    )


def made_of(key: str, parts: Sequence[Figure], made: Made, value: Quantity, *, unit: str = "") -> Figure:
    """What is worked out of several figures of one subject, the first one's."""
    return Figure(
        key=key,
        value=value,
        as_of=max(part.as_of for part in parts),
        as_of_first=min(part.as_of_first or part.as_of for part in parts),
        subject=parts[0].subject,
        cells=tuple(dict.fromkeys(chain.from_iterable(part.cells for part in parts))),
        sources=tuple(dict.fromkeys(chain.from_iterable(part.sources for part in parts))),
        made=made,
        parts=tuple(part.key for part in parts),
        addends=tuple(dict.fromkeys(chain.from_iterable(part.addends for part in parts))),
        missing_parts=parts[0].missing_parts,
        withheld_parts=tuple(dict.fromkeys(chain.from_iterable(p.withheld_parts for p in parts))),
        unit=unit,
    )


def together(key: str, figures: Sequence[Figure]) -> Figure:
    """The rows of one place together; where one of them has no count, the rest is a lower bound."""
    known = [figure for figure in figures if not figure.quantity.is_missing]
    if not known:
        return figures[-1]
    whole = sum_of(key, known, known[0].subject) if len(known) > 1 else known[0]
    if all(_is_counted(figure) for figure in figures):
        return whole
    return at_least(whole)


def at_least(figure: Figure) -> Figure:
    """The same count as a lower bound."""
    return replace(figure, value=total((figure.quantity, _AT_LEAST_NONE)))


def _is_counted(figure: Figure) -> bool:
    """Whether there is a count, or cannot be one."""
    return not figure.quantity.is_missing or figure.quantity.kind is Kind.NOT_APPLICABLE


def is_updated(figure: Figure, previous: Figures) -> bool:
    """Whether it says something new: another value, or the same one as of another date."""
    before = previous.get(figure.key)
    return before is None or (before.value, before.as_of) != (figure.value, figure.as_of)
