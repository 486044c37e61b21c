"""What breaks off between two months: a way of counting, a camp, an area."""

from collections.abc import Iterator, Sequence

import pandas as pd

from sitrep.analysis.preferred import comparable, preferred_rows
from sitrep.analysis.series import Record
from sitrep.diagnostics import Message, Severity
from sitrep.model.country import Country
from sitrep.model.month import Evidence
from sitrep.model.tables import CAMPS, REFUGEES, Role, TableKind
from sitrep.rules.rows import place_of, row_at
from sitrep.rules.rule import Finding, rule
from sitrep.rules.steps import REGISTERED, row_of, steps_of, this_month


@rule(
    "method-changed",
    Severity.NOTE,
    changes_report=True,
    bad="""
        **refugees** of 2012-06

        | as_of | country | registered | method | source |
        |---|---|---|---|---|
        | 2012-06-21 | IRQ | 5258 | registered | UNHCR |

        **refugees**

        | as_of | country | registered | method | source |
        |---|---|---|---|---|
        | 2012-07-31 | IRQ | 9000 | estimated | UNHCR |
        """,
    good="""
        **refugees** of 2012-06

        | as_of | country | registered | method | source |
        |---|---|---|---|---|
        | 2012-06-21 | IRQ | 5258 | registered | UNHCR |

        **refugees**

        | as_of | country | registered | method | source |
        |---|---|---|---|---|
        | 2012-07-31 | IRQ | 6500 | registered | UNHCR |
        | 2012-07-31 | IRQ | 9000 | estimated | UNHCR |
        """,
)
def method_changed(evidence: Evidence) -> Iterator[Finding]:
    """A country's figures this month were all counted in a different way from last month's.

    The series breaks: the report keeps the two apart, and carries the old one over.
    """
    if not evidence.earlier:
        return
    steps = steps_of(evidence, REGISTERED)
    steps = steps.assign(people=steps["country"] + " " + steps["population"])
    rows = steps.sort_values(["month", "at"], kind="stable")
    now = rows[rows["month"] == this_month(evidence)]
    old = rows[rows["month"] < this_month(evidence)]
    # The last month that has these people of the country, with all methods there.
    old = old[old["month"] == old.groupby("people")["month"].transform("max")]
    methods = ["people", "method"]
    keeps = now[methods].drop_duplicates().merge(old[methods].drop_duplicates())["people"]
    breaks = now[now["people"].isin(old["people"]) & ~now["people"].isin(keeps)]
    for label in breaks.drop_duplicates("people").index:
        people, country = rows["people"][label], rows["country"][label]
        before, is_its = old[old["people"] == people], breaks["people"] == people
        current = row_of(evidence, REGISTERED, steps, label)
        previous = row_of(evidence, REGISTERED, steps, before.index[-1])
        values = {
            "country": Country(country), "period": previous.period,
            "old": _worded(before["method"]), "new": _worded(breaks["method"][is_its]),
        }  # fmt: skip
        where = current.cell("method")
        yield Finding(
            where if where.column else current.cell("registered"), values, (previous.cell("registered"),)
        )


def _worded(methods: "pd.Series[str]") -> list[Message]:
    return [Message(f"code.method.{method}") for method in sorted(methods.unique())]


@rule(
    "camp-vanished",
    Severity.NOTE,
    changes_report=True,
    bad="""
        **camps** of 2012-06

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | open | 2000 | AFAD |
        | 2012-06-30 | Islahiye | TUR | open | 6000 | AFAD |

        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 6000 | AFAD |
        """,
    good="""
        **camps** of 2012-06

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | closed | 0 | AFAD |
        | 2012-06-30 | Islahiye | TUR | open | 6000 | AFAD |

        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 6000 | AFAD |
        """,
)
def camp_vanished(evidence: Evidence) -> Iterator[Finding]:
    """A camp of the last month has no row this month, and was not closed.

    That is allowed: the report carries its last row over. It is reported because a row is easily lost,
    and only once, in the first month without the camp. Of a month without any camps, see `table-lost`.
    """
    here = evidence.month.tables["camps"]
    if here.frame.empty:
        return
    block = here.blocks[0]
    where = block.at(block.header_row, block.columns.get("camp", 0))
    for previous in lost(evidence, CAMPS, CAMPS.series):
        if not previous.is_over:
            values = {
                "camp": previous.text("camp"), "country": Country(previous.text("country")),
                "before": previous.as_of,
            }  # fmt: skip
            yield Finding(where, values, (previous.cell("camp"),))


