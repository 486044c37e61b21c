"""Words: every text that a reader sees, and numbers, dates and names as a language writes them."""
