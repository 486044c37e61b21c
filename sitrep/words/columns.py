"""What the columns of tables and their codes are called, in every language that has words for them."""

from collections.abc import Iterator, Mapping
from functools import cache

from sitrep.model.tables import Column, TableKind
from sitrep.words.catalogue import catalogue, languages
from sitrep.words.folding import fold


@cache
def columns_by_title(spec: TableKind) -> Mapping[str, str]:
    """Folded title -> the name of the one column of the table that any language calls so."""
    return _sure((title, column.name) for column in spec.columns for title in _titles(spec, column))


@cache
def codes_by_word(column: Column) -> Mapping[str, str]:
    """Folded words -> the one code of the column that any language calls so."""
    return _sure(
        (words, code) for code in column.choices for words in _messages(column.message_of(code))
    )


def _titles(spec: TableKind, column: Column) -> Iterator[str]:
    return _messages(f"table.{spec.name}.{column.name}")


def _messages(key: str) -> Iterator[str]:
    for language in languages():
        messages = catalogue(language)
        if key in messages:
            yield messages.forms(key)[0]


def _sure(pairs: Iterator[tuple[str, str]]) -> Mapping[str, str]:
    """Without what two languages, or one, say of different things."""
    meant: dict[str, set[str]] = {}
    for words, thing in pairs:
        meant.setdefault(fold(words), set()).add(thing)
    return {words: next(iter(things)) for words, things in meant.items() if len(things) == 1}
