"""Texts of lessons, which the catalogs translate."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A message: the gettext context and the English text that is its id."""

    context: str
    source: str
