"""The messages of one language, read from its .po files."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from itertools import chain
from typing import Literal

from babel import Locale
from babel.messages.pofile import read_po

Domain = Literal["page", "tool"]
"""What readers of a report see, and what those see who make it."""

DOMAINS: tuple[Domain, ...] = ("page", "tool")

_KEY = re.compile(rb'^msgid "(.+)"', re.MULTILINE)
_SAYS_NOTHING = "nothing"
_PLURALS_IN_ORDER = ("zero", "one", "two", "few", "many", "other")


class UnknownMessage(LookupError):
    """There is no message with that key; `args[0]` names the key and the language."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`messages` has one text a key, or one for each of the language's plural forms."""

    language: str
    messages: Mapping[str, tuple[str, ...]]

    def with_own(self, messages: Mapping[str, tuple[str, ...]]) -> "Catalogue":
        """The same with an office's own messages, which win."""
        return Catalogue(self.language, {**self.messages, **messages}) if messages else self

    def __contains__(self, key: object) -> bool:
        return key in self.messages

    def forms(self, key: str) -> tuple[str, ...]:
        """All texts of a message; UnknownMessage where there is none."""
        try:
            return self.messages[key]
        except KeyError:
            raise UnknownMessage(f'no message "{key}" in language "{self.language}"') from None

    def text(self, key: str, count: float | None = None) -> str:
        """The text for that count, by the language's own plural rule.

        ValueError for a message with plural forms and no count to choose by.
        """
        forms = self.forms(key)
        if len(forms) == 1:
            return forms[0]
        if count is None:
            raise ValueError(f'message "{key}" has plural forms and needs a count')
        names = _plural_names(self.language, len(forms))
        wanted = _locale(self.language).plural_form(abs(count))
        return forms[names.index(wanted if wanted in names else "other")]


@cache
def languages() -> tuple[str, ...]:
    """The languages that have messages of the page."""
    folders = (item for item in files(__package__).iterdir() if item.is_dir())
    return tuple(sorted(folder.name for folder in folders if _po_files(folder, "page")))


@cache
def catalogue(language: str) -> Catalogue:
    """All messages of `sitrep/words/LANGUAGE/`; LookupError for a language without any."""
    if language not in languages():
        raise LookupError(f'there are no messages in language "{language}"')
    return Catalogue(language, _OfAllDomains(language))


class _OfAllDomains(Mapping[str, tuple[str, ...]]):
    """The messages of a language; those of the page are read when one is asked for that no tool has."""

    def __init__(self, language: str) -> None:
        self._language = language

    def __getitem__(self, key: str) -> tuple[str, ...]:
        for domain in reversed(DOMAINS):
            messages = domain_of(self._language, domain)
            if key in messages:
                return messages[key]
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(domain_of(self._language, domain) for domain in DOMAINS)

    def __len__(self) -> int:
        return sum(len(domain_of(self._language, domain)) for domain in DOMAINS)


@cache
def domain_of(language: str, domain: Domain) -> Mapping[str, tuple[str, ...]]:
    """The messages of one domain; LookupError for a language that has none of the page."""
    if language not in languages():
        raise LookupError(f'there are no messages in language "{language}"')
    return merged({po.name: po.read_bytes() for po in _po_files(files(__package__) / language, domain)})


@cache
def lacking(language: str, domain: Domain = "page") -> tuple[str, ...]:
    """The messages of that domain that a language does not have yet."""
    if language == "en":
        return ()
    own = catalogue(language)
    return tuple(key for key in domain_of("en", domain) if key not in own)


def is_spoken(language: str) -> bool:
    """Whether sitrep speaks it with those who make a report: it has all the page's words."""
    return language in languages() and not lacking(language)


def spoken() -> tuple[str, ...]:
    """All those, which takes reading the messages of every language."""
    return tuple(language for language in languages() if is_spoken(language))


def merged(texts: Mapping[str, bytes]) -> dict[str, tuple[str, ...]]:
    """The messages of several .po files, by file name; ValueError for a key that stands twice.

    As in gettext, a message without a text, or with one that is marked as fuzzy, is not translated.
    """
    messages: dict[str, tuple[str, ...]] = {}
    for name, content in texts.items():
        twice = [key for key, times in Counter(_KEY.findall(content)).items() if times > 1]
        found = {_first(m.id): _all(m.string) for m in read_po(BytesIO(content)) if m.id and not m.fuzzy}
        found = {key: forms for key, forms in found.items() if all(forms) or key == _SAYS_NOTHING}
        twice += [key.encode() for key in found if key in messages]
        if twice:
            raise ValueError(f'message "{twice[0].decode()}" stands twice, last in {name}')
        messages |= found
    return messages


def _po_files(language: Traversable, domain: Domain) -> list[Traversable]:
    folder = language / domain
    if not folder.is_dir():
        return []
    return sorted((f for f in folder.iterdir() if f.name.endswith(".po")), key=lambda f: f.name)


def _first(text: str | Iterable[str]) -> str:
    return text if isinstance(text, str) else next(iter(text))


def _all(text: str | Iterable[str] | None) -> tuple[str, ...]:
    return (text or "",) if text is None or isinstance(text, str) else tuple(text)


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language)


@cache
def _plural_names(language: str, forms: int) -> tuple[str, ...]:
    """Which plural each form is; gettext has no "many" where CLDR has one for whole millions."""
    tags = {*_locale(language).plural_form.tags, "other"}
    names = tuple(name for name in _PLURALS_IN_ORDER if name in tags)
    if len(names) != forms:
        names = tuple(name for name in names if name != "many")
    if len(names) != forms:
        raise ValueError(f'{forms} plural forms in language "{language}", expected {len(names)}')
    return names
