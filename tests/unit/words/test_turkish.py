"""What the Turkish catalogue says is read as the same again."""

import pytest

from sitrep.intake.blank_cells import header_of
from sitrep.model.tables import TABLES
from sitrep.quantity import MISSING, Kind, Quantity
from sitrep.reading.counts import parse_count
from sitrep.words.catalogue import domain_of
from sitrep.words.countries import iso3
from sitrep.words.speech import words_for
from sitrep.words.spoken_values import Style

TURKISH = words_for("tr")


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("style", ["text", "table"])
def test_a_count_in_words_is_read_as_the_same_count(kind: Kind, style: Style) -> None:
    high = 40_000 if kind is Kind.BETWEEN else None
    quantity = Quantity(kind) if kind in MISSING else Quantity(kind, 35_000, high)
    assert parse_count(TURKISH.quantity(quantity, style=style), "tr") == quantity


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [
        (Quantity(Kind.EXACT, 843_000_000), "USD", "843 milyon ABD doları"),
        (Quantity(Kind.EXACT, 193_222_611), "USD", "193.222.611 ABD doları"),
        (Quantity(Kind.LESS_THAN, 2_570_000_000), "USD", "2,57 milyar ABD dolarından az"),
        (Quantity(Kind.MORE_THAN, 900_000), "EUR", "900.000 Euro’dan fazla"),
        (Quantity(Kind.EXACT, -1_500_000), "SYP", "−1,5 milyon Suriye lirası"),
    ],
)
def test_money_in_a_text_has_the_name_of_its_currency(
    amount: Quantity, currency: str, said: str
) -> None:
    assert TURKISH.money(amount, currency) == said


def test_the_names_of_countries_are_read_as_their_codes() -> None:
    names = {
        key[8:]: forms[0] for key, forms in domain_of("tr", "page").items() if key[:8] == "country."
    }
    assert {code: iso3(name) for code, name in names.items()} == {code: code for code in names}


def test_every_column_of_a_blank_table_has_its_title_for_a_header() -> None:
    lost = [
        (spec.name, column.name)
        for spec in TABLES
        for column in spec.columns
        if header_of(column, spec, TURKISH) == column.name
    ]
    assert lost == []
