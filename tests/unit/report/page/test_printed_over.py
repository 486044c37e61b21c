"""Warnings that an analyst accepted, as readers are told of them."""

from pathlib import Path

from office import checked, office
from sitrep.report.page.notes import data_notes

REFUGEES = """
    | as_of      | country | registered | source |
    | 2012-07-31 | TUR     | 44038      | AFAD   |
    """
OWN = """
[[indicator]]
sector = "wash"
code = "soap"
label = "soap given"
unit = "bars"
kind = "cumulative"
"""


def test_an_indicator_has_its_name_in_a_warning_that_was_accepted(tmp_path: Path) -> None:
    indicators = """
        | as_of | sector | indicator | country | area | value | in_need | source | accepted |
        | 2012-07-31 | wash | water_people | TUR | Hatay | 900 | 500 | X | Hosts were reached too. |
        | 2012-07-31 | wash | soap | TUR | | 90 | 50 | X | Some went twice. |
        """
    files = {"refugees.csv": REFUGEES, "indicators.csv": indicators}
    result = checked(office(tmp_path, {"2012-07": files}, more=OWN))
    (draft,) = result.drafts
    printed = [str(note.text) for note in data_notes(draft) if str(note.label) == "Warning:"]
    assert printed == [
        "People provided with safe water, Hatay (Turkey): 900 are reached, but only 500 are in need. "
        "Accepted: Hosts were reached too.",
        "Soap given, Turkey: 90 are reached, but only 50 are in need. Accepted: Some went twice.",
    ]
