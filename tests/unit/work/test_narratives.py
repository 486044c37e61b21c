"""The narratives of a month in the languages of its report, as a check of the month tells them."""

from pathlib import Path

from office import checked, office

ENGLISH = """\
## highlights

- A first thing of 2 July 2012.
- The second one: “the trucks came”.
"""
EXCERPTS = """
| article | quote         | translation           | translated_into | translated_by |
| ghad    | وصلت الشاحنات | the trucks came       | en              | Our office    |
| ghad    | وصلت الشاحنات | les camions sont venus | fr             | Our office    |
"""
ARTICLE = "---\npublisher: Al-Ghad\nheadline: Rain\ndate: 2012-07-03\nlanguage: ar\n---\n\nوصلت الشاحنات أمس.\n"


def told(folder: Path, languages: str, **narratives: str) -> list[tuple[str, str, str]]:
    """Where each finding of a narrative stands, and its code."""
    files = {f"narrative.{language}.md": text for language, text in narratives.items()}
    place = office(
        folder, {"2012-07": {"excerpts.csv": EXCERPTS, **files}}, report=f"languages = {languages}"
    )
    settings = folder / "inputs/syria/operation.toml"
    text = settings.read_text("utf-8")
    for name in ("Syria", "Example Relief"):
        text = text.replace(f'= "{name}"', f'= {{ en = "{name}", fr = "{name}" }}')
    settings.write_text(text, "utf-8")
    (folder / "inputs/syria/articles").mkdir()
    (folder / "inputs/syria/articles/ghad.md").write_text(ARTICLE, "utf-8")
    return [
        (each.where.file.rpartition("/")[2], each.where.cell, each.code)
        for each in checked(place).diagnostics
        if "narrative" in each.where.file
    ]


def test_a_narrative_that_is_missing_is_told_once_and_not_what_it_lacks(tmp_path: Path) -> None:
    assert told(tmp_path, '["en", "fr"]', en=ENGLISH) == [("narrative.fr.md", "", "translation-missing")]


def test_a_translated_quotation_is_the_same_in_all_languages_and_a_date_is_not(tmp_path: Path) -> None:
    french = ENGLISH.replace("2 July 2012", "3 juillet 2012").replace(
        "the trucks came", "les camions sont venus"
    )
    assert told(tmp_path, '["en", "fr"]', en=ENGLISH, fr=french) == [
        ("narrative.en.md", "line 3", "translation-differs")
    ]


def test_a_report_in_one_language_has_nothing_to_compare(tmp_path: Path) -> None:
    assert told(tmp_path, '["en"]', en=ENGLISH, fr="") == []
