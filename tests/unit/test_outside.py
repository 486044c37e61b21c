"""What touches files, clock, environment, network or chance is named in docs/ARCHITECTURE.md."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

OUTSIDE = {
    "fcntl", "imaplib", "importlib.resources", "os", "random", "secrets", "shutil", "signal", "smtplib", "socket", "sqlite3",
    "ssl", "subprocess", "tempfile", "time", "urllib.request", "uuid", "weasyprint",
    "sitrep.output",
}  # fmt: skip
"""Modules whose import alone leads out; the last one writes files for others."""
OF_FILES = {
    "chmod", "exists", "glob", "is_dir", "is_file", "is_symlink", "iterdir", "lstat", "mkdir", "open",
    "read_bytes", "read_text", "readlink", "resolve", "rglob", "rmdir", "stat", "symlink_to", "touch",
    "unlink", "write_bytes", "write_text",
}  # fmt: skip
"""Methods of a Path; those of that name of anything else count as well."""
OF_CLOCK = {"now", "today", "utcnow"}
IN_MEMORY = {"Image"}
"""Whose `open` is given bytes."""


def touches(code: str) -> set[str]:
    """What a module's code has of all that."""
    return set(_touches(ast.parse(code)))


def _touches(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (each.name for each in names if each.name in OUTSIDE)
            case ast.ImportFrom(module=str(module)) if module in OUTSIDE:
                yield module
            case ast.Call(func=ast.Name(id="open")):
                yield "open"
            case ast.Call(func=ast.Attribute(value=ast.Name(id=whose), attr="open")) if (
                whose in IN_MEMORY
            ):
                pass
            case ast.Call(func=ast.Attribute(attr=name)) if name in OF_FILES:
                yield name
            case ast.Call(
                func=ast.Attribute(
                    value=ast.Name(id="date" | "datetime") | ast.Attribute(attr="date" | "datetime"),
                    attr=name,
                )
            ) if name in OF_CLOCK:
                yield name


def named(text: str) -> set[str]:
    """The modules and rooms that the document says touch the outside, or read the package's own files.

    In a row a name without a folder is in that of the name before it.
    """
    section = text.partition("| module | what it touches |")[2].partition("\n## ")[0]
    found = set()
    for line in section.splitlines():
        folder, is_row = "", line.startswith("|")
        for name in re.findall(r"`([\w/]+(?:\.py|/))`", line.split("|")[1] if is_row else line):
            if "/" in name and is_row:
                folder = name.rpartition("/")[0] + "/"
            found.add(name if "/" in name else folder + name)
    return found


def is_named(module: str, names: set[str]) -> bool:
    return module in names or any(name.endswith("/") and module.startswith(name) for name in names)


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("import os.path, json", set()),
        ("import os\nos.environ['HOME']", {"os"}),
        ("from time import monotonic", {"time"}),
        ("def f():\n    import smtplib", {"smtplib"}),
        ("open('a')", {"open"}),
        ("path.read_text('utf-8')", {"read_text"}),
        ("datetime.now(UTC)", {"now"}),
        ("dt.date.today()", {"today"}),
        ("clock.now()", set()),
        ("Image.open(io.BytesIO(raw))", set()),
        ("from sitrep.output import write_whole", {"sitrep.output"}),
        ("text.replace('a', 'b')", set()),
    ],
)
def test_what_leads_out_is_seen(code: str, found: set[str]) -> None:
    assert touches(code) == found


def test_whatever_leads_out_is_named_and_nothing_else(repository: Path) -> None:
    package, names = repository / "sitrep", named((repository / "docs/ARCHITECTURE.md").read_text())
    leading_out = {
        path.relative_to(package).as_posix(): found
        for path in sorted(package.rglob("*.py"))
        if (found := touches(path.read_text()))
    }
    assert {module: found for module, found in leading_out.items() if not is_named(module, names)} == {}
    assert {
        name for name in names if not any(is_named(module, {name}) for module in leading_out)
    } == set()
