"""What things are and how they change: frozen dataclasses and pure functions, standard library only."""
