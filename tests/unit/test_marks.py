import re
from pathlib import Path
from unicodedata import category

from hypothesis import given
from hypothesis import strategies as st

import sitrep
from sitrep import marks
from sitrep.lines import one_line
from sitrep.marks import without_private_use

MARKS = {name: value for name, value in vars(marks).items() if name.isupper() and len(str(value)) == 1}


def test_each_mark_is_another_character_for_private_use() -> None:
    assert len(MARKS) == len(set(MARKS.values())) == 11
    assert without_private_use("".join(MARKS.values())) == ""


@given(st.text(st.characters(categories=["Co", "L", "N"])))
def test_no_text_that_came_in_has_a_mark(text: str) -> None:
    assert not set(MARKS.values()) & set(one_line(text))
    assert without_private_use(text) == "".join(c for c in text if category(c) != "Co")


def test_marks_are_listed_in_one_place() -> None:
    package = Path(sitrep.__file__).parent
    elsewhere = [
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if re.search(r"\\u[eE]\d|\\uf[0-8]|[\ue000-\uf8ff]", path.read_text("utf-8"))
    ]

    assert elsewhere == ["marks.py"]
