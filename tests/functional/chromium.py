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
_FRAME = """<iframe width="{width}" height="800" srcdoc="{page}" onload="
  const at = this.contentWindow, doc = this.contentDocument;
  doc.documentElement.getBoundingClientRect();
  doc.fonts.ready.then(() => {{ this.dataset.measured = JSON.stringify((() => {{ {script} }})()); }});
"></iframe>"""
_MILLISECONDS_TO_LOAD_FONTS = 10_000
"""Of a clock that runs ahead where there is nothing to wait for: words in another font are as wide as that."""


_SCHEMES = {"dark": "0", "light": "1"}


def measured(folder: Path, page: str, script: str, *, width: int, scheme: str = "light") -> Any:
    """What `script` returns; it knows the page's window as `at` and its document as `doc`.

    `scheme` is what the reader prefers, `light` or `dark`.
    """
    (found,) = all_measured(folder, [(page, width)], script, scheme=scheme)
    return found


def all_measured(
    folder: Path, windows: Sequence[tuple[str, int]], script: str, *, scheme: str = "light"
) -> list[Any]:
    """The same for many pages, each with its width, in one browser."""
    around = folder / "around.html"
    frames = (
        _FRAME.format(width=width, page=html.escape(page), script=html.escape(script))
        for page, width in windows
    )
    prefers = f"--blink-settings=preferredColorScheme={_SCHEMES[scheme]}"
    around.write_text(_AROUND + "".join(frames), "utf-8")
    waits = f"--virtual-time-budget={_MILLISECONDS_TO_LOAD_FONTS}"
    dom = _chromium(folder, "--dump-dom", prefers, waits, around.as_uri())
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
