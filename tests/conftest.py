"""What all tests share: where the checkout is, a workspace of one's own, repeatable hypothesis."""

import gc
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from benchmarks.english import in_english

REPOSITORY = Path(__file__).resolve().parents[1]

# Tests that run whole commands or set whole pages.
_LONG = ("functional", "pdf")

# The same examples in every run, and no deadline: continuous integration may be slow, not wrong.
settings.register_profile("repeatable", derandomize=True, deadline=None, database=None, max_examples=40)
settings.load_profile("repeatable")

# What is made while tests are collected stays to the end. To look through it for cycles again and again
# took a fifth of the time of collecting, and more while the tests ran.
gc.disable()


# To look for cycles after every 700 objects, as Python does, takes a sixth of the time of the tests.
_OBJECTS_BETWEEN_COLLECTIONS = 100_000


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    gc.enable()


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout that the tests stand in."""
    return REPOSITORY


@pytest.fixture(scope="session", autouse=True)
def _heeds_ctrl_c() -> None:
    """Commands that tests start end on Ctrl-C even if pytest runs in the background of a shell.

    Such a shell has it ignored, and what is ignored all its children inherit.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace of the test's own with a copy of the worked examples under `inputs/`.

    They are in English alone, as everywhere that a test builds them: three languages are three times the
    work. What the others say is checked in tests/golden, and built once in test_worked_example.py.
    """
    in_english(REPOSITORY / "inputs", tmp_path / "inputs")
    return tmp_path


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of sample material beside the checkout; it does not travel with the code."""
    folder = REPOSITORY.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"no folder {folder.name}/ beside the checkout: its samples are not tested")
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write golden files anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long tests first, in as many shares as there are workers, each with short ones at its end.

    A worker of pytest-xdist begins with a stretch of the list and, when it is through, takes from the
    end of another's. The tests of one file stay together, as they share what its fixtures make.
    """
    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.path, []).append(item)
    shares = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    first = sorted(files, key=lambda path: (_room(path) not in _LONG, path))
    items[:] = [item for share in range(shares) for path in first[share::shares] for item in files[path]]


def _room(path: Path) -> str:
    return path.relative_to(REPOSITORY / "tests").parts[0]


@pytest.fixture
def accepted(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with its golden file, or writes it there when run with `--accept`."""

    def compare(golden: Path, text: str) -> None:
        text = text.replace("\r\n", "\n")
        if request.config.getoption("--accept"):
            golden.write_text(text, "utf-8")
        assert text == golden.read_text("utf-8"), f"{golden.name} differs; see tests/golden/README.md"

    return compare
