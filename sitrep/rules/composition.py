"""Wholes and their parts: camps and areas within a country."""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from sitrep.analysis.bounds import highest, limits, lowest
from sitrep.analysis.displacement import keyed_places
from sitrep.analysis.preferred import folded, preferred_rows
from sitrep.analysis.series import Record
from sitrep.arithmetic import total
from sitrep.diagnostics import NOTHING, Message, Severity
from sitrep.model.country import Country
from sitrep.model.month import Evidence
from sitrep.model.tables import REFUGEES, Role
from sitrep.reading.pcodes import uppermost
from sitrep.rules.rows import place_of, row_at
from sitrep.rules.rule import Finding, rule

_SERIES = ("country", *REFUGEES.with_role(Role.SPLITTER))
_MOST_RELATED = 5


@rule(
    "camps-above-country",
    Severity.WARNING,
    bad="""
        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | TUR | 9000 | AFAD |

        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 6000 | AFAD |
        | 2012-07-31 | Oncupinar | TUR | open | 12000 | AFAD |
        """,
    good="""
        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | TUR | more than 9000 | AFAD |

        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 6000 | AFAD |
        | 2012-07-31 | Oncupinar | TUR | open | 12000 | AFAD |
        """,
)
def camps_above_country(evidence: Evidence) -> Iterator[Finding]:
    """The camps of a country together hold more people than are counted in the whole country.

    A camp counted twice looks like this, or a figure that lost a digit. The latest population of each
    camp counts, also of an earlier month, as in the report; the country's figure is the latest one of
    this month, with those who await registration, of every population and origin: camps take in
    whoever comes. Of those that are registered and also counted in another way, the registered are
    meant; where nobody is registered, the largest of the other counts. Of qualified numbers the check
    takes the least that the camps, and the most that the country, can mean.
    """
    refugees = evidence.month.tables["refugees"].frame
    is_whole = refugees["area"].isna() & preferred_rows(evidence.month.tables["refugees"]).rows
    of_country = refugees.assign(
        at=range(len(refugees)),
        most=highest(refugees, "registered") + highest(refugees, "awaiting_registration").fillna(0),
        is_registered=refugees["method"] == "registered",
    )[is_whole].dropna(subset=["country", "most"])
    of_country = of_country.sort_values("as_of", kind="stable")
    of_country = of_country.drop_duplicates([*_SERIES], keep="last")
    of_country = of_country.sort_values(["is_registered", "most"], kind="stable")
    of_country = of_country.drop_duplicates(["country", "population", "origin"], keep="last")
    camps = _latest_camps(evidence)
    in_camps = camps.groupby("country")["least"].sum()
    most = of_country.groupby("country")["most"].sum()
    in_camps = in_camps.reindex(most.index)
    above = of_country[of_country["country"].isin(most.index[in_camps > most])]
    for country, at in above.drop_duplicates("country")[["country", "at"]].to_numpy():
        figure = row_at(evidence.month, "refugees", int(at))
        yield _above(figure, _records(evidence, camps[camps["country"] == country]))


@rule(
    "areas-above-country",
    Severity.WARNING,
    bad="""
        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | | 15000 | AFAD |
        | 2012-07-31 | TUR | Hatay | 12000 | AFAD |
        | 2012-07-31 | TUR | Kilis | 9000 | AFAD |
        """,
    good="""
        **refugees**

        | as_of | country | area | registered | source |
        |---|---|---|---|---|
        | 2012-07-31 | TUR | | 45000 | AFAD |
        | 2012-07-31 | TUR | Hatay | 12000 | AFAD |
        | 2012-07-31 | TUR | Kilis | 9000 | AFAD |
        """,
)
def areas_above_country(evidence: Evidence) -> Iterator[Finding]:
    """The areas of a country together have more people than its row for the whole of it.

    The row for the whole country is its figure, so the report would print areas that do not go into
    it. An area that lies in another one by its P-code is in that one's count. The latest row of each
    counts, if it is of this month, and each method by itself. Of qualified numbers the check takes the
    least that the areas, and the most that the country, can mean.
    """
    if not _has_whole_and_areas(evidence):
        return
    whole: dict[tuple[str, ...], Record] = {}
    areas: dict[tuple[str, ...], list[Record]] = {}
    for record, _ in keyed_places(evidence.months):
        if record.period == evidence.month.period and not record.quantity("registered").is_missing:
            series = tuple(record.text(name) for name in _SERIES)
            if record.text("area"):
                areas.setdefault(series, []).append(record)
            else:
                whole[series] = record
    for series, country in whole.items():
        named = {area.text("area"): area for area in areas.get(series, ())}
        counted = [named[name] for name in uppermost(named, named)]
        parts = [area.quantity("registered") for area in counted]
        if sum(limits(part)[0] for part in parts) > limits(country.quantity("registered"))[1]:
            values = {
                "country": place_of(country), "sum": total(parts),
                "registered": country.quantity("registered"),
            }  # fmt: skip
            cells = tuple(area.cell("registered") for area in counted[:_MOST_RELATED])
            yield Finding(country.cell("registered"), values, cells)


def _has_whole_and_areas(evidence: Evidence) -> bool:
    """Whether a country has both rows this month; few have, and to look through all rows takes time."""
    frame = evidence.month.tables["refugees"].frame
    series = pd.MultiIndex.from_frame(frame[[*_SERIES]])
    has_area = frame["area"].notna().to_numpy()
    return bool(series[has_area].unique().isin(series[~has_area].unique()).any())


def _latest_camps(evidence: Evidence) -> pd.DataFrame:
    """The latest row of each camp, with the number of its month and the least that it may hold."""
    tables = [month.tables["camps"] for month in evidence.months]
    counts = [len(table.frame) for table in tables]
    filled = [table for table in tables if len(table.frame)] or tables[-1:]
    # Of all months at once: pandas takes as long for a dozen rows as for thousands.
    population = ["population", "population.kind", "population.high"]
    camps = pd.concat([table.frame[["as_of", "country", "camp", *population]] for table in filled])
    camps = camps.assign(
        month=np.repeat(range(len(tables)), counts),
        at=np.concatenate([range(count) for count in counts]).astype("int64"),
        least=lowest(camps, "population"),
    ).drop(columns=population)
    camps = camps[np.concatenate([preferred_rows(table).rows.to_numpy() for table in filled])]
    camps = camps.dropna(subset=["country", "camp"])
    camps = camps.sort_values(["month", "as_of"], kind="stable", na_position="first")
    camps = camps.assign(name=folded(camps["camp"])).drop_duplicates(["country", "name"], keep="last")
    return camps.dropna(subset=["least"])


def _records(evidence: Evidence, camps: pd.DataFrame) -> list[Record]:
    """These camps as rows, the largest first."""
    ordered = camps.sort_values("least", ascending=False, kind="stable")[["month", "at"]]
    return [row_at(evidence.months[month], "camps", at) for month, at in ordered.to_numpy().tolist()]


def _above(figure: Record, camps: Sequence[Record]) -> Finding:
    waiting = figure.quantity("awaiting_registration")
    values = {
        "country": Country(figure.text("country")),
        "sum": total(camp.quantity("population") for camp in camps),
        "registered": figure.quantity("registered"),
        "waiting": Message("hint.waiting", {"waiting": waiting}) if waiting.value else NOTHING,
    }
    related = tuple(camp.cell("population") for camp in camps[:_MOST_RELATED])
    return Finding(figure.cell("registered"), values, related)
