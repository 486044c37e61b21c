"""What was issued and sent: the register, its journal, the files that were frozen."""
