"""An analyst's own words on the page: each number in them leads to its row of the annex."""

from itertools import chain, pairwise

from sitrep.analysis.series import Record
from sitrep.analysis.told import told_in
from sitrep.report.labels import anchor_of
from sitrep.report.material import Material
from sitrep.report.text import Text, joined


def linked_words(material: Material, record: Record, column: str) -> Text:
    """The words of a cell, each number a link to the annex row that leads to it."""
    words, cell = record.text(column), record.cell(column)
    spans = told_in(record, column, material.language_of_cells).spans
    ends = [0, *chain.from_iterable(spans), len(words)]
    parts = [Text.cited(words[start:end], cell) for start, end in pairwise(ends)]
    linked = [part.led_to(anchor_of(cell)) if n % 2 else part for n, part in enumerate(parts)]
    return joined("", linked)
