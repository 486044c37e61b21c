"""A mandate without an end: said in words, read as a value of its own, written back as words."""

from datetime import date, datetime

import pytest

from sitrep.intake.foreign_cells import read_mapped
from sitrep.intake.problems.values import NOT_A_DATE
from sitrep.intake.values import Trouble, reader_for
from sitrep.model.source import Source
from sitrep.model.tables import MISSIONS, NO_END

END, START = MISSIONS.column("mandate_end"), MISSIONS.column("mandate_start")


@pytest.mark.parametrize(
    "text",
    [
        "open-ended", "Until further notice", "no end date", "sans limite de durée",
        "jusqu’à nouvel ordre", "por tiempo indefinido", "hasta nuevo aviso", "حتى إشعار آخر",
        "ikinci bir duyuruya kadar", "SÜRESİZ",
    ],
)  # fmt: skip
def test_words_in_five_languages_say_that_there_is_no_end(text: str) -> None:
    assert reader_for(END, None)(text) == NO_END
    # No other date may be without one.
    assert isinstance(reader_for(START, None)(text), Trouble)


def test_the_last_day_that_a_spreadsheet_has_is_no_end_and_elsewhere_no_date() -> None:
    last = datetime(9999, 12, 31)
    assert reader_for(END, None)(last) == NO_END
    assert reader_for(END, None)(date(2012, 7, 31)) == date(2012, 7, 31)
    trouble = reader_for(START, None)(last)
    assert isinstance(trouble, Trouble)
    assert (trouble.check, trouble.values) == (NOT_A_DATE, {"text": "9999-12-31"})


def test_a_source_with_a_pattern_of_dates_may_say_so_too() -> None:
    source = Source.model_validate(
        {
            "file": "m.xlsx",
            "table": "missions",
            "columns": {"mandate_end": "A"},
            "date_format": "day-first",
        }
    )
    assert list(read_mapped(["open-ended", "03/04/2012"], END, source, "en")) == [
        NO_END,
        date(2012, 4, 3),
    ]
