"""What rows of indicators say of themselves against the catalogue: code, kind, unit and per cent."""

from collections.abc import Iterator

from sitrep.analysis.series import Record, records
from sitrep.analysis.stems import name_of
from sitrep.diagnostics import NOTHING, Message, Severity
from sitrep.lines import alike, shortened
from sitrep.model.indicators import PERCENT, UNITS, Indicator, Kind
from sitrep.model.month import Evidence
from sitrep.model.operation import Operation
from sitrep.model.tables import INDICATORS
from sitrep.rules.indicator_rows import VALUES, rows_of_month, unit_of
from sitrep.rules.rule import Finding, rule
from sitrep.words.catalogue import catalogue
from sitrep.words.folding import fold, slug

_NEAREST = 3
_IN_EACH_OTHERS_PLACE = frozenset({Kind.FLOW, Kind.CUMULATIVE})
_PERCENT_SIGN = "%"


@rule(
    "unknown-indicator",
    Severity.ERROR,
    bad="""
        **indicators**

        | as_of | sector | indicator | country | value | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | wash | latrins | TUR | 300 | WASH sector |
        """,
    good="""
        **indicators**

        | as_of | sector | indicator | country | value | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | wash | latrines | TUR | 300 | WASH sector |
        """,
)
def unknown_indicator(evidence: Evidence) -> Iterator[Finding]:
    """A row names an indicator that its sector has not, so nobody knows what its numbers mean.

    docs/INDICATORS.md has the codes that are built in. What is missing there an office declares once in
    operation.toml, with its unit and how it behaves in time; the remedy shows the lines.
    """
    codes = evidence.operation.catalogue
    for record in records(evidence.month, INDICATORS.name):
        sector, code = record.text("sector"), record.text("indicator")
        if sector and code and name_of(record) not in codes:
            values = {
                "code": shortened(code), "sector": Message(f"code.sector.{sector}"),
                "hint": _meant(evidence.operation, sector, code), "lines": _declaration(record),
            }  # fmt: skip
            yield Finding(record.cell("indicator"), values)


def _meant(operation: Operation, sector: str, text: str) -> Message:
    """The code that the text calls by its label, the same in another sector, or those like it."""
    own = [each for each in operation.catalogue.values() if each.sector == sector]
    by_label = {fold(label): each.code for each in own for label in _labels(operation, each)}
    plain = slug(text).replace("-", "_")
    if fold(text) in by_label:
        return Message("hint.code-of-label", {"code": by_label[fold(text)]})
    elsewhere = [each.sector for each in operation.catalogue.values() if each.code == plain]
    if elsewhere and sector not in elsewhere:
        sectors = [Message(f"code.sector.{each}") for each in elsewhere]
        return Message("hint.code-elsewhere", {"sectors": sectors})
    codes = [each.code for each in own]
    by_label_like = [by_label[each] for each in alike(fold(text), by_label, most=1)]
    found = [plain] if plain in codes else [*alike(plain, codes, most=_NEAREST), *by_label_like]
    named = [Message("hint.quoted", {"text": code}) for code in dict.fromkeys(found)]
    return Message("hint.nearest-codes", {"codes": named}) if named else NOTHING


def _labels(operation: Operation, indicator: Indicator) -> list[str]:
    own = [each.label for each in operation.indicator if each.indicator.name == indicator.name]
    if own:
        return [*own[0].values()]
    return [catalogue("en").text(f"indicator.{indicator.name}")]


def _declaration(record: Record) -> Message:
    """What would declare it, with a code made of what the cell says."""
    words = slug(record.text("indicator")).split("-")
    code = "_".join(word for word in words if word.isascii())
    code = code[:64] if code[:1].isalpha() else f"{record.text('sector')}_{code}"[:64].rstrip("_")
    unit = record.text("unit") or Message("indicator.example-unit")
    kind = record.text("kind") or str(Kind.CUMULATIVE)
    return Message(
        "indicator.declaration",
        {
            "sector": record.text("sector"), "code": code, "kind": kind,
            "label": shortened(record.text("indicator")).replace('"', "'").replace("\\", "/"),
            "unit": unit if isinstance(unit, Message) else unit.replace('"', "'").replace("\\", "/"),
        },
    )  # fmt: skip


