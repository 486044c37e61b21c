"""One .po file: its messages, as gettext writes them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_LINE = r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"'
_TEXT = rf"{_LINE}(?:\n{_LINE})*"
_ENTRY = re.compile(
    rf"^((?:#.*\n)*)msgid ({_TEXT})\n"
    rf"(?:msgstr ({_TEXT})|msgid_plural {_TEXT}\n((?:msgstr\[\d\] {_TEXT}(?:\n|\Z))+))",
    re.MULTILINE,
)
_FORM = re.compile(rf"^msgstr\[\d\] ({_TEXT})$", re.MULTILINE)
_BEGINS = re.compile(r"^msg(?:id|ctxt) ", re.MULTILINE)
_IS_FUZZY = re.compile(r"^#,.*\bfuzzy\b", re.MULTILINE)
_PLURALS = re.compile(r"nplurals *= *(\d+)")
_BETWEEN_LINES = re.compile(r'"\n"')
_ESCAPED = re.compile(r"\\(.)")
_SIGNS = {"n": "\n", "t": "\t", "r": "\r"}


class Entry(NamedTuple):
    """A message with its text, or with one for each plural form in order; "" where one is lacking."""

    key: str
    forms: tuple[str, ...]
    is_fuzzy: bool


def entries(content: bytes) -> Iterator[Entry]:
    """The messages of a file in order, without its header; ValueError where one cannot be read.

    babel reads the same, in three times the time; and as columns have names in every language, each
    command that reads a spreadsheet reads all 12,000 messages.
    """
    text = content.decode("utf-8").replace("\r\n", "\n")
    found = _ENTRY.findall(text)
    if len(found) != len(_BEGINS.findall(text)):
        raise ValueError("a message is not as gettext writes it")
    plurals = _PLURALS.search(text)
    for remarks, quoted, one, several in found:
        if key := _text(quoted):
            forms = [_text(form) for form in _FORM.findall(several)] if several else [_text(one)]
            lacking = int(plurals[1] if plurals else 2) - len(forms) if several else 0
            is_fuzzy = "fuzzy" in remarks and bool(_IS_FUZZY.search(remarks))
            yield Entry(key, (*forms, *[""] * lacking), is_fuzzy)


def _text(quoted: str) -> str:
    text = _BETWEEN_LINES.sub("", quoted)[1:-1] if "\n" in quoted else quoted[1:-1]
    return _ESCAPED.sub(lambda sign: _SIGNS.get(sign[1], sign[1]), text) if "\\" in text else text
