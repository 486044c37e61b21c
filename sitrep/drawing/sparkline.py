"""A small line for the cell of a table: counts true to time, from zero to the row's own largest.

It has no words, and a report may have many: its SVG is written here, without the charts' sheet.
"""

from dataclasses import dataclass
from datetime import date

from sitrep.drawing.ink import INK, MID, coloured
from sitrep.drawing.medium import Medium
from sitrep.drawing.scales import DateScale
from sitrep.drawing.sheet import Point

WIDTH, HEIGHT = 15.0, 4.8
"""In millimetres; the stylesheets scale it with the letters around it."""

_EDGE = 0.8
"""Room for the marks at the ends of the line."""
_DOT, _LAST_DOT = 0.3, 0.65

Counted = tuple[date, float]


@dataclass(frozen=True, slots=True)
class SparklineSpec:
    """The unbroken runs of one line, at least one with a count, on an axis from `first` to `last`."""

    runs: tuple[tuple[Counted, ...], ...]
    first: date
    last: date
    is_rtl: bool

    def drawn(self, medium: Medium = Medium.PAPER) -> str:
        """One whole `<svg>` element: the level of zero, the runs, the last count marked."""
        days = DateScale(self.first, self.last, _EDGE, WIDTH - 2 * _EDGE)
        highest = max(value for run in self.runs for _, value in run) or 1
        foot = HEIGHT - _EDGE

        def place(on: date, value: float) -> Point:
            x = days.at(on)
            return WIDTH - x if self.is_rtl else x, foot - (foot - _EDGE) * value / highest

        lines = [[place(on, value) for on, value in run] for run in self.runs]
        path = "".join("M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in line) for line in lines)
        alone = "".join(_dot(line[0], _DOT) for line in lines if len(line) == 1)
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {HEIGHT:g}" '
            f'width="{WIDTH:g}mm" height="{HEIGHT:g}mm">'
            f'<path d="M0 {foot:g}H{WIDTH:g}" stroke="{MID}" stroke-width=".12"/>'
            f'<path d="{path}" fill="none" stroke="{INK}" stroke-width=".35" stroke-linejoin="round"/>'
            f"{alone}{_dot(lines[-1][-1], _LAST_DOT)}</svg>"
        )
        return coloured(svg, medium)


def _dot(at: Point, radius: float) -> str:
    return f'<circle cx="{at[0]:.2f}" cy="{at[1]:.2f}" r="{radius:g}" fill="{INK}"/>'
