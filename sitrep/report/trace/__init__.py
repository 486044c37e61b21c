"""The way of a printed number back to its cells and sources."""
