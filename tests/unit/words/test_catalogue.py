"""Messages: keys, plurals, and languages that say the same things."""

from importlib.resources import files

import pytest

from sitrep.model.tables import CAMPS, EXCERPTS, MISSIONS, OPEN_ENDED, REFUGEES, TABLES, Type
from sitrep.quantity import MISSING, Kind
from sitrep.words.catalogue import (
    DOMAINS,
    Catalogue,
    UnknownMessage,
    catalogue,
    domain_of,
    is_spoken,
    lacking,
    languages,
    merged,
)
from sitrep.words.message_pieces import fields
from sitrep.words.speech import Words, words_for

HEADER = b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'


def keys_of(path: str) -> set[str]:
    return set(merged({path: (files("sitrep.words") / "en" / path).read_bytes()}))


def plural(language: str, *forms: str) -> Catalogue:
    return Catalogue(language, {"camps": forms})


def test_an_unknown_key_is_named() -> None:
    with pytest.raises(UnknownMessage, match=r'^no message "no\.such" in language "en"$'):
        catalogue("en").text("no.such")


def test_a_language_without_messages_is_named() -> None:
    with pytest.raises(LookupError, match=r'^there are no messages in language "xx"$'):
        catalogue("xx")


@pytest.mark.parametrize(
    ("messages", "by_count"),
    [
        (plural("en", "camp", "camps"), {0: "camps", 1: "camp", 2: "camps"}),
        (plural("fr", "camp", "camps"), {0: "camp", 1: "camp", 2: "camps", 1_000_000: "camps"}),
        (
            plural("ar", "zero", "one", "two", "few", "many", "other"),
            {0: "zero", 1: "one", 2: "two", 3: "few", 11: "many", 100: "other"},
        ),
        (plural("tr", "kamp"), {1: "kamp", 2: "kamp"}),
    ],
)
def test_the_count_chooses_the_plural_of_the_language(
    messages: Catalogue, by_count: dict[int, str]
) -> None:
    assert {count: messages.text("camps", count) for count in by_count} == by_count


def test_a_plural_without_a_count_or_with_wrong_forms_is_refused() -> None:
    with pytest.raises(ValueError, match=r'^message "camps" has plural forms and needs a count$'):
        plural("en", "camp", "camps").text("camps")
    with pytest.raises(ValueError, match=r'^3 plural forms in language "en", expected 2$'):
        plural("en", "a", "b", "c").text("camps", 2)


def test_plural_forms_are_read_from_the_file() -> None:
    po = HEADER + b'\nmsgid "k"\nmsgid_plural "k"\nmsgstr[0] "one"\nmsgstr[1] "{count}"\n'
    assert merged({"a.po": po}) == {"k": ("one", "{count}")}


@pytest.mark.parametrize(
    "texts",
    [
        {"a.po": b'msgid "k"\nmsgstr "1"\n', "b.po": b'msgid "k"\nmsgstr "2"\n'},
        {"b.po": b'msgid "k"\nmsgstr "1"\n\nmsgid "k"\nmsgstr "2"\n'},
    ],
)
def test_a_key_that_stands_twice_is_refused(texts: dict[str, bytes]) -> None:
    files = {name: HEADER + b"\n" + text for name, text in texts.items()}
    with pytest.raises(ValueError, match=r'^message "k" stands twice, last in b\.po$'):
        merged(files)


def test_what_readers_see_is_read_when_it_is_asked_for() -> None:
    domain_of.cache_clear()
    messages = catalogue.__wrapped__("en")
    assert "status.month" in messages
    assert domain_of.cache_info().currsize == 1
    assert "section.events" in messages
    assert domain_of.cache_info().currsize == len(DOMAINS)
    assert [*messages.messages] == [*domain_of("en", "page"), *domain_of("en", "tool")]
    assert len(messages.messages) == len({*messages.messages})


@pytest.mark.parametrize("language", languages())
def test_every_language_says_what_english_says(language: str) -> None:
    english, other = catalogue("en"), catalogue(language)
    assert domain_of(language, "page").keys() == domain_of("en", "page").keys()
    assert other.messages.keys() <= english.messages.keys()
    different = {k for k in other.messages if fields(other, k) != fields(english, k)}
    assert different == set()
    assert {key for key, forms in other.messages.items() if not all(forms)} <= {"nothing"}


def test_a_message_without_a_text_or_that_is_fuzzy_is_not_translated() -> None:
    content = HEADER + (
        b'\nmsgid "a"\nmsgstr ""\n\n#, fuzzy\nmsgid "b"\nmsgstr "B"\n\nmsgid "c"\nmsgstr "C"\n'
        b'\nmsgid "d"\nmsgid_plural "d"\nmsgstr[0] "D"\nmsgstr[1] ""\n\nmsgid "nothing"\nmsgstr ""\n'
    )
    assert merged({"a.po": content}) == {"c": ("C",), "nothing": ("",)}


@pytest.mark.parametrize("language", languages())
def test_a_message_stands_in_the_same_file_in_every_language(language: str) -> None:
    for domain in DOMAINS:
        for file in (files("sitrep.words") / language / domain).iterdir():
            path = f"{domain}/{file.name}"
            assert set(merged({path: file.read_bytes()})) <= keys_of(path), path


def test_every_column_has_a_title_and_help_and_nothing_is_left_over() -> None:
    wanted = set()
    for table in TABLES:
        for column in table.columns:
            wanted |= {f"table.{table.name}.{column.name}", f"table.{table.name}.{column.name}.help"}
    assert keys_of("tool/tables.po") == wanted
    titles = {key for key in keys_of("page/names.po") if key.startswith("table.")}
    assert titles == {f"table.{table.name}" for table in TABLES}


def test_every_code_of_the_tables_has_words_and_nothing_is_left_over() -> None:
    asked: set[str] = set()

    class Asked(dict[str, tuple[str, ...]]):
        def __getitem__(self, key: str) -> tuple[str, ...]:
            asked.add(key)
            return super().__getitem__(key)

    words = Words("en", Catalogue("en", Asked(catalogue("en").messages)))
    for table in TABLES:
        for column in table.columns:
            if column.type is Type.CHOICE:
                assert all(words.code(column, code) for code in column.choices)
            if column.may_have_no_end:
                assert words.code(column, OPEN_ENDED)
    asked |= {f"code.missing.{kind}{style}" for kind in MISSING for style in ("", ".table")}
    assert {key for key in keys_of("page/names.po") if key.startswith("code.")} == asked


def test_a_code_of_two_columns_has_two_meanings() -> None:
    words = words_for("en")
    assert words.code(CAMPS.column("type"), "military") == "military camp"
    assert words.code(CAMPS.column("status"), "open") == "open"
    assert words.code(MISSIONS.column("status"), "suspended") == "suspended"
    assert words.code(REFUGEES.column("method"), "press") == "reported by the press"
    assert words.code(EXCERPTS.column("section"), "press") == "in the press"
    assert f"code.missing.{Kind.NO_DATA}" in words.messages


@pytest.mark.parametrize("language", languages())
def test_sitrep_speaks_every_language_that_has_words(language: str) -> None:
    assert lacking(language) == ()
    assert is_spoken(language)
