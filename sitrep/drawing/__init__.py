"""Charts and maps: what to draw, in finished words, becomes SVG made of paths."""
