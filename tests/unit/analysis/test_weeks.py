"""Weekly reports, flash updates and monthly reports of one operation, beside each other."""

from collections.abc import Sequence
from datetime import date

import pytest

from sitrep.analysis.month_before import count_a_month_before
from sitrep.analysis.reports import changes, reports_of
from sitrep.analysis.timeline import timeline_of
from sitrep.model.month import Evidence
from sitrep.model.period import Period, parse_period
from sitrep.model.subject import place
from sitrep.quantity import Number, exact
from sitrep.rules.countries import country_lost
from sitrep.rules.indicator_periods import periods_overlap
from sitrep.rules.inflow import growth_above_arrivals
from sitrep.rules.lost import table_lost
from sitrep.rules.rule import Rule, run
from sitrep.rules.values import date_outside_period
from tables import evidence, told

WEEK_26 = ("2012-W26", ["2012-07-01 | TUR | 30000 | 100", "2012-07-01 | JOR | 20000 | 100"])
WEEK_27 = ("2012-W27", ["2012-07-08 | TUR | 31000 | 1000", "2012-07-08 | JOR | 21000 | 1000"])
FLASH = ("2012-07-11", ["2012-07-11 | TUR | 33500 | 2500"])
WEEK_28 = ("2012-W28", ["2012-07-15 | TUR | 34000 | 3000", "2012-07-15 | JOR | 21500 | 500"])
JUNE = ("2012-06", ["2012-06-30 | TUR | 29900 | 400", "2012-06-30 | JOR | 19900 | 300"])
JULY = ("2012-07", ["2012-07-31 | TUR | 36000 | 6100", "2012-07-31 | JOR | 22000 | 2100"])

Folder = tuple[str, Sequence[str]]


def drawn(*folders: Folder) -> Evidence:
    """The report of the last folder."""
    head = "| as_of | country | registered | arrivals | source |\n|---|---|---|---|---|\n"
    text = "\n\n".join(
        f"**refugees** of {name}\n\n{head}" + "\n".join(f"| {row} | UNHCR |" for row in rows)
        for name, rows in folders
    )
    last = parse_period(folders[-1][0])
    assert last
    return evidence(text, last=last)


def changed(*folders: Folder) -> dict[str, Number | None]:
    found = changes(reports_of(drawn(*folders)))
    return {key.removeprefix("refugees."): figure.quantity.value for key, figure in found.items()}


def test_a_week_is_compared_with_the_week_before_over_a_flash_update() -> None:
    found = changed(JUNE, WEEK_27, FLASH, WEEK_28)
    assert found["TUR.registered"] == 3000
    assert found["JOR.registered"] == 500
    assert found["TUR.arrivals"] == 2000


def test_a_flash_update_is_compared_with_the_last_report_but_not_its_arrivals() -> None:
    assert changed(JUNE, WEEK_27, FLASH) == {"TUR.registered": 2500, "total.registered": 2500}


def test_a_month_is_compared_with_the_month_before_over_its_weeks() -> None:
    found = changed(JUNE, WEEK_26, WEEK_27, FLASH, WEEK_28, JULY)
    assert found["TUR.registered"] == 6100
    assert found["TUR.arrivals"] == 5700


def test_a_month_carries_over_what_its_weeks_counted() -> None:
    without_jordan = ("2012-07", [JULY[1][0]])
    figures = reports_of(drawn(JUNE, WEEK_27, WEEK_28, without_jordan)).current
    assert figures["refugees.JOR.registered"].quantity == exact(21500)
    assert not figures["refugees.JOR.registered"].is_carried
    assert "refugees.JOR.arrivals" not in figures


CONSULTATIONS = """
**indicators** of 2012-W27

| as_of | from | sector | indicator | country | value | source |
|---|---|---|---|---|---|---|
| 2012-07-08 | 2012-07-02 | health | consultations | TUR | 900 | MSF |
| 2012-07-08 | 2012-07-02 | health | consultations | JOR | 400 | MSF |

**indicators** of 2012-07-11

| as_of | from | sector | indicator | country | value | source |
|---|---|---|---|---|---|---|
| 2012-07-11 | 2012-07-09 | health | consultations | TUR | 350 | MSF |

**indicators** of 2012-W28

| as_of | from | sector | indicator | country | value | source |
|---|---|---|---|---|---|---|
| 2012-07-15 | 2012-07-09 | health | consultations | TUR | 950 | MSF |
"""


