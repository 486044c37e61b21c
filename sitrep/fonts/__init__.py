"""The fonts of page and pictures: those that every report has, and those that an operation adds."""
