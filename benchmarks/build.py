"""Measure `sitrep build` with and without its kept pictures, and plain WeasyPrint on the same page.

All are whole processes. What sitrep adds to typesetting (reading, checking, computing, composing,
attachments, PDF/UA) is one difference, what it costs to draw the pictures the other. Nothing is
asserted: a slow machine is not a defect.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

from sitrep.fonts.typefaces import EVERYWHERE
from sitrep.report.render.assets import font_faces

REPOSITORY = Path(__file__).resolve().parents[1]
COMMANDS = Path(sys.executable).parent
DRAWN, KEPT, PLAIN = "sitrep, pictures drawn", "sitrep, pictures kept", "weasyprint"
MOST_DRAWING = 0.40
"""The share of a build that drawing all of its pictures should stay below."""


def main() -> None:
    """Alternate the three and print their medians, their ratios and the share of drawing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7, help="of each of the three (default: 7)")
    parser.add_argument("--operation", default="syria")
    parser.add_argument("--period", default="2012-07")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)
        shutil.copytree(REPOSITORY / "inputs", workspace / "inputs")
        compare(workspace, asked.operation, asked.period, runs=asked.runs)


def compare(workspace: Path, operation: str, period: str, *, runs: int) -> None:
    """Run all three `runs` times, A B C A B C, after one of each that does not count."""
    build = [
        str(COMMANDS / "sitrep"),
        *("build", operation, period, "--html", "--workspace", str(workspace)),
    ]
    seconds(build)  # writes the page, and the bytecode of every module
    outputs = workspace / "outputs" / operation / period
    pages = sorted(outputs.glob("*.html"))
    if len(pages) != 1:
        sys.exit(f"{operation} {period} makes {len(pages)} reports; choose one that makes one")
    plain = plain_command(pages[0], workspace)
    seconds(plain)

    times: dict[str, list[float]] = {DRAWN: [], KEPT: [], PLAIN: []}
    for _ in range(runs):
        shutil.rmtree(workspace / "outputs" / operation / ".pictures")
        times[DRAWN].append(seconds(build))
        times[KEPT].append(seconds(build))
        times[PLAIN].append(seconds(plain))

    print(
        f"{operation} {period}: {pages[0].stat().st_size / 1000:.0f} kB of HTML, "
        f"{pages[0].with_suffix('.pdf').stat().st_size / 1000:.0f} kB of PDF; "
        f"Python {platform.python_version()}, WeasyPrint {version('weasyprint')}, "
        f"{os.cpu_count()} cores; {runs} runs each, alternating, after a warm-up"
    )
    for name, measured in times.items():
        print(
            f"{name:<22} median {statistics.median(measured):6.2f} s"
            f"   (from {min(measured):.2f} to {max(measured):.2f})"
        )
    for name in (DRAWN, KEPT):
        print(f"{name + ' / ' + PLAIN:<36} {ratio(times[name], times[PLAIN]):.2f}")
    share = 1 - ratio(times[KEPT], times[DRAWN])
    print(f"share of drawing in a build: {share:.0%} (aim: less than {MOST_DRAWING:.0%})")


def ratio(times: list[float], others: list[float]) -> float:
    """The median of the rounds' own ratios: what slows the machine for a while touches both."""
    return statistics.median(one / other for one, other in zip(times, others, strict=True))


def plain_command(page: Path, folder: Path) -> list[str]:
    """WeasyPrint's own command on the kept page, with the fonts that sitrep serves to itself."""
    styles = font_faces(EVERYWHERE)
    for number, font in enumerate(EVERYWHERE.fonts):
        copy = folder / f"font-{number}.ttf"
        copy.write_bytes(font.content())
        styles = styles.replace(f'"{font.url}"', f'"{copy.as_uri()}"')
    stylesheet = folder / "fonts.css"
    stylesheet.write_text(styles, encoding="utf-8")
    return [
        str(COMMANDS / "weasyprint"),
        *("--pdf-variant", "pdf/a-3a", "--stylesheet", str(stylesheet)),
        *(str(page), str(folder / "plain.pdf")),
    ]


def seconds(command: list[str]) -> float:
    """How long a whole process takes; its words are shown only if it fails."""
    start = time.perf_counter()
    # As on an office's machine: modules are compiled once, not at every start.
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=usual)
    took = time.perf_counter() - start
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return took


if __name__ == "__main__":
    main()
