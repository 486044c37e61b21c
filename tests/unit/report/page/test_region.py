"""An estimate for the whole region: only where the operation has such, told apart, never added."""

from pathlib import Path

from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.quantity import Kind, Quantity
from sitrep.report.page.compose import compose
from sitrep.report.page.notes import data_notes
from sitrep.words.speech import words_for
from sitrep.work.month import Checked

DRAWN = """
    | as_of | country | registered | method | source |
    | 2012-07-31 | TUR | 100 | | AFAD |
    | 2012-07-31 | JOR | 50 | | UNHCR |
    | 2012-07-31 | | >1000 | estimated | OCHA |
    """


def month(folder: Path, drawn: str, *, regional: bool = True) -> Checked:
    more = f"regional = {str(regional).lower()}\n"
    return checked(office(folder, {"2012-07": {"refugees.csv": drawn}}, more=more))


def told(found: Checked) -> list[str]:
    words = words_for("en")
    return [
        f"{d.where.cell}: {words.explain(d)[0]}"
        for d in found.diagnostics
        if d.where.file[-4:] == ".csv"
    ]


def test_an_estimate_for_the_region_is_in_no_total_and_says_what_it_is(tmp_path: Path) -> None:
    found = month(tmp_path, DRAWN)
    assert told(found) == []
    (draft,) = found.drafts
    figures = draft.reports.current
    assert figures["refugees.region.estimated"].quantity == Quantity(Kind.MORE_THAN, 1000)
    assert figures["refugees.total.registered"].quantity.value == 150
    assert "refugees.total.estimated" not in figures
    (section,) = [each for each in compose(draft, undrawn).sections if each.tables]
    rows = [[str(cell.text) for cell in row] for row in section.tables[-1].rows]
    assert [row[:2] for row in rows] == [["The whole region", ">1,000"]]
    notes = [str(note.text) for note in data_notes(draft)]
    assert (
        "more than 1,000 refugees in the whole region (31 July 2012) is an estimate of its own: no sum of "
        "the countries' counts, nor added to them." in notes
    )


def test_a_row_without_a_country_is_an_error_where_the_operation_has_no_such_estimate(
    tmp_path: Path,
) -> None:
    assert 'B4: "country" is blank.' in told(month(tmp_path, DRAWN, regional=False))


def test_only_an_estimate_is_one_for_the_region(tmp_path: Path) -> None:
    drawn = DRAWN.replace("| estimated |", "| |")
    assert 'B4: "country" is blank.' in told(month(tmp_path, drawn))


def test_a_country_that_cannot_be_read_is_no_region(tmp_path: Path) -> None:
    found = month(tmp_path, DRAWN.replace("| 2012-07-31 | | >1000", "| 2012-07-31 | Atlantis | >1000"))
    assert "B4: " in "".join(told(found))
    assert "refugees.region.estimated" not in found.drafts[0].reports.current
