"""What a page says of its issue: who cleared it, and what a new version corrects."""

from collections.abc import Sequence
from dataclasses import replace

from sitrep.model.figure import Figure
from sitrep.model.issue import Correction, FigureChange, Issue
from sitrep.report.labels import anchor, dates_of
from sitrep.report.material import Material, in_full
from sitrep.report.page.annex import annex
from sitrep.report.page.pictures.captions import map_state
from sitrep.report.record.change_lines import old_in_full
from sitrep.report.record.changes import is_reported
from sitrep.report.text import EMPTY, Text, joined
from sitrep.report.texts import Given, Texts
from sitrep.report.view.page import DataNote, Masthead, Notice, View
from sitrep.report.view.pictures import Picture

_MOST = 6
"""Figures in the box on the first page; where there are more, the data notes have all of them."""


def as_issued(view: View, material: Material, issue: Issue) -> View:
    """A draft that was composed, with all that its issue says: a page is not composed for it again.

    `view` is a draft that corrects nothing, composed of `material`.
    """
    words = material.texts
    head = replace(
        view.masthead,
        product_and_number=_numbered(view.masthead.product_and_number, issue, words),
        draft=EMPTY if issue.clearance else view.masthead.draft,
        cleared_by=_cleared_by(issue, words),
    )
    state = map_state(issue.clearance, words)
    issued = replace(
        view,
        title=document_title(head, words),
        running=running_title(head),
        masthead=head,
        map=view.map and _map_issued(view.map, state),
        sections=tuple(
            replace(each, pictures=tuple(_map_issued(drawn, state) for drawn in each.pictures))
            for each in view.sections
        ),
        notices=notices(material, issue),
        data_notes=(*correction_notes(material, issue), *view.data_notes),
    )
    # A figure that is corrected leads to its cells, even where nothing else prints it.
    return replace(issued, annex=annex(material, issued))


def document_title(head: Masthead, words: Texts) -> Text:
    """The title of the file: the report's, its product and number, its date."""
    return words.say(
        "document.title", title=head.title, product=head.product_and_number, as_of=head.as_of
    )


def running_title(head: Masthead) -> Text:
    """What stands at the foot of every page."""
    return joined(" · ", (head.title, head.product_and_number, head.as_of))


def _map_issued(drawn: Picture, state: Text) -> Picture:
    """Of the pictures, maps alone have a state: a draft's says that it is one."""
    return replace(drawn, state=state) if drawn.state else drawn


def _cleared_by(issue: Issue, words: Texts) -> Text:
    """`Cleared by Amal Haddad, head of office, 3 August 2012`; "" for a draft."""
    by = issue.clearance
    if by is None:
        return EMPTY
    name, role = Text.of_issue(by.name), Text.of_issue(by.role)
    return words.say("masthead.cleared_by", name=name, role=role, date=by.on)


def _numbered(product_and_number: Text, issue: Issue, words: Texts) -> Text:
    """`Situation Report No. 4`, from the second version on with the version."""
    if issue.correction is None:
        return product_and_number
    return words.say("masthead.version", number=product_and_number, version=issue.version)


def notices(material: Material, issue: Issue) -> tuple[Notice, ...]:
    """The box under the masthead; none for a first version."""
    correction, words = issue.correction, material.texts
    if correction is None:
        return ()
    shown = _shown(correction)
    items = tuple(_item(change, words) for change in shown) if len(shown) <= _MOST else ()
    return (
        Notice(
            label=words.say(f"erratum.title.{_sort(correction)}"),
            text=_replaces(issue, correction, words),
            reason=_reason(issue, correction, words),
            items=items,
            summary=_summary(correction, words),
        ),
    )


def correction_notes(material: Material, issue: Issue) -> tuple[DataNote, ...]:
    """Every corrected figure as a data note, where the box has no room for them."""
    correction, words = issue.correction, material.texts
    shown = _shown(correction) if correction else []
    if correction is None or len(shown) <= _MOST:
        return ()
    label = words.say("note.label", label=words.say(f"erratum.note.{_sort(correction)}"))
    return tuple(DataNote(label, _item(change, words)) for change in shown)


def _sort(correction: Correction) -> str:
    """Whether something was wrong or there are later figures; a draft does not know it yet."""
    return str(correction.change or "open")


def _shown(correction: Correction) -> list[FigureChange]:
    return [change for change in correction.changes if change.new]


def _replaces(issue: Issue, correction: Correction, words: Texts) -> Text:
    values: dict[str, Given] = {"earlier": correction.version, "earlier_date": correction.issued_on}
    what = "follows" if correction.was_withdrawn else "replaces"
    if issue.clearance is None:
        return words.say(f"erratum.draft_{what}", version=issue.version, **values)
    return words.say(f"erratum.{what}", version=issue.version, date=issue.clearance.on, **values)


def _reason(issue: Issue, correction: Correction, words: Texts) -> Text:
    return Text.of_issue(correction.reason) if issue.clearance else words.say("erratum.reason_open")


def _item(change: FigureChange, words: Texts) -> Text:
    """`Turkey, registered: 44,083 (was 44,038)`; what is withheld now is not repeated.

    With the dates where they differ: `44,083 as of 31 July 2012 (was as of 30 July 2012)`.
    """
    old, new = change.old, change.new
    value = in_full(new, words).led_to(anchor(new.key)) if new else EMPTY
    if old is None or new is None:
        told = words.say("erratum.new")
    elif change.is_old_withheld:
        told = words.say("erratum.changed")
    elif old.as_of == new.as_of:
        told = words.say("erratum.was", value=old_in_full(change, words))
    elif old.value == new.value:
        value = _as_of(new, value, words)
        told = words.say("erratum.was_of", date=dates_of(old, words))
    else:
        value = _as_of(new, value, words)
        told = words.say("erratum.was", value=_as_of(old, old_in_full(change, words), words))
    return words.say("erratum.item", label=Text.of_issue(change.label), value=value, told=told)


def _as_of(figure: Figure, value: Text, words: Texts) -> Text:
    """The value with its date; what nobody reported has none."""
    if not is_reported(figure):
        return value
    return words.say("diff.as_of", value=value, date=dates_of(figure, words))


def _summary(correction: Correction, words: Texts) -> Text:
    """What the list does not say: that it is elsewhere, that no figure changed, or that some went.

    Not how many went, which would count what a withdrawn thing consisted of. Nothing is compared with a
    report that was withdrawn.
    """
    shown = _shown(correction)
    gone = len(correction.changes) - len(shown)
    has_no_figure = not (correction.changes or correction.was_withdrawn)
    parts: Sequence[Text] = [
        *([words.say("erratum.many", count=len(shown))] if len(shown) > _MOST else []),
        *([words.say("erratum.gone")] if gone else []),
        *([words.say("erratum.no_figure")] if has_no_figure else []),
    ]
    return joined(" ", parts)
