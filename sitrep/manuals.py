"""Writes the manuals that are made from code: `python -m sitrep.manuals` (or `make docs`)."""

from pathlib import Path

from sitrep.analysis.acceptance import ACCEPTED_NOTHING
from sitrep.intake.articles import ARTICLE_CHECKS
from sitrep.intake.foreign import FOREIGN_CHECKS
from sitrep.intake.manual import manual as tables_manual
from sitrep.intake.problems import INTAKE_CHECKS
from sitrep.output import write_whole
from sitrep.report.narrative import NARRATIVE_CHECKS
from sitrep.rules import RULES
from sitrep.rules.manual import manual as rules_manual
from sitrep.rules.switches import RULE_OFF
from sitrep.words.speech import words_for


def manuals() -> dict[str, str]:
    """File name below docs/ -> its text."""
    checks = (
        *INTAKE_CHECKS,
        *ARTICLE_CHECKS,
        *NARRATIVE_CHECKS,
        *FOREIGN_CHECKS,
        ACCEPTED_NOTHING,
        RULE_OFF,
    )
    return {"TABLES.md": tables_manual(words_for("en")), "RULES.md": rules_manual(RULES, checks)}


if __name__ == "__main__":
    for name, text in manuals().items():
        write_whole(Path("docs") / name, text.encode())
