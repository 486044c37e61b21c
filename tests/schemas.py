"""The schemas that docs/ publishes, held against content by a validator that is none of ours."""

import json
from pathlib import Path

import pytest

_PUBLISHED = Path(__file__).parent.parent / "docs" / "schemas"


def faults(name: str, content: bytes) -> list[str]:
    """What is wrong with a JSON text by the schema of that name; the test is skipped without jsonschema."""
    jsonschema = pytest.importorskip("jsonschema", reason="it comes with the dev extra")
    schema = json.loads((_PUBLISHED / f"{name}.schema.json").read_bytes())
    dates = jsonschema.FormatChecker(["date"])
    found = jsonschema.Draft202012Validator(schema, format_checker=dates).iter_errors(
        json.loads(content)
    )
    return sorted(f"{each.json_path}: {each.message}" for each in found)


def is_schema(name: str) -> bool:
    """Whether the schema is one of draft 2020-12."""
    jsonschema = pytest.importorskip("jsonschema", reason="it comes with the dev extra")
    schema = json.loads((_PUBLISHED / f"{name}.schema.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    return bool(jsonschema.validators.validator_for(schema) is jsonschema.Draft202012Validator)
