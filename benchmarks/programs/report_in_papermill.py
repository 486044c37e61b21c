"""A month's report with papermill, nbconvert and Chromium.

Usage: report_in_papermill.py OPERATION PERIOD NOTEBOOK FOLDER. One process for the first two, which is
quicker than their two commands; nothing is fetched from outside.
"""

import subprocess
import sys
from pathlib import Path

import papermill
from nbconvert import HTMLExporter

operation, period, notebook, folder = sys.argv[1:5]
done, page = Path(folder) / "done.ipynb", Path(folder) / "report.html"
papermill.execute_notebook(
    notebook,
    str(done),
    {"operation": operation, "period": period},
    progress_bar=False,
)
exporter = HTMLExporter(
    exclude_input=True, mathjax_url="", require_js_url="", jquery_url="", widget_renderer_url=""
)
page.write_text(exporter.from_filename(str(done))[0], "utf-8")
chromium = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
subprocess.run(
    [
        *chromium,
        f"--user-data-dir={folder}/browser",
        f"--print-to-pdf={folder}/notebook.pdf",
        page.as_uri(),
    ],
    check=True,
    capture_output=True,
)
