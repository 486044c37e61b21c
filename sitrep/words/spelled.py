"""Numbers in words: zero to a hundred, to write and to find them; hundreds and a thousand to find."""

from collections.abc import Iterator, Mapping
from functools import cache


def _listed(*joined: str) -> tuple[str, ...]:
    return tuple(word for words in joined for word in words.split("|"))


_LARGEST = 100

_ENGLISH = _listed(
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen",
    "sixteen|seventeen|eighteen|nineteen",
)
_ENGLISH_TENS = _listed("twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety")
_FRENCH = _listed(
    "zéro|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze",
    "seize|dix-sept|dix-huit|dix-neuf",
)
_FRENCH_TENS = _listed("vingt|trente|quarante|cinquante|soixante")
_SPANISH = _listed(
    "cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince",
    "dieciséis|diecisiete|dieciocho|diecinueve|veinte|veintiuno|veintidós|veintitrés|veinticuatro",
    "veinticinco|veintiséis|veintisiete|veintiocho|veintinueve",
)
_SPANISH_TENS = _listed("treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa")
_SPANISH_HUNDREDS = _listed(
    "doscient|trescient|cuatrocient|quinient|seiscient|setecient|ochocient|novecient"
)
_TURKISH = _listed("sıfır|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz")
_TURKISH_TENS = _listed("on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan")

# Arabic numbers agree with their noun; each has several forms, separated by |. The first of three to
# ten goes with masculine nouns, the second with feminine ones.
_ARABIC = (
    "صفر", "واحد|واحدة", "اثنان|اثنين|اثنتان|اثنتين", "ثلاثة|ثلاث", "أربعة|أربع", "خمسة|خمس",
    "ستة|ست", "سبعة|سبع", "ثمانية|ثماني|ثمان", "تسعة|تسع", "عشرة|عشر",
    "أحد عشر|إحدى عشرة", "اثنا عشر|اثني عشر|اثنتا عشرة|اثنتي عشرة",
)  # fmt: skip
_ARABIC_TENS = (
    "عشرون|عشرين", "ثلاثون|ثلاثين", "أربعون|أربعين", "خمسون|خمسين", "ستون|ستين",
    "سبعون|سبعين", "ثمانون|ثمانين", "تسعون|تسعين",
)  # fmt: skip
_ARABIC_HUNDRED = _listed("مئة|مائة")


def spell(number: int, language: str) -> str | None:
    """`eighty-five`; None above a hundred, below zero, and where words would have to agree."""
    if language == "ar" or not 0 <= number <= _LARGEST:
        return None
    return next(word for word, value in spelled_numbers(language).items() if value == number)


@cache
def spelled_numbers(language: str) -> Mapping[str, int]:
    """Every way to write the numbers from 0 to 100 in words, the usual one of each first."""
    return _first_meaning(_NUMBERS[language]())


@cache
def spelled_hundreds(language: str) -> Mapping[str, int]:
    """Every way to write 100, 200 and so on up to 1,000 in words; smaller numbers may follow them."""
    return _first_meaning(_HUNDREDS[language]())


def _first_meaning(pairs: Iterator[tuple[int, str]]) -> Mapping[str, int]:
    forms: dict[str, int] = {}
    for number, word in pairs:
        forms.setdefault(word, number)
    return forms


def _english() -> Iterator[tuple[int, str]]:
    yield from enumerate(_ENGLISH)
    for ten, word in enumerate(_ENGLISH_TENS, start=2):
        yield ten * 10, word
        for unit in range(1, 10):
            yield ten * 10 + unit, f"{word}-{_ENGLISH[unit]}"
            yield ten * 10 + unit, f"{word} {_ENGLISH[unit]}"
    yield from ((_LARGEST, "one hundred"), (_LARGEST, "a hundred"))


def _english_hundreds() -> Iterator[tuple[int, str]]:
    yield from ((100, "a hundred"), (1000, "a thousand"))
    for unit in range(1, 10):
        yield unit * 100, f"{_ENGLISH[unit]} hundred"


