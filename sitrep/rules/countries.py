"""Countries of the month against those that the operation lists, and against the last month's."""

from collections.abc import Iterator, Sequence, Set
from functools import partial

from rapidfuzz import fuzz, process

from sitrep.diagnostics import Message, Severity
from sitrep.model.counting import ABROAD
from sitrep.model.country import Country
from sitrep.model.month import Evidence
from sitrep.model.table import cells_of, texts_of
from sitrep.model.tables import INDICATORS, REFUGEES
from sitrep.rules.breaks import lost
from sitrep.rules.rows import filled, row_at, rows_in
from sitrep.rules.rule import Finding, rule
from sitrep.words.speech import words_for


@rule(
    "country-not-listed",
    Severity.ERROR,
    bad="""
        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | IRN | 6500 | UNHCR |
        """,
    good="""
        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | IRQ | 6500 | UNHCR |
        """,
)
def country_not_listed(evidence: Evidence) -> Iterator[Finding]:
    """A row of refugees, camps or indicators names a country that operation.toml does not list.

    The report has a row and a part of the total for each country of asylum that is listed: the figures
    of any other would be in neither, and nobody would miss them. The country of origin may stand there,
    for people who are displaced inside it; so may, in the table of indicators, a country in which a
    mission works, this month or before, for what it counts there.
    """
    operation = evidence.operation
    listed = list(dict.fromkeys((*operation.countries_of_asylum, operation.country_of_origin)))
    of_missions = [
        country for month in evidence.months for country in texts_of(month.tables["missions"], "country")
    ]
    for name, table in filled(evidence.month).items():
        if not (table.kind.is_lasting and "country" in table.kind.series):
            continue
        # A country that could not be read is an error of its own; an estimate for the region has none.
        known = {"", *listed, *(of_missions if table.kind is INDICATORS else ())}
        for record in rows_in(evidence.month, name, "country", partial(_is_none_of, known)):
            country = record.text("country")
            values = {
                "country": Country(country),
                "code": country,
                "nearest": Country(_nearest(country, operation.countries_of_asylum or listed)),
            }
            yield Finding(record.cell("country"), values)


@rule(
    "refugees-in-own-country",
    Severity.ERROR,
    bad="""
        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | SYR | 1200000 | OCHA |
        """,
    good="""
        **refugees**

        | as_of | country | population | registered | method | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | SYR | idps | 1200000 | estimated | OCHA |
        """,
)
def refugees_in_own_country(evidence: Evidence) -> Iterator[Finding]:
    """A row counts refugees or asylum-seekers in the very country that they fled.

    Whoever is displaced inside their own country is no refugee (1951 Convention, article 1 A; Guiding
    Principles on Internal Displacement, 1998). The report would call them by the wrong name, and add
    them to those in countries of asylum.
    """
    table, own = evidence.month.tables["refugees"], evidence.operation.country_of_origin
    cells = (cells_of(table, column) for column in ("population", "country", "origin"))
    positions = [
        position
        for position, (people, country, origin) in enumerate(zip(*cells, strict=True))
        if people in ABROAD and country is not None and country == (own if origin == "" else origin)
    ]
    for record in (row_at(evidence.month, "refugees", position) for position in positions):
        values = {
            "country": Country(record.text("country")),
            "population": Message(f"code.population.{record.text('population')}"),
        }
        where = record.cell("population")
        yield Finding(where if where.column else record.cell("country"), values)


def _is_none_of(known: Set[str], country: str) -> bool:
    return country not in known


def _nearest(country: str, listed: Sequence[str]) -> str:
    """The listed country whose English name, or whose code, is most like this one's."""
    words = words_for("en")
    names = {code: f"{code} {words.country(code)}" for code in listed}
    asked = f"{country} {words.country(country)}"
    *_, nearest = process.extract(asked, names, scorer=fuzz.ratio, limit=1)[0]
    return str(nearest)


@rule(
    "country-lost",
    Severity.WARNING,
    bad="""
        **refugees** of 2012-06

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-06-30 | TUR | 33000 | AFAD |
        | 2012-06-30 | IRQ | 5400 | UNHCR |

        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | TUR | 44038 | AFAD |
        """,
    good="""
        **refugees** of 2012-06

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-06-30 | TUR | 33000 | AFAD |
        | 2012-06-30 | IRQ | 5400 | UNHCR |

        **refugees**

        | as_of | country | registered | source |
        |---|---|---|---|
        | 2012-07-31 | TUR | 44038 | AFAD |
        | 2012-07-31 | IRQ | ND | UNHCR |
        """,
)
def country_lost(evidence: Evidence) -> Iterator[Finding]:
    """A country of the last month has no row of refugees this month, though others have.

    The report carries its last figure over, and adds it into the total: if the row was lost, the total
    is old in part. It is reported only once, in the first month without the row, and at the table's
    first row, where it can be accepted. Of a month without any row of refugees, see `table-lost`.
    """
    if evidence.month.tables["refugees"].frame.empty:
        return
    first = row_at(evidence.month, "refugees", 0)
    for previous in lost(evidence, REFUGEES, ("country",)):
        if not previous.text("country"):
            continue  # an estimate for the region is made when it is made
        values = {"country": Country(previous.text("country")), "before": previous.as_of}
        yield Finding(first.cell("country"), values, (previous.cell("country"),))
