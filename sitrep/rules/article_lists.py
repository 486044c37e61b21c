"""Lists in kept articles that count what they list."""

import re
from collections.abc import Iterator
from functools import cache

from sitrep.analysis.statements import Sentence, cited_articles, sentences_of
from sitrep.diagnostics import Severity
from sitrep.languages import LANGUAGES
from sitrep.lines import shortened
from sitrep.model.month import Evidence
from sitrep.quantity import exact
from sitrep.reading.prose import any_of
from sitrep.rules.rule import Finding, rule

_MOST_LISTED = 30
_MOST_WORDS = 5
_LIST = re.compile(
    r"(?:\s+[\w'’-]+){1,3}?(?:\s?:|\s[–—-](?=\s)|\s?(?P<bracket>\())"
    r"\s?(?P<list>(?(bracket)[^:;()]|[^:;]){3,1000})"
)
_BRACKETS = re.compile(r"\([^()]*\)")


@rule(
    "article-list-differs",
    Severity.WARNING,
    bad="""
        **article** agency

        > Refugees live in four provinces: Hatay, Kilis and Gaziantep.

        **excerpts**

        | article | quote |
        |---|---|
        | agency | Refugees live in four provinces |
        """,
    good="""
        **article** agency

        > Refugees live in three provinces: Hatay, Kilis and Gaziantep.

        **excerpts**

        | article | quote |
        |---|---|
        | agency | Refugees live in three provinces |
        """,
)
def article_list_differs(evidence: Evidence) -> Iterator[Finding]:
    """A cited article counts what it lists, and lists another number: `seven provinces: Hatay, Kilis`.

    The count is exact, at most 30 and at most three words before a colon, a dash or a bracket; what
    follows is nothing but names with commas and "and" between. A name may hold an "and" itself, so both
    ways of counting are tried. Lists of people are left alone: who is named is seldom all there are.
    """
    for article in cited_articles(evidence):
        for sentence in sentences_of(article):
            for mention, count in sentence.counts:
                found = _LIST.match(sentence.text, mention.end)
                if not found or not count.is_exact or _counts_people(sentence, mention.end):
                    continue
                fewest, most = _listed(found["list"], article.language)
                number = count.value or 0
                if most > 1 and 1 < number <= _MOST_LISTED and not fewest <= number <= most:
                    values = {
                        "article": article.name, "count": count, "listed": exact(most),
                        "text": shortened(" ".join(found["list"].split())),
                    }  # fmt: skip
                    yield Finding(sentence.address, values)


def _counts_people(sentence: Sentence, end: int) -> bool:
    words = LANGUAGES[sentence.article.language]
    counted = _whole_words(f"{words.prose.counted}|{words.statements.refugees}")
    colon = _LIST.match(sentence.text, end)
    return bool(colon and counted.search(sentence.folded, end, colon.start("list")))


def _listed(text: str, language: str) -> tuple[int, int]:
    """How many names a text is, at least and at most; 0 where it has anything but names."""
    words = LANGUAGES[language].counts
    names = re.split(r"\s*[,،/]\s*", _BRACKETS.sub("", text).strip(" .\n"))
    last = rf"\s+{words.and_joined}\s?" if words.and_joined else rf"\s+{words.and_}\s+"
    starts = rf"(?:{words.and_joined or words.and_})\s+"
    names = [re.sub(rf"\A{starts}", "", name) for name in names if name]
    single = [part for name in names for part in re.split(last, name)]
    if not all(name and _is_name(name) for name in single):
        return 0, 0
    with_joint = [name for name in names if re.search(last, name)]
    # The last "and" is that of the list, unless other names have one too.
    return (len(single) if with_joint == names[-1:] else len(names)), len(single)


def _is_name(text: str) -> bool:
    is_long = len(text.split()) > _MOST_WORDS
    return not is_long and text[0].isalpha() and not text[0].islower() and not re.search(r"\d", text)


@cache
def _whole_words(phrases: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(phrases)})(?!\w)")
