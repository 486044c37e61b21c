"""Funding of appeals: amounts as given, coverage and gap, and what is never added."""

import pytest

from sitrep.analysis.reports import changes, reports_of
from sitrep.report.labels import label_of
from sitrep.report.texts import Texts
from sitrep.words.speech import words_for
from tables import evidence

WORDS = Texts(words_for("en"))


def told(drawing: str) -> dict[str, str]:
    """Labels and values of the figures of funding."""
    return {
        str(label_of(figure, WORDS)): str(WORDS.figure(figure))
        for key, figure in reports_of(evidence(drawing)).current.items()
        if key.startswith("funding.")
    }


def one(required: str, received: str, carried_over: str = "") -> dict[str, str]:
    """The last words of the keys, and the values, of an appeal with these amounts."""
    drawing = f"""
    **funding**

    | as_of | appeal | currency | required | received | carried_over | source |
    |---|---|---|---|---|---|---|
    | 2012-07-31 | RRP 2012 | USD | {required} | {received} | {carried_over} | FTS |
    """
    return {
        key.removeprefix("funding.rrp-2012."): str(WORDS.figure(figure))
        for key, figure in reports_of(evidence(drawing)).current.items()
    }


@pytest.mark.parametrize(
    ("amounts", "gap", "coverage"),
    [
        (("193222611", "50000000"), "US$143,222,611", "26%"),
        (("193222611", "50000000", "20000000"), "US$123,222,611", "36%"),
        (("193222611", "50000000", "ND"), "at most US$143,222,611", ">25%"),
        (("193222611", "50000000", "n/a"), "US$143,222,611", "26%"),
        (("1000000", "1000000"), "US$0", "100%"),
        (("1000000", "1250000"), "US$0", "125%"),
        (("1000000", "999999"), "US$1", ">99%"),
        (("1000000", "more than 400000"), "less than US$600,000", ">40%"),
        (("1000000.50", "0"), "US$1,000,000.5", "0%"),
        (("about 1000000", "1000000"), None, "90%–112%"),
        (("1000000", "ND"), None, None),
        (("", "400000"), None, None),
        (("0", "400000"), "US$0", None),
    ],
)  # fmt: skip
def test_coverage_and_gap_are_worked_out_of_what_is_there(
    amounts: tuple[str, ...], gap: str | None, coverage: str | None
) -> None:
    figures = one(*amounts)
    assert (figures.get("gap"), figures.get("coverage_percent")) == (gap, coverage)


SECTORS = """
    **funding**

    | as_of | appeal | sector | agency | currency | required | received | carried_over | source |
    |---|---|---|---|---|---|---|---|---|
    | 2012-07-31 | RRP 2012 | health | | USD | 20000000 | 5000000 | 1000000 | FTS |
    | 2012-07-20 | rrp 2012 | wash | | usd | 10000000 | {wash} | | FTS |
    | 2012-07-31 | RRP 2012 | health | UNHCR | USD | 8000000 | 4000000 | | FTS |
    | 2012-07-31 | SHARP | food security | | USD | 50000000 | 30000000 | | FTS |
    """


def test_sectors_are_added_up_where_each_has_its_amounts_and_appeals_never() -> None:
    figures = told(SECTORS.format(wash="12500000"))
    assert {label: value for label, value in figures.items() if "sum of" in label} == {
        "RRP 2012 (sum of its sectors), funding required": "US$30 million",
        "RRP 2012 (sum of its sectors), funding received": "US$17.5 million",
        "RRP 2012 (sum of its sectors), funding carried over": "US$1 million",
        "RRP 2012 (sum of its sectors), funding gap": "US$11.5 million",
        "RRP 2012 (sum of its sectors), funding coverage": "62%",
    }
    assert figures["RRP 2012, Health, UNHCR, funding received"] == "US$4 million"
    assert "SHARP, Food security, funding required" in figures
    assert "SHARP, funding required" not in figures


@pytest.mark.parametrize("drawing", [
    SECTORS.format(wash="ND"),
    SECTORS.format(wash="12500000").replace("usd", "EUR"),
    SECTORS.format(wash="12500000") + "| 2012-07-31 | RRP 2012 | | | USD | 1 | 1 | | FTS |",
])  # fmt: skip
def test_sectors_are_not_added_up_otherwise(drawing: str) -> None:
    assert not [label for label in told(drawing) if "sum of" in label]


def test_sums_of_other_sectors_have_no_change_and_neither_has_their_gap() -> None:
    june = """
    **funding** of 2012-06

    | as_of | appeal | sector | currency | required | received | source |
    |---|---|---|---|---|---|---|
    | 2012-06-30 | RRP 2012 | health | USD | 20000000 | 4000000 | FTS |
    | 2012-06-30 | RRP 2012 | wash | USD | 10000000 | 2000000 | FTS |
    """
    july = june.replace(" of 2012-06", "").replace("06-30", "07-31").replace("4000000", "5000000")
    more = "| 2012-07-31 | RRP 2012 | shelter | USD | 9000000 | 1000000 | FTS |"
    same, other = (changes(reports_of(evidence(june + each))) for each in (july, july + more))
    whole = ["required", "received", "gap", "coverage_percent"]
    assert [each for each in whole if f"funding.rrp-2012.{each}" in same] == whole
    assert [each for each in whole if f"funding.rrp-2012.{each}" in other] == []
    assert "funding.rrp-2012.health.gap" in other


def test_the_change_of_an_amount_is_money_and_that_of_coverage_is_in_points() -> None:
    reports = reports_of(
        evidence("""
    **funding** of 2012-06

    | as_of | appeal | currency | required | received | source |
    |---|---|---|---|---|---|
    | 2012-06-30 | RRP 2012 | USD | 193222611 | 50000000 | FTS |

    **funding**

    | as_of | appeal | currency | required | received | source |
    |---|---|---|---|---|---|
    | 2012-07-31 | RRP 2012 | USD | 193222611 | 61500000.75 | FTS |
    """)
    )
    assert {
        key.removeprefix("funding.rrp-2012."): str(WORDS.change(figure))
        for key, figure in changes(reports).items()
    } == {
        "required": "US$0",
        "received": "+US$11,500,000.75",
        "gap": "−US$11,500,000.75",
        "coverage_percent": "+6 points",
    }
