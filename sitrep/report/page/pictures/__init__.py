"""Pictures of the report: which figures they show, and in which words."""
