"""An operation's own words: names of countries, and of what only it measures, adds up and lists."""

from dataclasses import replace

from sitrep.model.indicators import UNITS
from sitrep.model.operation import Operation
from sitrep.model.tables import EVENTS
from sitrep.words.catalogue import catalogue
from sitrep.words.digits import LATIN
from sitrep.words.speech import Words, words_for


def words_of(operation: Operation, language: str) -> Words:
    """The words of a language with those of an operation; LookupError for one without messages."""
    own = {}
    for each in operation.indicator:
        own[f"indicator.{each.sector}.{each.code}"] = each.label
        if each.unit_code not in UNITS:
            own[f"unit.{each.unit_code}"] = each.unit
    own |= {f"totals.{name}": total.label for name, total in operation.totals.items()}
    category = EVENTS.column("category")
    own |= {category.message_of(code): label for code, label in operation.events.kinds.items()}
    messages = {key: (_escaped(text[language]),) for key, text in own.items() if language in text}
    return Words(
        language,
        catalogue(language).with_own(messages),
        names=operation.names.get(language, {}),
        months_of=operation.country_of_origin,
        digits=operation.report.digits,
    )


def analysts_words(language: str, operation: Operation | None = None) -> Words:
    """Those in which sitrep speaks with who makes a report, with an operation's own.

    A message that the language does not have is said in English, and marked. Numbers are in the digits
    of spreadsheets, whatever the report's are.
    """
    words, english = (
        replace(words_of(operation, each), digits=LATIN) if operation else words_for(each)
        for each in (language, "en")
    )
    return words if language == "en" else replace(words, spare=english)


def _escaped(text: str) -> str:
    """Words that are no message and have no fields, whatever is in them."""
    return text.replace("{", "{{").replace("}", "}}")
