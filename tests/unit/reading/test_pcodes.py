"""Which area lies in which, by P-codes."""

import pytest

from sitrep.reading.pcodes import areas_above, code_in, uppermost


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("SD01", "SD01"),
        ("sd-01.02", "SD0102"),
        ("Nyala (SD02003)", "SD02003"),
        ("MMR001D001", "MMR001D001"),
        ("SD", "SD"),
        ("0701", "0701"),
        ("Hat", ""),
        ("Ouaddai 2", ""),
        ("LB1", ""),
        ("", ""),
    ],
)
def test_a_code_is_found_in_a_name(name: str, code: str) -> None:
    assert code_in(name) == code


@pytest.mark.parametrize(
    ("names", "above"),
    [
        (["SD01", "SD0101"], {"SD0101": ("SD01",)}),
        (["SD0101", "SD", "SD01"], {"SD0101": ("SD", "SD01"), "SD01": ("SD",)}),
        (["MMR001", "MMR001D001"], {"MMR001D001": ("MMR001",)}),
        (["SD01", "SD011", "SD02", "Khartoum"], {}),
    ],
)
def test_an_area_lies_in_that_with_which_its_code_begins(
    names: list[str], above: dict[str, tuple[str, ...]]
) -> None:
    assert areas_above({name: code_in(name) for name in names}) == above


def test_what_lies_in_a_counted_area_is_not_added_up() -> None:
    names = ["SD01", "SD0101", "SD0102", "SD02", "SD0201"]
    assert uppermost(names, ["SD01", "SD0101", "SD0201"]) == ["SD01", "SD02", "SD0201"]
