import pytest

from sitrep.diagnostics import Severity
from sitrep.rules import RULES
from sitrep.rules.rule import Rule, run
from sitrep.words.catalogue import Catalogue, catalogue, domain_of, languages
from sitrep.words.speech import Words, words_for
from tables import evidence

EACH_RULE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


@EACH_RULE
def test_the_bad_example_breaks_its_rule_once_and_no_other(rule: Rule) -> None:
    assert [d.code for d in run(evidence(rule.bad), RULES)] == [rule.code]


@EACH_RULE
def test_the_good_example_breaks_no_rule(rule: Rule) -> None:
    assert run(evidence(rule.good), RULES) == []


@EACH_RULE
def test_a_rule_is_explained_in_its_messages_and_in_the_manual(rule: Rule) -> None:
    (diagnostic,) = run(evidence(rule.bad), [rule])
    for text in words_for("en").explain(diagnostic):
        assert text[0].isupper() or text[0] == '"'
        assert text[-1] in '."'
        assert "  " not in text
    assert rule.check.why.endswith(".")


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.severity is Severity.WARNING], ids=lambda rule: rule.code
)
def test_a_warning_is_told_to_readers_in_words_of_the_page(rule: Rule) -> None:
    (diagnostic,) = run(evidence(rule.bad), [rule])
    for language in languages():
        page = Words(language, Catalogue(language, domain_of(language, "page")))
        assert page.problem(diagnostic) == words_for(language).problem(diagnostic)


def test_no_rule_has_the_code_of_another() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)


def test_every_rule_has_messages() -> None:
    messages = catalogue("en")
    assert [r.code for r in RULES if f"check.{r.code}.fix" not in messages] == []


def test_a_month_without_tables_breaks_no_rule() -> None:
    assert run(evidence(""), RULES) == []
