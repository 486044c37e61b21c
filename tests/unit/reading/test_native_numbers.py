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
some 1.2m people | about 1200000
half a million refugees | 500000
a 35,000-strong community | 35000
a quarter of a million Syrians | 250000
upwards of 10,000 | more_than 10000
around a quarter of a million | about 250000
at least two million | at_least 2000000
well over a million people | more_than 1000000
just over 35,000 people | more_than 35000
just under 2 million people | nearly 2000000
an estimated 1.5 million people | about 1500000
up to half a million people | at_most 500000
close to 200,000 | nearly 200000
more than one and a half million | more_than 1500000
between 30,000 and 35,000 | between 30000 35000
30,000-35,000 refugees | between 30000 35000
30 to 35 thousand | between 30000 35000
2.3 to 2.5 million | between 2300000 2500000
three hundred and fifty thousand people | 350000
fifty-five thousand four hundred | 55400
a hundred and twenty people | 120
no fewer than 300 families | at_least 300
as few as 300 families | 300
roughly 44,000 | about 44000
44,038 refugees | 44038
over 6.6 million Syrians | more_than 6600000
300+ families | at_least 300
some 40,000 or more | unread
one million three hundred thousand | 1300000
a further 1,200 people | 1200
another 1,200 people | 1200
1,200 plus | 1200
more than a thousand | more_than 1000
about a hundred thousand people | about 100000
nearly three-quarters of a million people | nearly 750000
a million-strong diaspora | 1000000
1.2 mln people | 1200000
half-a-million people | 500000
a half million people | 500000
some thirty-five thousand | about 35000
in excess of 100,000 | more_than 100000
almost 2.5m refugees | nearly 2500000
hundreds of thousands | none
1.2 million-plus people | 1200000
a million or so people | about 1000000
188, 402 people in Hatay | 188402
a total of 188, 402 Syrians | 188402
the number of Syrians is 193.767 | unread
193.767 Syrian guests | 193767
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
pas plus de 40 000 personnes | at_most 40000
entre 30 mille et 35 mille | between 30000 35000
quelque 1,2 million de personnes | about 1200000
plus d'un demi-million de réfugiés | more_than 500000
vingt-trois mille personnes | 23000
près de 35 000 réfugiés | nearly 35000
environ 250 000 personnes | about 250000
un peu plus de 35 000 personnes | more_than 35000
un peu moins de 35 000 personnes | nearly 35000
au moins deux millions de personnes | at_least 2000000
jusqu'à 300 000 personnes | at_most 300000
entre 30 000 et 35 000 réfugiés | between 30000 35000
30 à 35 000 réfugiés | between 30000 35000
cent vingt mille personnes | 120000
deux cent cinquante mille | 250000
un million deux cent mille | 1200000
deux millions et demi de personnes | 2500000
trois quarts de million | 750000
plus de 1,5 million de déplacés | more_than 1500000
1,5 million de déplacés | 1500000
quatre-vingt-cinq soldats | 85
quatre-vingt-dix-sept familles | 97
soixante-quinze mille | 75000
deux cents familles | 200
mille deux cent cinquante familles | 1250
plus de cent mille personnes | more_than 100000
moins de dix mille personnes | less_than 10000
autour de 40 000 personnes | about 40000
à peu près 40 000 personnes | about 40000
pas moins de 40 000 personnes | at_least 40000
au-delà de 40 000 personnes | more_than 40000
quelques 40 000 personnes | about 40000
une centaine de milliers de personnes | none
une centaine de personnes | none
des dizaines de milliers | none
44.038 réfugiés | 44038
44 038 réfugiés syriens | 44038
presque un million de personnes | nearly 1000000
un million et demi de personnes | 1500000
vingt et un mille personnes | 21000
estimés à 35 000 personnes | 35000
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
no más de 40.000 personas | at_most 40000
unos 35 mil refugiados | about 35000
medio millón de refugiados | 500000
más de 250.000 personas | more_than 250000
cerca de 1,2 millones de personas | nearly 1200000
alrededor de 40.000 personas | about 40000
aproximadamente 40.000 personas | about 40000
casi 2,5 millones de desplazados | nearly 2500000
al menos dos millones de personas | at_least 2000000
por lo menos 300 familias | at_least 300
hasta 300.000 personas | at_most 300000
entre 30.000 y 35.000 refugiados | between 30000 35000
entre 30 y 35 mil refugiados | between 30000 35000
más de un millón y medio de personas | more_than 1500000
dos millones trescientas mil personas | 2300000
ciento veinte mil personas | 120000
treinta y cinco mil quinientos | 35500
veintitrés mil refugiados | 23000
ochenta y cinco soldados | 85
quinientos mil | 500000
poco más de 35.000 personas | more_than 35000
poco menos de 35.000 personas | nearly 35000
un millón doscientos cincuenta mil | 1250000
1 millón 644 mil 342 | 1644342
35 mil 562 refugiados | 35562
más de un centenar de personas | none
cientos de miles de personas | none
no menos de 40.000 personas | at_least 40000
menos de diez mil personas | less_than 10000
44.038 refugiados | 44038
44 038 refugiados | 44038
en torno a 40.000 personas | about 40000
unas 40.000 personas | about 40000
se estima en 40.000 | 40000
tres cuartos de millón | 750000
veintiún mil personas | 21000
cien mil personas | 100000
mil doscientas cincuenta familias | 1250
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
35 binden az olmayan mülteci | at_least 35000
35 binden fazla değil | at_most 35000
35 bin 193'ü çadırlarda | 35193
yüz bini aşkın Suriyeli | more_than 100000
2,5 milyonu aşkın Suriyeli | more_than 2500000
2,5 milyonu buldu | 2500000
188 bin 402 Suriyeli | 188402
toplam 193 bin 767 kişi | 193767
yaklaşık 35 bin mülteci | about 35000
35 bin civarında mülteci | about 35000
250 bini geçti | more_than 250000
250 bini bulan mülteci | 250000
3 milyondan fazla Suriyeli | more_than 3000000
3 milyona yakın Suriyeli | nearly 3000000
en az 40 bin kişi | at_least 40000
en fazla 40 bin kişi | at_most 40000
30 ila 35 bin kişi | between 30000 35000
30 bin ile 35 bin arasında kişi | between 30000 35000
30-35 bin kişi | between 30000 35000
seksen beş asker | 85
seksen beş bin kişi | 85000
otuz beş bin beş yüz altmış iki kişi | 35562
bin iki yüz elli aile | 1250
bir milyon iki yüz bin | 1200000
iki buçuk milyon kişi | 2500000
1,5 milyon kişi | 1500000
44.038 Suriyeli | 44038
44 bin 38'i kadın | 44038
35 binin üzerinde | more_than 35000
35 binin altında | less_than 35000
35.000'den fazla kişi | more_than 35000
35.000'i aşkın kişi | more_than 35000
35.000'e yakın kişi | nearly 35000
40 bini aşan mülteci | more_than 40000
40 bin kişi | 40000
40 bine ulaştı | 40000
10 binlerce kişi | unread
on binlerce kişi | unread
yüzlerce kişi | none
bin kadar kişi | about 1000
14'ü çocuk | 14
7'si ağır 12 yaralı | 7; 12
1.905.980 kişi | 1905980
500'den fazla aile | more_than 500
üç yüz bin kişi | 300000
çeyrek milyon kişi | 250000
35 bin 562 kişinin | 35562
35 bin 193'e yükseldi | 35193
35 bin 193'ten 40 bine çıktı | 35193; 40000
yüz bine yaklaşan | nearly 100000
milyonlarca insan | none
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
مئة وخمسة وثلاثين ألفا | 135000
نحو 1,2 مليون شخص | about 1200000
قرابة نصف مليون لاجئ | nearly 500000
ما يقارب 35 ألف لاجئ | about 35000
أكثر من 250 ألف لاجئ | more_than 250000
حوالي 40 ألف شخص | about 40000
ما لا يقل عن 40 ألف شخص | at_least 40000
أقل من 40 ألف شخص | less_than 40000
ما يزيد على 40 ألف لاجئ | more_than 40000
ما يزيد عن 40 ألف لاجئ | more_than 40000
يقدر بنحو 40 ألف شخص | about 40000
خمسة وثمانون جنديا | 85
مئة ألف لاجئ | 100000
مئتي ألف لاجئ | 200000
ثلاثمئة ألف لاجئ | 300000
ثلاثمائة ألف لاجئ | 300000
مائة وعشرون ألف لاجئ | 120000
مليون ومئتي ألف لاجئ | 1200000
مليونين ونصف مليون | 2500000
مليون و200 ألف لاجئ | 1200000
2.5 مليون لاجئ | 2500000
2,5 مليون لاجئ | 2500000
خمسة آلاف وثلاثمئة لاجئ | 5300
ألف ومئتان وخمسون عائلة | 1250
35 ألفا و562 لاجئا | 35562
35.562 لاجئا | 35562
35,562 لاجئا | 35562
١٣٥ ألف لاجئ | 135000
٤٤٬٠٣٨ لاجئا | 44038
زهاء 40 ألف شخص | about 40000
نحو مئة ألف لاجئ | about 100000
بين 30 ألفا و35 ألفا | between 30000 35000
عشرات الآلاف من اللاجئين | none
ثلاثة ملايين ونصف المليون | 3500000
يفوق 40 ألف شخص | more_than 40000
فوق 40 ألف شخص | more_than 40000
لا يتجاوز 40 ألف شخص | at_most 40000
تجاوز 40 ألف شخص | more_than 40000
أحد عشر ألفا | 11000
خمسة عشر ألف شخص | 15000
ربع مليون لاجئ | 250000
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


def test_every_language_has_60_phrasings() -> None:
    assert min(len(table.strip().splitlines()) for table in TABLES.values()) >= 60


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
