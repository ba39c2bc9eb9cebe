"""Every kind of problem that a lesson can have: its sentence and its remedy, grouped by where it shows."""
