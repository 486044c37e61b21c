"""What is wrong with a [[source]], whatever file it meets."""

from collections.abc import Iterable

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Severity, did_you_mean

# Totals, remarks and tag rows are told from data as they are in our own tables.
from sitrep.intake.values import Trouble, read_column
from sitrep.lines import nearest
from sitrep.model.offered import NO_OTHERS, Columns
from sitrep.model.source import Source
from sitrep.words.folding import fold

SOURCE_UNKNOWN_COLUMN = Check(
    "source-unknown-column", Severity.ERROR,
    "A [[source]] fills, fixes or multiplies a column that its table does not have (docs/TABLES.md).",
)  # fmt: skip
SOURCE_COLUMN_NEEDED = Check(
    "source-column-needed", Severity.ERROR,
    "A [[source]] neither maps nor fixes a column that every row of its table must have.",
)  # fmt: skip
SOURCE_COUNTS_NOTHING = Check(
    "source-counts-nothing", Severity.ERROR,
    "A [[source]] fills none of the columns that count, so its rows would say nothing.",
)  # fmt: skip


def faults(
    source: Source, where: Address, language: str | None, columns: Columns = NO_OTHERS
) -> list[Diagnostic]:
    """What is wrong with the source whatever file it meets; `where` is its operation.toml.

    `columns` are those that the operation has otherwise than the catalogue.
    """
    spec = source.kind
    names = [column.name for column in spec.columns]
    counts = list(spec.quantities)
    spread = source.spread
    given = (
        ("columns", source.columns, names),
        ("fixed", source.fixed, names),
        ("unit", source.unit, counts),
        ("values", source.values, names),
        ("spread", [spread.into] if spread else [], names),
        ("spread", [spread.cells] if spread else [], counts),
    )
    found = [
        SOURCE_UNKNOWN_COLUMN.at(
            where, setting=setting, column=name, table=spec.name, hint=near_to(name, known)
        )
        for setting, mapping, known in given
        for name in mapping
        if name not in known
    ]
    for column in spec.columns:
        fixed = source.fixed.get(column.name)
        if column.required and column.name not in source.filled and fixed in {None, ""}:
            found.append(
                SOURCE_COLUMN_NEEDED.at(where, file=source.file, column=column.name, table=spec.name)
            )
        elif fixed is not None:
            ours = columns.get((spec.name, column.name), column)
            value = next(read_column([fixed], ours, language))
            if isinstance(value, Trouble):
                found.append(value.check.at(where, column=column.name, **value.values))
    is_known = {*source.filled, *source.fixed} <= {*names}
    if spec.is_added_up and is_known and not {*counts} & {*source.filled, *source.fixed}:
        found.append(SOURCE_COUNTS_NOTHING.at(where, file=source.file, columns=counts))
    return found


def near_to(text: str, known: Iterable[str]) -> object:
    """The hint that names what is written nearly the same; none where nothing is."""
    return did_you_mean(nearest(text, known, folded=fold))
