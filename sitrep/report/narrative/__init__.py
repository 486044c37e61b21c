"""The text that analysts write: read, filled with live figures, held against the style guide."""
