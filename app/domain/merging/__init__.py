"""How what several machines know of one class becomes one: in any order, as often as one likes, with the same result."""
