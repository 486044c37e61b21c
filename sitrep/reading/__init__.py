"""Counts and dates as people write them, in five languages, read as quantities and days."""
