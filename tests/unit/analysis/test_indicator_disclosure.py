"""Small counts of people among the indicators, and what gives them away."""

import pytest

from sitrep.analysis.disclosure import cut
from sitrep.analysis.inference.policy import protect
from sitrep.analysis.inference.system import Interval
from sitrep.analysis.reports import reports_of
from sitrep.model.disclosure_setting import Disclosure
from sitrep.model.edition import Edition
from sitrep.quantity import Kind
from sitrep.report.labels import label_of
from sitrep.report.texts import Texts
from sitrep.words.speech import words_for
from tables import evidence

CHILDREN = """
    **indicators**

    | as_of | sector | indicator | country | area | value | target | source |
    |---|---|---|---|---|---|---|---|
    | 2012-07-31 | child_protection | unaccompanied_children | TUR | | 230 | 4 | X |
    | 2012-07-31 | child_protection | unaccompanied_children | TUR | Hatay | 3 | | X |
    | 2012-07-31 | child_protection | unaccompanied_children | TUR | Kilis | 227 | | X |
    | 2012-07-31 | health | ebola_cases | TUR | | 100 | | X |
    | 2012-07-31 | health | ebola_deaths | TUR | | 2 | | X |
    | 2012-07-31 | wash | latrines | TUR | | 3 | | X |
    | 2012-07-31 | wash | water_per_person | TUR | | 2.5 | | X |
    """


def _told(**policy: int) -> dict[str, object]:
    reports = reports_of(evidence(CHILDREN))
    shown = protect(reports, reports, Disclosure.model_validate(policy)).reports.current
    return {
        key.removeprefix("indicators."): "withheld" if count.kind is Kind.SUPPRESSED else count.value
        for key, count in ((key, figure.quantity) for key, figure in shown.items())
        if key.endswith((".value", ".target")) and count.kind is not Kind.NOT_REPORTED
    }


def test_small_counts_of_people_are_withheld_with_what_gives_them_away() -> None:
    assert _told(threshold=5) == {
        "child_protection.unaccompanied_children.TUR.value": 230,
        "child_protection.unaccompanied_children.TUR.hatay.value": "withheld",
        # 230 less this would be the three.
        "child_protection.unaccompanied_children.TUR.kilis.value": "withheld",
        "child_protection.unaccompanied_children.TUR.target": 4,
        "health.ebola_cases.TUR.value": 100,
        # Two per cent of a hundred would be the two, so there is no fatality.
        "health.ebola_deaths.TUR.value": "withheld",
        "wash.latrines.TUR.value": 3,
        "wash.water_per_person.TUR.value": 2.5,
    }


def test_rounded_counts_make_a_rounded_ratio() -> None:
    told = _told(round_to=10)
    assert told["child_protection.unaccompanied_children.TUR.hatay.value"] == 10
    assert told["health.ebola_deaths.TUR.value"] == 10
    assert told["health.ebola_fatality.TUR.value"] == 10
    assert told["wash.latrines.TUR.value"] == 3
    assert told["wash.water_per_person.TUR.value"] == 2.5


def test_a_sum_without_a_row_that_readers_do_not_see_says_so_or_is_none() -> None:
    drawn = """
    **indicators**

    | as_of | from | sector | indicator | country | area | by | value | source | sensitivity |
    |---|---|---|---|---|---|---|---|---|---|
    | 2012-07-31 | | wash | latrines | TUR | Hatay | Oxfam | 300 | X | |
    | 2012-07-31 | | wash | latrines | TUR | Hatay | IRC | 120 | X | internal |
    | 2012-07-31 | | wash | latrines | TUR | Urfa | | 70 | X | |
    | 2012-07-31 | | wash | latrines | LBN | Beqaa | | 40 | X | |
    | 2012-07-31 | | wash | latrines | LBN | Tripoli | | 9 | X | internal |
    | 2012-07-31 | 2012-07-01 | health | consultations | TUR | | | 50 | X | |
    | 2012-07-31 | 2012-07-01 | health | consultations | LBN | | | 20 | X | |
    | 2012-07-31 | 2012-07-01 | health | consultations | JOR | | | 5 | X | partners |
    """
    words = Texts(words_for("en"))
    shown = reports_of(cut(evidence(drawn), Edition.PUBLIC)).current
    hidden = "areas of {} that are not shown in this edition"
    assert {
        str(label_of(each, words)): str(words.figure(each)) for each in shown.values() if each.parts
    } == {
        f"Türkiye without Hatay and {hidden.format('Türkiye')}, latrines built": "70",
        "Türkiye, latrines built, by Oxfam": "300",
        f"Lebanon without {hidden.format('Lebanon')}, latrines built": "40",
        f"Countries without Hatay (Türkiye), {hidden.format('Türkiye')} and {hidden.format('Lebanon')}, "
        "latrines built": "110",
        "Countries without Jordan, medical consultations": "70",
    }


HEAD = """
    **indicators**

    | as_of | sector | indicator | country | area | by | value | target | in_need | source | sensitivity |
    |---|---|---|---|---|---|---|---|---|---|---|
    """
ALL = "| 2012-07-31 | {} | TUR | | | {} | {} | {} | X | |"
HATAY = "| 2012-07-31 | {} | TUR | Hatay | | {} | {} | {} | X | |"
KILIS = "| 2012-07-31 | {} | TUR | Kilis | | {} | {} | {} | X | internal |"


def _worked_out(*rows: str) -> dict[str, Interval]:
    whole = evidence(HEAD + "\n    ".join(rows))
    protected = protect(reports_of(cut(whole, Edition.PUBLIC)), reports_of(whole), None)
    return {each.figure.key.split(".TUR.")[1]: each.interval for each in protected.exposures}


def test_targets_and_needs_and_things_are_worked_out_like_people() -> None:
    """Whatever adds up: 100 of latrines less 60, 90 aimed at less 50, 900 in need less 500."""
    latrines = "wash | latrines"
    assert _worked_out(
        ALL.format(latrines, 100, 90, 900), HATAY.format(latrines, 60, 50, 500),
        KILIS.format(latrines, 40, 40, 400),
    ) == {"kilis.value": (40, 40), "kilis.target": (40, 40), "kilis.in_need": (400, 400)}  # fmt: skip


def test_an_amount_with_a_fraction_is_worked_out_to_the_fraction() -> None:
    food = "food_security | food_distributed"
    assert _worked_out(
        ALL.format(food, 10, "", ""), HATAY.format(food, "7.4", "", ""),
        KILIS.format(food, "2.6", "", ""),
    )["kilis.value"] == pytest.approx((2.6, 2.6))  # fmt: skip


def test_what_is_so_much_for_each_is_no_part_of_another() -> None:
    water = "wash | water_per_person"
    assert not _worked_out(
        ALL.format(water, 15, "", ""), HATAY.format(water, 15, "", ""), KILIS.format(water, 15, "", "")
    )


def test_things_of_partners_are_parts_and_people_whom_two_may_have_helped_are_not() -> None:
    def of(indicator: str) -> dict[str, Interval]:
        by = "| 2012-07-31 | {} | TUR | | {} | {} | | | X | {} |"
        return _worked_out(
            ALL.format(indicator, 100, "", ""), by.format(indicator, "Oxfam", 60, ""),
            by.format(indicator, "IRC", 40, "internal"),
        )  # fmt: skip

    assert of("wash | latrines") == {"by-irc.value": (40, 40)}
    assert of("wash | water_people") == {}
