"""The narratives of one report in several languages: whether they say the same."""
