"""Appeals: each finding in the words that the analyst reads, and what is no finding."""

import pytest

from sitrep.model.tables import FUNDING
from sitrep.rules import RULES
from sitrep.rules.funding_changes import requirements_changed
from sitrep.rules.rule import run
from sitrep.words.currencies import currency_codes
from sitrep.words.speech import words_for
from tables import evidence

COLUMNS = ("appeal", "sector", "currency", "required", "received", "carried_over", "note")


def drawn(rows: str, month: str = "") -> str:
    """A table of rows such as `RRP, wash, USD, 10, 5`, all of one day; what is left out is blank."""
    day = f"{month or '2012-07'}-28"
    lines = [
        [day, *map(str.strip, row.split(",")), *[""] * (len(COLUMNS) - row.count(",") - 1), "FTS"]
        for row in rows.strip().splitlines()
    ]
    head = ["as_of", *COLUMNS, "source"]
    table = [head, ["---"] * len(head), *lines]
    drawing = "\n".join(f"    | {' | '.join(cells)} |" for cells in table)
    return f"    **{FUNDING.name}**{f' of {month}' if month else ''}\n\n{drawing}\n\n"


def told(rows: str, june: str = "") -> list[str]:
    """Cell, code and message of each finding."""
    words = words_for("en")
    earlier = drawn(june, "2012-06") if june else ""
    return [
        f"{found.where.cell} {found.code}: {words.explain(found)[0]}"
        for found in run(evidence(earlier + drawn(rows)), RULES)
    ]


@pytest.mark.parametrize(
    ("currency", "expected"),
    [
        ("USS", ['D2 currency-unknown: "USS" is no currency of ISO 4217; the nearest one is "USD".']),
        ("EURO", ['D2 currency-unknown: "EURO" is no currency of ISO 4217; the nearest one is "EUR".']),
        ("$", ['D2 currency-unknown: "$" is no currency of ISO 4217.']),
        ("DEM", ['D2 currency-unknown: "DEM" is no currency of ISO 4217.']),
        ("usd", []),
        ("SDG", []),
    ],
)
def test_a_currency_is_a_code_in_use(currency: str, expected: list[str]) -> None:
    assert told(f"RRP,, {currency}, 10, 5") == expected


def test_money_has_many_currencies_and_no_former_ones() -> None:
    codes = currency_codes()
    assert len(set(codes)) == len(codes) > 150
    assert {"USD", "EUR", "CHF", "SYP", "XOF", "SSP"} <= set(codes)
    assert not {"DEM", "FRF", "XXX", "XTS"} & set(codes)


def test_an_appeal_has_one_currency_also_since_earlier_months() -> None:
    message = "D2 appeal-currencies: RRP is in EUR here, and in USD elsewhere."
    assert told("RRP, wash, EUR, 10, 5", june="rrp, health, usd, 10, 5") == [message]
    assert told("SHARP, wash, EUR, 10, 5", june="RRP, wash, USD, 10, 5") == []


def test_more_may_be_received_than_required_where_that_is_accepted() -> None:
    above = "RRP, Health: {} USD received, with what was carried over more than the 10 required."
    assert told("RRP, health, USD, 10, 9, 2") == [f"F2 received-above-required: {above.format(9)}"]
    assert told("RRP, health, USD, 10, 8, 2") == []
    assert told("RRP, health, USD, about 10, 10") == []
    assert told("RRP, health, USD, ND, 10") == []
    assert told("RRP, health, USD, 9.5, more than 9") == []


def test_sectors_together_are_not_above_their_appeal() -> None:
    rows = """RRP,, USD, 30, 9
    RRP, health, USD, 20, {}
    RRP, wash, USD, {}, 4"""
    assert told(rows.format(5, 15)) == [
        "E2 sectors-above-appeal: RRP: the sectors add up to 35 USD (funding required), more than the "
        "30 of the whole appeal."
    ]
    assert told(rows.format(6, 10)) == [
        "F2 sectors-above-appeal: RRP: the sectors add up to 10 USD (funding received), more than the 9 "
        "of the whole appeal."
    ]
    assert told(rows.format(5, 5)) == []
    assert told(rows.format("more than 1", "ND")) == []


def test_an_appeal_that_is_nowhere_whole_says_which_amount_its_sum_lacks() -> None:
    assert told("RRP, health, USD, 20, 5\nRRP, wash, USD, ND, 5") == [
        "E3 appeal-sum-lacks: RRP has no row of its own, and no sum: an amount (funding required) is "
        "missing in the row of RRP, Water, sanitation and hygiene."
    ]
    assert told("RRP, health, USD, 20, ND") == []


def test_changes_of_requirements_and_falls_of_funding_need_a_note() -> None:
    june = "RRP,, USD, 84100000, 40000000"
    assert told("RRP,, USD, 193222611, 39000000", june) == [
        "E2 requirements-changed: RRP: 193,222,611 USD required on 28 July 2012, 84,100,000 on 28 June "
        "2012.",
        "F2 funding-falls: RRP: 39,000,000 USD received by 28 July 2012, less than the 40,000,000 of 28 "
        "June 2012.",
    ]
    assert told("RRP,, USD, 193222611, 39000000,, revised; a pledge fell through", june) == []
    assert told("RRP,, USD, 84100000, 40000000", june) == []


def test_requirements_are_compared_with_those_of_the_last_month_whatever_lies_between() -> None:
    june, july = drawn("RRP,, USD, 84100000, 5", "2012-06"), drawn("RRP,, USD, 193222611, 5")
    week = drawn("RRP,, USD, 90000000, 5", "2012-W28").replace("2012-W28-28", "2012-07-12")
    flash = drawn("RRP,, USD, 90000000, 5", "2012-07-14").replace("2012-07-14-28", "2012-07-14")
    for others in (week, flash, week + flash):
        (found,) = run(evidence(june + others + july), [requirements_changed])
        assert found.where.cell == "E2"
        assert [str(cell) for cell in found.related] == ["inputs/syria/2012-06/funding.xlsx, Sheet1, E2"]
