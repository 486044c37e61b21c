import re
import subprocess
import sys
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel as somebody would install it, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=repository,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("humanitarian_sitrep-*-py3-none-any.whl")
    return zipfile.ZipFile(built)


def test_the_wheel_has_every_module_template_and_catalogue(
    wheel: zipfile.ZipFile, repository: Path
) -> None:
    wanted = {
        path.relative_to(repository).as_posix()
        for path in (repository / "sitrep").rglob("*")
        if path.suffix in {".json", ".po", ".py", ".ttf", ".typed"}
    } | {
        f"sitrep/{path.relative_to(repository).as_posix()}"
        for path in (repository / "templates").rglob("*")
        if path.is_file()
    }
    kinds = {Path(name).suffix for name in wanted}
    assert {".css", ".html", ".json", ".po", ".py", ".ttf"} <= kinds

    assert wanted - set(wheel.namelist()) == set()


def test_the_wheel_has_the_docs_that_messages_name(wheel: zipfile.ZipFile, repository: Path) -> None:
    texts = [
        p.read_text("utf-8") for p in (repository / "sitrep").rglob("*") if p.suffix in {".po", ".py"}
    ]
    named = {name for text in texts for name in re.findall(r"docs/[A-Z]+\.md", text)}
    assert {"docs/MAIL.md", "docs/REGISTER.md", "docs/RULES.md", "docs/TABLES.md"} <= named

    assert {f"sitrep/{name}" for name in named} - set(wheel.namelist()) == set()


def test_the_wheel_has_the_schemas(wheel: zipfile.ZipFile) -> None:
    names = {f"sitrep/docs/schemas/{name}.schema.json" for name in ("manifest", "register-entry")}
    assert names <= set(wheel.namelist())


def test_the_wheel_says_that_it_is_typed(wheel: zipfile.ZipFile) -> None:
    assert "sitrep/py.typed" in wheel.namelist()


def test_the_wheel_has_nothing_else_than_the_package(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"sitrep"}


def test_the_wheel_gives_the_command_and_the_licence(wheel: zipfile.ZipFile) -> None:
    (record,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    metadata = message_from_bytes(wheel.read(record))
    entry_points = wheel.read(record.replace("METADATA", "entry_points.txt")).decode()

    assert "sitrep = sitrep.__main__:main" in entry_points
    assert metadata["License-Expression"] == "Apache-2.0 AND OFL-1.1"
    assert metadata["Requires-Python"] == ">=3.11"
    assert record.replace("METADATA", "licenses/LICENSE") in wheel.namelist()
