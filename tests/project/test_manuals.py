"""The manuals in docs/ are what the code says. After a change: `make docs`, and read the difference."""

from pathlib import Path

import pytest

from sitrep.manuals import manuals

MANUALS = manuals()


@pytest.mark.parametrize("name", MANUALS)
def test_the_page_is_what_the_code_says(repository: Path, name: str) -> None:
    assert (repository / "docs" / name).read_text("utf-8") == MANUALS[name]