@rule(
    "area-vanished",
    Severity.WARNING,
    bad="""
        **refugees** of 2012-06

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-06-30 | TUR | Hatay | 12000 | AFAD |
        | 2012-06-30 | TUR | Kilis | 9000 | AFAD |

        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | Hatay | 12500 | AFAD |
        """,
    good="""
        **refugees** of 2012-06

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-06-30 | TUR | Hatay | 12000 | AFAD |
        | 2012-06-30 | TUR | Kilis | 9000 | AFAD |

        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | Hatay | 12500 | AFAD |
        | 2012-07-31 | TUR | Kilis | 9400 | AFAD |
        """,
)
def area_vanished(evidence: Evidence) -> Iterator[Finding]:
    """An area of the last month has no row this month, though other areas of its country have.

    The report carries its last row over, and adds it into the figure of the country: if the row was
    lost, the figure is old; if the area has another name now, its people are counted twice. The same
    holds of a country that had a row for the whole of it and now has areas only: the old row would
    stand, and the areas would not be counted. Each method is looked at by itself. It is reported only
    once, in the first month without the row, and beside the country's first area, where it can be
    accepted. Where no area of the country has a row, nothing is reported: the report names the date of
    a country's figure that is carried over.
    """
    frame = evidence.month.tables["refugees"].frame
    areas = frame.assign(at=range(len(frame)))[frame["area"].notna()]
    series = ["country", *REFUGEES.with_role(Role.SPLITTER)]
    first = areas.drop_duplicates(series).set_index(series)["at"]
    for previous in lost(evidence, REFUGEES, REFUGEES.series):
        at = first.get(tuple(previous.text(name) for name in series))
        if at is not None:
            beside = row_at(evidence.month, "refugees", int(at))
            values = {"place": place_of(previous), "before": previous.as_of}
            yield Finding(beside.cell("area"), values, (previous.cell("registered"),))


def lost(evidence: Evidence, kind: TableKind, by: Sequence[str]) -> Iterator[Record]:
    """The last month's newest row of each thing that has no row this month; `by` is what names it.

    A row that says that there is no news of it is one, and so is one that is not filled in yet.
    """
    last_month = evidence.expected
    if last_month is None:
        return
    then, now = last_month.tables[kind.name], evidence.month.tables[kind.name]
    things = named_in(then.frame, kind, by).assign(
        day=then.frame[kind.dating], at=range(len(then.frame))
    )
    things = things[preferred_rows(then).rows].dropna(
        subset=[name for name in by if not kind.column(name).may_be_blank]
    )
    things = things.sort_values("day", kind="stable").drop_duplicates(by, keep="last")
    rows = pd.concat([now.frame, now.silent]) if len(now.silent) else now.frame
    named_now = pd.MultiIndex.from_frame(named_in(rows, kind, by))
    is_here = pd.MultiIndex.from_frame(things[[*by]]).isin(named_now)
    for at in sorted(things["at"][~is_here]):
        yield row_at(last_month, kind.name, int(at))


def named_in(frame: pd.DataFrame, kind: TableKind, by: Sequence[str]) -> pd.DataFrame:
    """What names each row's thing, made comparable."""
    return pd.DataFrame(dict(zip(by, comparable(kind, frame, by), strict=True)))
