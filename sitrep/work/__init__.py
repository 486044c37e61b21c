"""A month's work, stage by stage: read, check, draft, typeset, issue; and what stands around it."""
