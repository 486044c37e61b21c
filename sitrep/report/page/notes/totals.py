"""Data notes on sums: their dates, whose counts are not in them, what is not added to them."""

from collections.abc import Iterator

from sitrep.analysis.shares import wholes_off
from sitrep.model.counting import Series, count_key, is_named_total
from sitrep.model.figure import Figure
from sitrep.model.subject import THE_REGION
from sitrep.report.gaps import names_of_parts
from sitrep.report.labels import dates_of, label_of, people_counted, subject_of
from sitrep.report.material import Material
from sitrep.report.measures import people_named, people_of
from sitrep.report.page.notes.note import note
from sitrep.report.page.sections.other_series import other_series
from sitrep.report.subjects import named
from sitrep.report.text import Text
from sitrep.report.texts import Given
from sitrep.report.view.page import DataNote


def notes_on_totals(material: Material) -> Iterator[DataNote]:
    """Of what dates the sums are, and whose counts are not in them: the countries', then the total."""
    words = material.texts
    totals = [material.figure(series.total) for series in material.leading]
    sums = [each for each in (*counts_of_countries(material), *totals) if each and each.parts]
    for each in sums:
        is_total = each.subject.is_total
        values: dict[str, Given] = {
            "place": named(each.subject, words),
            "value": _value_of(material, each),
        }
        if each.as_of_first not in (None, each.as_of):
            kind = "note.total.dates" if is_total else "note.sum.dates"
            text = _filled(material, kind, dates=dates_of(each, words), **values)
            yield note(material, "total", text)
        if each.missing_parts and not each.quantity.is_missing:
            lacking = names_of_parts(each, each.missing_parts, words)
            kind = "note.total.partial" if is_total else "note.sum.partial"
            yield note(material, "total", _filled(material, kind, countries=lacking, **values))
        if each.withheld_parts and not each.quantity.is_missing:
            kind = "note.total.withheld" if is_total else "note.sum.withheld"
            if is_total:
                values["countries"] = names_of_parts(each, each.withheld_parts, words)
            yield note(material, "withheld", _filled(material, kind, **values))


def _value_of(material: Material, figure: Figure) -> Given:
    """The count; beside those of other populations with the people that it is of."""
    if len(material.leading) == 1:
        return figure.quantity
    words = material.texts
    return words.say("note.value.of", value=figure.quantity, people=people_of(figure.key, words))


def shares(material: Material) -> Iterator[DataNote]:
    """Of what the text prints shares that do not add up as they are rounded."""
    for whole in wholes_off(material.narrative.made, material.reports.current):
        text = material.texts.say("note.shares.text", whole=label_of(whole, material.texts))
        yield note(material, "shares", text)


def _filled(material: Material, kind: str, **values: Given) -> Text:
    """The note of a sum; that of the total does not name its place."""
    if "total" in kind:
        del values["place"]
    return material.texts.say(kind, **values)


def not_added(material: Material) -> Iterator[DataNote]:
    """Each figure of another series; of areas that were added their sum alone."""
    words = material.texts
    others = [each for each in other_series(material) if not each.subject.is_total]
    added = {addend for figure in others for addend in figure.addends}
    for figure in others:
        if figure.key in added:
            continue
        if figure.subject == THE_REGION:
            text = words.say(
                "note.region.text",
                value=figure.quantity,
                people=people_of(figure.key, words),
                date=dates_of(figure, words),
            )
            yield note(material, "not_added", text)
            continue
        method = words.say(f"code.method.{figure.key.rsplit('.', 1)[-1]}")
        text = words.say(
            "note.not_added.text",
            value=figure.quantity,
            method=method,
            refugees=people_counted(_leading_beside(material, figure), words),
            place=subject_of(figure, words),
            date=dates_of(figure, words),
        )
        yield note(material, "not_added", text)


def populations(material: Material) -> Iterator[DataNote]:
    """That counts of several populations stand beside one another."""
    if len(material.leading) > 1:
        words = material.texts
        people = [people_named(each.whom, words) for each in material.leading]
        has_totals = any(map(is_named_total, material.reports.current))
        key = "note.populations.totals" if has_totals else "note.populations.text"
        text = words.say(key, populations=words.list_of(people))
        yield note(material, "populations", text)


def counts_of_countries(material: Material) -> list[Figure]:
    """What the series that the report leads with count in each country."""
    return [
        figure
        for series in material.leading
        for country in material.countries_of(series)
        if (figure := material.figure(series.of(country)))
    ]


def _leading_beside(material: Material, figure: Figure) -> Series:
    """The series that the report leads with for the population that a figure counts."""
    counted = count_key(figure.key)
    return next(series for series in material.leading if counted and series.whom == counted.whom)
