"""What pictures have in common: counts on their dates, sources, lists of names, and which map it is."""

from collections.abc import Collection, Iterable, Sequence

from sitrep.drawing.trends import Count
from sitrep.model.figure import Figure
from sitrep.model.issue import Clearance
from sitrep.report.documents import citation, documents_of
from sitrep.report.gaps import lacking_in
from sitrep.report.labels import dates_of, subject_of
from sitrep.report.material import Material, shown
from sitrep.report.text import Text
from sitrep.report.texts import Texts

MOST_NAMED = 12


def sources_said(material: Material, figures: Iterable[Figure]) -> list[Text]:
    """One sentence with the sources' numbers in the report's list; none where none is listed."""
    return sources_named(material, {each for one in figures for each in documents_of(material, one)})


def sources_named(material: Material, documents: Collection[str]) -> list[Text]:
    """The same of documents."""
    numbers = citation(material, documents)
    return (
        [material.texts.say("picture.sources", count=len([*numbers.links]), numbers=numbers)]
        if numbers
        else []
    )


def gaps_said(figures: Iterable[Figure], words: Texts) -> list[Text]:
    """One sentence on the sums among the figures that lack a part; none where all are whole."""
    lacking = [
        words.say("picture.incomplete.item", subject=subject_of(one, words), dates=dates_of(one, words))
        for one in figures
        if lacking_in(one, words)
    ]
    if not lacking:
        return []
    return [words.say("picture.incomplete", items=named(words, list(dict.fromkeys(lacking))))]


def named(words: Texts, names: Sequence[Text], most: int = MOST_NAMED) -> Text:
    """`a, b and c`; of more than `most` the first ones "and others"."""
    more = [words.say("picture.others")] if len(names) > most else []
    return words.list_of([*names[:most], *more])


def map_ends(material: Material, part: str = "") -> list[Text]:
    """How the caption of a map ends: whose land it is drawn on, and its reference and date.

    Maps are cut out and passed on alone. `part` tells a further map of a report from its first, such as
    "camps" of syria-2012-07-camps.
    """
    words, period = material.texts, material.evidence.month.period
    parts = filter(None, (material.evidence.operation.folder, str(period), part))
    reference = Text.dated(period.as_of, "-".join(parts))
    return [
        words.say("map.land"),
        words.say("map.disclaimer"),
        words.say("map.reference", reference=reference, date=period.as_of),
    ]


def map_state(clearance: Clearance | None, words: Texts) -> Text:
    """What follows a map's reference and date: when it was cleared, or that it was not."""
    return words.say("map.cleared", date=clearance.on) if clearance else words.say("map.draft")


def count_of(figure: Figure, words: Texts, text: str = "") -> Count:
    """A count with a value as a chart's point; its words are the table's, if there are no others."""
    quantity = figure.quantity
    value = float(quantity.value or 0)
    return Count(
        on=figure.as_of,
        value=value,
        high=value if quantity.high is None else float(quantity.high),
        text=text or shown(figure, words).text,
        is_exact=quantity.is_exact,
    )
