"""Data notes: what a reader must know before relying on a number."""

from collections.abc import Iterator

from sitrep.report.material import Material
from sitrep.report.measures import indicator_label
from sitrep.report.page.notes.differing import differing
from sitrep.report.page.notes.not_updated import not_updated
from sitrep.report.page.notes.note import note
from sitrep.report.page.notes.of_analysts import corrections, remarks
from sitrep.report.page.notes.printed_over import printed_over
from sitrep.report.page.notes.totals import not_added, notes_on_totals, populations, shares
from sitrep.report.page.notes.withheld import suppressed, withheld_counts
from sitrep.report.page.pictures.map_frame import map_frame
from sitrep.report.page.pictures.map_places import places_of
from sitrep.report.page.sections.standards import standards_missed
from sitrep.report.text import Text
from sitrep.report.view.page import DataNote


def data_notes(material: Material) -> tuple[DataNote, ...]:
    """Totals, series, corrections, remarks of the analysts, and warnings that were printed over."""
    return (
        *notes_on_totals(material),
        *shares(material),
        *suppressed(material),
        *withheld_counts(material),
        *not_added(material),
        *populations(material),
        *_standards(material),
        *differing(material),
        *not_updated(material),
        *corrections(material),
        *remarks(material),
        *printed_over(material),
        *_without_map(material),
    )


def _without_map(material: Material) -> Iterator[DataNote]:
    """Why the first page has none, as for a state of small islands alone."""
    if map_frame(material, places_of(material)) is None:
        yield note(material, "map", material.texts.say("note.map.none"))


def _standards(material: Material) -> Iterator[DataNote]:
    """Which values are worse than a standard, and who set it."""
    words = material.texts
    for figure, standard, source in standards_missed(material):
        _, sector, code, *_ = figure.key.split(".")
        indicator = indicator_label(f"{sector}.{code}", figure.unit, words)
        key = "note.standard.set_by" if source else "note.standard.text"
        by = {"source": Text.of_setting(f"{sector}.{code}", source)} if source else {}
        text = words.say(key, indicator=indicator, standard=standard, **by)
        yield note(material, "standard", text)
