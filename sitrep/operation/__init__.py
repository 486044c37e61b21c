"""Folders and `operation.toml` become an Operation."""
