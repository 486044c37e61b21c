import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

PINNED = re.compile(r"^([a-z0-9-]+)==(\S+) \\$", re.MULTILINE)


def pins(lock: Path) -> dict[str, str]:
    """Name to version."""
    return dict(PINNED.findall(lock.read_text(encoding="utf-8")))


def requirements(repository: Path, extra: str = "") -> list[Requirement]:
    """What pyproject.toml asks for."""
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = project["optional-dependencies"][extra] if extra else project["dependencies"]
    return [Requirement(line) for line in lines]


def test_the_locks_fit_what_the_project_asks_for(repository: Path) -> None:
    run = pins(repository / "requirements.lock")
    dev = pins(repository / "requirements-dev.lock")

    unfit = [
        str(wanted)
        for locked, asked in (
            (run, requirements(repository)),
            (dev, requirements(repository) + requirements(repository, "dev")),
        )
        for wanted in asked
        if not wanted.specifier.contains(locked.get(wanted.name, "0"))
    ]

    assert unfit == [], "run tools/lock.sh"


def test_the_tests_run_with_the_versions_of_a_report(repository: Path) -> None:
    run = pins(repository / "requirements.lock")
    dev = pins(repository / "requirements-dev.lock")

    assert run.items() - dev.items() == set()


def test_the_locks_name_no_package_index(repository: Path) -> None:
    for lock in ("requirements.lock", "requirements-dev.lock"):
        text = (repository / lock).read_text(encoding="utf-8")
        assert re.findall(r"index-url|find-links|trusted-host|https?://|file:", text) == []
