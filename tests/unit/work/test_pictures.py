"""Kept pictures: drawn once, never stale, and never believed when they are not what was kept."""

import ast
import shutil
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

import pytest

from sitrep.drawing.medium import Medium
from sitrep.work import pictures
from sitrep.work.pictures import DRAWN_BY, Gallery, picture_name

drawn_ones: list["Sample"] = []


@dataclass(frozen=True)
class Sample:
    """A picture that remembers when it was drawn."""

    name: str
    count: int

    def drawn(self, medium: Medium = Medium.PAPER) -> str:  # noqa: ARG002
        drawn_ones.append(self)
        return f"<svg>{self.name} {self.count}</svg>"


@dataclass(frozen=True)
class OtherKind(Sample):
    """The same words in a picture of another kind."""


TURKEY, JORDAN = Sample("Turkey", 44038), Sample("Jordan", 33421)


@pytest.fixture(autouse=True)
def _nothing_drawn_yet() -> None:
    drawn_ones.clear()


def test_an_unchanged_picture_is_not_drawn_again(tmp_path: Path) -> None:
    first = Gallery(tmp_path).draw(TURKEY)
    assert Gallery(tmp_path).draw(Sample("Turkey", 44038)) == first == "<svg>Turkey 44038</svg>"
    assert drawn_ones == [TURKEY]


@pytest.mark.parametrize(
    "other",
    [replace(TURKEY, count=44039), replace(TURKEY, name="Türkiye"), OtherKind("Turkey", 44038)],
    ids=["another number", "another word", "another kind"],
)
def test_another_picture_is_drawn(tmp_path: Path, other: Sample | OtherKind) -> None:
    kept = Gallery(tmp_path)
    kept.draw(TURKEY)
    kept.draw(other)
    assert drawn_ones == [TURKEY, other]


@pytest.mark.parametrize("part", ["drawing/sheet.py", "geography/countries.json", "fonts/typefaces.py"])
def test_other_code_or_shapes_draw_anew(
    tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    copy = tmp_path / "sitrep"
    shutil.copytree(repository / "sitrep", copy, ignore=shutil.ignore_patterns("__pycache__", "words"))
    monkeypatch.setattr(pictures, "files", lambda _: copy)
    before = _new_name(TURKEY)
    assert _new_name(TURKEY) == before
    with (copy / part).open("a") as file:
        file.write("\n")
    assert _new_name(TURKEY) != before


@pytest.mark.parametrize("library", ["matplotlib", "numpy", "shapely"])
def test_another_version_of_a_library_draws_anew(monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    before = _new_name(TURKEY)
    monkeypatch.setattr(pictures, "version", lambda name: "0" if name == library else version(name))
    assert _new_name(TURKEY) != before


def _new_name(spec: Sample) -> str:
    """As a process that has just started would name it."""
    pictures._hand.cache_clear()
    try:
        return picture_name(spec)
    finally:
        pictures._hand.cache_clear()


def test_everything_that_draws_is_part_of_the_name(repository: Path) -> None:
    package = repository / "sitrep"
    imported = set()
    for part in DRAWN_BY:
        place = package / part
        for file in place.rglob("*.py") if place.is_dir() else [place]:
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                module = node.module or "" if isinstance(node, ast.ImportFrom) else ""
                if module.startswith("sitrep."):
                    imported.add(module.removeprefix("sitrep.").replace(".", "/") + ".py")
    assert [file for file in sorted(imported) if not file.startswith(DRAWN_BY)] == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg>Turkey 1</svg>",
        b"0" * 64 + b"\n<svg>Turkey 1</svg>",
        b"\xff\xfe no text",
    ],
    ids=["empty", "no seal", "a wrong seal", "no text"],
)
def test_a_foreign_file_is_drawn_over(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / picture_name(TURKEY)
    path.write_bytes(content)
    assert Gallery(tmp_path).draw(TURKEY) == "<svg>Turkey 44038</svg>"
    assert Gallery(tmp_path).draw(TURKEY) == "<svg>Turkey 44038</svg>"
    assert drawn_ones == [TURKEY]


def test_a_file_cut_short_is_drawn_over(tmp_path: Path) -> None:
    Gallery(tmp_path).draw(TURKEY)
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:-3])
    assert Gallery(tmp_path).draw(TURKEY) == "<svg>Turkey 44038</svg>"
    assert drawn_ones == [TURKEY, TURKEY]


def test_another_pictures_file_under_its_name_is_not_shown(tmp_path: Path) -> None:
    Gallery(tmp_path).draw(JORDAN)
    (tmp_path / picture_name(JORDAN)).rename(tmp_path / picture_name(TURKEY))
    assert Gallery(tmp_path).draw(TURKEY) == "<svg>Turkey 44038</svg>"


def test_a_picture_is_shown_where_none_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in place of a folder")
    assert Gallery(tmp_path / "file" / "2012-07").draw(TURKEY) == "<svg>Turkey 44038</svg>"


def test_a_folder_in_the_place_of_a_picture_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / picture_name(TURKEY)).mkdir()
    kept = Gallery(tmp_path)
    assert kept.draw(TURKEY) == "<svg>Turkey 44038</svg>"
    kept.prune()


def test_pruning_leaves_what_was_shown_and_what_is_no_picture(tmp_path: Path) -> None:
    for spec in (TURKEY, JORDAN):
        Gallery(tmp_path).draw(spec)
    (tmp_path / "README.txt").write_text("an office's own")
    latest = Gallery(tmp_path)
    latest.draw(TURKEY)
    latest.prune()
    assert {path.name for path in tmp_path.iterdir()} == {picture_name(TURKEY), "README.txt"}


def test_there_may_be_nothing_to_prune(tmp_path: Path) -> None:
    Gallery(tmp_path / "2012-07").prune()
