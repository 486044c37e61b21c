"""Numbers as journalists of five languages write them, each with what a native reader takes from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.reading.mentions import Role, mentions

ENGLISH = """
a million people | 1000000
Nearly a million people | nearly 1000000
half a million people | 500000
almost half a million refugees | nearly 500000
more than half a million | more_than 500000
the half million refugees | 500000
a quarter of a million people | 250000
three quarters of a million | 750000
a million and a half | 1500000
one and a half million | 1500000
two and a half million | 2500000
2 and a half million | 2500000
one million | 1000000
1.5 million | 1500000
about 35 thousand | about 35000
a thousand people | 1000
two hundred thousand | 200000
a hundred thousand | 100000
one hundred and twenty thousand people | 120000
one thousand two hundred and five | 1205
two thousand five hundred and six | 2506
thirty-five thousand | 35000
between half a million and a million | between 500000 1000000
upwards of 40,000 | more_than 40000
as many as a million | at_most 1000000
Turkey has 188, 402 registered refugees | 188402
there are 193.767 Syrian citizens in tents | 193767
two and a half hours | unread
two billion | unread
193.767 metres | unread
hundreds of thousands of people | none
a couple of thousand people | none
In camp 12, 402 refugees arrived | 12; 402
12, 402 and 510 refugees | 12; 402; 510
"""
FRENCH = """
un million de réfugiés | 1000000
plus d'un million | more_than 1000000
près d'un million | nearly 1000000
moins d’un million | less_than 1000000
un demi-million de réfugiés | 500000
près d'un demi-million | nearly 500000
un quart de million | 250000
un million et demi | 1500000
deux millions et demi | 2500000
1,5 million | 1500000
deux millions cinq cent mille | 2500000
2 millions 500 mille | 2500000
2 millions et demi | 2500000
cent mille | 100000
deux cent mille | 200000
trente-cinq mille personnes | 35000
quatre-vingt mille | 80000
quatre-vingt-dix mille | 90000
soixante et onze mille | 71000
mille deux cents | 1200
mille réfugiés | 1000
45 mille | 45000
environ 45 mille | about 45000
45 038 réfugiés | 45038
193.767 réfugiés | 193767
193,767 réfugiés | 193767
cent vingt-cinq mille | 125000
entre un million et deux millions | between 1000000 2000000
mille milliards | unread
193.767 mètres | unread
"""
SPANISH = """
un millón de refugiados | 1000000
más de un millón | more_than 1000000
casi un millón | nearly 1000000
medio millón de personas | 500000
más de medio millón | more_than 500000
cerca de medio millón | nearly 500000
un cuarto de millón | 250000
un millón y medio | 1500000
dos millones y medio | 2500000
2 millones y medio | 2500000
2,5 millones | 2500000
1 millón 200 mil | 1200000
un millón doscientos mil | 1200000
45 mil 38 | 45038
45 mil | 45000
mil 470 refugiados | 1470
mil refugiados | 1000
mil doscientos | 1200
dos mil quinientos | 2500
cien mil | 100000
treinta y cinco mil | 35000
doscientas mil personas | 200000
ciento noventa y tres mil setecientos sesenta y siete | 193767
193.767 refugiados | 193767
193,767 refugiados | 193767
entre medio millón y un millón | between 500000 1000000
unos 35 mil | about 35000
dos mil millones | unread
mil millones | unread
miles de personas | none
"""
TURKISH = """
sayısı 250 binden fazla oldu | more_than 250000
35 binden fazla mülteci | more_than 35000
binden fazla kişi | more_than 1000
Adana'da bin 470 Suriyeli | 1470
bin kişi | 1000
1 milyon 644 bin 342 Suriyeli | 1644342
45 bin 38 Suriyeli mülteci | 45038
100 bini aştı | more_than 100000
100 bini aşkın | more_than 100000
100 bini geçti | more_than 100000
bini aşkın | more_than 1000
250 bine yaklaştı | nearly 250000
250 bine yakın | nearly 250000
250 bine kadar | at_most 250000
250 bin kadar | about 250000
250 bine ulaştı | 250000
2 milyonun üzerinde | more_than 2000000
1 milyonun altında | less_than 1000000
milyonun üzerinde | none
yarım milyon | 500000
yarım milyondan fazla | more_than 500000
bir buçuk milyon | 1500000
iki buçuk milyon | 2500000
3,5 milyon | 3500000
yüz binin üzerinde | more_than 100000
yüz bin | 100000
iki bin beş yüz | 2500
bin 500'ü aşkın | more_than 1500
4 bin 500'e yakın | nearly 4500
35 bin 562'ye ulaştı | 35562
20 binlik | 20000
14 bin kişilik | 14000
yaklaşık bir milyon | about 1000000
35,562 mülteci | 35562
1'er çadır | unread
2'şer battaniye | unread
binlerce kişi | none
bina yıkıldı | none
binde bir | none
iki milyar | unread
"""
ARABIC = """
مليون و905 ألف و980 نازح | 1905980
مليون و644 ألفا و342 لاجئا | 1644342
ألف و470 لاجئا | 1470
ألف لاجئ | 1000
مليون لاجئ | 1000000
أكثر من مليون لاجئ | more_than 1000000
نحو مليون لاجئ | about 1000000
نصف مليون لاجئ | 500000
نحو نصف مليون | about 500000
ربع مليون | 250000
مليون ونصف المليون | 1500000
مليون ونصف مليون | 1500000
2 مليون ونصف | 2500000
مليوني لاجئ | 2000000
مليونان و500 ألف | 2500000
ألفي لاجئ | 2000
ألفان و500 لاجئ | 2500
ألفين وثلاثمئة | 2300
مئتان | 200
مئتان وخمسون لاجئا | 250
مئتا ألف لاجئ | 200000
ألف ومئتان | 1200
خمسمئة ألف | 500000
خمسة آلاف | 5000
ثلاثة ملايين | 3000000
خمسة وثلاثين ألف | 35000
١٢٣ ألف لاجئ | 123000
35 ألفا | 35000
ما يربو على 35 ألف | more_than 35000
193.767 لاجئا | 193767
بين 30 و35 ألف | between 30000 35000
مئات الآلاف | none
آلاف اللاجئين | none
"""
TABLES = {"en": ENGLISH, "fr": FRENCH, "es": SPANISH, "tr": TURKISH, "ar": ARABIC}
PHRASINGS = [
    (language, *(part.strip() for part in line.split("|")))
    for language, table in TABLES.items()
    for line in table.strip().splitlines()
]


def read(text: str, language: str, within: str | None = None) -> str:
    """Every count of a text, or none: `more_than 35000; 12`."""
    found = [m for m in mentions(text, language, within) if m.role is Role.COUNT]
    return "; ".join(_shown(mention.quantity) for mention in found) or "none"


def _shown(quantity: object) -> str:
    if quantity is None:
        return "unread"
    kind, value, high = (getattr(quantity, name) for name in ("kind", "value", "high"))
    return " ".join(str(each) for each in (kind, value, high) if each not in (None, "exact"))


@pytest.mark.parametrize(("language", "text", "expected"), PHRASINGS)
def test_a_number_is_what_a_native_reads(language: str, text: str, expected: str) -> None:
    assert read(text, language) == expected


def test_every_language_has_25_phrasings() -> None:
    assert min(len(table.strip().splitlines()) for table in TABLES.values()) >= 25


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ("", "193767"),
        ("Of 1.905.980 people, 193.767 are in tents.", "193767"),
        # The writer has commas for thousands: the point may be a decimal or a slip.
        ("Of 1,905,980 people, 193.767 refugees are in tents.", "unread"),
        ("The road of 4,520 metres; 193.767 refugees.", "unread"),
    ],
)
def test_an_article_shows_how_it_writes_numbers(within: str, expected: str) -> None:
    assert read("193.767 refugees", "en", within or None) == expected


def test_an_article_with_two_groups_decides_for_what_is_no_person() -> None:
    assert read("193.767 tents", "en", "1.905.980 people had 193.767 tents") == "193767"


def test_the_two_readings_of_a_number_are_kept() -> None:
    (mention,) = mentions("193.767 tents", "en")
    assert mention.readings == (193767, 193.767)


@given(st.integers(1, 999), st.integers(1, 999), st.integers(1, 999))
def test_millions_thousands_and_ones_add_up(millions: int, thousands: int, ones: int) -> None:
    value = str(millions * 1_000_000 + thousands * 1_000 + ones)
    assert read(f"{millions} milyon {thousands} bin {ones} kişi", "tr") == value
    assert read(f"{millions} مليون و{thousands} ألف و{ones} لاجئ", "ar") == value
    assert read(f"{millions} millones {thousands} mil {ones} refugiados", "es") == value
