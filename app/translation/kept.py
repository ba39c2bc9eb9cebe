"""What every translation takes over as it is: placeholders, markup, escapes."""

from __future__ import annotations

import re
from collections import Counter

KEPT = re.compile(
    r"(\{\{|\}\}|\{[^{}]*\}"
    r"|\[/?(?:b|i|u|s|sub|sup|ref|color|size|font|anchor)(?:=[^\]]*)?\]"
    r"|&(?:amp|bl|br);)"
)
"""Placeholders of `str.format`, Kivy's markup and its escapes; one group, for `split`."""


def kept(text: str) -> Counter[str]:
    """Return what a translation of the text must hold, each as often as it is there."""
    return Counter(KEPT.findall(text))
