"""What a report leaves as data: its manifest, its summary, and how two of them differ."""
