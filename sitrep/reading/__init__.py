"""Counts and dates as people write them, in any of LANGUAGES, read as quantities and days."""
