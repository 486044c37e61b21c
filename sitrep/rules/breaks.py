"""What breaks off between two months: a way of counting, a camp."""

from collections.abc import Iterator

import pandas as pd

from sitrep.analysis.standing import folded, standing
from sitrep.cells import Address
from sitrep.diagnostics import Message, Severity
from sitrep.model.country import Country
from sitrep.model.month import Evidence
from sitrep.rules.rows import row_at
from sitrep.rules.rule import Finding, rule
from sitrep.rules.steps import REGISTERED, row_of, steps_of


@rule(
    "method-changed",
    Severity.NOTE,
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
    """A country's figures of this month were all counted in another way than those of the last.

    The series breaks: the report keeps the two apart, and carries the old one over.
    """
    if not evidence.earlier:
        return
    steps = steps_of(evidence, REGISTERED)
    rows = steps.sort_values(["month", "at"], kind="stable")
    now = rows[rows["month"] == len(evidence.earlier)]
    old = rows[rows["month"] < len(evidence.earlier)]
    # The last month that has the country, with all its methods there.
    old = old[old["month"] == old.groupby("country")["month"].transform("max")]
    methods = ["country", "method"]
    keeps = now[methods].drop_duplicates().merge(old[methods].drop_duplicates())["country"]
    breaks = now[now["country"].isin(old["country"]) & ~now["country"].isin(keeps)]
    for label in breaks.drop_duplicates("country").index:
        country = rows["country"][label]
        before, is_its = old[old["country"] == country], breaks["country"] == country
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

    That is allowed: the report carries its last row over. It is told because a row is easily lost, and
    once only, in the first month without the camp. A month without any camps is not spoken of.
    """
    here = evidence.month.tables["camps"]
    if here.frame.empty or not evidence.earlier:
        return
    last_month = evidence.earlier[-1]
    frame = last_month.tables["camps"].frame
    camps = pd.DataFrame(
        {
            "country": frame["country"], "camp": folded(frame["camp"]), "as_of": frame["as_of"],
            "status": frame["status"], "at": range(len(frame)),
        }
    )  # fmt: skip
    camps = camps[standing(last_month.tables["camps"]).rows]
    camps = camps.dropna(subset=["country", "camp"]).sort_values("as_of", kind="stable")
    camps = camps.drop_duplicates(["country", "camp"], keep="last").sort_values("at")
    named_now = pd.MultiIndex.from_arrays([here.frame["country"], folded(here.frame["camp"])])
    is_here = pd.MultiIndex.from_frame(camps[["country", "camp"]]).isin(named_now)
    block = here.blocks[0]
    where = Address(block.file, block.sheet, block.header_row, block.columns.get("camp", 0))
    for at in camps["at"][~is_here & (camps["status"] != "closed")]:
        previous = row_at(last_month, "camps", int(at))
        values = {
            "camp": previous.text("camp"), "country": Country(previous.text("country")),
            "before": previous.as_of,
        }  # fmt: skip
        yield Finding(where, values, (previous.cell("camp"),))
