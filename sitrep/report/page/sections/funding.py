"""The section of funding: one table for each appeal, with a bar for each of its parts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from sitrep.analysis.funding import CARRIED_OVER, COVERAGE, GAP, RECEIVED, REQUIRED
from sitrep.drawing.spec import Draw
from sitrep.model import sections
from sitrep.model.figure import Figure
from sitrep.model.indicators import SECTORS
from sitrep.model.subject import SubjectKind
from sitrep.report.documents import cited_of
from sitrep.report.labels import anchor, dates_of
from sitrep.report.material import Material, dated, shown
from sitrep.report.measures import sector_named
from sitrep.report.page.pictures.funding_bar import funding_stems, small_bar
from sitrep.report.page.sections.change_columns import change_columns, has_changes
from sitrep.report.page.sections.change_tables import last_report
from sitrep.report.page.sections.section import PageSection
from sitrep.report.text import EMPTY, Text, joined, plain
from sitrep.report.view.section import Heading, Row, TableView
from sitrep.report.view.value import Tone, Value

_Part = tuple[str, Figure]
"""How the keys of a part of an appeal begin, and what it requires."""


def funding_tables(material: Material, draw: Draw) -> tuple[TableView, ...]:
    """Each appeal: the whole first, then its sectors, countries and agencies."""
    appeals: dict[str, list[_Part]] = {}
    for stem, required in funding_stems(material):
        appeals.setdefault(stem.split(".")[1], []).append((stem, required))
    return tuple(_table(material, parts, draw) for parts in appeals.values())


def _table(material: Material, parts: Sequence[_Part], draw: Draw) -> TableView:
    """Amounts without their currency, which the title names; dates and sources where they differ."""
    words = material.texts
    ordered = sorted(parts, key=lambda part: _rank(part[1]))
    has_carried = any(material.figure(f"{stem}.{CARRIED_OVER}") for stem, _ in parts)
    received = {stem: figure for stem, _ in parts if (figure := material.figure(f"{stem}.{RECEIVED}"))}
    changed = (
        change_columns(
            material, [*received.values()], name="received_since", cell=partial(_change, material)
        )
        if has_changes(material, [*received.values()])
        else []
    )
    is_dated_apart = len({(figure.as_of, figure.sources) for _, figure in parts}) > 1
    amounts = (REQUIRED, RECEIVED, *([CARRIED_OVER] if has_carried else []))
    headings = (
        Heading(words.say("heading.part")),
        *(Heading(words.say(f"heading.{name}"), numeric=True) for name in (*amounts, COVERAGE)),
        Heading(words.say("heading.covered")),
        Heading(words.say("heading.gap"), numeric=True),
        *(heading for heading, _ in changed),
        *([Heading(words.say("heading.as_of"))] if is_dated_apart else []),
        *([Heading(words.say("heading.source"))] if is_dated_apart else []),
    )

    def row(stem: str, required: Figure) -> Row:
        source = Value(cited_of(material, required), tone=Tone.SOURCE)
        return (
            Value(_name(material, required), tag=EMPTY if is_dated_apart else _mark(material, stem)),
            *(_amount(material, f"{stem}.{name}") for name in amounts),
            material.value(f"{stem}.{COVERAGE}"),
            small_bar(material, stem, draw),
            _amount(material, f"{stem}.{GAP}"),
            *(cell(received[stem]) if stem in received else Value(EMPTY) for _, cell in changed),
            *([dated(required, words), source] if is_dated_apart else []),
        )

    whole = ordered[0][1]
    title = words.say(
        "table.appeal",
        appeal=Text.cited(whole.subject.name, *whole.cells),
        currency=plain(words.words.currency_sign(whole.unit)),
    )
    notes = list(_notes(material, ordered, has_carried=has_carried))
    if not is_dated_apart:
        source = cited_of(material, whole)
        notes.insert(0, words.say("said.by", dates=dates_of(whole, words), source=source))
    rows = tuple(row(stem, required) for stem, required in ordered)
    return TableView(title, headings, rows, note=joined(" ", notes))


def _mark(material: Material, stem: str) -> Text:
    """That nobody reported the part anew, where no column of dates says so."""
    amounts = [figure for each in (REQUIRED, RECEIVED) if (figure := material.figure(f"{stem}.{each}"))]
    is_carried = all(figure.is_carried for figure in amounts)
    return material.texts.say("mark.carried") if is_carried else EMPTY


def _amount(material: Material, key: str) -> Value:
    """The number alone: the table's title has the currency."""
    figure = material.figure(key)
    return shown(replace(figure, unit=""), material.texts) if figure else Value(EMPTY)


def _change(material: Material, received: Figure) -> Value:
    change = material.changes.get(received.key)
    if change is None:
        return Value(EMPTY)
    text = material.texts.change(replace(change, unit=""))
    return Value(text, anchor=anchor(change.parts[0]))


def _rank(required: Figure) -> tuple[bool, str, int]:
    subject = required.subject
    position = SECTORS.index(subject.sector) if subject.sector else -1
    return bool(subject.detail), subject.country, position


def _name(material: Material, required: Figure) -> Text:
    """`Health`, `Jordan`, `Health, Jordan, UNHCR`, or that it is the whole."""
    words, subject = material.texts, required.subject
    parts = [
        *([sector_named(subject.sector, words)] if subject.sector else []),
        *([words.country(subject.country)] if subject.country else []),
        *([Text.cited(subject.detail, *required.cells)] if subject.detail else []),
        *([words.say("funding.sum")] if subject.kind is SubjectKind.SECTORS_OF_APPEAL else []),
    ]
    return words.joined("comma", parts) if parts else words.say("funding.whole")


def _notes(material: Material, parts: Sequence[_Part], *, has_carried: bool) -> Iterator[Text]:
    """What the coverage counts, and by how much requirements were changed."""
    words = material.texts
    if has_carried:
        yield words.say("funding.carried.note")
    for _, required in parts:
        change = material.changes.get(required.key)
        if change and change.quantity.value:
            yield words.say(
                "funding.required.note",
                part=_name(material, required),
                report=last_report(material),
                change=words.change(change),
            )


FUNDING = PageSection(sections.FUNDING, tables=funding_tables)
