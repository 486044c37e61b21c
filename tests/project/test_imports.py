import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CARELESS = {
    "rooms on one floor do not import each other": (
        "sitrep/rules/careless.py",
        "from sitrep.report import view",
        "sitrep.rules is not allowed to import sitrep.report:\n\n"
        "- sitrep.rules.careless -> sitrep.report.view (l.1)",
    ),
    "imports run downwards only": (
        "sitrep/model/careless.py",
        "from sitrep.words import catalogue",
        "sitrep.model is not allowed to import sitrep.words:\n\n"
        "- sitrep.model.careless -> sitrep.words.catalogue (l.1)",
    ),
    "only one module writes PDFs": (
        "sitrep/analysis/careless.py",
        "import weasyprint",
        "Illegal imports of protected package weasyprint:\n\n"
        "- sitrep.analysis.careless -> weasyprint (l.1)",
    ),
    "only the register speaks to a database": (
        "sitrep/work/careless.py",
        "import sqlite3",
        "Illegal imports of protected package sqlite3:\n\n- sitrep.work.careless -> sqlite3 (l.1)",
    ),
    "a rule does not read the environment, not even late": (
        "sitrep/rules/careless.py",
        "def language():\n    import os\n    return os.environ",
        "sitrep.rules is not allowed to import os:\n\n-   sitrep.rules.careless -> os (l.2)",
    ),
    "a new module at the top has its floor": (
        "sitrep/careless.py",
        "",
        "The following modules are not listed as layers:\n\n- sitrep.careless",
    ),
}


@pytest.mark.parametrize(("module", "content", "complaint"), CARELESS.values(), ids=CARELESS)
def test_a_careless_import_is_caught(
    module: str, content: str, complaint: str, repository: Path, tmp_path: Path
) -> None:
    shutil.copy(repository / "pyproject.toml", tmp_path)
    shutil.copytree(
        repository / "sitrep", tmp_path / "sitrep", ignore=shutil.ignore_patterns("__pycache__")
    )
    (tmp_path / module).write_text(content, encoding="utf-8")

    linted = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-logo", "--no-cache"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path), "PATH": "/usr/bin:/bin", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert complaint in linted.stdout
    assert linted.returncode == 1
