"""docs/SETTINGS.md against the settings that there are."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel

from sitrep.model.operation import Operation
from sitrep.operation.settings import parse_operation

ELSEWHERE = {"source", "mail", "lists", "folder"}
"""With guides of their own; the folder has its name already."""


def example(repository: Path) -> str:
    return (
        (repository / "docs/SETTINGS.md")
        .read_text("utf-8")
        .partition("```toml\n")[2]
        .partition("```")[0]
    )


def settings(model: type[BaseModel], left_out: frozenset[str] = frozenset()) -> Iterator[str]:
    for name, field in model.model_fields.items():
        if name in left_out:
            continue
        yield name
        for below in _models(field.annotation):
            yield from settings(below)


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in get_args(annotation):
        yield from _models(each)


def test_the_example_is_a_whole_operation(repository: Path) -> None:
    operation = parse_operation(example(repository).encode(), "sudan", "operation.toml")
    assert operation.title == {"en": "Sudan: refugees in neighbouring countries"}


@pytest.mark.parametrize("name", sorted({*settings(Operation, frozenset(ELSEWHERE))}))
def test_every_setting_stands_in_it(repository: Path, name: str) -> None:
    assert re.search(rf"(?<![a-z_]){name}\b", example(repository))
