"""A figure's change since the last report, or why there is none."""

from sitrep.analysis.figures import is_updated
from sitrep.quantity import percentage
from sitrep.report.anchors import anchor
from sitrep.report.material import Material
from sitrep.report.view import Tone, Value


def change_value(material: Material, key: str, *, with_percent: bool = False) -> Value:
    """The change of a figure since the last report, linked to the annex row that tells both cells.

    Says why where there is none.
    """
    words = material.words
    figure, change = material.figure(key), material.changes.get(key)
    before = material.reports.previous.get(key)
    if change and before:
        text = words.signed(change.quantity, style="table")
        percent = percentage(change.quantity, before.quantity)
        if with_percent and percent and percent.value:
            text = words.say(
                "change.with_percent",
                change=text,
                percent=words.percent(percent.value / 100),
            )
        return Value(text, anchor=anchor(key))
    if figure is None or before is None:
        return Value(words.say("change.first"), tone=Tone.MUTED)
    if not is_updated(figure, material.reports.previous):
        return Value(words.say("change.not_updated"), tone=Tone.MUTED)
    return Value(words.say("change.none_possible"), tone=Tone.MUTED)
