"""What `sitrep new` is given: all that is wrong or missing is told at once, where nobody is asked."""

from datetime import date

import pytest

from sitrep.cli.asking import start_of
from sitrep.model.period import Period
from sitrep.operation.settings import ConfigurationError
from sitrep.work.starting import Start

NOT_GIVEN: dict[str, str | None] = {
    "origin": None, "asylum": None, "first": None, "starts": None,
    "title": None, "producer": None, "contact": None, "language": "en",
}  # fmt: skip


def test_countries_are_named_or_coded_in_any_language_each_once() -> None:
    given = NOT_GIVEN | {"origin": "Soudan", "asylum": "Chad، SSD;Tchad, TCD؛ Tchad", "first": "2023-10"}
    assert start_of("sudan_east", given, may_ask=False) == Start(
        "sudan_east", "SDN", ("TCD", "SSD"), Period.of_month(2023, 10), "Sudan east",
    )  # fmt: skip


def test_an_operation_may_have_begun_before_its_first_report() -> None:
    given = NOT_GIVEN | {"origin": "TUR", "asylum": "none", "first": "2023-02-07"}
    assert start_of("quake", given, may_ask=False).starts is None
    start = start_of("quake", given | {"starts": "2023-02-06"}, may_ask=False)
    assert start.starts == date(2023, 2, 6)


@pytest.mark.parametrize("none", ["none", "None", " - "])
def test_an_operation_may_have_no_country_of_asylum(none: str) -> None:
    given = NOT_GIVEN | {"origin": "BFA", "asylum": none, "first": "2024-04", "title": "Sahel"}
    start = start_of("sahel", given, may_ask=False)
    assert (start.asylum, start.title) == ((), "Sahel")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (
            {},
            "Missing, and there is nobody to ask: --origin (Country of origin), --asylum (Countries of "
            "asylum, with commas between, or none) and --first "
            "(First report: a month (2012-07), week (2014-W27) or day (2014-07-15)).",
        ),
        (
            {"origin": "Sudn", "asylum": "Tchat,Egipt", "language": "de"},
            '--origin: "Sudn" is not a country that sitrep knows; the nearest one is "Sudan (SDN)".\n'
            '--asylum: "Tchat" is not a country that sitrep knows; the nearest one is "Tchad (TCD)". '
            '"Egipt" is not a country that sitrep knows; the nearest one is "Egipto (EGY)".\n'
            '--language: "de" is not one of en, fr, es, ar and tr.\n'
            "Missing, and there is nobody to ask: --first "
            "(First report: a month (2012-07), week (2014-W27) or day (2014-07-15)).",
        ),
        (
            {"origin": "Sudan", "asylum": "TCD, SDN", "first": "October"},
            "--asylum: Sudan is the country of origin. People displaced inside it are counted without "
            "naming it here.\n"
            '--first: "October" is no month, week or day of a report: '
            "a month is written as 2012-07, a week as 2014-W27, the day of a flash update as 2014-07-15.",
        ),
        (
            {"origin": "Sudan", "asylum": "TCD", "first": "2023-10", "starts": "2023-11-01"},
            "--starts: The operation cannot begin after its first report, 2023-10.",
        ),
        (
            {"origin": "Sudan", "asylum": "TCD", "first": "Oct", "starts": "15 April"},
            '--first: "Oct" is no month, week or day of a report: a month is written as 2012-07, a week '
            "as 2014-W27, the day of a flash update as 2014-07-15.\n"
            '--starts: "15 April" is not a date; write it as in 2023-04-15.',
        ),
        (
            {"origin": "Sudan", "asylum": " ", "first": "2023-10"},
            '--asylum: "" is not a country that sitrep knows.',
        ),
    ],
)
def test_all_that_is_wrong_or_missing_is_one_message(given: dict[str, str], told: str) -> None:
    with pytest.raises(ConfigurationError) as refused:
        start_of("sudan", NOT_GIVEN | given, may_ask=False)
    assert str(refused.value) == told
