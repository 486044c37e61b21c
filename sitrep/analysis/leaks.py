"""What an edition withholds, as it could stand in a file, and where it does."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sitrep.analysis.series import Record
from sitrep.cells import Address
from sitrep.model.figure import Figure
from sitrep.model.month import Evidence
from sitrep.model.tables import TABLES, Type
from sitrep.quantity import Quantity
from sitrep.words.folding import fold

_FEWEST_DIGITS = 3
"""Shorter numbers stand on every page, as days and numbers of tables: alone they tell nothing."""
_FEWEST_LETTERS = 4
_GROUPED = re.compile(r"(?<![\w.])(?:\d{1,3}(?:[,.\u202f\u00a0 ]\d{3})+|\d+)(?!\w|\.\d)")
_PLAIN = re.compile(r"(?<![\w.])\d+(?!\w|\.\d)")
_OF_PROGRAMS = (".csv", ".json")
"""In files for programs a comma parts two numbers, and thousands have no sign."""
_NOT_A_DIGIT = re.compile(r"\D")


@dataclass(frozen=True, slots=True)
class Secret:
    """A count or the words of a withheld cell."""

    text: str
    where: Address
    is_number: bool


@dataclass(frozen=True, slots=True)
class Leak:
    """A secret that stands in a file."""

    secret: Secret
    file: str


def secrets_of(whole: Evidence, shown: Evidence, figures: Iterable[Figure]) -> list[Secret]:
    """What only withheld cells say: neither a cell that is shown nor one of the `figures` has it.

    Numbers of one or two digits and words of up to three letters are left out.
    """
    known = {secret.text for secret in _cells(shown)}
    for figure in figures:
        if isinstance(figure.value, Quantity):
            ends = (figure.value.value, figure.value.high)
            known |= {str(abs(end)) for end in ends if end is not None}
    found = {
        secret.text: secret for secret in _cells(whole) if secret.text not in known and _is_long(secret)
    }
    return list(found.values())


def _is_long(secret: Secret) -> bool:
    return len(secret.text) >= (_FEWEST_DIGITS if secret.is_number else _FEWEST_LETTERS)


def _cells(evidence: Evidence) -> Iterator[Secret]:
    """Counts and words of all rows."""
    for month in evidence.months:
        for kind in TABLES:
            table = month.tables[kind.name]
            for index in table.frame.index:
                record = Record(month.period, table, index, table.row(index))
                for column in kind.of_type(Type.COUNT):
                    count = record.stated(column)
                    ends = (count.value, count.high) if isinstance(count, Quantity) else ()
                    for end in ends:
                        if end is not None:
                            yield Secret(str(abs(end)), table.address(index, column), True)
                for column in kind.of_type(Type.TEXT, Type.URL):
                    if record.text(column):
                        yield Secret(fold(record.text(column)), table.address(index, column), False)


def leaks_in(files: Mapping[str, str], secrets: Iterable[Secret]) -> list[Leak]:
    """Where a file, by its name and text, has a secret: a number as a whole, words in any spelling."""
    looked_for = list(secrets)
    return [
        Leak(secret, name)
        for name, text in files.items()
        for secret in _found(f"{name}\n{text}", looked_for, _pattern_for(name))
    ]


def _pattern_for(file: str) -> re.Pattern[str]:
    return _PLAIN if file.endswith(_OF_PROGRAMS) else _GROUPED


def _found(text: str, secrets: Iterable[Secret], number: re.Pattern[str]) -> Iterator[Secret]:
    numbers = {_NOT_A_DIGIT.sub("", found) for found in number.findall(text)}
    folded = f" {fold(text)} "
    for secret in secrets:
        if secret.text in numbers if secret.is_number else f" {secret.text} " in folded:
            yield secret
