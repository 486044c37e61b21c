"""What is asked of a build that cannot be done is said before anything is read."""

import sys
from pathlib import Path

import pytest

from sitrep import cli

WITHOUT = (
    "--docx needs python-docx and resvg-py, which are not installed. "
    'Install them: .venv/bin/pip install "humanitarian-sitrep[docx]"\n'
)


def test_a_word_document_without_the_libraries_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "inputs").mkdir()
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    arguments = ["sitrep", "build", "syria", "2012-07", "--docx", "--workspace", str(tmp_path)]
    monkeypatch.setattr(sys, "argv", arguments)
    monkeypatch.setenv("COLUMNS", "200")
    with pytest.raises(SystemExit) as ended:
        cli.run()
    assert ended.value.code == 2
    assert capfd.readouterr().err.endswith(WITHOUT)
