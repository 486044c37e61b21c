"""What was found, as a terminal, a program and a browser show it."""

from sitrep.findings.machine import as_json, as_sarif
from sitrep.findings.text import print_findings, summary

# The page is imported from sitrep.findings.html by whoever wants one: it needs jinja2.
__all__ = ["as_json", "as_sarif", "print_findings", "summary"]
