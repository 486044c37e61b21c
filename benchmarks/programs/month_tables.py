"""A month's tables read with pandas, as the peers' programs print them; nothing in them is checked."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

KINDS = ("refugees", "camps", "missions", "events")
COLUMNS = {
    "refugees": [
        "as_of",
        "country",
        "registered",
        "awaiting_registration",
        "returns",
        "method",
        "source",
    ],
    "camps": ["as_of", "camp", "country", "area", "status", "capacity", "population", "source"],
    "missions": ["mission", "status", "authorised_strength", "deployed", "mandate_end", "source"],
    "events": ["date", "category", "place", "country", "summary", "people"],
}


@dataclass
class Month:
    """The tables by kind, cells as text, and for the chart the registered by country."""

    name: str
    tables: dict[str, pd.DataFrame]
    registered: pd.Series


def read_month(operation: Path, period: str) -> Month:
    """Read the month's folder."""
    tables = {kind: read_table(operation / period, kind) for kind in KINDS}
    as_text = {kind: shown(table)[COLUMNS[kind]] for kind, table in tables.items()}
    return Month(period, as_text, latest(tables["refugees"]))


def read_table(folder: Path, kind: str) -> pd.DataFrame:
    """The file of that kind; the header row is the first that names a country or a mission."""
    (path,) = folder.glob(f"{kind}.*")
    if path.suffix == ".csv":
        table = pd.read_csv(path, encoding="utf-8-sig", dtype=object, keep_default_na=False)
        return table.rename(columns=column_name)
    cells = pd.read_excel(path, header=None, engine="calamine", dtype=object)
    named = cells.map(column_name)
    header = named.isin(["country", "mission"]).any(axis=1).tolist().index(True)
    table = cells.iloc[header + 1 :].set_axis(list(named.iloc[header]), axis=1)
    return table.dropna(subset=[table.columns[1]])  # blank rows, and notes below the table


def column_name(cell: object) -> str:
    """`Country of asylum` is `country`."""
    return str(cell).strip().lower().replace(" of asylum", "").replace(" ", "_")


def latest(refugees: pd.DataFrame) -> pd.Series:
    """The newest count of each country that is a number."""
    counts = refugees.assign(registered=pd.to_numeric(refugees["registered"], errors="coerce"))
    return counts.dropna(subset="registered").groupby("country")["registered"].last().astype(float)


def shown(table: pd.DataFrame) -> pd.DataFrame:
    """Counts with thousands, days as days, and a dash for what is not there."""
    return table.map(as_text)


def as_text(cell: object) -> str:
    """One cell in words."""
    if cell is None or cell is pd.NaT or cell != cell or cell == "ND":
        return "–"
    if isinstance(cell, int | float):
        return f"{cell:,.0f}"
    return cell.strftime("%d %B %Y") if hasattr(cell, "strftime") else str(cell)