@rule(
    "indicator-kind",
    Severity.ERROR,
    bad="""
        **indicators**

        | as_of | sector | indicator | kind | country | value | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | wash | latrines | stock | TUR | 300 | WASH sector |
        """,
    good="""
        **indicators**

        | as_of | from | sector | indicator | kind | country | value | source |
        |---|---|---|---|---|---|---|---|
        | 2012-07-31 | 2012-07-01 | wash | latrines | flow | TUR | 30 | WASH sector |
        """,
)
def indicator_kind(evidence: Evidence) -> Iterator[Finding]:
    """A row says that its indicator behaves otherwise in time than the catalogue has it.

    Only a count of a period (flow) and one since the response began (cumulative) may stand for each
    other: they have figures of their own, `in_period` and `to_date`, and are never added.
    """
    for row in rows_of_month(evidence):
        if row.kind is not row.indicator.kind and not {row.kind, row.indicator.kind} <= (
            _IN_EACH_OTHERS_PLACE
        ):
            values = {
                "what": row.named, "kind": Message(f"code.indicator_kind.{row.kind}"),
                "own": Message(f"code.indicator_kind.{row.indicator.kind}"),
            }  # fmt: skip
            yield Finding(row.record.cell("kind"), values)


@rule(
    "indicator-unit",
    Severity.ERROR,
    bad="""
        **indicators**

        | as_of | sector | indicator | country | value | unit | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | cash | cash_distributed | TUR | 300000 | EUR | Cash group |
        """,
    good="""
        **indicators**

        | as_of | sector | indicator | country | value | unit | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | cash | cash_distributed | TUR | 300000 | USD | Cash group |
        """,
)
def indicator_unit(evidence: Evidence) -> Iterator[Finding]:
    """A row gives its values in another unit than its indicator has, or in another currency.

    They would be printed, and added up, in the unit of the catalogue. Other words for a unit are
    understood (persons, toilets, MT), and a blank unit is the indicator's own.
    """
    for row in rows_of_month(evidence):
        unit = row.record.text("unit")
        if unit and not _is_unit(unit, row.indicator, evidence.operation):
            values = {"what": row.named, "unit": shortened(unit), "own": unit_of(row.indicator)}
            yield Finding(row.record.cell("unit"), values)


def _is_unit(text: str, indicator: Indicator, operation: Operation) -> bool:
    unit = indicator.unit
    if unit == PERCENT and text.strip() == _PERCENT_SIGN:
        return True
    names = {unit.replace("_", " ")}
    if unit in UNITS:
        names |= {catalogue("en").text(f"unit.{unit}"), *UNITS[unit].also}
    if unit == PERCENT:
        names |= {"per cent", "percentage", "pourcentage", "porcentaje", "yüzde", "بالمئة"}
    for each in operation.indicator:
        if each.indicator.name == indicator.name:
            names |= {*each.unit.values()}
    known = {*map(fold, names)}
    said = fold(text)
    return said in known or f"{said}s" in known


@rule(
    "percent-of-count",
    Severity.ERROR,
    bad="""
        **indicators**

        | as_of | sector | indicator | country | value | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | wash | latrines | TUR | 41% | WASH sector |
        """,
    good="""
        **indicators**

        | as_of | sector | indicator | country | value | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | nutrition | global_acute_malnutrition | TUR | 4.1% | Survey |
        """,
)
def percent_of_count(evidence: Evidence) -> Iterator[Finding]:
    """A value is in per cent, and its indicator counts something else.

    41 per cent of a target would be printed as 41 latrines.
    """
    for row in rows_of_month(evidence):
        for column in VALUES if row.indicator.unit != PERCENT else ():
            if row.record.row[f"{column}.percent"]:
                values = {
                    "what": row.named, "column": column, "found": row.record.quantity(column),
                    "unit": unit_of(row.indicator),
                }  # fmt: skip
                yield Finding(row.record.cell(column), values)


@rule(
    "part-for-percentage",
    Severity.WARNING,
    bad="""
        **indicators**

        | as_of | sector | indicator | country | value | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | nutrition | global_acute_malnutrition | TUR | 0.134 | Survey |
        """,
    good="""
        **indicators**

        | as_of | sector | indicator | country | value | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | nutrition | global_acute_malnutrition | TUR | 0.4% | Survey |
        """,
)
def part_for_percentage(evidence: Evidence) -> Iterator[Finding]:
    """A percentage is a number below 1, without a sign of per cent: often a part of one.

    0.134 is most likely 13.4 per cent. What is really below one per cent is written with the sign.
    """
    for row in rows_of_month(evidence):
        for column in VALUES if row.indicator.unit == PERCENT else ():
            found = row.record.quantity(column)
            if found.value and -1 < found.value < 1 and not row.record.row[f"{column}.percent"]:
                values = {"what": row.named, "column": column, "found": found}
                yield Finding(row.record.cell(column), values)
