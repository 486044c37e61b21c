"""Values of indicators that are worse than their standard stand out, and a note names it."""

from pathlib import Path

from office import checked, office
from sitrep.report.page.notes import data_notes
from sitrep.report.page.sections.standards import standards_missed

REFUGEES = """
    | as_of      | country | registered | source |
    | 2012-07-31 | TUR     | 44038      | AFAD   |
    """
OWN = """
[[indicator]]
sector = "wash"
code = "soap"
label = "soap given"
unit = "grams"
kind = "rate"
better = "more"
standard = 250
"""


def _missed(folder: Path, rows: str) -> tuple[list[str], list[str]]:
    """The figures that are worse than their standard, and the notes on them."""
    indicators = "| as_of | sector | indicator | country | area | value | source |\n" + rows
    files = {"refugees.csv": REFUGEES, "indicators.csv": indicators}
    (draft,) = checked(office(folder, {"2012-07": files}, more=OWN)).drafts
    notes = [str(note.text) for note in data_notes(draft) if str(note.label).startswith("Standard")]
    return [figure.key for figure, _, _ in standards_missed(draft)], notes


def test_a_value_on_the_bad_side_is_told_once_with_who_set_the_standard(tmp_path: Path) -> None:
    rows = """
    | 2012-07-31 | wash | water_per_person | TUR | Hatay | 11.2 | X |
    | 2012-07-31 | wash | water_per_person | TUR | Urfa | 9 | X |
    | 2012-07-31 | wash | people_per_latrine | TUR | Hatay | more than 20 | X |
    | 2012-07-31 | wash | soap | TUR | Hatay | 100 | X |
    | 2012-07-31 | nutrition | severe_malnutrition_recovered | TUR | Urfa | 60% | X |
    """
    assert _missed(tmp_path, rows) == (
        [
            "indicators.nutrition.severe_malnutrition_recovered.TUR.urfa.value",
            "indicators.wash.water_per_person.TUR.hatay.value",
            "indicators.wash.people_per_latrine.TUR.hatay.value",
            "indicators.wash.soap.TUR.hatay.value",
        ],
        [
            "The standard for children discharged as recovered from severe acute malnutrition is 75% "
            "(UNHCR Emergency Handbook); values that are worse stand out.",
            "The standard for water supplied (litres per person per day) is 15 (Sphere Handbook 2018); "
            "values that are worse stand out.",
            "The standard for people per latrine is 20 (Sphere Handbook 2018); values that are worse "
            "stand out.",
            "The standard for soap given (grams) is 250; values that are worse stand out.",
        ],
    )


def test_a_value_that_may_be_good_enough_is_not(tmp_path: Path) -> None:
    rows = """
    | 2012-07-31 | wash | water_per_person | TUR | Hatay | 15 | X |
    | 2012-07-31 | wash | water_per_person | TUR | Urfa | about 14 | X |
    | 2012-07-31 | wash | people_per_latrine | TUR | Hatay | at least 18 | X |
    | 2012-07-31 | wash | people_per_latrine | TUR | Urfa | 20 | X |
    | 2012-07-31 | wash | latrines | TUR | Hatay | 2 | X |
    """
    assert _missed(tmp_path, rows) == ([], [])
