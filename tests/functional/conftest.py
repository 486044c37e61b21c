"""An office whose July is issued, for the tests of sending."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from functional.command import sitrep
from functional.mailserver import Mailbox, mail_server
from functional.once import made_once
from functional.sending import BY, JULY, SEND, THREE, configure, correct, recipients
from office import office


@pytest.fixture(scope="session")
def issued_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "issued", _issue)


def _issue(folder: Path) -> None:
    office(folder, {"2012-07": JULY}, editions='["public", "internal"]')
    settings = folder / "inputs/syria/operation.toml"
    settings.write_text(settings.read_text("utf-8").replace('"2012-06"', '"2012-07"'))
    for command in (("build", "syria", "2012-07"), ("issue", "syria", "2012-07", *BY)):
        done = sitrep(folder, *command)
        assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def corrected_once(issued_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Version 1 has gone to the three recipients, then version 2 was issued."""

    def send_and_correct(folder: Path) -> None:
        shutil.copytree(issued_once, folder, dirs_exist_ok=True)
        recipients(folder, THREE)
        with mail_server(Mailbox()) as server:
            configure(folder, server)
            assert sitrep(folder, *SEND, "--yes").returncode == 0
        correct(folder)

    return made_once(tmp_path_factory, "corrected", send_and_correct)


@pytest.fixture
def place(issued_once: Path, tmp_path: Path) -> Path:
    """July as it was issued, with three recipients and settings for mail that a test completes."""
    workspace = shutil.copytree(issued_once, tmp_path / "office")
    (workspace / "inputs/syria/recipients.csv").write_text(THREE, "utf-8")
    return workspace


@pytest.fixture
def corrected(corrected_once: Path, tmp_path: Path) -> Path:
    return shutil.copytree(corrected_once, tmp_path / "corrected")


@pytest.fixture
def server() -> Iterator[Mailbox]:
    with mail_server(Mailbox()) as mailbox:
        yield mailbox
