"""Writes the manuals that are made from code: `python -m sitrep.manuals` (or `make docs`)."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from sitrep.analysis.acceptance import ACCEPTED_NOTHING
from sitrep.analysis.audience import AUDIENCE_CHECKS
from sitrep.analysis.inference.exposed import DISCLOSURE_CHECKS
from sitrep.analysis.withholding import NOT_SHOWN
from sitrep.diagnostics import Check
from sitrep.intake.articles import ARTICLE_CHECKS
from sitrep.intake.boundaries import BOUNDARY_CHECKS
from sitrep.intake.foreign import FOREIGN_CHECKS
from sitrep.intake.foreign_meaning import MEANING_CHECKS
from sitrep.intake.logo import LOGO_CHECKS
from sitrep.intake.manual import manual as tables_manual
from sitrep.intake.photos import PHOTO_CHECKS
from sitrep.intake.problems import INTAKE_CHECKS
from sitrep.intake.recipients import RECIPIENT_CHECKS
from sitrep.intake.typefaces import FONT_CHECKS
from sitrep.output import write_whole
from sitrep.register.contents import JournalLine
from sitrep.report.key_figures import KEY_FIGURE_CHECKS
from sitrep.report.named_totals import NAMED_TOTAL_CHECKS
from sitrep.report.narrative.reading import NARRATIVE_CHECKS
from sitrep.report.record.contents import Manifest
from sitrep.report.untranslated import PAGE_UNTRANSLATED
from sitrep.rules import RULES
from sitrep.rules.manual import in_words as rules_in_words
from sitrep.rules.manual import manual as rules_manual
from sitrep.rules.rule import CHECK_BROKE_OFF, RULE_FAILED
from sitrep.rules.switches import RULE_OFF, RULE_RETIRED
from sitrep.words.catalogue import lacking, spoken
from sitrep.words.indicator_manual import manual as indicators_manual
from sitrep.words.manuals import indicators_in_words, tables_in_words
from sitrep.words.speech import words_for

_OTHER_CHECKS: tuple[Check, ...] = (
    *INTAKE_CHECKS,
    *ARTICLE_CHECKS,
    *BOUNDARY_CHECKS,
    *LOGO_CHECKS,
    *PHOTO_CHECKS,
    *FONT_CHECKS,
    *NARRATIVE_CHECKS,
    *KEY_FIGURE_CHECKS,
    *NAMED_TOTAL_CHECKS,
    *FOREIGN_CHECKS,
    *MEANING_CHECKS,
    *RECIPIENT_CHECKS,
    *AUDIENCE_CHECKS,
    *DISCLOSURE_CHECKS,
    ACCEPTED_NOTHING,
    NOT_SHOWN,
    PAGE_UNTRANSLATED,
    RULE_OFF,
    RULE_RETIRED,
    RULE_FAILED,
    CHECK_BROKE_OFF,
)


def all_checks() -> list[Check]:
    """Everything that a check can find, rules first."""
    return [*(rule.check for rule in RULES), *_OTHER_CHECKS]


def manuals() -> dict[str, str]:
    """File name below docs/ -> its text."""
    return {
        "TABLES.md": tables_manual(words_for("en")),
        "INDICATORS.md": indicators_manual(words_for("en")),
        "RULES.md": rules_manual(RULES, _OTHER_CHECKS),
        "schemas/manifest.schema.json": _schema(TypeAdapter(Manifest), "A manifest of sitrep"),
        "schemas/register-entry.schema.json": _schema(
            TypeAdapter(JournalLine), "An entry of the register of sitrep"
        ),
        **{name: text for language in _translated() for name, text in in_words(language).items()},
    }


def _translated() -> list[str]:
    """The languages that say everything of the tool."""
    return [language for language in spoken() if language != "en" and not lacking(language, "tool")]


def in_words(language: str) -> dict[str, str]:
    """File name below docs/ -> its text, of messages of that language."""
    words = words_for(language)
    return {
        f"{language}/TABLES.md": tables_in_words(words),
        f"{language}/INDICATORS.md": indicators_in_words(words),
        f"{language}/RULES.md": rules_in_words(RULES, _OTHER_CHECKS, words),
    }


def _schema(kind: TypeAdapter[Any], title: str) -> str:
    """As JSON Schema, draft 2020-12."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title}
    return json.dumps({**kind.json_schema(), **head}, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for name, text in manuals().items():
        path = Path("docs") / name
        path.parent.mkdir(exist_ok=True)
        write_whole(path, text.encode())
