"""Data notes on counts that are withheld or rounded."""

from collections.abc import Iterator

from sitrep.analysis.leading import is_withheld
from sitrep.quantity import Kind, Quantity
from sitrep.report.labels import people_counted
from sitrep.report.material import Material
from sitrep.report.page.notes.note import note
from sitrep.report.view.page import DataNote


def withheld_counts(material: Material) -> Iterator[DataNote]:
    """Whose counts readers of this edition do not see, where no total tells them."""
    words, withheld = material.texts, material.evidence.withheld
    for series in material.leading:
        total = material.figure(series.total)
        countries = [
            words.country(country)
            for country in material.countries_of(series)
            if is_withheld(country, series, withheld) and material.figure(series.of(country)) is None
        ]
        if countries and (total is None or total.quantity.is_missing):
            refugees, where = people_counted(series, words), words.list_of(countries)
            text = words.say("note.withheld.text", refugees=refugees, countries=where)
            yield note(material, "withheld", text)


def suppressed(material: Material) -> Iterator[DataNote]:
    """That counts are withheld, and why; not which ones, beyond what the tables say."""
    policy = material.evidence.operation.disclosure
    if policy and policy.round_to:
        text = material.texts.say("note.rounded.text", base=policy.round_to)
        yield note(material, "rounded", text)
    counts = (figure.value for figure in material.reports.current.values())
    if any(isinstance(count, Quantity) and count.kind is Kind.SUPPRESSED for count in counts):
        threshold = policy.threshold if policy else None
        kind = "note.suppressed.text" if threshold is None else "note.suppressed.threshold"
        text = material.texts.say(kind, **({} if threshold is None else {"threshold": threshold}))
        yield note(material, "suppressed", text)
