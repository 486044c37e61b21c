"""What charts over time draw of earlier reports beside this month's figures."""

from typing import NamedTuple

from sitrep.analysis.provenance import Node, chain
from sitrep.model.counting import METHODS, count_key, is_named_total
from sitrep.model.figure import Figure, Figures
from sitrep.model.period import Period
from sitrep.model.tables import MISSIONS, REFUGEES, Role
from sitrep.quantity import Quantity
from sitrep.report.material import Material

_REFUGEES_DRAWN = {*METHODS, *REFUGEES.with_role(Role.FLOW)}
_MISSIONS_DRAWN = {"authorised", "deployed", "status_since", "mandate_start", "mandate_end"}


class Earlier(NamedTuple):
    """A figure as the report of `period` knew it, with its way back to the cells."""

    period: Period
    node: Node


def drawn_again(material: Material) -> list[Earlier]:
    """What charts over time can draw and this month's figures do not say, oldest first.

    Where several reports have a figure, the last one's stands, as in a chart.
    """
    current, earlier = material.reports.current, material.reports.earlier
    found: dict[tuple[str, object, object], Earlier] = {}
    for number, (month, figures) in enumerate(zip(material.evidence.earlier, earlier, strict=True)):
        then = material.reports.until(number)
        for figure in figures.values():
            if not _is_drawn(figure, current) or _says_the_same(figure, current.get(figure.key)):
                continue
            node = chain(figure, material.evidence, then)
            found[figure.key, figure.as_of, figure.value] = Earlier(month.period, node)
    return list(found.values())


def _is_drawn(figure: Figure, current: Figures) -> bool:
    parts = count_key(figure.key)
    if parts:
        is_of_country = not parts.area and parts.country == figure.subject.country
        is_drawn = is_of_country and parts.measure in _REFUGEES_DRAWN
    elif is_named_total(figure.key):
        return False
    else:
        _, whose, *_, measure = figure.key.split(".")
        # Of a mission that has gone no timeline is drawn.
        is_there = MISSIONS.makes(figure.key) and f"missions.{whose}.status" in current
        is_drawn = is_there and measure in _MISSIONS_DRAWN
    return is_drawn and _has_value(figure)


def _has_value(figure: Figure) -> bool:
    return not figure.quantity.is_missing if isinstance(figure.value, Quantity) else bool(figure.value)


def _says_the_same(figure: Figure, other: Figure | None) -> bool:
    return other is not None and (figure.value, figure.as_of) == (other.value, other.as_of)
