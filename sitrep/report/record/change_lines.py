"""Changes of figures between two reports, as lines for people and as data for programs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sitrep.arithmetic import difference
from sitrep.diagnostics import Message
from sitrep.model.figure import Figure
from sitrep.model.issue import FigureChange
from sitrep.quantity import Quantity
from sitrep.report.gaps import gaps_of, with_gaps
from sitrep.report.labels import dates_of
from sitrep.report.material import in_full
from sitrep.report.record.entries import value_entry
from sitrep.report.text import EMPTY, Text
from sitrep.report.texts import Texts
from sitrep.words.speech import Words


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A change in words; "" for what it lacks."""

    label: str
    old: str
    new: str
    change: str


def compared(change: FigureChange, words: Words) -> ChangeLine:
    """What a figure was, is, and by how much it differs; the date where only that differs.

    What the new report withholds is not told: neither its old value, nor the name of what is gone. A
    manifest does not say whether something went because it is withheld, so the words do not either.
    """
    texts = Texts(words)
    if change.is_old_withheld and change.old:
        label = change.label if change.new else words.say("diff.gone")
        now = str(in_full(change.new, texts)) if change.new else words.say("diff.no_longer")
        return ChangeLine(label, words.say("diff.not_repeated"), now, "")
    old: str = old_in_full(change, texts)
    new: str = in_full(change.new, texts) if change.new else ""
    if change.old and change.new and change.old.value == change.new.value:
        old, new = (
            words.say("diff.as_of", value=in_full(figure, texts), date=dates_of(figure, texts))
            for figure in (change.old, change.new)
        )
    step = _step(change)
    return ChangeLine(change.label, old, new, words.signed(step) if step else "")


def change_lines(changes: Iterable[FigureChange], words: Words) -> list[Message]:
    """`Turkey, registered: 44,038 → 44,083`, a message for each change."""
    nothing = words.say("diff.nothing")
    told = dict.fromkeys(compared(change, words) for change in changes)
    return [
        Message(
            "diff.line", {"label": each.label, "old": each.old or nothing, "new": each.new or nothing}
        )
        for each in told
    ]


def as_data(change: FigureChange) -> dict[str, Any]:
    """The change by the names of the manifest; `old` or `new` is null where there is none.

    What the new report withholds is null as well, with `old_withheld`: the old value, and of what is
    gone key and label.
    """
    step = None if change.is_old_withheld else _step(change)
    is_named = change.new is not None or not change.is_old_withheld
    return {
        "key": change.key if is_named else None,
        "label": change.label if is_named else None,
        "old_withheld": change.is_old_withheld and change.old is not None,
        "old": None if change.is_old_withheld else _data(change.old),
        "new": _data(change.new),
        "change": value_entry(step) if step else None,
    }


def old_in_full(change: FigureChange, words: Texts) -> Text:
    """What the figure was, and which parts it lacked where the new one, whose name says so, has them."""
    old, new = change.old, change.new
    if old is None:
        return EMPTY
    text = in_full(old, words)
    return with_gaps([old], text, words) if new and gaps_of(old) != gaps_of(new) else text


def _data(figure: Figure | None) -> dict[str, Any] | None:
    return {**value_entry(figure.value), "as_of": figure.as_of.isoformat()} if figure else None


def _step(change: FigureChange) -> Quantity | None:
    old = _value(change.old)
    new = _value(change.new)
    if not (isinstance(old, Quantity) and isinstance(new, Quantity)) or old == new:
        return None
    step = difference(new, old)
    return None if step is None or step.is_missing else step


def _value(figure: Figure | None) -> Quantity | date | str:
    return figure.value if figure else ""
