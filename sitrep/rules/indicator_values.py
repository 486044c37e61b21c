"""Values of one row of an indicator: bounds, halves of things, and targets and needs beside them."""

from collections.abc import Iterator

from sitrep.arithmetic import is_surely_above
from sitrep.diagnostics import Message, Severity
from sitrep.model.indicators import Better, Kind
from sitrep.model.month import Evidence
from sitrep.quantity import Number, Quantity, exact, places_of
from sitrep.rules.indicator_rows import VALUES, Known, rows_of_month, unit_of
from sitrep.rules.rule import Finding, rule

_OF_A_WHOLE = frozenset({Kind.STOCK, Kind.FLOW, Kind.CUMULATIVE, Kind.PERCENTAGE})


@rule(
    "indicator-out-of-bounds",
    Severity.ERROR,
    bad="""
        **indicators**

        | as_of | sector | indicator | country | value | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | nutrition | global_acute_malnutrition | TUR | 134 | Survey |
        """,
    good="""
        **indicators**

        | as_of | sector | indicator | country | value | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | nutrition | global_acute_malnutrition | TUR | 13.4 | Survey |
        """,
)
def indicator_out_of_bounds(evidence: Evidence) -> Iterator[Finding]:
    """A value is below the least or above the most that its indicator can have.

    No percentage that is built in is above 100; an office sets `least` and `most` of its own in
    operation.toml.
    """
    for row in rows_of_month(evidence):
        for column in VALUES:
            found = row.record.quantity(column)
            for number in _numbers(found):
                bound = _broken(row, number)
                if bound is not None:
                    values = {
                        "what": row.named, "column": column, "found": found, "bound": exact(bound),
                        "side": Message("hint.most" if number > bound else "hint.least"),
                    }  # fmt: skip
                    yield Finding(row.record.cell(column), values)
                    break


def _broken(row: Known, number: Number) -> Number | None:
    if row.indicator.most is not None and number > row.indicator.most:
        return row.indicator.most
    return row.indicator.least if number < row.indicator.least else None


def _numbers(found: Quantity) -> list[Number]:
    return [number for number in (found.value, found.high) if number is not None]


@rule(
    "fraction-of-things",
    Severity.ERROR,
    bad="""
        **indicators**

        | as_of | sector | indicator | country | value | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | wash | latrines | TUR | 300.5 | WASH sector |
        """,
    good="""
        **indicators**

        | as_of | from | sector | indicator | country | value | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | 2012-07-01 | food_security | food_distributed | TUR | about 300.5 | WFP |
        """,
)
def fraction_of_things(evidence: Evidence) -> Iterator[Finding]:
    """A value has decimals, and its indicator counts what nobody has half of.

    Often a decimal point stands for the one between thousands (1.250 latrines), or a formula divides.
    """
    for row in rows_of_month(evidence):
        for column in VALUES if row.indicator.is_whole else ():
            found = row.record.quantity(column)
            if any(places_of(number) for number in _numbers(found)):
                values = {
                    "what": row.named, "column": column, "found": found, "unit": unit_of(row.indicator),
                }  # fmt: skip
                yield Finding(row.record.cell(column), values)


@rule(
    "reached-above-need",
    Severity.WARNING,
    bad="""
        **indicators**

        | as_of | sector | indicator | country | value | in_need | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | wash | water_people | TUR | 30000 | 25000 | WASH sector |
        """,
    good="""
        **indicators**

        | as_of | sector | indicator | country | value | in_need | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | wash | water_people | TUR | 30000 | about 29000 | WASH sector |
        """,
)
def reached_above_need(evidence: Evidence) -> Iterator[Finding]:
    """More are reached than are in need.

    People may be counted several times, or the numbers are of two different places or years.
    """
    for row in rows_of_month(evidence):
        if row.kind in _OF_A_WHOLE and row.indicator.better is not Better.LESS:
            yield from _above(row, "value", "in_need")


@rule(
    "target-above-need",
    Severity.WARNING,
    bad="""
        **indicators**

        | as_of | sector | indicator | country | value | target | in_need | source |
        |---|---|---|---|---|---|---|---|
        | 2012-07-31 | wash | water_people | TUR | 3000 | 30000 | 25000 | WASH sector |
        """,
    good="""
        **indicators**

        | as_of | sector | indicator | country | value | target | in_need | source |
        |---|---|---|---|---|---|---|---|
        | 2012-07-31 | wash | water_people | TUR | 3000 | 25000 | 30000 | WASH sector |
        """,
)
def target_above_need(evidence: Evidence) -> Iterator[Finding]:
    """More are targeted than are in need: often the two columns were swapped."""
    for row in rows_of_month(evidence):
        if row.kind in _OF_A_WHOLE and row.indicator.better is not Better.LESS:
            yield from _above(row, "target", "in_need")


def _above(row: Known, one: str, other: str) -> Iterator[Finding]:
    record = row.record
    if is_surely_above(record.quantity(one), record.quantity(other)):
        values = {"what": row.named, "found": record.quantity(one), "need": record.quantity(other)}
        yield Finding(record.cell(one), values, (record.cell(other),))


@rule(
    "far-above-target",
    Severity.WARNING,
    bad="""
        **indicators**

        | as_of | sector | indicator | country | value | target | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | wash | latrines | TUR | 4100 | 1000 | WASH sector |
        """,
    good="""
        **indicators**

        | as_of | sector | indicator | country | value | target | source | note |
        |---|---|---|---|---|---|---|---|
        | 2012-07-31 | wash | latrines | TUR | 4100 | 1000 | WASH sector | A new camp came. |
        """,
)
def far_above_target(evidence: Evidence) -> Iterator[Finding]:
    """A value is many times its target, and the row has no note on it.

    A digit too many looks like this, and a target of a month beside a count since the response began.
    How many times is set in operation.toml: `[thresholds] target_times`.
    """
    times = evidence.operation.thresholds.target_times
    for row in rows_of_month(evidence):
        found, target = row.record.quantity("value"), row.record.quantity("target")
        if row.is_explained or row.indicator.better is Better.LESS or not target.value:
            continue
        if found.value is not None and float(found.value) > times * float(target.high or target.value):
            values = {"what": row.named, "found": found, "target": target}
            yield Finding(row.record.cell("value"), values, (row.record.cell("target"),))
