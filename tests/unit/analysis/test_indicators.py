"""Figures of indicators: as given, added up where their codes allow it, shares and ratios."""

from sitrep.analysis.reports import Reports, reports_of
from sitrep.model.figure import Figure
from sitrep.report.labels import label_of
from sitrep.report.texts import Texts
from sitrep.words.speech import words_for
from tables import evidence

WORDS = Texts(words_for("en"))


def told(figures: Reports | dict[str, Figure], start: str) -> dict[str, str]:
    """Labels and values of the figures whose keys begin so."""
    current = figures.current if isinstance(figures, Reports) else figures
    return {
        str(label_of(figure, WORDS)): str(WORDS.figure(figure))
        for key, figure in current.items()
        if key.startswith(start)
    }


LATRINES = """
    **indicators**

    | as_of | sector | indicator | country | area | by | value | target | source |
    |---|---|---|---|---|---|---|---|---|
    | 2012-07-31 | wash | latrines | TUR | Hatay | Oxfam | 300 | 1000 | WASH |
    | 2012-07-31 | wash | latrines | TUR | Hatay | IRC | 120 | 500 | WASH |
    | 2012-07-31 | wash | latrines | TUR | Kilis | OXFAM | ND | 400 | WASH |
    | 2012-07-31 | wash | latrines | JOR | | | more than 500 | 2000 | WASH |
    """


def test_things_are_added_up_by_partner_area_and_country_and_say_what_they_lack() -> None:
    figures = told(reports_of(evidence(LATRINES)), "indicators.wash.latrines")
    assert {label: value for label, value in figures.items() if "target" not in label} == {
        "Hatay, Türkiye, latrines built, by Oxfam": "300",
        "Hatay, Türkiye, latrines built, by IRC": "120",
        "Kilis, Türkiye, latrines built, by Oxfam": "no data",
        "Jordan, latrines built": "more than 500",
        "Hatay, Türkiye, latrines built": "420",
        "Kilis, Türkiye, latrines built": "no data",
        "Türkiye without Kilis, latrines built, by Oxfam": "300",
        "Türkiye, latrines built, by IRC": "120",
        "Türkiye without Kilis, latrines built": "420",
        "Countries without Kilis (Türkiye), latrines built": "more than 920",
    }


def test_a_share_of_the_target_is_told_of_the_same_parts_only() -> None:
    current = reports_of(evidence(LATRINES)).current
    shares = {key: f.quantity for key, f in current.items() if key.endswith("of_target_percent")}
    assert sorted(key.removeprefix("indicators.wash.latrines.") for key in shares) == [
        "JOR.of_target_percent",
        "TUR.by-irc.of_target_percent",
        "TUR.hatay.by-irc.of_target_percent",
        "TUR.hatay.by-oxfam.of_target_percent",
        "TUR.hatay.of_target_percent",
    ]
    assert shares["indicators.wash.latrines.TUR.hatay.of_target_percent"].value == 28


def test_people_of_two_partners_rates_and_percentages_are_never_added() -> None:
    figures = told(
        reports_of(
            evidence(
                """
    **indicators**

    | as_of | sector | indicator | country | area | by | value | source |
    |---|---|---|---|---|---|---|---|
    | 2012-07-31 | wash | water_people | TUR | Hatay | Oxfam | 3000 | WASH |
    | 2012-07-31 | wash | water_people | TUR | Hatay | IRC | 1200 | WASH |
    | 2012-07-31 | wash | water_per_person | TUR | Hatay | | 11.2 | WASH |
    | 2012-07-31 | wash | water_per_person | TUR | Kilis | | about 9 | WASH |
    | 2012-07-31 | nutrition | global_acute_malnutrition | TUR | Kilis | | 13.4% | Survey |
    """
            )
        ),
        "indicators.",
    )
    assert figures == {
        "Kilis, Türkiye, prevalence of global acute malnutrition": "13.4%",
        "Hatay, Türkiye, people provided with safe water, by Oxfam": "3,000",
        "Hatay, Türkiye, people provided with safe water, by IRC": "1,200",
        "Türkiye, people provided with safe water, by Oxfam": "3,000",
        "Türkiye, people provided with safe water, by IRC": "1,200",
        "Hatay, Türkiye, water supplied (litres per person per day)": "11.2",
        "Kilis, Türkiye, water supplied (litres per person per day)": "about 9",
    }


def test_a_count_of_a_period_is_of_its_month_alone_and_is_missed_in_the_next() -> None:
    reports = reports_of(
        evidence(
            """
    **indicators** of 2012-06

    | as_of | from | sector | indicator | country | value | source |
    |---|---|---|---|---|---|---|
    | 2012-06-30 | 2012-06-01 | health | consultations | TUR | 900 | MSF |
    | 2012-06-30 | 2012-06-01 | health | consultations | JOR | 400 | MSF |

    **indicators**

    | as_of | from | sector | indicator | country | value | source |
    |---|---|---|---|---|---|---|
    | 2012-07-15 | 2012-07-01 | health | consultations | TUR | 500 | MSF |
    | 2012-07-31 | 2012-07-16 | health | consultations | TUR | 450 | MSF |
    """
        )
    )
    assert told(dict(reports.previous), "indicators.") == {
        "Türkiye, medical consultations": "900",
        "Jordan, medical consultations": "400",
        "All countries, medical consultations": "1,300",
    }
    assert told(reports, "indicators.") == {
        "Türkiye, medical consultations": "950",
        "Countries without Jordan, medical consultations": "950",
    }


