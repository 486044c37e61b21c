"""A page in Chromium: what a script outside it measures in its window, and its print."""

import html
import json
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

# The page stands in a frame, so that its own policy holds, its window may be as narrow as a
# telephone's, and whoever measures needs no script in it.
_AROUND = '<!DOCTYPE html><meta charset="utf-8"><meta name="color-scheme" content="light dark">'
_FRAME = """<iframe width="{width}" height="800" style="color-scheme: {scheme}" srcdoc="{page}" onload="
  const at = this.contentWindow, doc = this.contentDocument;
  doc.documentElement.getBoundingClientRect();
  doc.fonts.ready.then(() => {{ {script} }})
    .then(found => {{ this.dataset.measured = JSON.stringify(found); }});
"></iframe>"""
_MILLISECONDS_TO_LOAD_FONTS = 10_000
"""Of a clock that runs ahead where there is nothing to wait for: words in another font are as wide as that."""


Window = tuple[str, int] | tuple[str, int, str]
"""A page, how wide its window is, and what its reader prefers: `light`, if it is not said, or `dark`."""


def measured(folder: Path, page: str, script: str, *, width: int, scheme: str = "light") -> Any:
    """What `script` returns or promises; it knows the page's window as `at`, its document as `doc`."""
    (found,) = all_measured(folder, [(page, width, scheme)], script)
    return found


def all_measured(folder: Path, windows: Sequence[Window], script: str) -> list[Any]:
    """The same for many windows in one browser."""
    around = folder / "around.html"
    frames = (
        _FRAME.format(
            width=width,
            scheme=scheme[0] if scheme else "light",
            page=html.escape(page),
            script=html.escape(script),
        )
        for page, width, *scheme in windows
    )
    around.write_text(_AROUND + "".join(frames), "utf-8")
    waits = f"--virtual-time-budget={_MILLISECONDS_TO_LOAD_FONTS}"
    dom = _chromium(folder, "--dump-dom", waits, around.as_uri())
    found = re.findall(r'data-measured="([^"]*)"', dom)
    assert len(found) == len(windows), dom[-2000:]
    return [json.loads(html.unescape(each)) for each in found]


def printed(folder: Path, page: str) -> Path:
    """The page as Chromium prints it to PDF."""
    (folder / "page.html").write_text(page, "utf-8")
    target = folder / "page.pdf"
    _chromium(folder, f"--print-to-pdf={target}", (folder / "page.html").as_uri())
    return target


def _chromium(folder: Path, *arguments: str) -> str:
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if not program:
        pytest.skip("chromium is not installed: no page is opened in a browser")
    options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    return subprocess.run(
        [program, *options, f"--user-data-dir={folder / 'profile'}", *arguments],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    ).stdout
