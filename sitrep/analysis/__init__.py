"""Tables to figures: pure calculations, and what each edition may show."""
