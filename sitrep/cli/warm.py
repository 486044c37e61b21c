"""Imported once by the process that reports are forked from: what each of them would load anew."""

import gc
import importlib
import os

_LOADED = (
    "sitrep.cli",
    "sitrep.findings",
    "sitrep.manuals",
    "sitrep.report.render.html",
    "sitrep.report.render.pdf",
    "sitrep.report.render.web",
    "sitrep.work.building",
    "sitrep.work.handouts",
    "sitrep.work.month",
    "matplotlib.backends.backend_svg",
    "matplotlib.figure",
    "shapely",
)
# Every map has a globe in its corner, every page is a template's, and earlier months are kept for this
# program alone.
_MADE = (
    ("sitrep.geography.countries", "areas"),
    ("sitrep.report.render.templates", "compile_built_in"),
    ("sitrep.work.history", "program"),
)

# A process with threads must not be forked, and numpy's library of algebra starts some.
os.environ["OPENBLAS_NUM_THREADS"] = "1"
for _module in _LOADED:
    importlib.import_module(_module)
for _module, _what in _MADE:
    getattr(importlib.import_module(_module), _what)()
# Otherwise each process that is forked would look through all of it, and so copy it.
gc.collect()
gc.freeze()
