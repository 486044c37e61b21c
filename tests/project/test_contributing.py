"""The guide for those who join names files that are there."""

import re
from pathlib import Path

import pytest

KINDS = ["A column", "A table", "A rule", "A section", "A language", "A setting", "A picture"]


def parts(repository: Path) -> dict[str, list[str]]:
    """What the guide names for each kind of addition."""
    _, *chapters = (repository / "CONTRIBUTING.md").read_text("utf-8").split("\n### ")
    return {
        chapter.partition("\n")[0]: re.findall(r"^- `([^`]+)`: \S", chapter, re.MULTILINE)
        for chapter in chapters
    }


def test_the_guide_has_every_kind_of_addition(repository: Path) -> None:
    assert list(parts(repository)) == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_each_file_that_the_guide_names_is_there(repository: Path, kind: str) -> None:
    named = parts(repository)[kind]

    assert named
    assert [path for path in named if not (repository / path).exists()] == []
