"""A .po file is read as babel reads it."""

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from sitrep.words.po import Entry, entries

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'


def by_babel(content: bytes) -> list[Entry]:
    read = []
    for message in read_po(BytesIO(content)):
        if message.id:
            forms = message.string or ""
            key = message.id if isinstance(message.id, str) else message.id[0]
            read.append(Entry(key, (forms,) if isinstance(forms, str) else (*forms,), message.fuzzy))
    return read


def test_all_messages_are_read_as_babel_reads_them(repository: Path) -> None:
    for file in sorted((repository / "sitrep/words").rglob("*.po")):
        content = file.read_bytes()
        assert [*entries(content)] == by_babel(content), file


@pytest.mark.parametrize(
    "text",
    [
        r'msgid "a"' "\n" r'msgstr "said \"so\" with a \\ and\nanother\tline"',
        'msgid "a"\nmsgstr ""\n"over "\n"two lines"\n',
        '# A remark.\n#: file.py:3\n#, fuzzy, python-format\nmsgid "a"\nmsgstr "A"\n\nmsgid "b"\nmsgstr "B"\n',
        '#~ msgid "old"\n#~ msgstr "fuzzy"\n\nmsgid "a"\nmsgstr "A"\n',
        'msgid "a"\nmsgid_plural "a"\nmsgstr[0] "one"\nmsgstr[1] "many"\n',
        'msgid "a"\nmsgid_plural "a"\nmsgstr[0] "one"\n',
        'msgid "a"\nmsgstr ""\n',
        'msgid "a"\r\nmsgstr "A"\r\n',
    ],
    ids=["escapes", "lines", "remarks", "obsolete", "plural", "a form lacking", "no text", "Windows"],
)
def test_what_gettext_allows_is_read_as_babel_reads_it(text: str) -> None:
    content = f"{HEADER}\n{text}".encode()
    assert [*entries(content)] == by_babel(content)


@pytest.mark.parametrize(
    "text",
    [
        'msgid "a\nmsgstr "A"\n',
        'msgid "a"\n\nmsgid "b"\nmsgstr "B"\n',
        'msgctxt "x"\nmsgid "a"\nmsgstr "A"\n',
    ],
    ids=["a quotation mark lacks", "a text lacks", "a context"],
)
def test_a_message_that_cannot_be_read_is_never_left_out(text: str) -> None:
    with pytest.raises(ValueError, match=r"^a message is not as gettext writes it$"):
        [*entries(f"{HEADER}\n{text}".encode())]
