"""The worked examples in English alone, for whatever builds or measures one report of a month."""

import re
import shutil
from pathlib import Path

_LANGUAGES = re.compile(r"(?m)^languages = .*$")


def in_english(examples: Path, copy: Path) -> None:
    """Copies `inputs`, or one operation of it: each further language is one more report to build."""
    shutil.copytree(examples, copy, ignore=_other_narratives)
    for settings in copy.rglob("operation.toml"):
        text = _LANGUAGES.sub('languages = ["en"]', settings.read_text("utf-8"))
        settings.write_text(text, "utf-8")


def _other_narratives(_: str, names: list[str]) -> list[str]:
    return [name for name in names if name.startswith("narrative.") and name != "narrative.en.md"]
