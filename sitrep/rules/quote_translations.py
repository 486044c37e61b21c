"""Translated quotations: what a translation needs, and whether it has the numbers of the original."""

from collections.abc import Iterator, Mapping

from sitrep.analysis.quoted import excerpts_of
from sitrep.analysis.series import records
from sitrep.diagnostics import Message, Severity
from sitrep.languages import LANGUAGES
from sitrep.model.month import Evidence
from sitrep.model.tongue import Tongue
from sitrep.quantity import Kind, Number
from sitrep.reading.loose_numbers import loose_numbers
from sitrep.reading.mentions import Role, mentions
from sitrep.rules.rule import Finding, rule

_MAY_GO_WITHOUT = 2
"""The largest number that a language may say without one: "both", the dual of Arabic."""

_ALIKE = {Kind.NEARLY: Kind.ABOUT, Kind.MORE_THAN: Kind.AT_LEAST, Kind.LESS_THAN: Kind.AT_MOST}

_Number = tuple[Role, Kind, Number | None, Number | None]

_COLUMNS = ("translation", "translated_into", "translated_by")

_ARTICLE = """
        **article** al-ghad in ar

        > وصل 120 لاجئا إلى المخيم يوم الاثنين.
"""
_GOOD = (
    _ARTICLE
    + """
        **excerpts**

        | article | quote | translation | translated_into | translated_by |
        |---|---|---|---|---|
        | al-ghad | وصل 120 لاجئا إلى المخيم | 120 refugees came to the camp | en | Example Relief |
        """
)


@rule(
    "quote-translation-incomplete",
    Severity.ERROR,
    bad=_ARTICLE
    + """
        **excerpts**

        | article | quote | translation | translated_into | translated_by |
        |---|---|---|---|---|
        | al-ghad | وصل 120 لاجئا إلى المخيم | 120 refugees came to the camp | en | |
        """,
    good=_GOOD,
)
def quote_translation_incomplete(evidence: Evidence) -> Iterator[Finding]:
    """A translation does not say in which language it is or who translated it, or is not there.

    A report prints both with it: readers have to know that these are not the words that were said.
    """
    for record in records(evidence.month, "excerpts"):
        blank = [column for column in _COLUMNS if not record.text(column)]
        if blank and len(blank) < len(_COLUMNS):
            yield Finding(
                record.cell(blank[0]), {"columns": [Message(f"table.excerpts.{each}") for each in blank]}
            )


@rule(
    "quote-translation-differs",
    Severity.WARNING,
    bad=_ARTICLE
    + """
        **excerpts**

        | article | quote | translation | translated_into | translated_by |
        |---|---|---|---|---|
        | al-ghad | وصل 120 لاجئا إلى المخيم | 210 refugees came to the camp | en | Example Relief |
        """,
    good=_GOOD,
)
def quote_translation_differs(evidence: Evidence) -> Iterator[Finding]:
    """A translation has other numbers than the quotation that it translates.

    Counts and percentages are compared, in digits or words, in any order: "about" and "nearly" are the
    same, as are "at least" and "more than". One and two in words are left out, which a language may say
    without a number ("both"). Nothing is compared where a number cannot be read in one of the two, as in
    "tripled" and "dozens", nor a translation into a language in which there is no report.
    """
    reports = evidence.operation.report.languages
    for excerpt in excerpts_of(evidence.month):
        article = evidence.articles.get(excerpt.record.text("article"))
        said = _numbers(excerpt.record.text("quote"), article.language) if article else None
        for language, row in excerpt.translations.items():
            if language not in reports:
                continue
            translated = _numbers(row.text("translation"), language)
            if said is not None and translated is not None and said.keys() != translated.keys():
                values = {"said": list(said.values()), "translated": list(translated.values())}
                yield Finding(row.cell("translation"), values, (excerpt.record.cell("quote"),))


@rule(
    "quote-not-translated",
    Severity.NOTE,
    bad=_ARTICLE
    + """
        **excerpts**

        | article | quote |
        |---|---|
        | al-ghad | وصل 120 لاجئا إلى المخيم |
        """,
    good=_GOOD,
)
def quote_not_translated(evidence: Evidence) -> Iterator[Finding]:
    """A quotation is printed in the language of its article, which is not that of the report.

    Nobody entered a translation into the report's language, so the quotation stands there as it was
    said, with the name of its language.
    """
    for excerpt in excerpts_of(evidence.month):
        record = excerpt.record
        article = evidence.articles.get(record.text("article"))
        if article is None or record.text("use") != "quote":
            continue
        lacking = [
            Tongue(language)
            for language in evidence.operation.report.languages
            if language != article.language and language not in excerpt.translations
        ]
        if lacking:
            values = {"language": Tongue(article.language), "lacking": lacking}
            yield Finding(record.cell("quote"), values)


def _numbers(text: str, language: str) -> Mapping[_Number, str] | None:
    """Each number of a text with its words; None where one cannot be read, or the language cannot."""
    if language not in LANGUAGES or list(loose_numbers(text, language)):
        return None
    found: dict[_Number, str] = {}
    for mention in mentions(text, language):
        words, quantity = text[mention.start : mention.end], mention.quantity
        if mention.role not in (Role.COUNT, Role.PERCENT):
            continue
        if quantity is None:
            return None
        if (quantity.count or 0) > _MAY_GO_WITHOUT or any(map(str.isdigit, words)):
            alike = _ALIKE.get(quantity.kind, quantity.kind)
            found[mention.role, alike, quantity.value, quantity.high] = words
    return found
