import re

from sitrep.report.render.assets import built_in_templates


def selected_by(sheet: str, declaration: str) -> set[str]:
    """The selectors of the rules that say no more than `declaration`."""
    styles = (built_in_templates() / "styles" / sheet).read_text(encoding="utf-8")
    styles = re.sub(r"/\*.*?\*/", "", styles, flags=re.DOTALL)
    rules = re.findall(rf"^([^{{}}]+) {{ {re.escape(declaration)}; }}$", styles, re.MULTILINE)
    return {selector.strip() for rule in rules for selector in rule.split(",")}


def test_what_breaks_anywhere_is_not_measured_letter_by_letter() -> None:
    """For a child of a flex box the narrowest line is measured, unless it may be as narrow as nothing."""
    measured = selected_by("base.css", "overflow-wrap: anywhere") - {".masthead p"}
    assert {".event-text", "blockquote"} <= measured
    assert measured <= selected_by("print.css", "min-inline-size: 0")


def test_columns_have_no_room_at_their_foot() -> None:
    """What is set in columns and has padding, a border or a margin below is laid out twice."""
    styles = (built_in_templates() / "styles" / "print.css").read_text(encoding="utf-8")
    in_columns = re.findall(r"^.*\{.*\bcolumns: [2-9].*$", styles, re.MULTILINE)
    assert len(in_columns) == 5
    foot = re.compile(r"\b(padding|border|margin)(-block)?(-end|-bottom)?:|\bborder-block-end")
    assert [rule for rule in in_columns if foot.search(rule)] == []


def test_the_direction_of_a_word_does_not_size_it() -> None:
    """Elements within a line have a direction too: only the whole page has a size of its own."""
    sheets = [path.read_text("utf-8") for path in built_in_templates().rglob("*.css")]
    assert not [rule for sheet in sheets for rule in re.findall(r'(?m)^\[dir="rtl"\] \{.*', sheet)]
