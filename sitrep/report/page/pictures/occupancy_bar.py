"""How full a camp is, as a bar beside its per cent: one scale for all camps of a table."""

from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup

from sitrep.arithmetic import is_surely_above
from sitrep.drawing.ink import ACCENT
from sitrep.drawing.proportion import ProportionSpec
from sitrep.drawing.spec import Draw
from sitrep.model.figure import Figure
from sitrep.quantity import exact
from sitrep.report.labels import anchor
from sitrep.report.material import Material
from sitrep.report.page.pictures.reached_bars import middle
from sitrep.report.text import EMPTY
from sitrep.report.view.value import Sparkline, Tone, Value

FULL_PERCENT = 100
_MOST_DRAWN = 200.0
"""In per cent: a camp that is fuller has a broken bar, or the bars of all others would be stumps."""


def widest_of(occupancies: Iterable[Figure]) -> float:
    """What the width of all bars stands for, in per cent."""
    fullest = max((middle(each.quantity) for each in occupancies), default=0.0)
    return min(max(fullest, float(FULL_PERCENT)), _MOST_DRAWN)


def occupancy_value(material: Material, stem: str, widest: float, draw: Draw) -> Value:
    """The share of the capacity that is in use, with its bar; blank where it is not known.

    `stem` is how the camp's keys begin.
    """
    share = material.figure(f"{stem}.occupancy_percent")
    if share is None or share.quantity.value is None:
        return Value(EMPTY)
    words, is_over = material.texts, is_surely_above(share.quantity, exact(FULL_PERCENT))
    spec = ProportionSpec(
        reached=middle(share.quantity),
        target=float(FULL_PERCENT),
        in_need=None,
        is_rtl=words.direction == "rtl",
        height=2.8,
        widest=widest,
        over=ACCENT,
    )
    value = Value(
        words.percent(share.key, share.quantity),
        anchor=anchor(share.key),
        tone=Tone.ALERT if is_over else Tone.PLAIN,
    )
    people, capacity = (material.figure(f"{stem}.{each}") for each in ("population", "capacity"))
    if people is None or capacity is None:
        return value
    said = {"people": words.figure(people), "capacity": words.figure(capacity)}
    alt = words.say("occupancy.alt.over" if is_over else "occupancy.alt", **said)
    return replace(value, line=Sparkline(Markup(draw(spec)), alt))
