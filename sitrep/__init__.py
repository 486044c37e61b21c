"""sitrep: a month's spreadsheets and kept articles become a dated PDF situation report."""

__version__ = "0.2.0"
