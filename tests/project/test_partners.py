"""docs/PARTNERS.md has every key of a [[source]], with an example of each that is valid."""

import re
import tomllib
from pathlib import Path

import pytest

from sitrep.cells import Address
from sitrep.intake.foreign_faults import faults
from sitrep.model.source import Source


@pytest.fixture
def sections(repository: Path) -> dict[str, str]:
    """What stands below the heading of each key."""
    text = (repository / "docs/PARTNERS.md").read_text(encoding="utf-8")
    parts = re.split(r"^### `(\w+)`$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_key_has_its_section_and_no_other_has(sections: dict[str, str]) -> None:
    assert sorted(sections) == sorted(Source.model_fields)


@pytest.mark.parametrize("key", list(Source.model_fields))
def test_the_example_of_a_key_is_whole_valid_and_shows_it(sections: dict[str, str], key: str) -> None:
    [example] = re.findall(r"```toml\n(.*?)```", sections[key], flags=re.DOTALL)
    [given] = tomllib.loads(example)["source"]
    assert key in given
    assert faults(Source.model_validate(given), Address("operation.toml"), "en") == []
