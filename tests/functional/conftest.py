"""An office whose July is issued, for the tests of sending."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from functional.command import sitrep
from functional.mailserver import Mailbox, mail_server
from functional.sending import BY, JULY, THREE
from office import office


@pytest.fixture(scope="session")
def issued_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office") / "issued"
    folder.mkdir()
    office(folder, {"2012-07": JULY}, editions='["public", "internal"]')
    settings = folder / "inputs/syria/operation.toml"
    settings.write_text(settings.read_text("utf-8").replace('"2012-06"', '"2012-07"'))
    for command in (("build", "syria", "2012-07"), ("issue", "syria", "2012-07", *BY)):
        done = sitrep(folder, *command)
        assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def place(issued_once: Path, tmp_path: Path) -> Path:
    """July as it was issued, with three recipients and settings for mail that a test completes."""
    workspace = shutil.copytree(issued_once, tmp_path / "office")
    (workspace / "inputs/syria/recipients.csv").write_text(THREE, "utf-8")
    return workspace


@pytest.fixture
def server() -> Iterator[Mailbox]:
    with mail_server(Mailbox()) as mailbox:
        yield mailbox
