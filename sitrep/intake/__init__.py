"""Files to tables: reading, recognising and typing what analysts wrote, with every cell's address."""