def test_what_was_done_in_a_week_is_compared_with_a_week() -> None:
    of_week = reports_of(evidence(CONSULTATIONS, last=Period.of_week(2012, 28)))
    key = "indicators.health.consultations.TUR.value"
    assert changes(of_week)[key].quantity == exact(50)
    assert of_week.current["indicators.health.consultations.value"].missing_parts == (place("JOR"),)
    flash = of_week.until(1)
    assert flash.current[key].quantity == exact(350)
    assert key not in flash.previous
    # With the week, there would be a total that lacks Jordan.
    assert "indicators.health.consultations.value" not in flash.current


def test_the_days_of_a_week_do_not_overlap_with_those_of_a_flash_update() -> None:
    week = evidence(CONSULTATIONS, last=Period.of_week(2012, 28))
    assert told(run(week, [periods_overlap])) == []


def test_a_flash_update_does_not_say_that_nothing_else_happened() -> None:
    head = "| date | category | place | summary | killed | source |\n|---|---|---|---|---|---|\n"
    week = "| 2012-07-03 | diplomacy | Hama | A march | 2 | Mail |\n"
    flash = "| 2012-07-11 | security incident | Homs | Shells fall | 5 | Mail |\n"
    text = f"**events** of 2012-W27\n\n{head}{week}\n**events** of 2012-07-11\n\n{head}{flash}"
    reports = reports_of(evidence(text, last=Period.of_day(date(2012, 7, 11))))
    assert "events.diplomacy.count" in reports.until(0).current
    assert "events.diplomacy.count" not in reports.current
    assert reports.current["events.security-incident.count"].quantity == exact(1)
    assert "events.total.count" not in changes(reports)


def test_a_line_goes_on_over_a_flash_update_that_does_not_count_it() -> None:
    reports = reports_of(drawn(WEEK_27, FLASH, WEEK_28))
    (run_of_jordan,) = timeline_of(reports, "refugees.JOR.registered")
    assert [figure.quantity.value for figure in run_of_jordan] == [21000, 21500]


@pytest.mark.parametrize(
    ("folders", "rule"),
    [
        ((JUNE, WEEK_27, FLASH, WEEK_28), growth_above_arrivals),
        ((JUNE, WEEK_26, WEEK_27, FLASH, WEEK_28, JULY), growth_above_arrivals),
        ((WEEK_27, FLASH), country_lost),
        ((WEEK_27, ("2012-07-11", [])), table_lost),
        ((WEEK_27, ("2012-07-11", ["2012-07-09 | TUR | 33500 | 2500"])), date_outside_period),
    ],
)
def test_what_is_right_is_let_pass(folders: Sequence[Folder], rule: Rule) -> None:
    assert told(run(drawn(*folders), [rule])) == []


@pytest.mark.parametrize(
    ("folders", "rule", "message"),
    [
        (
            (WEEK_27, ("2012-W28", ["2012-07-15 | TUR | 34000 | 2000"])),
            growth_above_arrivals,
            "2012-W28/refugees.xlsx C2: Türkiye: the figure grew from 31,000 on 8 July 2012 to 34,000 on "
            "15 July 2012, but only 2,000 arrived.",
        ),
        (
            (WEEK_27, FLASH, ("2012-W28", [WEEK_28[1][0]])),
            country_lost,
            "2012-W28/refugees.xlsx B2: Jordan had a row for 8 July 2012 and has none now; the report "
            "carries its figure over.",
        ),
        (
            (WEEK_27, ("2012-W28", ["2012-07-16 | TUR | 34000 | 3000"])),
            date_outside_period,
            '2012-W28/refugees.xlsx A2: "as_of" is 16 July 2012, which is not in the days from '
            "9 July 2012 to 15 July 2012.",
        ),
        (
            (WEEK_27, ("2012-07-11", ["2012-07-08 | TUR | 33500 | 2500"])),
            date_outside_period,
            '2012-07-11/refugees.xlsx A2: "as_of" is 8 July 2012, which is not in the days from '
            "9 July 2012 to 11 July 2012.",
        ),
    ],
)
def test_what_is_wrong_is_told_against_the_report_before_of_its_kind(
    folders: Sequence[Folder], rule: Rule, message: str
) -> None:
    assert told(run(drawn(*folders), [rule])) == [message]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        # The same day a month before is 8, 7 and 2 July; and, of 31 August, 31 July.
        ("2012-08-08", 31000),
        ("2012-08-07", 30000),
        ("2012-08-02", 30000),
        ("2012-08-31", 36000),
        ("2012-07-29", None),
        ("2012-08", None),
    ],
)
def test_the_same_day_a_month_before_is_one_of_seven(text: str, counted: Number | None) -> None:
    reports = reports_of(drawn(WEEK_26, WEEK_27, WEEK_28, JULY))
    period = parse_period(text)
    assert period
    every = (*reports.earlier, reports.current)
    found = count_a_month_before(period, every, "refugees.TUR.registered")
    assert (found.quantity.value if found else None) == counted
