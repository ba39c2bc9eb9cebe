"""Labels break Thai and Khmer lines at word edges (U+200B), and never inside a cluster.

Kivy breaks at spaces, and a longer run anywhere, even between a letter and its vowel. Here such a text is
broken into lines that fit before Kivy lays it out. The edges are put in by the build step; a name that
somebody typed has none, and is broken between clusters if it must be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import kivy.core.text
import kivy.core.text.markup
from kivy.core.text.text_layout import layout_text as _kivys_layout

Extents = Callable[[str], tuple[int, int]]

EDGE = "\u200b"
_SPACELESS = re.compile("[\u0e00-\u0e7f\u1780-\u17ff\u200b]")
_JOINT = re.compile(r"(?<=\w)[-/](?=\w)")
"""Where a long word may be broken: behind a hyphen or a stroke between letters."""
_CHUNK = re.compile("[^ \u200b]+|[ \u200b]")

_THAI = "[\u0e40-\u0e44]?[\u0e01-\u0e2f][\u0e30-\u0e3a\u0e45-\u0e4e]*"
"""A vowel written before its consonant, the consonant, and the vowels and tone marks that follow."""
_KHMER = "[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17d3\u17dd\u200c\u200d])*"
"""A consonant with its subscripts (U+17D2 and a consonant), vowels and signs."""
_CLUSTER = re.compile(f"{_THAI}|{_KHMER}|.", re.DOTALL)


def layout_text(  # noqa: PLR0913, PLR0917 - the arguments are Kivy's
    text: str,
    lines: list[Any],
    size: tuple[int, int],
    text_size: tuple[int | None, int | None],
    options: dict[str, Any],
    get_extents: Extents,
    append_down: bool,  # noqa: FBT001 - Kivy calls it by position
    complete: bool,  # noqa: FBT001 - the same
) -> tuple[int, int, bool]:
    """Lay out a text as Kivy does, Thai and Khmer broken beforehand. Arguments and result are Kivy's."""
    width = text_size[0]
    room = 0 if width is None else max(1, width - options["padding"][0] - options["padding"][2])
    if room and _JOINT.search(text):
        text = _jointed(text, room, get_extents)
    if _SPACELESS.search(text):
        used = lines[-1].w if lines and append_down else 0
        text = broken(text, room, get_extents, used) if room else text.replace(EDGE, "")
    result: tuple[int, int, bool] = _kivys_layout(
        text, lines, size, text_size, options, get_extents, append_down, complete
    )
    return result


def broken(text: str, width: float, get_extents: Extents, used: int = 0) -> str:
    """Put line ends into a text so that every line fits.

    Args:
        text: the text, with word edges.
        width: room for a line, in pixels.
        get_extents: measures a piece of text.
        used: pixels that are taken already in the first line, as by bold words before these.
    """
    first, *others = text.split("\n")
    paragraphs = [_lines(first, width, get_extents, used)]
    paragraphs += [_lines(other, width, get_extents, 0) for other in others]
    return "\n".join("\n".join(lines) for lines in paragraphs)


def _jointed(text: str, width: float, get_extents: Extents) -> str:
    """Put word edges behind the hyphens and strokes of words that are longer than a line."""
    return " ".join(
        _JOINT.sub(lambda joint: joint[0] + EDGE, word) if get_extents(word)[0] > width else word
        for word in text.split(" ")
    )


def _lines(paragraph: str, width: float, get_extents: Extents, used: int) -> Iterator[str]:
    line = ""
    for chunk in _CHUNK.findall(paragraph):
        if chunk == EDGE:
            continue
        if chunk == " " or get_extents(line + chunk)[0] <= width - used:
            line += chunk
            continue
        if line.strip() or used:
            yield line.rstrip(" ")
            line, used = "", 0
        # A word that is longer than a whole line is broken where it hurts least.
        *full, line = _pieces(chunk, width, get_extents)
        yield from full
    yield line


def _pieces(word: str, width: float, get_extents: Extents) -> Iterator[str]:
    if get_extents(word)[0] <= width:
        yield word
        return
    piece = ""
    for cluster in _CLUSTER.findall(word):
        if piece and get_extents(piece + cluster)[0] > width:
            yield piece
            piece = ""
        piece += cluster
    yield piece


def install() -> None:
    """Put it where Kivy's labels look for it; a second call changes nothing."""
    kivy.core.text.layout_text = layout_text
    kivy.core.text.markup.layout_text = layout_text
