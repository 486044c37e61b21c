"""Slips of typing: shares for counts, letters for digits, letters of another alphabet."""

from pathlib import Path

import pytest

from reading import lines, read_files
from sheets import xlsx
from sitrep.intake.typing_errors import foreign_letter, is_share, letter_for_digit
from sitrep.model.table import index_of
from sitrep.quantity import Kind, Quantity, exact


def test_what_is_typed_in_place_of_a_count_is_named(tmp_path: Path) -> None:
    _, diagnostics = read_files(
        tmp_path,
        {
            "camps.xlsx": xlsx("""
        | as_of      | camp  | country | population | households | women | men  | status | source |
        | 2012-07-31 | Nizip | TUR     | 1O00       | 35%        | 12.5  | 0.35 | open   | AFAD   |
        """)
        },
    )
    assert lines(diagnostics) == [
        'camps.xlsx, Sheet1, D2 | error | "1O00" in "population" has the letter "O" (U+004F LATIN '
        "CAPITAL LETTER O) where a digit belongs.",
        'camps.xlsx, Sheet1, E2 | error | "35%" in "households" is a share, not a count.',
        'camps.xlsx, Sheet1, F2 | error | "12.5" in "women" is not a whole number.',
        'camps.xlsx, Sheet1, G2 | error | "0.35" in "men" is a share, not a count.',
    ]


@pytest.mark.parametrize(
    "cell",
    [0.35, "0.35", "0,35", "٠٫٣٥", "35%", "12.5 %", "％35", "%35", "35٪", "about 35 per cent", "35 percent",
     "35 pour cent", "35 por ciento", "yüzde 35"],
)  # fmt: skip
def test_shares_are_known(cell: float | str) -> None:
    assert is_share(cell)


@pytest.mark.parametrize("cell", [12.5, "12.5", "35", "thirty-five", "per cent", "-", True, 1.0])
def test_other_cells_are_no_shares(cell: float | str | bool) -> None:
    assert not is_share(cell)


@pytest.mark.parametrize(
    ("text", "letter", "meant"),
    [
        ("1O00", "U+004F LATIN CAPITAL LETTER O", exact(1000)),
        ("l2", "U+006C LATIN SMALL LETTER L", exact(12)),
        ("3,I00", "U+0049 LATIN CAPITAL LETTER I", exact(3100)),
        ("2ОО", "U+041E CYRILLIC CAPITAL LETTER O", exact(200)),
        ("2ο", "U+03BF GREEK SMALL LETTER OMICRON", exact(20)),
        ("about 1O", "U+004F LATIN CAPITAL LETTER O", Quantity(Kind.ABOUT, 10)),
    ],
)
def test_a_letter_in_a_number_is_named_with_the_count_that_is_meant(
    text: str, letter: str, meant: Quantity
) -> None:
    slip = letter_for_digit(text, "en")
    assert slip is not None
    assert (slip[0].code, slip[1]) == (letter, meant)


@pytest.mark.parametrize("text", ["O", "lO", "Oil 2", "2 lorries", "A1O", "12"])
def test_where_digits_do_not_make_it_a_count_no_letter_is_blamed(text: str) -> None:
    assert letter_for_digit(text, "en") is None


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("camp of Zаatari", "Zаatari", "U+0430 CYRILLIC SMALL LETTER A"),
        ("Νizip", "Νizip", "U+039D GREEK CAPITAL LETTER NU"),
        ("Москвa", "Москвa", "U+0061 LATIN SMALL LETTER A"),
        ("ТT", "ТT", "U+0422 CYRILLIC CAPITAL LETTER TE"),
    ],
)
def test_the_rarer_alphabet_of_a_word_is_the_foreign_one(text: str, word: str, code: str) -> None:
    slip = foreign_letter(text)
    assert slip is not None
    assert (slip[0], slip[1].code) == (word, code)


@pytest.mark.parametrize("text", ["Za'atri", "Öncüpınar", "Москва camp", "مخيم Za'atri", "5 µg"])
def test_words_of_one_alphabet_each_are_left_alone(text: str) -> None:
    assert foreign_letter(text) is None


def test_each_text_with_a_foreign_letter_is_told_once_a_column_and_leads_to_the_others(
    tmp_path: Path,
) -> None:
    _, diagnostics = read_files(
        tmp_path,
        {
            "camps.xlsx": xlsx("""
        | as_of      | camp   | country | status | source |
        | 2012-07-30 | Nіzip  | TUR     | open   | AFAD   |
        | 2012-07-31 | Nіzip  | TUR     | opеn   | AFAD   |
        """)
        },
    )
    assert lines(diagnostics) == [
        'camps.xlsx, Sheet1, B2 | warning | "Nіzip" mixes two alphabets: the letter "і" is U+0456 CYRILLIC '
        "SMALL LETTER BYELORUSSIAN-UKRAINIAN I.",
        'camps.xlsx, Sheet1, D3 | error | "opеn" in "status" is not in its list; the nearest one is "open".',
        'camps.xlsx, Sheet1, D3 | warning | "opеn" mixes two alphabets: the letter "е" is U+0435 CYRILLIC '
        "SMALL LETTER IE.",
    ]
    assert [address.cell for address in diagnostics[0].related] == ["B3"]


def test_signs_that_nobody_sees_and_odd_spaces_are_no_part_of_a_name(tmp_path: Path) -> None:
    month, diagnostics = read_files(
        tmp_path,
        {
            "camps.xlsx": xlsx("""
        | as_of      | camp                          | country         | population | status | source |
        | 2012-07-31 | \ufeffZa'\u200batri \u00a0 2\u202e | \u200eJordan\u200f | 1\u00a0\u200b000 | open | UNHCR |
        | 2012-07-31 | می\u200cرود                    | JOR             | 5          | open   | \u200b |
        """)
        },
    )
    frame = month.tables["camps"].frame
    assert list(frame["camp"]) == ["Za'atri 2", "می\u200cرود"]
    assert list(frame["country"]) == ["JOR", "JOR"]
    assert month.tables["camps"].quantity(index_of(0, 2), "population") == exact(1000)
    assert lines(diagnostics) == ['camps.xlsx, Sheet1, F3 | error | "source" is blank.']
