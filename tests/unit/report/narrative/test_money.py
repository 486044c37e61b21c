"""Live figures of money and percentages: amounts in their currency, less and not fewer, points."""

import pytest

from sitrep.analysis.reports import reports_of
from sitrep.model.month import Narrative
from sitrep.quantity import Kind, Quantity, exact
from sitrep.report.narrative.reading import read_narrative
from sitrep.words.speech import words_for
from tables import JULY, evidence

FUNDING = """
    **funding** of 2012-06

    | as_of | appeal | sector | currency | required | received | source |
    |---|---|---|---|---|---|---|
    | 2012-06-28 | RRP | wash | USD | 100000000 | 40000000 | FTS |
    | 2012-06-28 | RRP | health | USD | 20000000 | 5000000 | FTS |
    | 2012-06-28 | SHARP | | EUR | 90000000 | more than 9000000 | FTS |

    **funding**

    | as_of | appeal | sector | currency | required | received | source |
    |---|---|---|---|---|---|---|
    | 2012-07-27 | RRP | wash | USD | 100000000 | 34500000 | FTS |
    | 2012-07-27 | RRP | health | USD | 20000000 | 6250000 | FTS |
    | 2012-07-27 | SHARP | | EUR | 90000000 | more than 9000000 | FTS |
    """


def said(call: str) -> str:
    """The words that a live figure prints, or the code of what is wrong with it."""
    reports = reports_of(evidence(FUNDING))
    text = f"## highlights\n\n- One.\n- More.\n\n## funding\n\nIt is {{{{ {call} }}}}"
    told, problems = read_narrative(
        Narrative("n.md", "en", text),
        reports.current,
        words=words_for("en"),
        previous=reports.previous,
        withheld=frozenset(),
        articles=(),
        as_of=JULY.as_of,
        percent_base=100,
    )
    return problems[0].code if problems else str(told.sections["funding"])[6:]


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ('figure("funding.rrp.wash.received")', "US$34.5 million"),
        ('figure("funding.rrp.received")', "US$40.75 million"),
        ('figure("funding.rrp.gap")', "US$79.25 million"),
        ('figure("funding.rrp.wash.coverage_percent")', "35 per cent"),
        ('figure("funding.sharp.gap")', "less than €81 million"),
        ('change("funding.rrp.wash.received")', "US$5.5 million less"),
        ('change("funding.rrp.health.received")', "US$1.25 million more"),
        ('change("funding.rrp.wash.required")', "no change"),
        ('change("funding.rrp.wash.coverage_percent")', "5 points less"),
        ('change("funding.rrp.health.coverage_percent")', "6 points more"),
        ('compare("funding.rrp.wash.received", "funding.rrp.health.received")',
         "US$28.25 million more"),
        ('share("funding.rrp.health.received", "funding.rrp.received")', "15 per cent"),
        ('compare("funding.rrp.received", "funding.sharp.received")', "narrative-series-mixed"),
        ('share("funding.rrp.received", "funding.sharp.required")', "narrative-series-mixed"),
        ('list("funding.rrp.*.received")', "RRP, Health (US$6.25 million) and RRP, Water, sanitation and hygiene (US$34.5 million)"),
    ],
)  # fmt: skip
def test_money_is_in_its_currency_and_percentages_differ_in_points(call: str, expected: str) -> None:
    assert said(call) == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (exact(1_000_000_000), "US$1 billion"),
        (exact(1_350_000_000), "US$1.35 billion"),
        (exact(2_564_000_000), "US$2,564 million"),
        (exact(999_999), "US$999,999"),
        (exact(193_222_611), "US$193,222,611"),
        (exact(-5_500_000), "−US$5.5 million"),
        (Quantity(Kind.ABOUT, 810_000_000), "about US$810 million"),
        (Quantity(Kind.LESS_THAN, 10_000_000), "less than US$10 million"),
        (exact(0), "US$0"),
    ],
)  # fmt: skip
def test_large_amounts_are_in_the_largest_unit_that_leaves_no_digit_out(
    amount: Quantity, expected: str
) -> None:
    assert words_for("en").money(amount, "USD") == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (exact(1_500_000), "1,5_million de_$US"),
        (exact(868_700_000), "868,7_millions de_$US"),
        (exact(-2_570_000_000), "−2,57_milliards de_$US"),
        (Quantity(Kind.MORE_THAN, 34_500_000), "plus de 34,5_millions de_$US"),
    ],
)
def test_the_sign_of_a_currency_stands_where_the_language_has_it(
    amount: Quantity, expected: str
) -> None:
    written = words_for("fr").money(amount, "USD")
    assert written.replace("\N{NO-BREAK SPACE}", "_") == expected


@pytest.mark.parametrize(
    ("currency", "written"),
    [("CHF", "CHF\N{NO-BREAK SPACE}235,695"), ("USD", "US$235,695"), ("EUR", "€235,695")],
)
def test_a_currency_that_ends_in_a_letter_does_not_touch_its_digits(currency: str, written: str) -> None:
    assert words_for("en").money(exact(235695), currency) == written
