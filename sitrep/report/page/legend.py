"""What the page explains at its end: words in place of numbers, marks, acronyms."""

from collections.abc import Iterator

from sitrep.quantity import MISSING, Kind, Quantity
from sitrep.report.material import Material
from sitrep.report.text import Text
from sitrep.report.view.page import LegendEntry, View
from sitrep.report.view.parts import words_of


def legend(material: Material, view: View) -> tuple[LegendEntry, ...]:
    """The words that the page has in place of a number, or beside it, explained once."""
    words, printed = material.texts, set(words_of(view))
    in_place = (
        LegendEntry(words.quantity(Quantity(kind), style="table"), words.say(f"legend.{kind}"))
        for kind in Kind
        if kind in MISSING
    )
    said = (entry for entry in in_place if any(str(entry.word) in text for text in printed))
    unclear = words.say("change.unclear")
    is_unclear = any(str(unclear) in text for text in printed)
    rough = [LegendEntry(unclear, words.say("legend.unclear"))] if is_unclear else []
    return (*said, *rough, *_carried_explained(material))


def _carried_explained(material: Material) -> Iterator[LegendEntry]:
    """The mark of what nobody reported anew, where there is any."""
    if any(figure.is_carried for figure in material.reports.current.values()):
        words, period = material.texts, material.evidence.month.period
        yield LegendEntry(words.say("mark.carried"), words.say("legend.carried", period=period))


def abbreviations(material: Material) -> tuple[LegendEntry, ...]:
    """The operation's acronyms, spelled out once."""
    language = material.texts.language
    acronyms = material.evidence.operation.report.acronyms
    return tuple(
        LegendEntry(_acronym(short, short), _acronym(short, meaning[language]))
        for short, meaning in sorted(acronyms.items())
        if language in meaning
    )


def _acronym(short: str, text: str) -> Text:
    return Text.of_setting(f"report.acronyms.{short}", text)
