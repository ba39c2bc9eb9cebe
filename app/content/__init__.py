"""Lessons as data: YAML that a teacher can read, checked, compiled, and read back."""
