"""Where results are written: benchmarks/RESULTS.md and what the manuals say of speed."""

import re
from pathlib import Path

from benchmarks import growth
from benchmarks.measuring import REPOSITORY
from benchmarks.plan import NOT_MEASURED, measured_at_scale, plan
from benchmarks.results import Results, aims_table, drawn, markdown

KEPT = REPOSITORY / "benchmarks" / "results.json"
CHART = "docs/growth.svg"


def read() -> Results:
    """What was measured last."""
    return Results.model_validate_json(KEPT.read_bytes())


def write(results: Results) -> None:
    """Everything that tells of them."""
    KEPT.write_text(results.model_dump_json(indent=1) + "\n", "utf-8")
    growth.draw(results, REPOSITORY / CHART)
    for path, text in texts(results).items():
        path.write_text(text, "utf-8")
        print(f"written: {path.relative_to(REPOSITORY)}")


def texts(results: Results) -> dict[Path, str]:
    """The whole of each page that tells of them."""
    readme, scale = REPOSITORY / "README.md", REPOSITORY / "docs" / "SCALE.md"
    pages = {REPOSITORY / "benchmarks" / "RESULTS.md": markdown(results)}
    where = f"Measured on {results.when} ({results.machine.facts['processor']}):\n\n"
    speed = where + drawn(aims_table(results.aims)) if results.aims else NOT_MEASURED
    pages[readme] = between(readme.read_text("utf-8"), "speed", speed)
    page = between(scale.read_text("utf-8"), "measured", measured_at_scale(results))
    pages[scale] = between(page, "plan", plan(results))
    return pages


def between(page: str, name: str, text: str) -> str:
    """The page with the text between the marks of that name, which stay."""
    begin, end = f"<!-- make bench writes: {name} -->", "<!-- make bench: end -->"
    marked = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    if not marked.search(page):
        raise ValueError(name)
    return marked.sub(lambda _: f"{begin}\n\n{text.strip()}\n\n{end}", page, count=1)
