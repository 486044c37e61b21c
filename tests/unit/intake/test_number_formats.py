"""What a number format shows, worked out without a spreadsheet program."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.intake.number_formats import changes_count, changes_name, differs, may_change, shown

ACCOUNTING = r'_(* #,##0_);_(* \(#,##0\);_(* "-"??_);_(@_)'


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ('0"k"', 44, "44k"),
        ('#,##0" thousand"', 44, "44 thousand"),
        ('">"#,##0', 35000, ">35,000"),
        (r"\~0", 2000, "~2000"),
        ('0,"k"', 44038, "44k"),
        ("0,", 44038, "44"),
        ("0,,", 44_038_000, "44"),
        ('0.0,,"M"', 1_234_567, "1.2M"),
        (";;;", 1234, ""),
        ("#,###", 0, ""),
        ("0;-0;;@", 0, ""),
        ("[$€-407]#,##0", 5, "€5"),
        ('General" k"', 5, "5 k"),
        ('[>=1000]0,"k";0', 2500, "2k"),
        ('"-"0', 5, "-5"),
        (";;;", "text", ""),
        ('"Camp "@', "7", "Camp 7"),
    ],
)
def test_formats_that_change_a_count(code: str, value: int | str, text: str) -> None:
    assert shown(code, value) == text
    assert changes_count(code, value)
    assert may_change(code)


@pytest.mark.parametrize(
    "code",
    ["General", "0", "#,##0", "#,##0.00", "0.0", "# ##0", r"#\ ##0", "[Red]0", "[$-409]#,##0", "@", ACCOUNTING,
     r"#,##0_);[Red]\(#,##0\)", r'_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', "+#,##0;-#,##0;0", "0%",
     "yyyy-mm-dd", "[h]:mm", "0.00E+00", "# ?/?"],
)  # fmt: skip
@given(value=st.integers(-(10**12), 10**12))
def test_usual_formats_change_no_count(code: str, value: float) -> None:
    assert not changes_count(code, value)
    assert not may_change(code)


def test_the_word_for_people_changes_nothing() -> None:
    assert shown('#,##0" persons"', 5000) == "5,000 persons"
    assert not changes_count('#,##0" persons"', 5000)


@pytest.mark.parametrize(
    ("code", "value", "is_changed"),
    [("0000", 102, True), ("0000", 1020, False), ('"TR"00', 7, True), ("#,##0", 1020, False),
     ("0.00", 12, False), ("General", 12, False)],
)  # fmt: skip
def test_codes_that_are_shown_with_other_digits(code: str, value: int, is_changed: bool) -> None:
    assert changes_name(code, value) is is_changed


@given(st.text(alphabet='0#?.,;"\\_*[]@%kMGenral>=<-() 1\n', max_size=300), st.floats() | st.integers())
def test_no_format_breaks(code: str, value: float) -> None:
    assert shown(code, value) is None or isinstance(shown(code, value), str)
    changes_count(code, value)
    may_change(code)


@pytest.mark.parametrize(
    ("text", "value", "is_other"),
    [("44,038", 44038, False), ("44.038", 44038, False), ("44 038,00", 44038, False), ("٤٤٠٣٨", 44038, False),
     ("-", 0, False), ("(5)", -5, False), ("5 persons", 5, False), ("44k", 44, True), ("44", 44038, True),
     (">35,000", 35000, True), ("", 5, True), ("", 0, True), ("44", 440, True), ("440", 44, True)],
)  # fmt: skip
def test_texts_that_a_file_gives_as_what_is_shown(text: str, value: int, is_other: bool) -> None:
    assert differs(text, value) is is_other
