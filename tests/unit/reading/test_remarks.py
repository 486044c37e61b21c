import pytest

from sitrep.reading.remarks import name_and_role


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Amal Haddad, head of office", ("Amal Haddad", "head of office")),
        ("Amal Haddad , head, Amman office", ("Amal Haddad", "head, Amman office")),
        ("أمل حداد، رئيسة المكتب، عمان", ("أمل حداد", "رئيسة المكتب، عمان")),
        ("Amal Haddad", None),
        (", head of office", None),
        ("\u202e, head of office", None),
        (f"{'A' * 81}, head", None),
        (f"Amal, {'h' * 81}", None),
    ],
)
def test_a_clearance_has_a_name_and_a_role(typed: str, parts: tuple[str, str] | None) -> None:
    assert name_and_role(typed) == parts
