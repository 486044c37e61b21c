"""What is said in Spanish is read in Spanish."""

import pytest

from sitrep.model.tables import TABLES
from sitrep.quantity import MISSING, Kind, Quantity, missing
from sitrep.reading.counts import parse_count
from sitrep.report.text import plain
from sitrep.report.texts import Texts
from sitrep.words.folding import fold
from sitrep.words.speech import words_for

ES = words_for("es")


@pytest.mark.parametrize(
    "quantity",
    [
        *(Quantity(kind, 35_000) for kind in sorted(set(Kind) - MISSING - {Kind.BETWEEN})),
        Quantity(Kind.BETWEEN, 30_000, 35_000),
        *(missing(kind) for kind in sorted(MISSING)),
    ],
    ids=lambda quantity: quantity.kind,
)
def test_a_count_is_read_back(quantity: Quantity) -> None:
    assert parse_count(ES.quantity(quantity), "es") == quantity
    assert parse_count(ES.quantity(quantity, style="table"), "es") == quantity


def test_the_title_of_every_column_is_a_header_that_is_understood() -> None:
    titles = {
        (table.name, column.name): (
            fold(ES.say(f"table.{table.name}.{column.name}")),
            {fold(header) for header in (column.name, *column.synonyms)},
        )
        for table in TABLES
        for column in table.columns
    }
    assert {place for place, (title, known) in titles.items() if title not in known} == set()


def test_money_is_said_in_millions() -> None:
    assert ES.money(Quantity(Kind.EXACT, 843_000_000), "USD") == "USD\xa0843 millones"
    assert ES.money(Quantity(Kind.EXACT, 1_000_000), "USD") == "USD\xa01 millón"
    assert ES.money(Quantity(Kind.EXACT, 2_570_000_000), "USD") == "USD\xa02,57 mil millones"


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ("", ""),
        ("Irak", "Irak"),
        ("Líbano|Irak", "Líbano e Irak"),
        ("Chad|Egipto|«Islahiye»", "Chad, Egipto e «Islahiye»"),
        ("Irak|Yemen", "Irak y Yemen"),
        ("agua|hielo", "agua y hielo"),
        ("padres|hijos", "padres e hijos"),
    ],
)
def test_and_before_the_sound_of_i(items: str, text: str) -> None:
    found = items.split("|") if items else []
    assert ES.list_of(found) == text
    assert str(Texts(ES).list_of([plain(item) for item in found])) == text
