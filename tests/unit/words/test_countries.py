"""Countries as people write them."""

import pytest

from sitrep.words.countries import alpha2_codes, iso3, nearest_country


@pytest.mark.parametrize(
    ("code", "spellings"),
    [
        ("TUR", "TUR|tur|TR|Turkey|TÜRKİYE|Turkiye|Turquie|Turquía|تركيا"),
        ("SYR", "Syria|Syrian Arab Republic|Syrie|République arabe syrienne|Siria|Suriye|سوريا"),
        ("IRQ", "Iraq|Irak|IQ| iraq. |العراق|Republic of Iraq"),
        ("JOR", "Jordan|Jordanie|Jordania|Ürdün|الأردن|الاردن"),
        ("LBN", "Lebanon|Liban|Líbano|Lübnan|لبنان|لُبْنان"),
        ("COD", "DRC|DR Congo|RDC|Democratic Republic of the Congo|Congo - Kinshasa"),
        ("CIV", "Côte d'Ivoire|Cote d’Ivoire|COTE D IVOIRE|Ivory Coast"),
        ("LCA", "St. Lucia|Saint Lucia"),
        ("BIH", "Bosnia & Herzegovina|Bosnia and Herzegovina"),
        ("XKX", "Kosovo|XKX"),
        (None, "|Atlantis|Yugoslavia|SUN|XX|Zaa"),
    ],
)
def test_codes_and_names_in_five_languages(code: str | None, spellings: str) -> None:
    assert {text: iso3(text) for text in spellings.split("|")} == dict.fromkeys(
        spellings.split("|"), code
    )


def test_all_codes_of_iso_3166_and_no_former_states() -> None:
    codes = alpha2_codes()
    assert len(codes) == 249 + 1
    assert len(set(codes.values())) == len(codes)
    assert (codes["DEU"], codes["RUS"], codes["COD"]) == ("DE", "RU", "CD")


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("Jorrdan", "Jordan (JOR)"),
        ("Lebannon", "Lebanon (LBN)"),
        ("Syrain Arab Republic", "Syrian Arab Republic (SYR)"),
        ("Türkye", "Türkiye (TUR)"),
        ("TRU", "Türkiye (TUR)"),
        ("TR1", None),
        ("Hatay province", None),
        ("", None),
    ],
)
def test_the_nearest_country_is_offered_or_none(text: str, nearest: str | None) -> None:
    assert nearest_country(text) == nearest
