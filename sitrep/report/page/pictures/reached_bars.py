"""What was reached of a target and of a need as a small bar for its row of a table."""

from markupsafe import Markup

from sitrep.drawing.proportion import ProportionSpec
from sitrep.drawing.spec import Draw
from sitrep.model.figure import Figure
from sitrep.quantity import Quantity
from sitrep.report.material import Material
from sitrep.report.text import EMPTY
from sitrep.report.view.value import Sparkline, Value


def reached_bar(
    material: Material, draw: Draw, value: Figure, target: Figure | None, in_need: Figure | None
) -> Value:
    """Blank where there is neither a target nor a need of the same parts, or nothing above 0."""
    beside = {"target": _of_same_parts(target, value), "in_need": _of_same_parts(in_need, value)}
    known = {name: figure for name, figure in beside.items() if figure}
    if value.quantity.is_missing or not known:
        return Value(EMPTY)
    reached = middle(value.quantity)
    wholes = {name: middle(figure.quantity) for name, figure in known.items()}
    if min(reached, *wholes.values()) < 0 or max(reached, *wholes.values()) == 0:
        return Value(EMPTY)
    is_rtl = material.texts.direction == "rtl"
    spec = ProportionSpec(reached, wholes.get("target"), wholes.get("in_need"), is_rtl)
    said = {name: material.texts.figure(figure) for name, figure in known.items()}
    reached_said = material.texts.figure(value)
    alt = material.texts.say(f"reached.alt.{'_'.join(known)}", reached=reached_said, **said)
    return Value(EMPTY, line=Sparkline(Markup(draw(spec)), alt))


def _of_same_parts(figure: Figure | None, value: Figure) -> Figure | None:
    """The figure, unless it is missing or counts parts that the value lacks."""
    if figure is None or figure.quantity.is_missing or figure.missing_parts != value.missing_parts:
        return None
    return figure


def middle(quantity: Quantity) -> float:
    """Where a bar ends; of a range between its ends."""
    low = float(quantity.value or 0)
    return low if quantity.high is None else (low + float(quantity.high)) / 2
