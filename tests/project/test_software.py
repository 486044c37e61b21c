"""Whatever library a report's bytes come from is named in its manifest, with its version."""

import ast
import sys
from collections.abc import Mapping
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from sitrep.work.typesetting import versions

FOR_DOCUMENTS_TO_EDIT = {"python-docx", "resvg_py"}
"""What writes them makes no byte of a report."""
PACKAGE = Path(__file__).parents[2] / "sitrep"
MAKERS = ("analysis", "drawing", "geography", "model", "reading", "report", "words")
"""The rooms that a page, its pictures and its attachments come from."""


@cache
def distributions() -> Mapping[str, list[str]]:
    """The distributions of each library that is installed."""
    return packages_distributions()


def imported(file: Path) -> set[str]:
    """The libraries that a module imports anywhere in it, by the names of their distributions."""
    tree = ast.walk(ast.parse(file.read_text("utf-8")))
    names = set[str]()
    for node in tree:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    tops = {name.partition(".")[0] for name in names} - sys.stdlib_module_names - {"sitrep"}
    return {distribution.lower() for top in tops for distribution in distributions()[top]}


@pytest.mark.parametrize("room", MAKERS)
def test_every_library_that_makes_bytes_is_in_the_manifest(room: str) -> None:
    used = {name for file in (PACKAGE / room).rglob("*.py") for name in imported(file)}
    assert used - FOR_DOCUMENTS_TO_EDIT <= set(versions())


def test_what_typesets_and_what_reads_pictures_is_there_as_well() -> None:
    assert {"weasyprint", "pydyf", "fonttools", "pillow", "python-calamine"} <= set(versions())
