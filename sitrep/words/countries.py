"""Countries as people write them, recognised as ISO 3166 codes."""

from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale
from babel.core import get_global

from sitrep.languages import LANGUAGES
from sitrep.languages.union import by_key
from sitrep.lines import nearest
from sitrep.words.folding import fold

_LANGUAGES = tuple(LANGUAGES)
_CODE_LETTERS = 3
_ALIKE_PERCENT = 75

# CLDR maps codes of states that are no more to their successors.
_FORMER = frozenset(["ANT", "BUR", "DDR", "FXX", "NTZ", "SCG", "SUN", "TMP", "YMD", "YUG", "ZAR"])
# CLDR's own codes for what ISO 3166 does not list, other than Kosovo.
_NOT_COUNTRIES = frozenset(["ASC", "CPT", "DGA", "QUU", "TAA", "XAA", "XBB", "XKK", "ZZZ"])
# The code that the United Nations and the European Union use for Kosovo.
_USER_ASSIGNED = {"XKX": "XK"}

_VARIANTS = by_key(lambda language: language.countries)


@cache
def alpha2_codes() -> Mapping[str, str]:
    """ISO alpha-3 -> alpha-2 of every country and territory."""
    aliases: Mapping[str, list[str]] = get_global("territory_aliases")
    named = Locale.parse("en").territories
    codes = {
        alpha3: alpha2[0]
        for alpha3, alpha2 in aliases.items()
        if len(alpha3) == _CODE_LETTERS and alpha3.isalpha() and len(alpha2) == 1
        and alpha3 not in _FORMER | _NOT_COUNTRIES and alpha2[0] in named
    }  # fmt: skip
    return codes | _USER_ASSIGNED


def iso3(text: str) -> str | None:
    """The alpha-3 code of a country given by its code or by a name in any of LANGUAGES.

    Case, accents, punctuation and spaces do not matter. None when it is not known for certain.
    """
    squeezed = _squeezed(text)
    # Most are English names or codes: the other languages are looked into only for the rest.
    return _index(_LANGUAGES[:1]).get(squeezed) or _index(_LANGUAGES).get(squeezed)


def names_of(code: str) -> list[str]:
    """The names of a country in all languages, its variants among them; its codes are none."""
    codes = {code, alpha2_codes().get(code, "")}
    return [name for name in _names_by_code().get(code, {}) if name not in codes]


def nearest_country(text: str) -> str | None:
    """The known name that is most like the text, with its code: `Jordan (JOR)`."""
    squeezed = _squeezed(text)
    if len(squeezed) <= _CODE_LETTERS:
        return _nearest_code(squeezed)
    found = nearest(squeezed, _long_names(), least=_ALIKE_PERCENT)
    return f"{_written()[found]} ({_index(_LANGUAGES)[found]})" if found else None


def _nearest_code(typed: str) -> str | None:
    """The one code with the same letters in another order, or else the one code a letter away."""
    from rapidfuzz.distance import OSA

    codes = [code for code in alpha2_codes() if len(typed) == _CODE_LETTERS]
    swapped = [code for code in codes if sorted(code.lower()) == sorted(typed)]
    near = swapped or [code for code in codes if OSA.distance(typed, code.lower()) == 1]
    if len(near) != 1:
        return None
    return f"{Locale.parse('en').territories[alpha2_codes()[near[0]]]} ({near[0]})"


def _squeezed(text: str) -> str:
    return fold(text).replace(" ", "")


@cache
def _index(languages: tuple[str, ...]) -> Mapping[str, str]:
    """Codes win over names, and the languages in their order over the later ones."""
    index: dict[str, str] = {}
    for code, name in _names(languages):
        index.setdefault(_squeezed(name), code)
    return index


@cache
def _names_by_code() -> Mapping[str, Mapping[str, None]]:
    """Of each country what `_names` has, once and in that order."""
    names: dict[str, dict[str, None]] = {}
    for code, name in _names(_LANGUAGES):
        names.setdefault(code, {})[name] = None
    return names


@cache
def _written() -> Mapping[str, str]:
    written: dict[str, str] = {}
    for _, name in _names(_LANGUAGES):
        written.setdefault(_squeezed(name), name)
    return written


@cache
def _long_names() -> tuple[str, ...]:
    return tuple(name for name in _index(_LANGUAGES) if len(name) > _CODE_LETTERS)


def _names(languages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    codes = alpha2_codes()
    yield from ((alpha3, alpha3) for alpha3 in codes)
    yield from codes.items()
    for alpha3, variants in _VARIANTS.items():
        yield from ((alpha3, name) for name in variants.split("|"))
    for language in languages:
        territories = Locale.parse(language).territories
        for alpha3, alpha2 in codes.items():
            name = territories[alpha2]
            yield alpha3, name
            if language == "en":
                yield alpha3, name.replace("&", "and").replace("St. ", "Saint ")
