"""Manuals that are made of messages alone, as every language has them."""

from sitrep import manuals
from sitrep.model.indicators import SHIPPED
from sitrep.model.tables import TABLES
from sitrep.words.manuals import indicators_in_words, table, tables_in_words, template
from sitrep.words.speech import words_for

EN = words_for("en")


def test_every_column_and_every_indicator_has_its_row() -> None:
    told = tables_in_words(EN)
    for spec in TABLES:
        rows = told.partition(f"(`{spec.name}`)\n")[2].partition("\n## ")[0].splitlines()
        named = [row.split(" | ")[0] for row in rows[3:] if row]
        assert named == [f"| `{column.name}`" for column in spec.columns]
    indicators = indicators_in_words(EN)
    assert [each.code for each in SHIPPED if f"| `{each.code}` |" not in indicators] == []


def test_every_check_is_told_with_its_remedy() -> None:
    told = manuals.in_words("en")["en/RULES.md"]
    for check in manuals.all_checks():
        assert f"\n### {check.code}\n\n*{str(check.severity).capitalize()}*\n\n" in told


def test_a_message_is_told_without_its_values_and_a_cell_in_one_line() -> None:
    assert template("check.over-capacity", EN) == "… holds … people, more than its capacity of …."
    assert table(["a", "b"], [["x|y", "1\n2"]]) == "| a | b |\n| --- | --- |\n| x\\|y | 1 2 |"