def _french() -> Iterator[tuple[int, str]]:
    yield from enumerate(_FRENCH)
    yield 1, "une"
    for ten, word in enumerate(_FRENCH_TENS, start=2):
        yield ten * 10, word
        yield from _french_from(ten * 10, word, 10 if ten * 10 < 60 else 20)
    yield 80, "quatre-vingts"
    for unit in range(1, 20):
        yield 80 + unit, f"quatre-vingt-{_FRENCH[unit]}"
    # Belgium and Switzerland.
    for tens, word in ((70, "septante"), (90, "nonante")):
        yield tens, word
        yield from _french_from(tens, word, 10)
    yield _LARGEST, "cent"


def _french_from(tens: int, word: str, units: int) -> Iterator[tuple[int, str]]:
    for unit in range(1, units):
        joints = (" et ", "-et-") if unit % 10 == 1 else ("-", " ")
        for joint in joints:
            yield tens + unit, word + joint + _FRENCH[unit]


def _french_hundreds() -> Iterator[tuple[int, str]]:
    yield from ((100, "cent"), (1000, "mille"))
    for unit in range(2, 10):
        yield unit * 100, f"{_FRENCH[unit]} cents"
        yield unit * 100, f"{_FRENCH[unit]} cent"


def _spanish() -> Iterator[tuple[int, str]]:
    yield from enumerate(_SPANISH)
    yield from ((1, "un"), (1, "una"), (21, "veintiún"), (21, "veintiuna"))
    for ten, word in enumerate(_SPANISH_TENS, start=3):
        yield ten * 10, word
        for unit in range(1, 10):
            yield ten * 10 + unit, f"{word} y {_SPANISH[unit]}"
        yield ten * 10 + 1, f"{word} y un"
        yield ten * 10 + 1, f"{word} y una"
    yield from ((_LARGEST, "cien"), (_LARGEST, "ciento"))


def _spanish_hundreds() -> Iterator[tuple[int, str]]:
    yield from ((100, "cien"), (100, "ciento"), (1000, "mil"))
    for hundred, stem in enumerate(_SPANISH_HUNDREDS, start=2):
        yield hundred * 100, f"{stem}os"
        yield hundred * 100, f"{stem}as"


def _turkish() -> Iterator[tuple[int, str]]:
    yield from enumerate(_TURKISH)
    for ten, word in enumerate(_TURKISH_TENS, start=1):
        yield ten * 10, word
        for unit in range(1, 10):
            yield ten * 10 + unit, f"{word} {_TURKISH[unit]}"
    yield _LARGEST, "yüz"


def _turkish_hundreds() -> Iterator[tuple[int, str]]:
    yield from ((100, "yüz"), (1000, "bin"))
    for unit in range(2, 10):
        yield unit * 100, f"{_TURKISH[unit]} yüz"


def _arabic() -> Iterator[tuple[int, str]]:
    units = [forms.split("|") for forms in _ARABIC]
    for number, forms in enumerate(units):
        yield from ((number, form) for form in forms)
    for unit in range(3, 10):
        yield 10 + unit, f"{units[unit][0]} عشر"
        for feminine in units[unit][1:]:
            yield 10 + unit, f"{feminine} عشرة"
    for ten, joined in enumerate(_ARABIC_TENS, start=2):
        for form in joined.split("|"):
            yield ten * 10, form
            for unit in range(1, 10):
                for unit_form in units[unit]:
                    yield ten * 10 + unit, f"{unit_form} و{form}"
                    yield ten * 10 + unit, f"{unit_form} و {form}"
    yield from ((_LARGEST, word) for word in _ARABIC_HUNDRED)


def _arabic_hundreds() -> Iterator[tuple[int, str]]:
    yield from ((200, "مئتان"), (200, "مئتين"), (200, "مائتان"), (200, "مائتين"))
    for word in _ARABIC_HUNDRED:
        yield 100, word
        for unit in range(3, 10):
            yield from ((unit * 100, f"{form}{word}") for form in _ARABIC[unit].split("|")[1:])
            yield from ((unit * 100, f"{form} {word}") for form in _ARABIC[unit].split("|")[1:])


_NUMBERS = {"en": _english, "fr": _french, "es": _spanish, "tr": _turkish, "ar": _arabic}
_HUNDREDS = {
    "en": _english_hundreds,
    "fr": _french_hundreds,
    "es": _spanish_hundreds,
    "tr": _turkish_hundreds,
    "ar": _arabic_hundreds,
}
