"""The chart that the peers' reports share: registered refugees by country."""

from pathlib import Path

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pandas as pd


def draw(registered: pd.Series, path: Path) -> None:
    """Write it as the kind of picture that the path names."""
    figure, axes = plt.subplots(figsize=(6.5, 2.8), layout="constrained")
    bars = axes.barh([str(country) for country in registered.index], registered)
    axes.bar_label(bars, fmt="{:,.0f}")
    axes.set_xlabel("registered")
    figure.savefig(path, dpi=150)
    plt.close(figure)
