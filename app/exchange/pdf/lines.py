"""Breaking a text into lines: at spaces and word edges, behind a hyphen or a stroke.

A word that is longer than a line is broken where it hurts least. The screen breaks its lines by the same rules
(`app.ui.text.line_breaking`); a test holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Measure = Callable[[str], float]
"""The width of a piece of text."""

EDGE = "\u200b"
_CHUNK = re.compile("[^ \u200b]+|[ \u200b]")
_JOINT = re.compile(r"(?<=\w)[-/](?=\w)")
_THAI = "[\u0e40-\u0e44]?[\u0e01-\u0e2f][\u0e30-\u0e3a\u0e45-\u0e4e]*"
_KHMER = "[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17d3\u17dd\u200c\u200d])*"
_CLUSTER = re.compile(f"{_THAI}|{_KHMER}|.", re.DOTALL)


def lines(text: str, width: float, measure: Measure) -> list[str]:
    """Return the lines of a text, none wider than `width` unless a single letter is; edges are gone."""
    return [line for paragraph in text.split("\n") for line in _lines(paragraph, width, measure)]


def _lines(paragraph: str, width: float, measure: Measure) -> Iterator[str]:
    line, used = "", 0.0
    for chunk in _chunks(paragraph, width, measure):
        if chunk == EDGE:
            continue
        wide = measure(chunk)
        if chunk == " " or used + wide <= width:
            line, used = line + chunk, used + wide
            continue
        if line.strip():
            yield line.rstrip(" ")
        *full, line = _pieces(chunk, width, measure)
        yield from full
        used = measure(line)
    yield line.rstrip(" ")


def _chunks(paragraph: str, width: float, measure: Measure) -> Iterator[str]:
    for chunk in _CHUNK.findall(paragraph):
        if _JOINT.search(chunk) and measure(chunk) > width:
            yield from _CHUNK.findall(_JOINT.sub(lambda joint: joint[0] + EDGE, chunk))
        else:
            yield chunk


def _pieces(word: str, width: float, measure: Measure) -> Iterator[str]:
    piece = ""
    for cluster in _CLUSTER.findall(word):
        if piece and measure(piece + cluster) > width:
            yield piece
            piece = ""
        piece += cluster
    yield piece
