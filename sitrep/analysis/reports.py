"""What each month's report knew: all figures of this month and of every earlier one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sitrep.analysis.camps import camp_figures
from sitrep.analysis.displacement import refugee_figures
from sitrep.analysis.events import event_figures
from sitrep.analysis.figures import is_updated
from sitrep.analysis.missions import mission_figures
from sitrep.model.figure import Figure, Figures, Made
from sitrep.model.month import Evidence, Month
from sitrep.model.operation import Operation
from sitrep.quantity import difference


@dataclass(frozen=True, slots=True)
class Reports:
    """The figures of this month and of every earlier one, each as that month's report knew them."""

    current: Figures
    earlier: tuple[Figures, ...]

    @property
    def previous(self) -> Figures:
        """What the last report said; nothing for the first."""
        return self.earlier[-1] if self.earlier else {}


def reports_of(evidence: Evidence) -> Reports:
    """Figures month by month, oldest first; a later month never changes an earlier one's."""
    months, operation = evidence.months, evidence.operation
    figures = [_figures(months[: end + 1], operation) for end in range(len(months))]
    return Reports(figures[-1], tuple(figures[:-1]))


def _figures(months: Sequence[Month], operation: Operation) -> Figures:
    """The last month's figures; what it does not report is carried over with its own date."""
    as_of = months[-1].period.as_of
    made = [
        *refugee_figures(months, operation.countries_of_asylum, operation.data.cumulative),
        *camp_figures(months),
        *mission_figures(months, as_of),
        *event_figures(months[-1]),
    ]
    return {figure.key: figure for figure in made}


_CHANGING = ("registered", "population", "deployed", "authorised")


def changes(reports: Reports) -> Mapping[str, Figure]:
    """For each figure that was reported anew: its difference to the last report's, by its own key.

    Keys of the differences end in `.change`. There is none for a figure without a previous one, nor
    where either has no value.
    """
    made = {}
    for key, figure in reports.current.items():
        before = reports.previous.get(key)
        if before is None or key.rsplit(".", 1)[-1] not in _CHANGING:
            continue
        # A sum is compared only with a sum of the same parts.
        if figure.parts != before.parts or not is_updated(figure, reports.previous):
            continue
        value = difference(figure.quantity, before.quantity)
        if not value.is_missing:
            made[key] = replace(
                figure,
                key=f"{key}.change",
                value=value,
                made=Made.CHANGE,
                parts=(key,),
                cells=(*figure.cells, *before.cells),
                as_of_first=before.as_of,
                missing_parts=(),
            )
    return made
