"""Make the Word template of `report_in_docxtpl.py`: a heading, a chart and a table of each kind.

Usage: report_template.py TEMPLATE. It is made once, by hand in an office, and is not measured.
"""

import sys

from docx import Document
from docx.shared import Pt

from benchmarks.programs.month_tables import COLUMNS

document = Document()
document.styles["Normal"].font.size = Pt(8)
document.add_heading("Situation report {{ month }}", level=0)
document.add_paragraph("{{ chart }}")
for kind, columns in COLUMNS.items():
    document.add_heading(kind.capitalize(), level=1)
    table = document.add_table(rows=4, cols=len(columns), style="Light Grid Accent 1")
    for place, column in enumerate(columns):
        table.cell(0, place).text = column.replace("_", " ")
        table.cell(2, place).text = f"{{{{ row.{column} }}}}"
    table.cell(1, 0).text = f"{{%tr for row in {kind} %}}"
    table.cell(3, 0).text = "{%tr endfor %}"
document.save(sys.argv[1])
