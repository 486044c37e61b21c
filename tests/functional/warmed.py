"""A process that commands are forked from: it has imported, read and compiled what most of them need.

It has built and issued a report once, so it has also cut the fonts of a page of the web to the signs that
most pages have. Only a month of which nothing is withheld will do: what withholding is
computed with starts threads, and a process with threads must not be forked. Which program it is, as
earlier months are kept for one alone, it has worked out as well.
"""

import contextlib
import gc
import importlib
import io
import os
import sys
import tempfile
from pathlib import Path

from office import office
from sitrep.cli import run
from sitrep.work import history

_IMPORTED = ["sitrep.work.issuing", "sitrep.mail.run", "sitrep.work.status", "sitrep.work.handouts",
             "matplotlib.figure", "matplotlib.backends.backend_svg", "matplotlib.backends.backend_agg",
             "shapely", "openpyxl", "python_calamine", "sitrep.reading.remarks", "sitrep.report.trace.tree",
             "sitrep.work.comparison", "sitrep.work.exporting", "sitrep.work.leaks", "sitrep.work.opening",
             "sitrep.work.starting", "sitrep.work.clipping", "pypdf", "pypdfium2", "pytest",
             "functional.command"]  # fmt: skip
_MONTH = {
    "narrative.en.md": '## highlights\n\n- {{ figure("refugees.TUR.registered") }} people.\n- Another.\n',
    "refugees.csv": "| as_of | country | registered | source |\n| 2012-06-21 | TUR | 32134 | UNHCR |",
}


def _issue_once() -> None:
    arguments, folder = sys.argv, os.getcwd()
    with tempfile.TemporaryDirectory() as workspace, contextlib.redirect_stdout(io.StringIO()):
        office(Path(workspace), {"2012-06": _MONTH})
        os.chdir(workspace)
        try:
            for command in (["build"], ["issue", "--cleared-by", "Amal Haddad, head of office"]):
                sys.argv = ["sitrep", *command, "syria", "2012-06"]
                with contextlib.suppress(SystemExit):
                    run()
            assert list(Path("outputs/syria/2012-06/issued").glob("*.pdf"))
        finally:
            sys.argv = arguments
            os.chdir(folder)


for _module in _IMPORTED:
    importlib.import_module(_module)
history.program()
_issue_once()
assert len(os.listdir("/proc/self/task")) == 1, "a process with threads must not be forked"
# Otherwise each fork would look through all of it, and so copy it.
gc.collect()
gc.freeze()
