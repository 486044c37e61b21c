"""What a partner's header means: which of our columns, and whom it counts."""

import pytest

from sitrep.intake.counted import Counted, counted_in
from sitrep.intake.naming import ALIKE, PARTNERS, SURE, likeness
from sitrep.model.tables import CAMPS, REFUGEES


@pytest.mark.parametrize(
    ("column", "header", "alike"),
    [
        ("area", "Admin 2", PARTNERS),
        ("area", "admin1Name", PARTNERS),
        ("area", "Oblast", PARTNERS),
        ("area", "Wilaya", PARTNERS),
        ("area", "Cercle", PARTNERS),
        ("area", "مديرية", PARTNERS),
        ("area", "İl", SURE),
        ("area", "LOCATION", PARTNERS),
        ("area", "#adm1+name", PARTNERS),
        ("area", "#adm1 +name +en", PARTNERS),
        ("area", "#adm1+code", 0),
        ("area", "#adm1+name+origin", 0),
        ("country", "ISO3CoA", PARTNERS),
        ("country", "Country of asylum (ISO)", PARTNERS),
        ("as_of", "site_info/as_of", SURE),
        ("as_of", "reportingDate", SURE),
    ],
)
def test_headers_of_partners_mean_our_columns(column: str, header: str, alike: float) -> None:
    assert likeness(REFUGEES.column(column), [header]) == pytest.approx(alike, abs=0.1)


def test_what_is_spelt_nearly_so_is_alike_and_never_sure() -> None:
    assert ALIKE <= likeness(CAMPS.column("camp"), ["Camp nane"]) < PARTNERS


@pytest.mark.parametrize(
    ("header", "counted"),
    [
        ("numPresentIdpInd", Counted(frozenset({"idps"}), None)),
        ("IDPs (Ind)", Counted(frozenset({"idps"}), None)),
        ("Estimated IDPs present", Counted(frozenset({"idps"}), "estimated")),
        ("Number of individuals", Counted(frozenset(), None)),
        ("عدد النازحين", Counted(frozenset({"idps"}), None)),
        ("Refugees assisted", Counted(frozenset({"refugees"}), "assisted")),
        ("Refugee teachers", Counted(frozenset({"refugees"}), None, is_plain=False)),
        ("#affected+idps+ind", Counted(frozenset({"idps"}), None)),
        ("#affected+idps+hh", None),
        ("#affected+idps+f", None),
        ("IDPs (HH)", None),
        ("Newly displaced persons", None),
        ("IDPs in need", None),
        ("Confirmed cases", None),
        ("Enfants réfugiés", None),
        ("Hogares desplazados", None),
    ],
)
def test_a_header_says_whom_it_counts_and_whether_they_are_people(
    header: str, counted: Counted | None
) -> None:
    assert counted_in([header]) == counted
