"""Numbers in prose that belong to a name: documents, codes, addresses, ordinals."""

import re
from collections.abc import Iterator
from functools import cache

from sitrep.languages import LANGUAGES, signs
from sitrep.languages.union import joined, of_all
from sitrep.reading.prose import NOT_WITHIN_WORD, WORD_START, any_of, nothing_counted

# The repetitions are bounded, so that no text can make the search slow.
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s,;]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+")
_IN_PARENTHESES = r"(?:\ \((?:19|20)\d\d\))?"
_CODE = re.compile(
    rf"""
    (?<![^\W_])(?!(?:USD|EUR|GBP|TRY|JOD|LBP|IQD|SYP)\d)
    (?:
        [A-Z]{{1,6}}(?:/[A-Z.]{{1,12}}){{0,4}}(?:/\d{{1,6}}){{1,3}}{_IN_PARENTHESES}  # S/RES/2043 (2012)
      | (?:[A-Z]{{1,6}}|[A-Z][A-Za-z]|[A-Z][a-z][A-Z])-\d{{1,3}}[A-Z]?  # MiG-21, SHA-256
      | [A-Z]{{1,6}}\d{{1,10}}(?:[A-Z]\d{{0,4}})?  # TR31, H1N1
    )
    (?!\w|[.,]\d|-\d|\ \d{{3}}(?!\d))
    """,
    re.VERBOSE,
)
_ORDINAL_ENDINGS = of_all(lambda language: language.numerals.ordinals)
_ORDINAL = re.compile(rf"(?<![\d.,'])\d{{1,3}}(?:{_ORDINAL_ENDINGS})(?!\w)")
_OF_PAGES = joined([signs.OF_PAGES, of_all(lambda language: language.prose.of_pages)])
_ALWAYS_DOCUMENT = joined([signs.NUMBER_SIGN, of_all(lambda language: language.prose.always_document)])
_MOST_LISTED = 30
_LAST = of_all(lambda language: language.prose.days_and)


def addresses_and_codes(text: str) -> Iterator[tuple[int, int]]:
    """The spans of addresses of web pages and mail, of document symbols, types and place codes."""
    end = 0
    found = [*_ADDRESS.finditer(text), *_CODE.finditer(text)]
    for start, stop in sorted(match.span() for match in found):
        if start >= end and any(character.isdigit() for character in text[start:stop]):
            end = stop
            yield start, stop


def document_numbers(plain: str, language: str) -> Iterator[tuple[int, int]]:
    """The spans of the numbers after words such as `resolution`; `plain` is folded text."""
    for found in _documents(language).finditer(plain):
        for name, number in found.groupdict().items():
            if number:
                yield found.span(name)


def ordinals(plain: str) -> Iterator[tuple[int, int]]:
    """The spans of `4th` and its like; `plain` is folded text."""
    for found in _ORDINAL.finditer(plain):
        yield found.span()


@cache
def _documents(language: str) -> re.Pattern[str]:
    words = LANGUAGES[language].prose
    one, many = any_of(words.documents), any_of(words.several_documents)
    leading, named = any_of(words.before_document), any_of(words.named_documents)
    after = any_of(words.after_document)
    number = r"(?<![\d.,'-])\d{1,5}(?!\w|[.,']\d|\ \d{3}(?!\d)|\ ?%|-\w)"
    listed = rf"{number}(?:,\ {number}){{0,{_MOST_LISTED}}}\ (?:{any_of(_LAST)})\ ?{number}"
    clear = nothing_counted(language, words.following_document)
    return re.compile(
        rf"""
        (?=[^\ ]){NOT_WITHIN_WORD}(?:
        {WORD_START}(?:{many})\ (?P<listed>{listed}){_IN_PARENTHESES}{clear}
      | {WORD_START}(?:{many}|{one})\ ?(?P<page>{number})\ ?(?:{any_of(_OF_PAGES)})\ ?
            (?P<pages>{number}){clear}
      | {WORD_START}(?:{one})\ ?(?P<single>{number}{_IN_PARENTHESES}){clear}
      | {WORD_START}(?:{one})\ (?P<dated>{number}\ \((?:19|20)\d\d\))
      | (?:{WORD_START}(?:{leading})\ |\A|\n|[.;:]\ )(?:{named})\ (?P<led>{number})
      | {WORD_START}(?:{any_of(_ALWAYS_DOCUMENT)})\ ?(?P<always>{number})
      | (?P<followed>{number})(?=\ ?(?:{after}))
        )
        """,
        re.VERBOSE,
    )
