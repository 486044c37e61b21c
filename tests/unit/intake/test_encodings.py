"""Texts that do not say in which encoding they are: read in the one in which their words are words."""

from pathlib import Path

import pytest

from reading import lines, read_files
from sitrep.intake.articles import parse_article
from sitrep.intake.encodings import decoded
from sitrep.intake.likely_encodings import expected
from sitrep.model.operation import Operation

TURKISH = "Şırnak, Öncüpınar, İslahiye, öğüt"
ARABIC = "المخيم الزعتري، الأردن"
FRENCH = "hébergés à l'été, créée où, NIAMÉ"
UKRAINIAN = "Київ, Львів, місто Харків"
POLISH = "Łódź, Kraków, źdźbło"
LIKELY = [(), ("cp1252",), ("cp1254",), ("cp1256", "cp1252"), ("cp1251",)]


@pytest.mark.parametrize("likely", LIKELY)
@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TURKISH, "cp1254"),
        (ARABIC, "cp1256"),
        (FRENCH, "cp1252"),
        (UKRAINIAN, "cp1251"),
        (POLISH, "cp1250"),
    ],
)
def test_a_text_is_read_in_the_encoding_of_its_words(
    text: str, encoding: str, likely: tuple[str, ...]
) -> None:
    read = decoded(text.encode(encoding), likely)
    assert (read.text, read.guess) == (text, encoding)


@pytest.mark.parametrize("text", ["as_of,country", TURKISH, ARABIC])
def test_utf16_is_read_with_its_mark_and_without(text: str) -> None:
    rows = f"{text}\n2012-07-31,TUR\n"
    assert (decoded(rows.encode("utf-16")).text, decoded(rows.encode("utf-16")).guess) == (rows, "")
    for encoding in ("utf-16-le", "utf-16-be"):
        assert (decoded(rows.encode(encoding)).text, decoded(rows.encode(encoding)).guess) == (
            rows,
            encoding,
        )


def test_utf8_is_no_guess() -> None:
    for text in (TURKISH, ARABIC, ""):
        assert decoded(text.encode("utf-8-sig")).text == decoded(text.encode()).text == text
        assert decoded(text.encode()).guess == ""


def test_words_of_several_encodings_are_read_as_the_operation_would() -> None:
    raw = "Çöl".encode("cp1252")
    assert decoded(raw).guess == "cp1252"
    assert decoded(raw, ("cp1254", "cp1252")).guess == "cp1254"


def test_what_is_likely_follows_from_languages_then_countries() -> None:
    operation = Operation.model_validate({
        "folder": "x", "title": "X", "country_of_origin": "SYR", "countries_of_asylum": ["TUR", "LBN"],
        "starts": "2012-01-01", "data": {"language": "fr"},
        "report": {"first_period": "2012-07", "producer": "X", "contact": "x"},
    })  # fmt: skip
    assert expected(operation) == ("cp1252", "cp1254", "cp1256")


def test_a_guess_is_told_with_words_to_look_at(tmp_path: Path) -> None:
    rows = "as_of;camp;country;status;source\n2012-07-31;Öncüpınar;TUR;open;AFAD\n"
    narrative = "## highlights\n\n- Öncüpınar grew; Şırnak did not.\n"
    month, diagnostics = read_files(
        tmp_path,
        {"camps.csv": rows.encode("cp1254"), "narrative.en.md": narrative.encode("utf-16-le")},
    )
    assert [*month.tables["camps"].frame["camp"]] == ["Öncüpınar"]
    assert month.narratives["en"].text == narrative
    guess = "note | This file does not say in which encoding it is written; it was read as"
    assert lines(diagnostics) == [
        f"camps.csv | {guess} Turkish (Windows-1254), with words such as Öncüpınar.",
        f"narrative.en.md | {guess} UTF-16, with words such as Öncüpınar, Şırnak.",
    ]


def test_a_kept_article_is_read_as_well() -> None:
    head = "---\npublisher: Le Jour\nheadline: L'été\ndate: 2012-07-03\nlanguage: fr\n---\n"
    article, told = parse_article("a", "a.md", (head + "Ils sont arrivés.\n").encode("cp1252"))
    assert article is not None
    assert (article.headline, article.text) == ("L'été", "Ils sont arrivés.")
    assert lines(told) == [
        "a.md | note | This file does not say in which encoding it is written; it was read as Western "
        "European (Windows-1252), with words such as été, arrivés."
    ]


def test_a_narrative_that_is_a_book_is_told(tmp_path: Path) -> None:
    month, diagnostics = read_files(tmp_path, {"narrative.en.md": b"x" * 1_000_001})
    assert month.narratives == {}
    assert lines(diagnostics) == [
        "narrative.en.md | error | This file cannot be read: it is larger than 1 MB, far more than a report "
        "can print."
    ]
