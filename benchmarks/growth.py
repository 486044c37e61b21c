"""The chart of docs/growth.svg: how cost grows with history, camps, rows and reports."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from matplotlib import style
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmarks.results import Results

DRAWN: dict[Any, Any] = {
    "svg.hashsalt": "growth",
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 8,
}
OURS, OTHER = "#1f5fa6", "#999999"


def draw(results: Results, path: Path) -> None:
    """Write the chart; the same results give the same bytes."""
    with style.context(["default", DRAWN]):
        figure = Figure(figsize=(9.5, 2.9), layout="constrained")
        history, camps, rows, reports = figure.subplots(1, 4)
        points = results.points
        _lines(
            history,
            "check: months in the folder",
            "seconds of the processor",
            {
                "nothing kept": _series(points, r"history, nothing kept: (\d+)"),
                "once more": _series(points, r"history: (\d+)"),
            },
        )
        _lines(camps, "build: camps", "seconds", {"build": _series(points, r"size: (\d+)")})
        _lines(
            rows,
            "check: thousand rows",
            "seconds of the processor",
            {
                name: [
                    (number / 1000, value) for number, value in _series(points, rf"rows: {key}: (\d+)")
                ]
                for name, key in (
                    ("rules and figures", "sitrep, all rules and figures"),
                    ("rules", "sitrep, all rules"),
                    ("calamine", "calamine"),
                )
            },
        )
        _bars(reports, points)
        figure.supxlabel(f"Measured on {results.when}", fontsize=7, color="#555555")
        figure.savefig(path, format="svg", metadata={"Date": None, "Creator": None})
    # matplotlib ends lines of paths with a space.
    path.write_text(re.sub(r" +$", "", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")


def _series(points: Mapping[str, float], named: str) -> list[tuple[float, float]]:
    found = [(re.fullmatch(named, name), value) for name, value in points.items()]
    return sorted((float(match[1]), value) for match, value in found if match)


def _lines(axes: Axes, title: str, unit: str, series: Mapping[str, list[tuple[float, float]]]) -> None:
    colours = (OURS, "#e07b39", OTHER)
    for (name, points), colour in zip(series.items(), colours, strict=False):
        if points:
            across, up = zip(*points, strict=True)
            axes.plot(across, up, marker="o", markersize=3, color=colour, label=name)
    _framed(axes, title, unit)
    if not axes.lines:
        axes.set_axis_off()
    elif len(series) > 1:
        axes.legend(frameon=False, fontsize=7)


def _bars(axes: Axes, points: Mapping[str, float]) -> None:
    named = {"--jobs 1": "one job", "--jobs 2": "two jobs", "--on dask://..., 2 workers": "two workers"}
    bars = {text: points[f"many: {name}"] for name, text in named.items() if f"many: {name}" in points}
    if bars:
        axes.bar_label(axes.bar(list(bars), list(bars.values()), color=OURS), fmt="{:.1f}", fontsize=7)
    else:
        axes.set_axis_off()
    _framed(axes, "build --all", "reports a minute")


def _framed(axes: Axes, title: str, unit: str) -> None:
    axes.set_title(title, fontsize=8, loc="left")
    axes.set_ylabel(unit, fontsize=7)
    axes.set_ylim(bottom=0)
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(labelsize=7)
