"""A month's report with pandas, docxtpl and LibreOffice.

Usage: report_in_docxtpl.py OPERATION PERIOD TEMPLATE FOLDER [plain]; `plain` leaves the chart out.
"""

import subprocess
import sys
from pathlib import Path

from docx.shared import Cm
from docxtpl import DocxTemplate, InlineImage

from benchmarks.programs.month_tables import read_month

operation, period, template, folder = sys.argv[1:5]
month = read_month(Path(operation), period)
document = DocxTemplate(template)
chart: InlineImage | str = ""
if "plain" not in sys.argv:
    from benchmarks.programs.month_chart import draw

    picture = Path(folder) / "chart.png"
    draw(month.registered, picture)
    chart = InlineImage(document, str(picture), width=Cm(16))
rows = {kind: table.to_dict("records") for kind, table in month.tables.items()}
document.render({"month": month.name, "chart": chart, **rows}, autoescape=True)
written = Path(folder) / "report.docx"
document.save(written)
profile = f"-env:UserInstallation={(Path(folder) / 'office').absolute().as_uri()}"
subprocess.run(
    ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(written)],
    check=True,
    capture_output=True,
)
