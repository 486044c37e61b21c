"""Write the notebook of `report_in_papermill.py`. Usage: report_notebook.py NOTEBOOK. Not measured."""

import sys

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

SETTINGS = 'operation = ""\nperiod = ""'
READ = """from pathlib import Path
%matplotlib inline
import matplotlib.pyplot as plt
from benchmarks.programs.month_tables import read_month
month = read_month(Path(operation), period)"""
CHART = """axes = month.registered.plot.barh(figsize=(6.5, 2.8), xlabel="registered")
axes.bar_label(axes.containers[0], fmt="{:,.0f}");"""
cells = [
    new_markdown_cell("# Situation report"),
    new_code_cell(SETTINGS, metadata={"tags": ["parameters"]}),
    new_code_cell(READ),
    new_code_cell(CHART),
]
for kind in ("refugees", "camps", "missions", "events"):
    cells += [new_markdown_cell(f"## {kind.capitalize()}"), new_code_cell(f"month.tables[{kind!r}]")]
kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
nbformat.write(new_notebook(cells=cells, metadata=kernel), sys.argv[1])
