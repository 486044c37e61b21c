"""A month's report with pandas and typst. Usage: report_in_typst.py OPERATION PERIOD FOLDER."""

import json
import sys
from pathlib import Path

import typst

from benchmarks.programs.month_chart import draw
from benchmarks.programs.month_tables import read_month

PAGE = """
#let month = json("month.json")
#set page(paper: "a4", margin: 2cm)
#set text(size: 9pt)
= Situation report #month.name
#image("chart.svg", width: 100%)
#for (kind, rows) in month.tables {
  heading(level: 2, kind)
  table(columns: rows.first().len(), stroke: 0.4pt, ..rows.flatten())
}
"""

operation, period, folder = sys.argv[1:4]
month = read_month(Path(operation), period)
draw(month.registered, Path(folder) / "chart.svg")
tables = {
    kind: [list(table.columns), *table.to_numpy().tolist()] for kind, table in month.tables.items()
}
(Path(folder) / "month.json").write_text(json.dumps({"name": month.name, "tables": tables}), "utf-8")
(Path(folder) / "report.typ").write_text(PAGE, "utf-8")
typst.compile(Path(folder) / "report.typ", output=Path(folder) / "typst.pdf")
