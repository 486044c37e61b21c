"""Which values of indicators are worse than their standards."""

from collections.abc import Iterator

from sitrep.arithmetic import is_surely_above
from sitrep.model.figure import Figure
from sitrep.model.indicators import PERCENT, Better
from sitrep.quantity import exact
from sitrep.report.material import Material
from sitrep.report.page.sections.sector_figures import indicator_of, printed_values
from sitrep.report.text import Text


def missed_standard(material: Material, figure: Figure) -> Text | None:
    """What the value should be, where it is surely worse; None where it is not, or has no standard."""
    name = indicator_of(figure)
    indicator = material.evidence.operation.catalogue.get(name)
    if indicator is None or indicator.standard is None:
        return None
    standard = exact(indicator.standard)
    pair = (
        (figure.quantity, standard) if indicator.better is Better.LESS else (standard, figure.quantity)
    )
    if indicator.better is None or not is_surely_above(*pair):
        return None
    words = material.texts.words
    is_percent = indicator.unit == PERCENT
    return Text.of_setting(name, words.in_percent(standard) if is_percent else words.quantity(standard))


def standards_missed(material: Material) -> Iterator[tuple[Figure, Text, str]]:
    """The first value of each indicator that is worse than its standard, with that and who set it.

    A flash update prints no table of values that are not new.
    """
    told = set()
    is_flash = material.evidence.month.period.is_of_news
    for figure in printed_values(material):
        name = indicator_of(figure)
        is_new = figure.key in material.reports.current and name not in told
        is_new = is_new and not (is_flash and figure.is_carried)
        standard = missed_standard(material, figure) if is_new else None
        if standard:
            told.add(name)
            source = material.evidence.operation.catalogue[name].standard_source
            yield figure, standard, source
