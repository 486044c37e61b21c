"""What figures measure, in words: counts of people by their method, and indicators by their labels."""

from sitrep.model.counting import ABROAD, FAMILIES, REFUGEES, Whom, count_key, population_of
from sitrep.model.figure import Figure, Made
from sitrep.model.indicators import PERCENT, is_currency
from sitrep.model.tables import INDICATORS
from sitrep.model.tables import REFUGEES as TABLE
from sitrep.model.tables.sex_and_age import AGE_BANDS
from sitrep.report.text import Text
from sitrep.report.texts import Texts
from sitrep.report.view.section import Heading

_OF = "of_"
_OF_POPULATIONS = {f"{_OF}{family}": family for family in FAMILIES}


def measure_heading(words: Texts, measure: str) -> Heading:
    """The head of a column of counts."""
    return Heading(measure_named(measure, words).opening(words.language), numeric=True)


def measure_named(measure: str, words: Texts) -> Text:
    """`arrivals`; `women and girls, 12-17 years` for a column of an age group."""
    sex, _, band = measure.partition("_")
    if measure not in AGE_BANDS:
        return words.say(f"measure.{measure}")
    return words.say("measure.age_group", sex=words.say(f"measure.{sex}"), ages=ages_of(band))


def ages_of(band: str) -> Text:
    """`12-17`, `60+`."""
    return Text.of_column(band, band.replace("_plus", "+").replace("_", "-"))


def measure_of(figure: Figure, words: Texts) -> Text:
    """What a figure measures; of a change what has changed, of other people than refugees whom."""
    if figure.made is Made.CHANGE:
        return words.say("measure.change", measure=_measure(figure.parts[0], figure.unit, words))
    return _measure(figure.key, figure.unit, words)


def _measure(key: str, unit: str, words: Texts) -> Text:
    if INDICATORS.makes(key):
        return _of_indicator(key, unit, words)
    measure = measure_named(key.rsplit(".", 1)[-1], words)
    parts = count_key(key)
    if parts is None or goes_without_saying(parts.whom, words):
        return measure
    return words.say("measure.of", people=people_of(key, words), measure=measure)


def _of_indicator(key: str, unit: str, words: Texts) -> Text:
    """`latrines built`, `latrines built, target`; with its unit where the label does not say it."""
    _, sector, code, *rest = key.split(".")
    said = indicator_label(f"{sector}.{code}", unit, words)
    for part in rest:
        if part in _OF_POPULATIONS:
            population = population_of(_OF_POPULATIONS[part]) or REFUGEES
            people = words.code(TABLE.column("population"), population)
            said = words.say("measure.indicator.of", people=people, indicator=said)
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


def sector_named(sector: str, words: Texts) -> Text:
    """`Health`."""
    return words.code(INDICATORS.column("sector"), sector)


def people_of(key: str, words: Texts) -> Text:
    """Whom a figure counts: `internally displaced people`."""
    parts = count_key(key)
    return people_named(parts.whom if parts else Whom(REFUGEES), words)


def people_named(whom: Whom, words: Texts) -> Text:
    """`internally displaced people`, `refugees from Eritrea`."""
    people, origin = words.code(TABLE.column("population"), whom.population), origin_of(whom, words)
    return words.say("people.from", people=people, country=words.country(origin)) if origin else people


def origin_of(whom: Whom, words: Texts) -> str:
    """The code of the country of origin that has to be named: where people of several are counted."""
    return whom.origin or (words.words.home if whom.population in ABROAD else "")


def goes_without_saying(whom: Whom, words: Texts) -> bool:
    """Whether they are the refugees whom the report is about, and need not be named."""
    return whom.population == REFUGEES and not origin_of(whom, words)
