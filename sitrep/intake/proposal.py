"""What is proposed for a partner's sheet: a mapping with its doubts, or that it is none of ours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sitrep.diagnostics import Message
from sitrep.intake.foreign_columns import Theirs
from sitrep.model.source import Source, Spread
from sitrep.model.tables import TableKind


@dataclass(frozen=True, slots=True)
class Proposed:
    """One [[source]]. `columns` go from ours to theirs, `fixed` to one value, "" to be filled in.

    `sheet` is None where its name says nothing; `on` is the sheet that was looked at. `only` goes from
    their header to the values of the rows to be read, none where they are to be chosen. `choices` are
    the words of a column, or the values of a filter, that are to be told. `doubts` are what is unsure,
    by our column, by their header in `only`, or `table`; `remarks` say how something is known that
    stands in no column. `over` are the columns that `spread` makes rows of. `header` is None where the
    headers themselves find their row. `rest` are the columns that nobody reads.
    """

    file: str
    sheet: str | None
    on: str
    header: int | None
    table: TableKind
    columns: Mapping[str, Theirs]
    fixed: Mapping[str, str] = field(default_factory=dict)
    only: Mapping[str, Sequence[str]] = field(default_factory=dict)
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    settings: Mapping[str, object] = field(default_factory=dict)
    doubts: Mapping[str, Message] = field(default_factory=dict)
    remarks: Mapping[str, Message] = field(default_factory=dict)
    spread: Spread | None = None
    over: Sequence[Theirs] = ()
    turned: bool = False
    under: str | None = None
    rest: Sequence[Theirs] = ()

    @property
    def open(self) -> list[str]:
        """What the analyst is asked, in the order of the [[source]]."""
        named = [column.name for column in self.table.columns]
        blank = [name for name in named if self.fixed.get(name) == ""]
        first = [name for name in self.doubts if name == "table"]
        return list(dict.fromkeys([*first, *self.doubts, *blank, *self.choices]))

    @property
    def source(self) -> Source:
        """As operation.toml would say it; what is still to be filled in is left out."""
        given = {
            "file": self.file,
            "sheet": self.sheet,
            "header_row": self.header,
            "table": self.table.name,
            "columns": {ours: theirs.name for ours, theirs in self.columns.items()},
            "fixed": dict(self.fixed),
            "only": {theirs: tuple(values) for theirs, values in self.only.items() if values},
            "values": self.values,
            "spread": self.spread,
            "turned": self.turned,
            "under": self.under,
            **self.settings,
        }
        return Source.model_validate(given)


@dataclass(frozen=True, slots=True)
class NotOurs:
    """A sheet that holds none of our tables, and why."""

    file: str
    sheet: str | None
    why: Message
    rest: Sequence[Theirs] = ()
