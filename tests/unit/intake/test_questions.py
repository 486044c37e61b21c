"""What is asked about a proposal, and what an answer makes of it."""

import pytest

from sheets import cells
from sitrep.intake.proposal import NotOurs, Proposed
from sitrep.intake.proposal_text import is_complete
from sitrep.intake.propose import propose
from sitrep.intake.questions import answered, questions_of
from sitrep.intake.spreadsheet import Sheet

SPLIT = """
    | Country | Gender | Refugees | Source |
    | Kenya   | Female | 81       | UNHCR  |
    | Kenya   | Male   | 79       | UNHCR  |
"""


def proposed(drawn: str, origin: str | None = None) -> Proposed:
    [each] = propose([Sheet("x.csv", "", cells(drawn))], origin)
    assert isinstance(each, Proposed)
    return each


def test_what_no_column_says_and_what_splits_a_count_is_asked() -> None:
    asked = questions_of(proposed(SPLIT))
    assert [(each.about, list(each.options), each.takes_several) for each in asked] == [
        ("Gender", ["Female", "Male"], True),
        ("as_of", [], False),
    ]


def test_answers_fill_in_until_nothing_is_open() -> None:
    one = proposed(SPLIT)
    for answer in ("1، Male", "2024-01-31"):
        assert not is_complete(one)
        settled = answered(one, questions_of(one)[0], answer)
        assert isinstance(settled, Proposed)
        one = settled
    assert is_complete(one)
    assert one.source.only == {"Gender": ("Female", "Male")}
    assert str(one.source.fixed["as_of"]) == "2024-01-31"


@pytest.mark.parametrize("answer", ["3", "0", "Others", "", "1,,2", "١"])
def test_what_is_none_of_the_answers_is_refused(answer: str) -> None:
    one = proposed(SPLIT)
    assert answered(one, questions_of(one)[0], answer) is None


def test_a_value_that_cannot_be_read_is_refused() -> None:
    one = proposed(SPLIT)
    asked = questions_of(one)[1]
    assert answered(one, asked, "last week") is None


def test_words_get_codes_one_after_the_other() -> None:
    drawn = """
    | Date       | Country | Population type      | Individuals | Source |
    | 2024-01-31 | Kenya   | Refugees and asylum  | 81          | UNHCR  |
    | 2024-01-31 | Uganda  | People of the camp   | 79          | UNHCR  |
    | 2024-01-31 | Kenya   | IDPs                 | 3           | UNHCR  |
    """
    one = proposed(drawn)
    assert [each.word for each in questions_of(one)] == ["Refugees and asylum", "People of the camp"]
    for answer in ("refugees", "8"):
        settled = answered(one, questions_of(one)[0], answer)
        assert isinstance(settled, Proposed)
        one = settled
    assert is_complete(one)
    assert not one.doubts
    assert one.values == {
        "population": {"Refugees and asylum": "refugees", "People of the camp": "host community"}
    }


def test_a_column_that_is_not_what_it_seemed_is_left_out_and_its_value_asked() -> None:
    drawn = "| Datum | Country | Refugees | Source |\n| 2024-01-31 | Kenya | 81 | UNHCR |"
    one = proposed(drawn)
    [asked] = questions_of(one)
    assert (asked.about, asked.default) == ("as_of", "y")
    settled = answered(one, asked, "n")
    assert isinstance(settled, Proposed)
    assert "as_of" not in settled.columns
    assert [each.about for each in questions_of(settled)] == ["as_of"]
    assert [each.name for each in settled.rest] == ["Datum"]
    kept = answered(one, asked, "y")
    assert isinstance(kept, Proposed)
    assert questions_of(kept) == []
    assert "as_of" in kept.columns


def test_a_table_that_is_none_of_ours_is_left_out() -> None:
    drawn = "| Date | Country | Population | Source |\n| 2024-01-31 | Kenya | 81 | Census |"
    one = proposed(drawn)
    asked = questions_of(one)[0]
    assert asked.about == "table"
    assert isinstance(answered(one, asked, "n"), NotOurs)


def test_dates_that_are_not_so_are_read_the_other_way_round() -> None:
    drawn = "| Date | Country | Refugees | Source |\n| 05/03/2013 | Kenya | 81 | UNHCR |"
    one = proposed(drawn)
    [asked] = questions_of(one)
    settled = answered(one, asked, "n")
    assert isinstance(settled, Proposed)
    assert (one.source.date_format, settled.source.date_format) == ("day-first", "month-first")
    assert questions_of(settled) == []


def test_of_several_populations_none_is_taken_before_it_is_chosen() -> None:
    one = proposed("| Date | District | Returnees | Source |\n| 2024-01-31 | Sinjar | 5 | IOM |", "IRQ")
    assert one.fixed["population"] == "returned refugees"
    assert not is_complete(one)
    asked = next(each for each in questions_of(one) if each.about == "population")
    settled = answered(one, asked, "returned idps")
    assert isinstance(settled, Proposed)
    assert is_complete(settled)
