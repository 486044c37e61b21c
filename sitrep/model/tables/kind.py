"""A kind of table: its columns, and what a row of it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sitrep.model.tables.column import Column, NextMonth, Role, Type


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class TableKind:
    """Everything that sitrep asks about a kind of table; nothing has a default that could be forgotten.

    `key` are the columns that must not be the same in two rows, `series` those that are the same month
    after month. `dated_by` is the column whose date must be in the month of the report; None for rows
    without such a date. `is_lasting` tells whether the latest row stands until there is a newer one.
    Of `named_by` the first that is not blank is what people call it, in messages and in keys of
    figures; `told_apart_by` is its name in full, where two are called the same. Two rows that are the
    same in one of the sets of columns `also_known_by` may be one thing under two names. `may_conflict`
    tells whether sources may say different things of one thing; then one is preferred. `has_sensitivity`
    is False where every row may be seen by every reader. `section` is the section of the report that
    prints it, None where each row chooses its own, or is not printed. `families` begin the keys of its
    figures; none for a table that makes none. Where a row counts people in a part of a country, `part`
    names that part and `people` is the count; None for other tables. `is_sent_by_partners` tells whether
    a proposal for a partner's file looks for such rows. `is_added_up` tells whether rows of several
    areas become one figure, so that each must be the whole of what it names.

    A kind is equal to itself only. ValueError for one whose answers contradict each other.
    """

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    series: tuple[str, ...]
    dated_by: str | None
    is_lasting: bool
    named_by: tuple[str, ...]
    told_apart_by: str
    also_known_by: tuple[tuple[str, ...], ...]
    may_conflict: bool
    has_sensitivity: bool
    section: str | None
    families: tuple[str, ...]
    part: str | None
    people: str | None
    is_sent_by_partners: bool
    is_added_up: bool

    def __post_init__(self) -> None:
        wrong = next(_contradictions(self), None)
        if wrong:
            raise ValueError(f"table {self.name}: {wrong}")

    def has(self, name: str) -> bool:
        return any(column.name == name for column in self.columns)

    def column(self, name: str) -> Column:
        """KeyError for one that the table does not have."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)

    @property
    def usual_columns(self) -> tuple[Column, ...]:
        """Those that every blank spreadsheet has."""
        return tuple(column for column in self.columns if not column.is_detail)

    @property
    def required(self) -> frozenset[str]:
        return frozenset(column.name for column in self.columns if column.required)

    @property
    def always_in_key(self) -> tuple[str, ...]:
        """The columns of the key without which nobody knows what a row is about."""
        return tuple(name for name in self.key if not self.column(name).may_be_blank)

    @property
    def always_in_series(self) -> tuple[str, ...]:
        """The columns of the series without which nobody knows what a row is about."""
        return tuple(name for name in self.series if not self.column(name).may_be_blank)

    def makes(self, key: str) -> bool:
        """Whether a figure of this key is one of the table's."""
        return key.partition(".")[0] in self.families

    @property
    def dating(self) -> str:
        """The column that dates it; ValueError for a table whose rows have no date."""
        if self.dated_by is None:
            raise ValueError(f"the rows of {self.name} have no date")
        return self.dated_by

    @property
    def columns_that_end(self) -> tuple[Column, ...]:
        """The columns that can say that a row's thing has ended."""
        return tuple(column for column in self.columns if column.final)

    @property
    def is_carried_over(self) -> bool:
        """Whether next month's blank spreadsheet begins with the things of this month."""
        return all(self.column(name).next_month is NextMonth.CARRIED_OVER for name in self.series)

    @property
    def compared(self) -> tuple[str, ...]:
        """The columns in which sources may differ: counts, then the facts that make figures."""
        return (*self.quantities, *self.with_role(Role.FACT))

    @property
    def quantities(self) -> tuple[str, ...]:
        """The names of its columns of counts and measures."""
        return self.of_type(Type.COUNT, Type.MEASURE)

    def of_type(self, *types: Type) -> tuple[str, ...]:
        """The names of the columns of these types."""
        return tuple(column.name for column in self.columns if column.type in types)

    def with_role(self, *roles: Role) -> tuple[str, ...]:
        """The names of the columns with this role."""
        return tuple(column.name for column in self.columns if column.role in roles)

    def texts_with_role(self, *roles: Role) -> tuple[str, ...]:
        """The names of the columns of words with this role."""
        return tuple(c.name for c in self.columns if c.type is Type.TEXT and c.role in roles)

    def parts_of(self, whole: str) -> tuple[str, ...]:
        """The columns that a count is divided into; none for most."""
        return tuple(column.name for column in self.columns if column.part_of == whole)

    def parts_within(self, whole: str) -> tuple[str, ...]:
        """All of them and what they are divided into themselves, as deep as that goes."""
        return _parts_within(self, whole)

    def for_next_month(self, use: NextMonth) -> tuple[Column, ...]:
        """The columns with which next month's blank spreadsheet does this."""
        return tuple(column for column in self.columns if column.next_month is use)


# Rules ask for those of a dozen columns of each table.
@cache
def _parts_within(kind: TableKind, whole: str) -> tuple[str, ...]:
    parts = kind.parts_of(whole)
    return (*parts, *(within for part in parts for within in _parts_within(kind, part)))


def _contradictions(kind: TableKind) -> Iterator[str]:
    names = [column.name for column in kind.columns]
    yield from (f"column {name} stands twice" for name in names if names.count(name) > 1)
    dated_by = () if kind.dated_by is None else (kind.dated_by,)
    part = tuple(filter(None, (kind.part, kind.people)))
    also = tuple(name for columns in kind.also_known_by for name in columns)
    named = (*kind.key, *kind.series, *dated_by, *kind.named_by, kind.told_apart_by, *part, *also)
    for name in named:
        if name not in names:
            yield f"{name} is no column of it"
    if not (kind.key and kind.series and kind.named_by):
        yield "key, series and named_by need a column each"
    for name in kind.key:
        column = kind.column(name)
        if not (column.required or column.default is not None or column.may_be_blank):
            yield f"{name} of the key is neither required nor may it be blank"
    for column in kind.columns:
        if column.choices and column.type is not Type.CHOICE:
            yield f"{column.name} has codes and is no choice"
        if not {*column.final, *filter(None, [column.default])} <= {*column.choices}:
            yield f"{column.name} has a default or a final code that is none of its codes"
        if (column.role is Role.PART) != (column.part_of in {*names} - {column.name}):
            yield f"{column.name} is a part of no count of it"
        if column.may_be_blank and column.name not in kind.key:
            yield f"{column.name} may be blank, and is not in the key"
    for name in dated_by:
        column = kind.column(name)
        if (column.type, column.role, column.required) != (Type.DATE, Role.DAY, True):
            yield f"{name} dates it and must be a required day"
    if kind.is_lasting and not {kind.dated_by} <= {*kind.key} - {*kind.series}:
        yield "what lasts is dated by a column of its key that is not in its series"
    if kind.may_conflict and not {"source", "prefer"} <= {*names}:
        yield "sources may conflict, and it has no columns source and prefer"
    if kind.is_sent_by_partners and kind.dated_by is None:
        yield "partners send it, and no column dates it"
    if part and not (len(part) > 1 and "country" in names):
        yield "a part of a country has a name, a count of people and a country"
    if kind.has_sensitivity != ("sensitivity" in names):
        yield "its column sensitivity and has_sensitivity disagree"
    carried = {kind.column(name).next_month is NextMonth.CARRIED_OVER for name in kind.series}
    if len(carried) > 1:
        yield "its series is carried over in part"
