"""Bundles: the files in which machines carry a class (`app/exchange/README.md` describes the format)."""
