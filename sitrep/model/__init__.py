"""The nouns of the house: what the other rooms hand to each other."""
