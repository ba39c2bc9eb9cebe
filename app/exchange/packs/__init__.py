"""Packs of lessons: how they are written, signed, read and checked (`app/exchange/README.md` describes the format)."""
