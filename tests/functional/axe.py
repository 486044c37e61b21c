"""What axe-core finds on a page that keeps people from reading it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from functional.chromium import Window, all_measured

_AXE = files("axe_playwright_python") / "axe.min.js"
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
"""What axe-core calls the Web Content Accessibility Guidelines 2.0 to 2.2, levels A and AA."""
_LEAST_PASSED = 10
"""Rules that any page passes; fewer would say that axe-core has looked at nothing."""

_RUN = f"""
  return at.axe.run(doc, {{runOnly: {_RULES}, resultTypes: ['violations']}}).then(found => [
    found.passes.length,
    found.violations.flatMap(rule => rule.nodes.map(
      node => [rule.id, node.target.flat().join(' '), node.impact])),
  ]);"""


@dataclass(frozen=True, slots=True)
class Violation:
    """An element, by a CSS selector, that breaks a rule; `impact` is from `minor` to `critical`."""

    rule: str
    target: str
    impact: str


def violations(folder: Path, windows: Sequence[Window]) -> list[tuple[Violation, ...]]:
    """Those in each window, all in one browser and without a network.

    The page's policy, which lets no script run, makes room for that of axe-core.
    """
    script = folder / "axe.js"
    script.write_text(_AXE.read_text("utf-8"), "utf-8")
    opened: list[Window] = []
    for page, *window in windows:
        with_axe, policies = _POLICY.subn(f'<script src="{script.as_uri()}"></script>', page)
        assert policies == 1
        opened.append((with_axe, *window))
    measures = all_measured(folder, opened, _RUN)
    assert all(passed >= _LEAST_PASSED for passed, _ in measures), measures
    return [tuple(Violation(*each) for each in found) for _, found in measures]
