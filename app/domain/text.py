"""Texts of lessons, which the catalogs translate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A message: the gettext context and the English text that is its id.

    `fills` are put into its placeholders once both are translated ("{friend} found your bottle.").
    """

    context: str
    source: str
    fills: tuple[tuple[str, Text], ...] = ()


def filled(text: Text, pgettext: Callable[[str, str], str]) -> str:
    """Return a text in the language of `pgettext`, its placeholders filled."""
    words = pgettext(text.context, text.source)
    if not text.fills:
        return words
    return words.format_map({name: filled(each, pgettext) for name, each in text.fills})
