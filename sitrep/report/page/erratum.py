"""What a page says of its issue: who cleared it, and what a new version corrects."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from sitrep.model.figure import Figure
from sitrep.model.issue import Correction, FigureChange, Issue
from sitrep.report.labels import anchor
from sitrep.report.material import Material, in_full
from sitrep.report.view import DataNote, Notice
from sitrep.words.speech import Words

_MOST = 6
"""Figures in the box on the first page; where there are more, the data notes have all of them."""


def cleared_by(issue: Issue, words: Words) -> str:
    """`Cleared by Amal Haddad, head of office, 3 August 2012`; "" for a draft."""
    by = issue.clearance
    if by is None:
        return ""
    return words.say("masthead.cleared_by", name=by.name, role=by.role, date=by.on)


def numbered(product_and_number: str, issue: Issue, words: Words) -> str:
    """`Situation Report No. 4`, from the second version on with the version."""
    if issue.correction is None:
        return product_and_number
    return words.say("masthead.version", number=product_and_number, version=issue.version)


def notices(material: Material, issue: Issue) -> tuple[Notice, ...]:
    """The box under the masthead; none for a first version."""
    correction, words = issue.correction, material.words
    if correction is None:
        return ()
    shown = _shown(correction)
    items = tuple(_item(change, words) for change in shown) if len(shown) <= _MOST else ()
    return (
        Notice(
            label=words.say("erratum.title"),
            text=_replaces(issue, correction, words),
            reason=_reason(issue, correction, words),
            items=items,
            summary=_summary(correction, words),
        ),
    )


def correction_notes(material: Material, issue: Issue) -> tuple[DataNote, ...]:
    """Every corrected figure as a data note, where the box has no room for them."""
    shown = _shown(issue.correction) if issue.correction else []
    if len(shown) <= _MOST:
        return ()
    words = material.words
    label = words.say("note.label", label=words.say("erratum.note"))
    return tuple(DataNote(label, _item(change, words)) for change in shown)


def said_of(issue: Issue, words: Words) -> list[str]:
    """The words that explain numbers of the box and the masthead which are no figures of the month."""
    said = [cleared_by(issue, words)]
    correction = issue.correction
    if correction:
        said += [
            _reason(issue, correction, words),
            _replaces(issue, correction, words),
            words.say("masthead.version", number="", version=issue.version),
            _summary(correction, words),
            *(_was(change.old, words) for change in _shown(correction) if _is_told(change)),
        ]
    return said


def _shown(correction: Correction) -> list[FigureChange]:
    return [change for change in correction.changes if change.new]


def _is_told(change: FigureChange) -> bool:
    return change.old is not None and not change.is_old_withheld


def _replaces(issue: Issue, correction: Correction, words: Words) -> str:
    values = {"earlier": correction.version, "earlier_date": correction.issued_on}
    if issue.clearance is None:
        return words.say("erratum.would_replace", version=issue.version, **values)
    return words.say("erratum.replaces", version=issue.version, date=issue.clearance.on, **values)


def _reason(issue: Issue, correction: Correction, words: Words) -> str:
    return correction.reason if issue.clearance else words.say("erratum.reason_open")


def _item(change: FigureChange, words: Words) -> Markup:
    """`Turkey, registered: 44,083 (was 44,038)`; what is withheld now is not repeated."""
    value = _value(change.new, words) if change.new else Markup("")
    if change.old is None:
        told = words.say("erratum.new")
    elif change.is_old_withheld:
        told = words.say("erratum.changed")
    else:
        told = _was(change.old, words, with_date=_has_other_date(change.old, change.new))
    item = words.say("erratum.item", label=escape(change.label), value=value, told=escape(told))
    return Markup(item)


def _value(figure: Figure, words: Words) -> Markup:
    text = in_full(figure, words)
    link = Markup('<a class="figure" href="#{}">{}</a>')
    return link.format(anchor(figure.key), text)


def _has_other_date(old: Figure, new: Figure | None) -> bool:
    return new is not None and old.value == new.value


def _was(figure: Figure | None, words: Words, *, with_date: bool = False) -> str:
    if figure is None:
        return ""
    if with_date:
        return words.say("erratum.was_of", date=figure.as_of)
    return words.say("erratum.was", value=in_full(figure, words))


def _summary(correction: Correction, words: Words) -> str:
    """What the list does not say: that it is elsewhere, or that no figure changed, or how many went."""
    shown = _shown(correction)
    gone = len(correction.changes) - len(shown)
    parts: Sequence[str] = [
        *([words.say("erratum.many", count=len(shown))] if len(shown) > _MOST else []),
        *([words.say("erratum.gone", count=gone)] if gone else []),
        *([] if correction.changes else [words.say("erratum.no_figure")]),
    ]
    return " ".join(parts)
