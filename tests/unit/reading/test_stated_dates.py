"""What dates in prose say, the same in every language."""

import pytest

from sitrep.reading.stated_dates import Stated, stated_dates

JULY = 7


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On 2, 3 and 5 July, from 17 to 19 July, and again in August 2012."),
        ("fr", "Les 2, 3 et 5 juillet, du 17 au 19 juillet, et de nouveau en août 2012."),
        ("es", "Los días 2, 3 y 5 de julio, del 17 al 19 de julio y de nuevo en agosto de 2012."),
        ("tr", "2, 3 ve 5 Temmuz'da, 17-19 Temmuz'da ve yine Ağustos 2012'de."),
        ("ar", "في 2 و3 و5 تموز ومن 17 إلى 19 تموز ومرة أخرى في آب 2012."),
    ],
)
def test_days_and_months_mean_the_same_in_every_language(language: str, text: str) -> None:
    days = [Stated(0, JULY, day) for day in (2, 3, 5, 17, 19)]
    assert [each.stated for each in stated_dates(text, language)] == [*days, Stated(2012, 8, 0)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "في 31 تموز/يوليو 2012", Stated(2012, JULY, 31)),
        ("ar", "٣١ يوليه ٢٠١٢", Stated(2012, JULY, 31)),
        ("fr", "le 1er juillet 2012", Stated(2012, JULY, 1)),
        ("en", "since 2011", Stated(2011, 0, 0)),
        ("fr", "le 03/07/2012", Stated(2012, JULY, 3)),
    ],
)
def test_a_date_is_read_as_far_as_it_goes(language: str, text: str, expected: Stated) -> None:
    assert [each.stated for each in stated_dates(text, language)] == [expected]


def test_a_date_that_may_be_two_is_none_of_them_and_a_time_of_day_is_no_date() -> None:
    assert [each.stated for each in stated_dates("On 03/04/2012 at 14:30", "en")] == [None]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((2012, 7, 2), (0, 7, 2), True),
        ((2012, 7, 2), (2011, 7, 2), False),
        ((2012, 7, 2), (2012, 7, 0), False),
        ((2012, 0, 0), (0, 0, 0), False),
    ],
)
def test_a_year_may_go_without_saying(
    one: tuple[int, int, int], other: tuple[int, int, int], expected: bool
) -> None:
    assert Stated(*one).is_as(Stated(*other)) is expected
