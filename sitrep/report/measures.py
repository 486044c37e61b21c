"""What figures measure, in words: counts of people by their method, and indicators by their labels."""

from sitrep.model.counting import FAMILIES, REFUGEES, population_of
from sitrep.model.figure import Figure, Made
from sitrep.model.indicators import PERCENT, is_currency
from sitrep.model.tables import INDICATORS
from sitrep.model.tables import REFUGEES as TABLE
from sitrep.report.text import Text
from sitrep.report.texts import Texts
from sitrep.report.view import Heading

_OF = "of_"
_OF_POPULATIONS = {f"{_OF}{family}": family for family in FAMILIES}


def measure_heading(words: Texts, measure: str) -> Heading:
    """The head of a column of counts."""
    return Heading(words.say(f"measure.{measure}").opening(words.language), numeric=True)


def measure_of(figure: Figure, words: Texts) -> Text:
    """What a figure measures; of a change what has changed, of other people than refugees whom."""
    if figure.made is Made.CHANGE:
        return words.say("measure.change", measure=_measure(figure.parts[0], figure.unit, words))
    return _measure(figure.key, figure.unit, words)


def _measure(key: str, unit: str, words: Texts) -> Text:
    if INDICATORS.makes(key):
        return _of_indicator(key, unit, words)
    measure = words.say(f"measure.{key.rsplit('.', 1)[-1]}")
    if population_of(key) in (None, REFUGEES):
        return measure
    return words.say("measure.of", people=people_of(key, words), measure=measure)


def _of_indicator(key: str, unit: str, words: Texts) -> Text:
    """`latrines built`, `latrines built, target`; with its unit where the label does not say it."""
    _, sector, code, *rest = key.split(".")
    said = indicator_label(f"{sector}.{code}", unit, words)
    for part in rest:
        if part in _OF_POPULATIONS:
            people = people_of(_OF_POPULATIONS[part], words)
            said = words.say("measure.of", people=people, measure=said)
    return words.say(f"measure.indicator.{rest[-1]}", indicator=said)


def indicator_label(name: str, unit: str, words: Texts) -> Text:
    """What an indicator is called, and its unit in brackets unless it is in the label or the number."""
    label = Text.of_setting(name, words.words.say(f"indicator.{name}"))
    if not unit or unit == PERCENT or is_currency(unit):
        return label
    called = words.words.say(f"unit.{unit}")
    if called.casefold() in str(label).casefold():
        return label
    return words.say("indicator.in_unit", indicator=label, unit=Text.of_setting(name, called))


def people_of(key: str, words: Texts) -> Text:
    """Whom a figure counts: `internally displaced people`."""
    return population_named(population_of(key) or REFUGEES, words)


def population_named(population: str, words: Texts) -> Text:
    """`internally displaced people`."""
    return words.code(TABLE.column("population"), population)
