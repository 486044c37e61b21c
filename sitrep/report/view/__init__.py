"""What a page shows, in finished words: templates do no arithmetic, no look-ups, no formatting.

All that a reader sees is Text, so that whoever makes it has to say where its numbers are from.
"""
