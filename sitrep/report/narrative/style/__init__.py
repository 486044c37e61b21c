"""The style of a writer's words: what the field's guides ask for beyond the numbers; notes only."""
