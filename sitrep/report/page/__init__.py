"""The page in finished words: what stands in each section, and what stands around them."""
