"""The numbers of reports: by the calendar for one kind, in order of issue for several."""

import pytest

from sitrep.model.numbering import numbers_of
from sitrep.model.period import Period, parse_period
from sitrep.model.report_setting import Report


def _period(text: str) -> Period:
    found = parse_period(text)
    assert found, text
    return found


def _numbers(
    first: str, folders: list[str], given: dict[str, int] | None = None, without: tuple[str, ...] = ()
) -> dict[str, int]:
    """Those that the last of the folders knows."""
    settings = Report.model_validate(
        {"first_period": first, "producer": "A", "contact": "B", "without_report": without}
    )
    *earlier, period = sorted(map(_period, folders))
    issued = {_period(text): number for text, number in (given or {}).items()}
    found = numbers_of(settings, period, earlier, issued)
    return {str(each): number for each, number in found.items()}


@pytest.mark.parametrize(
    ("folders", "without", "numbers"),
    [
        (["2012-04", "2012-05"], (), {"2012-04": 1, "2012-05": 2}),
        (["2012-04", "2012-06"], (), {"2012-04": 1, "2012-06": 3}),
        (["2012-04", "2012-06"], ("2012-05",), {"2012-04": 1, "2012-06": 2}),
        (["2012-04", "2012-05", "2012-06"], ("2012-05",), {"2012-04": 1, "2012-06": 2}),
        (["2012-03", "2012-04"], (), {"2012-04": 1}),
    ],
)
def test_months_are_numbered_by_the_calendar(
    folders: list[str], without: tuple[str, ...], numbers: dict[str, int]
) -> None:
    assert _numbers("2012-04", folders, without=without) == numbers


def test_so_are_weeks_over_the_end_of_a_year() -> None:
    assert _numbers("2020-W52", ["2020-W52", "2020-W53", "2021-W02"]) == {
        "2020-W52": 1, "2020-W53": 2, "2021-W02": 4,
    }  # fmt: skip


def test_what_was_never_issued_is_numbered_by_its_date() -> None:
    folders = ["2014-06", "2014-W27", "2014-07-08", "2014-W28", "2014-07"]
    assert _numbers("2014-06", folders) == {
        "2014-06": 1, "2014-W27": 2, "2014-07-08": 3, "2014-W28": 4, "2014-07": 5,
    }  # fmt: skip


def test_an_issued_report_keeps_its_number_and_the_next_one_gets_the_next() -> None:
    given = {"2014-W26": 6, "2014-07-02": 7}
    assert _numbers("2014-W20", ["2014-W26", "2014-07-02", "2014-W27"], given)["2014-W27"] == 8
    assert _numbers("2014-W20", ["2014-W26", "2014-07-02"], given)["2014-07-02"] == 7


def test_a_week_does_not_wait_for_the_month_but_for_the_week_before() -> None:
    given = {"2014-W26": 6}
    assert _numbers("2014-W20", ["2014-W26", "2014-06", "2014-W27"], given) == {
        "2014-W26": 6, "2014-W27": 7,
    }  # fmt: skip
    assert _numbers("2014-W20", ["2014-W26", "2014-06", "2014-W27", "2014-W28"], given) == {
        "2014-W26": 6, "2014-W27": 7, "2014-W28": 8,
    }  # fmt: skip


def test_a_report_comes_after_the_one_that_it_is_compared_with() -> None:
    given = {"2014-W26": 6}
    assert _numbers("2014-W20", ["2014-W26", "2014-W27", "2014-07-08"], given) == {
        "2014-W26": 6, "2014-W27": 7, "2014-07-08": 8,
    }  # fmt: skip
