"""Geography: the shapes of countries, what borders on what, and how far a point is from a country."""
