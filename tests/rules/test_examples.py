import re
from collections.abc import Iterator
from functools import cache

import pytest

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic, Message, Severity
from sitrep.model.tables import TABLES, Type
from sitrep.rules import RULES
from sitrep.rules.rule import Rule, run
from sitrep.words.catalogue import Catalogue, catalogue, domain_of, languages
from sitrep.words.speech import Words, words_for
from tables import evidence

EACH_RULE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


@cache
def all_found(rule: Rule) -> list[Diagnostic]:
    """By all rules in its bad example: the same for every test of it."""
    return run(evidence(rule.bad), RULES)


def found(rule: Rule) -> Diagnostic:
    (diagnostic,) = all_found(rule)
    return diagnostic


@EACH_RULE
def test_the_bad_example_breaks_its_rule_once_and_no_other(rule: Rule) -> None:
    assert [d.code for d in all_found(rule)] == [rule.code]


@EACH_RULE
def test_the_good_example_breaks_no_rule(rule: Rule) -> None:
    assert run(evidence(rule.good), RULES) == []


@EACH_RULE
def test_a_rule_is_explained_in_its_messages_and_in_the_manual(rule: Rule) -> None:
    diagnostic = found(rule)
    for text in words_for("en").explain(diagnostic):
        assert text[0].isupper() or text[0] == '"'
        assert text[-1] in '."'
        assert "  " not in text
    assert rule.check.why.endswith(".")


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.severity is Severity.WARNING], ids=lambda rule: rule.code
)
def test_a_warning_is_told_to_readers_in_words_of_the_page(rule: Rule) -> None:
    diagnostic = found(rule)
    for language in languages():
        page = Words(language, Catalogue(language, domain_of(language, "page")))
        assert page.problem(diagnostic) == words_for(language).problem(diagnostic)


CODES = {
    code for kind in TABLES for column in kind.columns if column.type is Type.CHOICE
    for code in column.choices
    if len(code) > 2
}  # fmt: skip
WORDS_TOO = {"fr": {"camp", "camps", "mission"}, "ar": set[str]()}
"""Codes that the language has as words of its own."""
QUOTED = re.compile('«[^»]*»|"[^"]*"|\\[[^]]*\\]')


def texts_in(value: object) -> Iterator[str]:
    """What people wrote: names, places, files."""
    match value:
        case str() if value not in CODES:
            yield value
        case Address():
            yield from filter(None, (value.file, value.sheet))
        case Message():
            yield from (text for each in value.values.values() for text in texts_in(each))
        case list() | tuple():
            yield from (text for each in value for text in texts_in(each))


@EACH_RULE
def test_no_message_has_the_code_of_a_choice_but_in_quotation_marks(rule: Rule) -> None:
    diagnostic = found(rule)
    for language, own in WORDS_TOO.items():
        said = " ".join(words_for(language).explain(diagnostic))
        for text in sorted(texts_in(list(diagnostic.values.values())), key=len, reverse=True):
            said = said.replace(text, "")
        words = set(re.findall(r"\w+", QUOTED.sub("", said)))
        assert words & (CODES - own) == set()


def test_no_rule_has_the_code_of_another() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)


def test_every_rule_has_messages() -> None:
    messages = catalogue("en")
    assert [r.code for r in RULES if f"check.{r.code}.fix" not in messages] == []


def test_a_month_without_tables_breaks_no_rule() -> None:
    assert run(evidence(""), RULES) == []
