"""Figures to page: narrative, view, HTML and PDF."""