def test_a_ratio_is_worked_out_to_its_places_and_says_what_its_parts_allow() -> None:
    figures = told(
        reports_of(
            evidence(
                """
    **indicators**

    | as_of | sector | indicator | country | value | source |
    |---|---|---|---|---|---|
    | 2012-07-31 | health | cholera_cases | TUR | 1200 | WHO |
    | 2012-07-31 | health | cholera_deaths | TUR | 33 | WHO |
    | 2012-07-31 | health | cholera_cases | JOR | more than 1800 | WHO |
    | 2012-07-31 | health | cholera_deaths | JOR | 41 | WHO |
    """
            )
        ),
        "indicators.health.cholera_fatality",
    )
    assert figures == {
        "Türkiye, case fatality of cholera": "2.8%",
        "Jordan, case fatality of cholera": "<2.3%",
        "All countries, case fatality of cholera": "<2.5%",
    }


def test_what_was_done_in_weeks_is_added_up_and_its_target_is_not() -> None:
    drawn = """
    **indicators**

    | as_of | from | sector | indicator | country | value | target | in_need | source |
    |---|---|---|---|---|---|---|---|---|
    | 2012-07-07 | 2012-07-01 | health | consultations | TUR | 100 | 1000 | 3000 | MoH |
    | 2012-07-14 | 2012-07-08 | health | consultations | TUR | 150 | 1000 | 3200 | MoH |
    | 2012-07-21 | 2012-07-15 | health | consultations | TUR | 50 | | | MoH |
    """
    assert told(reports_of(evidence(drawn)), "indicators.health.consultations.TUR") == {
        "Türkiye, medical consultations": "300",
        "Türkiye, medical consultations, target": "1,000",
        "Türkiye, medical consultations, in need": "3,200",
        "Türkiye, medical consultations, share of the target": "30",
        "Türkiye, medical consultations, share of the need": "9",
    }


def test_a_kind_that_is_said_and_one_that_is_understood_are_one_count_and_one_target() -> None:
    drawn = """
    **indicators** of 2012-06

    | as_of | sector | indicator | kind | country | value | target | source |
    |---|---|---|---|---|---|---|---|
    | 2012-06-30 | wash | latrines | cumulative | TUR | 300 | 1000 | WASH |

    **indicators**

    | as_of | from | sector | indicator | kind | country | value | target | source |
    |---|---|---|---|---|---|---|---|---|
    | 2012-07-31 | | wash | latrines | | TUR | 410 | 1200 | WASH |
    | 2012-07-31 | 2012-07-01 | wash | latrines | flow | TUR | 110 | 1200 | WASH |
    """
    assert told(reports_of(evidence(drawn)), "indicators.wash.latrines.TUR") == {
        "Türkiye, latrines built": "410",
        "Türkiye, latrines built, in the period": "110",
        "Türkiye, latrines built, target": "1,200",
        "Türkiye, latrines built, share of the target": "34",
    }


def test_a_place_that_only_its_partners_count_is_missing_from_the_sum_of_places() -> None:
    drawn = """
    **indicators**

    | as_of | sector | indicator | country | area | by | value | source |
    |---|---|---|---|---|---|---|---|
    | 2012-07-31 | wash | water_people | TUR | Hatay | Oxfam | 3000 | WASH |
    | 2012-07-31 | wash | water_people | TUR | Hatay | IRC | 1200 | WASH |
    | 2012-07-31 | wash | water_people | TUR | Kilis | | 500 | WASH |
    | 2012-07-31 | wash | water_people | JOR | | | 70 | WASH |
    """
    figures = told(reports_of(evidence(drawn)), "indicators.wash.water_people")
    assert {label: value for label, value in figures.items() if ", by " not in label} == {
        "Kilis, Türkiye, people provided with safe water": "500",
        "Jordan, people provided with safe water": "70",
        "Türkiye without Hatay, people provided with safe water": "500",
        "Countries without Hatay (Türkiye), people provided with safe water": "570",
    }


def test_a_count_of_a_period_is_of_all_its_days_and_a_stock_of_one() -> None:
    drawing = """
        **indicators**

        | as_of | from | sector | indicator | country | area | value | source |
        |---|---|---|---|---|---|---|---|
        | 2012-07-14 | 2012-07-01 | ceasefire | violations | TUR | Hatay | 40 | UN |
        | 2012-07-31 | 2012-07-15 | ceasefire | violations | TUR | Hatay | 2 | UN |
        | 2012-07-30 | 2012-07-08 | ceasefire | violations | TUR | Kilis | 7 | UN |
        | 2012-07-31 | | health | functioning_facilities | TUR | Kilis | 3 | UN |
        """
    current = reports_of(evidence(drawing)).current
    days = {key: (f.as_of_first and f.as_of_first.day, f.as_of.day) for key, f in current.items()}
    assert days == {
        "indicators.ceasefire.violations.TUR.hatay.value": (1, 31),
        "indicators.ceasefire.violations.TUR.kilis.value": (8, 30),
        "indicators.ceasefire.violations.TUR.value": (1, 31),
        "indicators.health.functioning_facilities.TUR.kilis.value": (None, 31),
        "indicators.health.functioning_facilities.TUR.value": (31, 31),
    }
