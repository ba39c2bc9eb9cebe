"""The rules of a sound lesson, one generator for each. None stops at its first find."""
