"""Every language is complete, and one more is one object more."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_type_hints

import pytest
from babel import Locale

import sitrep
from sitrep.languages import LANGUAGES
from sitrep.languages.language import Language
from sitrep.words.catalogue import languages
from sitrep.words.folding import fold

PACKAGE = Path(sitrep.__file__).parent


def attributes(value: Any, path: str = "") -> Iterator[tuple[str, Any, bool]]:
    """Every attribute of an object and of the objects in it, and whether it may be None."""
    hints = get_type_hints(type(value))
    for field in fields(value):
        name, held, hint = f"{path}{field.name}", getattr(value, field.name), hints[field.name]
        yield name, held, isinstance(hint, UnionType) and NoneType in get_args(hint)
        if is_dataclass(held):
            yield from attributes(held, f"{name}.")


def is_full(value: Any) -> bool:
    """Whether something is there, and no list in it has an empty phrase between |."""
    if isinstance(value, str):
        return all(phrase.strip(" ") or value.isspace() for phrase in value.split("|"))
    if isinstance(value, Mapping):
        return bool(value) and all(map(is_full, value.values()))
    if isinstance(value, tuple | frozenset):
        return bool(value)
    return value is not None


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=list(LANGUAGES))
def test_a_language_has_each_attribute_or_says_that_there_is_none(language: Language) -> None:
    walked = list(attributes(language))
    assert len(walked) > 80
    empty = [
        name
        for name, value, may_be_none in walked
        if not (may_be_none and value is None) and not is_full(value)
    ]
    assert empty == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_stands_in_its_own_file_under_its_code(code: str) -> None:
    assert LANGUAGES[code].code == code
    assert (PACKAGE / "languages" / f"{code}.py").is_file()


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=list(LANGUAGES))
def test_signs_of_numbers_are_those_of_cldr(language: Language) -> None:
    symbols = Locale.parse(language.locale).number_symbols["latn"]
    assert (language.notation.grouping, language.notation.decimal) == (
        symbols["group"],
        symbols["decimal"],
    )


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=list(LANGUAGES))
def test_every_number_has_words(language: Language) -> None:
    assert {number for number, _ in language.numerals.numbers} == set(range(101))
    assert {number for number, _ in language.numerals.hundreds} >= set(range(100, 1000, 100))


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=list(LANGUAGES))
def test_words_of_headers_are_written_as_headers_are_compared(language: Language) -> None:
    """A letter that folding changes would never be found."""
    texts = [text for _, held, _ in attributes(language.headers) for text in [held]]
    for held in (language.splitting.headers, language.splitting.counted):
        texts += held.values()
    texts += [language.splitting.whole, language.splitting.people]
    plain = [re.sub(r"\\.", " ", text) for text in texts]
    words = {word for text in plain for word in re.findall(r"[^\W\d_]+", text)}
    assert sorted(word for word in words if fold(word) != word) == []


def test_only_english_is_named_outside_the_room_of_languages() -> None:
    """A reader asks a language's object; it never asks which language it is."""
    others = {code for code in LANGUAGES if code != "en"}
    naming = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in sorted(PACKAGE.rglob("*.py"))
        if "languages" not in path.relative_to(PACKAGE).parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and node.value in others
        # What reads HTML names the element of a table's row.
        and not (node.value == "tr" and "render" in path.parts)
    ]
    assert naming == []


def test_a_sixth_language_is_read_and_written_everywhere() -> None:
    script = Path(__file__).with_name("sixth_language.py")
    run = subprocess.run(
        [sys.executable, "-W", "error", str(script)],
        capture_output=True, text=True, check=True, cwd=PACKAGE.parent, env={"PYTHONPATH": str(PACKAGE.parent)},
    )  # fmt: skip
    assert json.loads(run.stdout) == {
        "counts": [
            "more_than 35000", "about 1200000", "at_least 3000", "between 30 40", "no_data",
        ],
        "in English": "about 35",
        "dates": ["2012-04-03", "2012-06-03", "2012-01-03"],
        "prose": [
            ["3. Juli 2012", "date", ""],
            ["4. Juli", "date", ""],
            ["zwölf", "count", "exact 12"],
            ["7 Prozent", "percent", "exact 7"],
            ["2043", "symbol", ""],
            ["mehr als 35.000", "count", "more_than 35000"],
        ],
        "opening": "ẞa",
        "spelled": "zwölf",
        "written": ["44.038", "31. Juli 2012", "Türkei"],
        "country": "TUR",
        "persons": ["Brandt", "Gudrun Brandt"],
        "totals": True,
        "source": "de",
        "without messages": "operation.toml, line 11: report.languages: "
        f'no report can be in "de", only in: {", ".join(languages())}',
    }  # fmt: skip
