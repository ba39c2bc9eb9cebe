"""How what several machines know of one class becomes one: in any order and as often as one likes, the same result."""
