"""Last month's text as the next month is opened with it, and that it is told until it is read."""

from dataclasses import replace
from pathlib import Path

import pytest

from office import checked, office
from readers import reader
from sitrep.model.month import Narrative
from sitrep.model.period import Period
from sitrep.report.narrative.last_month import marked_sections, unread
from sitrep.words.catalogue import languages
from sitrep.words.speech import words_for
from sitrep.work.opening import open_month

JUNE = """\
## Highlights

{# last report (2012-05): rewrite #}

- Jordan counts {{ figure("refugees.JOR.registered") }} refugees.

## camps

{# Nothing to say. #}

## displacement ##
Rain fell.

### In the north

More rain. {# ask Amal #}
"""
REFUGEES = """
    | as_of      | country | registered | source |
    | 2012-0{}-30 | JOR     | 26371      | UNHCR  |
    | 2012-0{}-30 | TUR     | 33000      | AFAD   |
"""
MARK = (
    "{# last report (2012-06): read and rewrite what follows, then delete this line; "
    "the report is not built with it. #}"
)


ARABIC_MARK = "{# التقرير السابق (2012-06): راجع ما يلي وأعد كتابته ثم احذف هذا السطر"


def opened(folder: Path, june: str, language: str = "en") -> tuple[str, list[str]]:
    """July's narrative, and what check says of it: `line: message`."""
    months = {
        "2012-06": {"refugees.csv": REFUGEES.format(6, 6), "narrative.en.md": june},
        "2012-07": {"refugees.csv": REFUGEES.format(7, 7)},
    }
    place = office(folder, months)
    open_month(place, "syria", Period.of_month(2012, 7), reader(), words_for(language))
    text = (place.month_folder("syria", Period.of_month(2012, 7)) / "narrative.en.md").read_text("utf-8")
    found = checked(place).diagnostics
    told = [
        f"{each.where.row}: {each.severity}" for each in found if each.code == "narrative-of-last-month"
    ]
    return text, told


def test_each_part_stands_below_a_mark_that_is_told_until_it_is_deleted(tmp_path: Path) -> None:
    text, told = opened(tmp_path, JUNE.replace("\n", "\r\n"))
    assert text.startswith(
        f'## Highlights\n\n{MARK}\n\n- Jordan counts {{{{ figure("refugees.JOR.registered") }}}} refugees.\n'
        f"\n## Displacement\n\n{MARK}\n\nRain fell.\n\n### In the north\n\nMore rain. {{# ask Amal #}}\n"
        "\n## Camps\n\n{# Text in Markdown."
    )
    assert told == ["3: error", "9: error"]


def test_the_mark_is_in_the_analysts_language_and_told_in_any(tmp_path: Path) -> None:
    text, told = opened(
        tmp_path, JUNE.replace("last report (2012-05)", "التقرير السابق (2012-05)"), "ar"
    )
    assert text.count(ARABIC_MARK) == 2
    assert "2012-05" not in text
    assert told == ["3: error", "9: error"]


def test_where_there_was_no_text_nothing_is_marked(tmp_path: Path) -> None:
    text, told = opened(tmp_path, "## highlights\n\n- \n- \n\n## displacement\n\n{# To write. #}\n")
    assert "{# last" not in text
    assert told == []


@pytest.mark.parametrize("language", languages())
def test_the_mark_of_every_language_is_read_by_all(language: str) -> None:
    words = words_for(language)
    june = Narrative("narrative.md", language, f"## {words.say('section.camps')}\n\nRain fell.\n")
    marked = marked_sections(june, Period.of_month(2012, 6), words, words)["camps"]
    assert [each.where.row for each in unread(june, marked)] == [1]
    assert "(2012-06)" in marked.splitlines()[0]
    again = replace(june, text=f"## camps\n\n{marked}")
    assert marked_sections(again, Period.of_month(2012, 6), words, words)["camps"] == marked


def test_the_headings_are_the_report_s_and_the_remarks_the_analysts(tmp_path: Path) -> None:
    place = office(tmp_path, {"2012-06": {"narrative.en.md": "## highlights\n\n- Rain fell.\n"}})
    july = Period.of_month(2012, 7)
    open_month(place, "syria", july, reader(), words_for("fr"))
    text = (place.month_folder("syria", july) / "narrative.en.md").read_text("utf-8")
    assert text.startswith("## Highlights\n\n{# rapport précédent (2012-06)\xa0: relisez et réécrivez")
    assert "## Displacement\n\n{# Texte en Markdown." in text
