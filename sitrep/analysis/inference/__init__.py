"""What a reader can work out of what a report withholds, and what else must go so that they cannot."""
