"""Amounts of appeals that an edition withholds, and what else goes so that nobody works them out."""

import pytest

from sitrep.analysis.disclosure import cut
from sitrep.analysis.inference.policy import protect
from sitrep.analysis.inference.system import Interval
from sitrep.analysis.reports import reports_of
from sitrep.model.disclosure_setting import Disclosure
from sitrep.model.edition import Edition
from sitrep.quantity import Kind
from tables import evidence

HEAD = """
    **funding**

    | as_of | appeal | sector | country | agency | currency | required | received | source | sensitivity |
    |---|---|---|---|---|---|---|---|---|---|
"""
WHOLE = "| 2012-07-31 | RRP | | | | USD | 84000000 | 26000000 | FTS | |"
WASH = "| 2012-07-31 | RRP | wash | | | USD | 10000000 | 5000000 | FTS | |"
HEALTH = "| 2012-07-31 | RRP | health | | | USD | 24000000 | {} | FTS | {} |"
SHELTER = "| 2012-07-31 | RRP | shelter | | | USD | 50000000 | 12000000 | FTS | |"


def drawn(*rows: str) -> str:
    return HEAD + "".join(f"    {row}\n" for row in rows)


def found(drawing: str, *, policy: bool = False) -> tuple[dict[str, Interval], set[str]]:
    """What readers of the public edition can work out, and what is withheld from them."""
    whole = evidence(drawing)
    rule = Disclosure.model_validate({"threshold": 5}) if policy else None
    protected = protect(reports_of(cut(whole, Edition.PUBLIC)), reports_of(whole), rule)
    exposures = {each.figure.key.removeprefix("funding.rrp."): each for each in protected.exposures}
    gone = {
        key.removeprefix("funding.rrp.")
        for key, figure in protected.reports.current.items()
        if figure.quantity.kind is Kind.SUPPRESSED
    }
    return {key: each.interval for key, each in exposures.items()}, gone


@pytest.mark.parametrize(
    ("health", "exposed"),
    [
        # 26 million less 5 and 12, whether readers miss the amount or the row.
        (HEALTH.format("*", ""), {"health.received": (9e6, 9e6)}),
        (
            HEALTH.format("9000000", "internal"),
            {"health.required": (24e6, 24e6), "health.received": (9e6, 9e6)},
        ),
        (HEALTH.format("9000000", ""), {}),
        # There is a sector that nobody entered: it is at most what is left.
        (HEALTH.format("8999999", "internal"), {"health.required": (24e6, 24e6)}),
    ],
)
def test_what_an_appeal_and_its_other_sectors_leave_is_found(
    health: str, exposed: dict[str, tuple[float, float]]
) -> None:
    assert found(drawn(WHOLE, WASH, health, SHELTER)) == (
        exposed, {"health.received"} if "*" in health else set(),
    )  # fmt: skip


def test_what_is_left_of_an_appeal_is_a_bound_of_what_readers_miss() -> None:
    little = HEALTH.format("3", "internal")
    shelter = SHELTER.replace("12000000", "20999996")
    assert found(drawn(WHOLE, WASH, little, shelter))[0]["health.received"] == (1, 4)


def test_countries_and_agencies_of_an_appeal_are_its_parts_as_well() -> None:
    jordan = "| 2012-07-31 | RRP | | JOR | | USD | 30000000 | 20000000 | FTS | |"
    turkey = "| 2012-07-31 | RRP | | TUR | | USD | 54000000 | * | FTS | |"
    assert found(drawn(WHOLE, jordan, turkey))[0] == {"TUR.received": (6e6, 6e6)}
    unhcr = "| 2012-07-31 | RRP | | JOR | UNHCR | USD | 20000000 | 15000000 | FTS | |"
    wfp = "| 2012-07-31 | RRP | | JOR | WFP | USD | 10000000 | * | FTS | |"
    assert found(drawn(WHOLE, jordan, unhcr, wfp))[0] == {"JOR.by-wfp.received": (5e6, 5e6)}


def test_appeals_and_dates_of_their_own_tell_nothing_of_each_other() -> None:
    other = WHOLE.replace("RRP", "SHARP")
    assert found(drawn(other, WASH, HEALTH.format("*", ""), SHELTER)) == ({}, {"health.received"})
    before = WASH.replace("2012-07-31", "2012-07-20")
    # Of the older amount nobody knows what it is today.
    assert found(drawn(WHOLE, before, HEALTH.format("*", ""), SHELTER)) == ({}, {"health.received"})


def test_another_sector_goes_with_the_one_that_is_withheld_and_its_coverage_and_gap() -> None:
    drawing = drawn(WHOLE, WASH, HEALTH.format("*", ""), SHELTER)
    exposed, gone = found(drawing, policy=True)
    assert (exposed, gone) == ({}, {"health.received", "wash.received"})
    whole = reports_of(evidence(drawing))
    told = protect(whole, whole, Disclosure.model_validate({"threshold": 5})).reports.current
    assert {key for key in whole.current if key not in told} == {
        "funding.rrp.wash.gap", "funding.rrp.wash.coverage_percent",
    }  # fmt: skip


def test_an_amount_is_neither_small_nor_rounded() -> None:
    few = HEALTH.format("3", "")
    assert found(drawn(WHOLE, WASH, few, SHELTER), policy=True) == ({}, set())
    whole = reports_of(evidence(drawn(WHOLE, WASH, few, SHELTER)))
    rounding = Disclosure.model_validate({"round_to": 5, "figures": ["*"]})
    assert protect(whole, whole, rounding).reports.current == whole.current
