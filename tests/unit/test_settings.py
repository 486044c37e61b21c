"""What is wrong in operation.toml, in the analysts' language; what has no message there, in English."""

import pytest

from sitrep.operation.settings import ConfigurationError, parse_operation
from sitrep.words.own_words import analysts_words

SETTINGS = """title = "Mali"
country_of_origin = "MLI"
countries_of_asylum = ["NER"]
starts = 2012-04-01
[report]
first_period = "2012-04"
producer = "Secours"
contact = "info@example.org"
[analysts]
language = "fr"
"""


def told(old: str, new: str, language: str = "fr") -> list[str]:
    with pytest.raises(ConfigurationError) as problem:
        parse_operation(SETTINGS.replace(old, new).encode(), "mali", "operation.toml")
    assert problem.value.language == "fr"
    said = problem.value.said(analysts_words(language))
    return said.replace("\xa0", " ").replace("\u202f", " ").splitlines()


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("producer", "producers", "ligne 7 : report.producers : ce paramètre n’existe pas"),
        ('"Mali"', "{ en = 5 }", 'ligne 1 : title.en : écrivez un texte entre guillemets droits ("…")'),
        (
            "2012-04-01",
            '"avril"',
            "ligne 4 : starts : écrivez une date, par exemple 2012-07-31, sans guillemets",
        ),
        ('["NER"]', '"NER"', "ligne 3 : countries_of_asylum : écrivez une liste entre crochets"),
        ('"2012-04"', '"2012-13"', "ligne 6 : report.first_period : les mois vont de 01 à 12"),
        (
            "[report]",
            '[report]\ndigits = "roman"',
            "ligne 6 : report.digits : écrivez l’une de ces valeurs : latin, arabic-indic",
        ),
        (
            "[report]",
            "[thresholds]\njump_percent = -1\n[report]",
            "ligne 6 : thresholds.jump_percent : écrivez 0 ou plus",
        ),
        (
            '"MLI"',
            '"Mali"',
            "ligne 2 : country_of_origin : écrivez les trois lettres capitales du pays, par exemple TUR",
        ),
        (
            "[report]",
            '[report]\nsections = ["campps"]',
            "ligne 6 : report.sections.0 : il n’y a pas de section « campps » ; il s’agit peut-être de « camps »",
        ),
        (
            "[report]",
            '[report]\nlanguages = ["en", "sw"]',
            'ligne 6 : report.languages : aucun rapport ne peut être produit dans cette langue : "sw" ; '
            "langues possibles : ar, en, es, fr, tr",
        ),
    ],
)
def test_frequent_faults_are_told_in_the_analysts_language(old: str, new: str, line: str) -> None:
    assert any(each.startswith(f"operation.toml, {line}") for each in told(old, new))


def test_what_is_missing_has_no_line() -> None:
    assert told('title = "Mali"', "") == ["operation.toml : title : ce paramètre manque"]
    assert told("[report]", '[report]\nlanguages = ["en", "fr"]') == [
        "operation.toml : le fichier : texte manquant dans la langue « fr » : title, report.producer"
    ]


def test_another_fault_is_told_in_english_as_a_whole_and_marked() -> None:
    both = "[disclosure]\nthreshold = 5\nround_to = 10\n[report]"
    line = "operation.toml, line 5: disclosure: threshold and round_to are two ways: choose one"
    assert told("[report]", both) == [f"[en] {line}"]
    assert told("[report]", both, "en") == [line]
