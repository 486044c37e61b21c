"""What an edition withholds, as it could stand in a file, and where it does."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from sitrep.analysis.series import Record
from sitrep.cells import Address
from sitrep.model.edition import Edition
from sitrep.model.figure import Figure
from sitrep.model.indicators import is_currency
from sitrep.model.month import Evidence
from sitrep.model.operation import Operation
from sitrep.model.tables import FUNDING, TABLES, Type
from sitrep.quantity import Quantity
from sitrep.words.digits import in_latin_digits
from sitrep.words.folding import fold, slug

_FEWEST_DIGITS = 3
"""Shorter numbers stand on every page, as days and numbers of tables: alone they tell nothing."""
_FEWEST_LETTERS = 4
_GROUPED = re.compile(r"(?<![\w.])(?:\d{1,3}(?:[,.\u202f\u00a0 ]\d{3})+|\d+)(?!\w|\.\d)")
_PLAIN = re.compile(r"(?<![\w.])\d+(?!\w|\.\d)")
_OF_PROGRAMS = (".csv", ".json")
"""In files for programs a comma parts two numbers, and thousands have no sign."""
_NOT_A_DIGIT = re.compile(r"\D")
_NO_COUNT = re.compile(
    r"\d{4}-\d\d(?:-\d\d)?|\d{1,2}(?: de)? \w+(?:/\w+)?(?: de)? \d{4}|[+-]\d+|\d+\s?%|%\d+"
    r"|\d+(?= per cent)",
    re.IGNORECASE,
)
"""Dates, changes and percentages are told apart before short numbers are looked for."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A count or the words of a withheld cell.

    A short number tells only beside one of the `names` of what it counts, folded; others have none.
    """

    text: str
    where: Address
    is_number: bool
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Leak:
    """A secret that stands in a file."""

    secret: Secret
    file: str


class Speech(Protocol):
    """How the pages of a report say what stands in cells."""

    def country(self, code: str) -> str:
        """The name of a country."""

    def money(self, amount: Quantity, currency: str) -> str:
        """`US$34.5 million`: in other digits than those of the cell."""


Passages = Sequence[str]
"""What a file says, by what is read together: a row of a table, an object of a program, a sentence."""


def secrets_of(
    whole: Evidence, shown: Evidence, figures: Iterable[Figure], speech: Speech
) -> list[Secret]:
    """What only withheld cells say: neither a cell that is shown nor one of the `figures` has it.

    Words of up to three letters are left out. What stands in a
    cell that is shown of the same thing is no secret, if it is a number of one or two digits.
    """
    known: set[tuple[str, str]] = set()
    for secret in _cells(shown, speech):
        known |= {(secret.text, name) for name in ("", *secret.names)}
    for figure in figures:
        if isinstance(figure.value, Quantity):
            ends = (figure.value.value, figure.value.high)
            known |= {(str(abs(end)), "") for end in ends if end is not None}
            if is_currency(figure.unit):
                known.add((fold(speech.money(figure.value, figure.unit)), ""))
    found: dict[tuple[str, frozenset[str]], Secret] = {}
    for secret in _cells(whole, speech):
        names = secret.names if _is_short(secret) else frozenset()
        is_known = any((secret.text, name) in known for name in names or ("",))
        if not is_known and (secret.is_number or len(secret.text) >= _FEWEST_LETTERS):
            found[secret.text, names] = Secret(secret.text, secret.where, secret.is_number, names)
    return list(found.values())


def _is_short(secret: Secret) -> bool:
    return secret.is_number and len(secret.text) < _FEWEST_DIGITS


def _cells(evidence: Evidence, speech: Speech) -> Iterator[Secret]:
    """Counts and words of all rows; counts with what they count, and money as pages say it besides."""
    for month in evidence.months:
        for kind in TABLES:
            table = month.tables[kind.name]
            for index in table.frame.index:
                record = Record(month.period, table, index, table.row(index))
                names = frozenset(_names(record, speech))
                for column in kind.quantities:
                    count = record.stated(column)
                    if not isinstance(count, Quantity):
                        continue
                    ends = (count.value, count.high)
                    if kind is FUNDING and not count.is_missing and is_currency(record.text("currency")):
                        said = fold(speech.money(count, record.text("currency")))
                        yield Secret(said, table.address(index, column), False)
                    for end in ends:
                        if end is not None:
                            yield Secret(str(abs(end)), table.address(index, column), True, names)
                for column in kind.of_type(Type.TEXT, Type.URL):
                    if record.text(column):
                        yield Secret(fold(record.text(column)), table.address(index, column), False)


def _names(record: Record, speech: Speech) -> Iterator[str]:
    """What its thing is called on a page and in keys: the narrowest name alone."""
    for column in record.table.kind.named_by:
        name = record.text(column)
        if name:
            yield fold(name)
            yield fold(slug(name))
            if column == "country":
                yield fold(speech.country(name))
            return


def secret_contacts(operation: Operation, edition: Edition, where: Address) -> list[Secret]:
    """The contacts that an edition does not print; what one that it prints has too is no secret."""
    printed = operation.contacts_in(edition)
    known = {fold(text) for each in printed for text in each.words}
    withheld = (each for each in operation.contact if each not in printed)
    told = dict.fromkeys(fold(text) for each in withheld for text in each.words)
    return [
        Secret(text, where, is_number=False)
        for text in told
        if text not in known and len(text) >= _FEWEST_LETTERS
    ]


def leaks_in(
    files: Mapping[str, Passages], secrets: Iterable[Secret], meant: Iterable[str] = ()
) -> list[Leak]:
    """Where a file has a secret, in its name or content: words in any spelling, whole numbers.

    Nothing is looked for in words that are `meant` to be printed: a telephone's number has many numbers.
    """
    looked_for = list(secrets)
    files = {name: [*map(in_latin_digits, passages)] for name, passages in files.items()}
    apart = [r"\s+".join(map(re.escape, text.split())) for text in sorted(meant, key=len, reverse=True)]
    printed = re.compile("|".join(apart), re.IGNORECASE) if apart else None
    return [
        Leak(secret, name)
        for name, passages in files.items()
        for secret in _found(
            [name, *(printed.sub(" ", each) if printed else each for each in passages)],
            looked_for,
            _pattern_for(name),
        )
    ]


def _pattern_for(file: str) -> re.Pattern[str]:
    return _PLAIN if file.endswith(_OF_PROGRAMS) else _GROUPED


def _found(passages: Passages, secrets: Iterable[Secret], number: re.Pattern[str]) -> Iterator[Secret]:
    text = "\n".join(passages)
    numbers, folded = _numbers(text, number), _folded(text)
    apart = [(_numbers(_NO_COUNT.sub(" ", each), number), _folded(each)) for each in passages]
    for secret in secrets:
        if secret.names:
            is_there = any(
                secret.text in few and any(f" {name} " in words for name in secret.names if name)
                for few, words in apart
            )
        elif secret.is_number:
            is_there = secret.text in numbers
        else:
            is_there = f" {secret.text} " in folded
        if is_there:
            yield secret


def _numbers(text: str, number: re.Pattern[str]) -> set[str]:
    return {_NOT_A_DIGIT.sub("", found) for found in number.findall(text)}


def _folded(text: str) -> str:
    return f" {fold(text)} "
