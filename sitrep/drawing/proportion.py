"""A bar of what there is in the outline of what there should be, and a line as long as the need.

It has no words, and a report may have many: its SVG is written here, without the charts' sheet.
"""

from dataclasses import dataclass

from sitrep.drawing.ink import INK, MID, WHITE, coloured
from sitrep.drawing.medium import Medium

_EDGE = 0.3
"""Room for the outline, which is drawn on both sides of its edge."""
_LINE = 0.45
_TICK = 0.35


@dataclass(frozen=True, slots=True)
class ProportionSpec:
    """Amounts from 0 in one unit, at least one above it; None for what nobody states.

    The largest of them is as wide as the drawing, or `widest` where that is given: bars of several rows
    then have one scale, and one that is longer is broken before its end. `over` is the colour of what is
    above the target. `width` and `height` are in millimetres.
    """

    reached: float
    target: float | None
    in_need: float | None
    is_rtl: bool
    width: float = 15.0
    height: float = 3.4
    widest: float | None = None
    over: str = INK

    def drawn(self, medium: Medium = Medium.PAPER) -> str:
        """One whole `<svg>` element: the need as a line, the target's outline, what was reached.

        Where more was reached than the target, a white tick in the bar is the target's end; two ticks'
        width of white near the bar's own end say that it is longer than the drawing.
        """
        inner = self.width - 2 * _EDGE
        widest = self.widest or max(self.reached, self.target or 0, self.in_need or 0)
        scale, reached = inner / widest, min(self.reached, widest)
        foot = self.height - (0.9 if self.in_need is not None else _EDGE)
        parts = []
        if self.in_need is not None:
            top = self.height - _LINE
            parts.append(self._box(self.in_need * scale, top, _LINE, f'fill="{MID}"'))
        bar = self.target if self.target is not None and self.over != INK else reached
        parts.append(self._box(min(reached, bar) * scale, _EDGE, foot - _EDGE, f'fill="{INK}"'))
        if reached > bar:
            parts.append(self._block(bar * scale, (reached - bar) * scale, foot, self.over))
        if self.target is not None:
            outline = f'fill="none" stroke="{INK}" stroke-width=".25"'
            parts.append(self._box(self.target * scale, _EDGE, foot - _EDGE, outline))
            if self.reached > self.target:
                parts.append(self._block(self.target * scale, _TICK, foot, WHITE))
        if self.reached > widest:
            parts.append(self._block(inner - 4 * _TICK, 2 * _TICK, foot, WHITE))
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:g} {self.height:g}" '
            f'width="{self.width:g}mm" height="{self.height:g}mm">{"".join(parts)}</svg>'
        )
        return coloured(svg, medium)

    def _box(self, length: float, top: float, height: float, style: str) -> str:
        """A box that begins where reading does."""
        x = self._from_start(0, length)
        return f'<rect x="{x:.2f}" y="{top:.2f}" width="{length:.2f}" height="{height:.2f}" {style}/>'

    def _block(self, start: float, length: float, foot: float, colour: str) -> str:
        """What stands in the bar from a place on."""
        x = self._from_start(start, length)
        return (
            f'<rect x="{x:.2f}" y="{_EDGE:g}" width="{length:.2f}" '
            f'height="{foot - _EDGE:.2f}" fill="{colour}"/>'
        )

    def _from_start(self, start: float, length: float) -> float:
        return self.width - _EDGE - start - length if self.is_rtl else _EDGE + start
