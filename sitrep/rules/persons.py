"""Names of persons in what the public may read."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import PurePosixPath

from sitrep.cells import Address
from sitrep.diagnostics import Message, Severity
from sitrep.model.edition import Edition
from sitrep.model.month import Evidence, Month
from sitrep.model.operation import Operation
from sitrep.model.table import texts_of
from sitrep.model.tables import Role
from sitrep.rules.protection import prose
from sitrep.rules.rows import are_among, filled, public_cells, rows_where
from sitrep.rules.rule import Finding, rule
from sitrep.words.countries import alpha2_codes, names_of
from sitrep.words.folding import fold
from sitrep.words.naming import SIGNS, Named, persons_in

_BETWEEN_WORDS = re.compile(r"[\W_]+")


@rule(
    "personal-name",
    Severity.WARNING,
    bad="""
        **events**

        | date | category | place | summary | source |
        |---|---|---|---|---|
        | 2012-07-02 | access | Daraa | Mr Khalil says that the road is closed. | Globe |
        """,
    good="""
        **events**

        | date | category | place | summary | source |
        |---|---|---|---|---|
        | 2012-07-02 | access | Daraa | A resident says that the road is closed. | Globe |
        """,
)
def personal_name(evidence: Evidence) -> Iterator[Finding]:
    """A public row or contact, a public report's narrative, or a file's name seems to name a person.

    A name alone cannot be told from a place or an office; what stands beside it can. Signs are a title
    (Mr, Mme, Sra., Bayan, Bey, السيد), kin (Umm Khalil, her son Khalil), a military rank, an age
    ("Khalil, 34,"), a word of saying ("told Rana Khatib") and a label ("contact: Khalil"), in English,
    French, Spanish, Turkish and Arabic; and a common given name with another name after it ("Ahmad
    Khalil").

    The check does not look at columns of places, which are often called after people, or at the
    credit of a photo, whose photographer wants to be named. What the month's own rows call a place or a
    source, and what is called after a person (a hospital, a bridge, a brigade), is no person. It does
    not find a rarer name without any such sign, or one that is written in small letters. It leaves
    alone whoever holds a public office that stands beside the name (President, Special Envoy,
    spokesperson), and anybody whom operation.toml lists: `[protection] public_figures = ["Kofi Annan"]`
    lets "Mr Annan" pass too. The message does not repeat the name.
    """
    known = [
        *evidence.operation.protection.public_figures,
        *_names_of_places(evidence.month),
        *_names_of_bodies(evidence.month),
        *_names_of_contacts(evidence.operation),
        *_countries_of_several_words(),
    ]
    familiar = [f" {fold(name)} " for name in known]
    for name, table in filled(evidence.month).items():
        for column in set(prose(table)) - {*table.kind.with_role(Role.PLACE, Role.CREDIT)}:
            if not texts_of(table, column):
                continue
            cells = public_cells(table, column)
            found = {text: _strangers(text, familiar) for text in {*cells} - {None}}
            naming = {text for text, persons in found.items() if persons}
            for record in rows_where(evidence.month, name, are_among(naming, cells)):
                where = Message("person.in-column", {"column": column})
                yield Finding(record.cell(column), _values(where, found[record.text(column)]))
    if Edition.PUBLIC in evidence.operation.report.editions:
        yield from _in_contacts(evidence, familiar)
        yield from _in_narratives(evidence.month, familiar)
        yield from _in_file_names(evidence.month, familiar)


def _in_contacts(evidence: Evidence, familiar: Sequence[str]) -> Iterator[Finding]:
    """Contacts are offices and functions: a person in one is as public as in a row."""
    operation = evidence.operation
    file = evidence.settings.path if evidence.settings else f"inputs/{operation.folder}/operation.toml"
    for contact in operation.contacts_in(Edition.PUBLIC):
        persons = [named for text in contact.name.values() for named in _strangers(text, familiar)]
        if persons:
            yield Finding(Address(file), _values(Message("person.in-contact"), persons))


def _in_narratives(month: Month, familiar: Sequence[str]) -> Iterator[Finding]:
    for narrative in month.narratives.values():
        text = narrative.text.replace("\r\n", "\n").replace("\r", "\n")
        lines: dict[int, list[Named]] = {}
        for person in _strangers(text, familiar):
            lines.setdefault(text.count("\n", 0, person.start) + 1, []).append(person)
        for line, persons in sorted(lines.items()):
            where = Message("person.in-narrative")
            yield Finding(Address(narrative.file, None, line), _values(where, persons))


def _in_file_names(month: Month, familiar: Sequence[str]) -> Iterator[Finding]:
    """A report names the files that it was made from; photos that are not public are none of them."""
    photos = month.tables["photos"]
    withheld = {*texts_of(photos, "file")} - {*public_cells(photos, "file")}
    shown = [photo.file for name, photo in month.photos.items() if name not in withheld]
    for file in (*(each.path for each in month.files), *shown):
        words = _BETWEEN_WORDS.sub(" ", PurePosixPath(file).stem)
        # Most file names are in small letters, in which nobody writes a name.
        persons = _strangers(words.title() if words.islower() else words, familiar)
        if persons:
            yield Finding(Address(file), _values(Message("person.in-file-name"), persons))


def _values(where: Message, persons: Sequence[Named]) -> dict[str, object]:
    seen = {person.sign for person in persons}
    # Said where it is all that tells: "Mr Ahmad Khalil" needs no second reason.
    seen = seen - {"given"} or seen
    return {"where": where, "signs": [Message(f"person.{sign}") for sign in SIGNS if sign in seen]}


def _strangers(text: str, familiar: Sequence[str]) -> list[Named]:
    """Those who are named and not familiar: no part of a familiar name, nor more than one."""

    def is_familiar(name: str) -> bool:
        folded = f" {fold(name)} "
        return any(folded in known or known in folded for known in familiar)

    return [person for person in persons_in(text) if not is_familiar(person.name)]


def _names_of_places(month: Month) -> Iterator[str]:
    """What the month's own rows call a place is no person."""
    for table in filled(month).values():
        for column in table.kind.texts_with_role(Role.PLACE):
            yield from texts_of(table, column)


def _names_of_contacts(operation: Operation) -> Iterator[str]:
    """An office of ours is no person, unless its name begins as a person's does."""
    for contact in operation.contacts_in(Edition.PUBLIC):
        for name in contact.name.values():
            if " " in name and not any(persons_in(name)):
                yield name


def _names_of_bodies(month: Month) -> Iterator[str]:
    """What is given as a source is no person, unless its name begins as a person's does."""
    for table in filled(month).values():
        for column in table.kind.texts_with_role(Role.PROVENANCE):
            for source in texts_of(table, column):
                if " " in source and not any(persons_in(source)):
                    yield source


@cache
def _countries_of_several_words() -> tuple[str, ...]:
    """As in "Saudi Arabia said"; those of one word are names of persons too."""
    names = (name for code in alpha2_codes() for name in names_of(code))
    return tuple(name for name in names if " " in name)
