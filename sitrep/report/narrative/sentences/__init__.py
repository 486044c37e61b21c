"""The sentence around a live figure, held against what the figure is."""
