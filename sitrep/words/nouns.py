"""A noun in the form that a number before it needs: `1 camp`, `5 camps`, مخيمان, `5 مخيمات`."""

from collections.abc import Sequence
from functools import cache

from babel import Locale

from sitrep.languages import LANGUAGES
from sitrep.quantity import Kind, Number, Quantity

PLACE = "#"
"""Where the number stands in a form; one without it says its number itself, as "one camp" does."""

_IN_ORDER = ("zero", "one", "two", "few", "many", "other")
_FIRST_NUMBERS = 201
_MOST_SAID = 2


def examples(language: str) -> tuple[int, ...]:
    """The least number of each form that a noun has, in their order: 1, 2 in English."""
    return tuple(min(_numbers(name, language)) for name in _needed(language))


def are_forms(forms: Sequence[str], language: str) -> bool:
    """Whether a noun has so many forms, each with its number unless it is of one number alone.

    Forms that only zero or whole millions have may be left out.
    """
    names = _names(len(forms), language)
    return bool(names) and all(
        form.strip() and (PLACE in form or _says(name, language) is not None)
        for form, name in zip(forms, names, strict=True)
    )


def number_said(forms: Sequence[str], form: str, language: str) -> int | None:
    """The number that a form says itself; None for one with a place for it."""
    return None if PLACE in form else _says(_names(len(forms), language)[forms.index(form)], language)


def with_noun(quantity: Quantity, number: str, forms: Sequence[str], language: str) -> str:
    """The form for a count, with its number in words or digits and with its qualifier.

    A range goes by its end. A form without a number is for the one number that it says; another, or a
    qualified one, has the form of most numbers.
    """
    names = _names(len(forms), language)
    value = quantity.value if quantity.high is None else quantity.high
    name = _name(value or 0, names, language)
    form = forms[names.index(name)]
    if PLACE not in form and (quantity.kind is not Kind.EXACT or value != _says(name, language)):
        form = forms[names.index("other")]
    return form.replace(PLACE, number)


def _name(number: Number, names: Sequence[str], language: str) -> str:
    name = str(_locale(language).plural_form(abs(float(number))))
    return name if name in names else "other"


@cache
def _names(count: int, language: str) -> tuple[str, ...]:
    """The names of so many forms; none where a noun has not so many."""
    possible = tuple(
        name for name in _IN_ORDER if name in {*_locale(language).plural_form.tags, "other"}
    )
    return next((names for names in (_needed(language), possible) if len(names) == count), ())


@cache
def _needed(language: str) -> tuple[str, ...]:
    """The forms of the numbers from 1 on, as far as counts of things usually go."""
    return tuple(n for n in _IN_ORDER if n == "other" or any(_numbers(n, language)))


@cache
def _numbers(name: str, language: str) -> tuple[int, ...]:
    numbers = range(1, _FIRST_NUMBERS)
    return tuple(number for number in numbers if _locale(language).plural_form(number) == name)


def _says(name: str, language: str) -> int | None:
    """The number that a form without one says; None where it may be any of several."""
    numbers = (0,) if name == "zero" else _numbers(name, language)
    return numbers[0] if len(numbers) == 1 and numbers[0] <= _MOST_SAID else None


def _locale(language: str) -> Locale:
    return Locale.parse(LANGUAGES[language].locale)
