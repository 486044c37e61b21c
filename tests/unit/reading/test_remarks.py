import pytest

from sitrep.reading.remarks import name_and_role, one_clean_line


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("  A digit\n was\twrong. ", "A digit was wrong."),
        ("\u202eevil\u2069\u200f\u0007\x00", "evil"),
        ("line\u2028separator", "line separator"),
        ("a\udcffb", "ab"),
        ("می\u200cخواهد", "می\u200cخواهد"),
        ("e\u0301", "é"),
        ("<b>&amp;", "<b>&amp;"),
    ],
)
def test_a_remark_is_one_clean_line(typed: str, line: str) -> None:
    assert one_clean_line(typed) == line


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Amal Haddad, head of office", ("Amal Haddad", "head of office")),
        ("Amal Haddad , head, Amman office", ("Amal Haddad", "head, Amman office")),
        ("Amal Haddad", None),
        (", head of office", None),
        ("\u202e, head of office", None),
        (f"{'A' * 81}, head", None),
        (f"Amal, {'h' * 81}", None),
    ],
)
def test_a_clearance_has_a_name_and_a_role(typed: str, parts: tuple[str, str] | None) -> None:
    assert name_and_role(typed) == parts
