"""The gallery: every part in all its states, on a few sheets, in each theme and at each text size."""
