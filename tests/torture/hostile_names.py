"""Names that nobody has: markup, signs that turn a text around, letters in piles, and what programs might believe."""

from __future__ import annotations

import random

MARKUP = (
    "[b]{0}[/b]", "[b]{0}", "{0}[/b]", "[{0}", "{0}]", "[[{0}]]", "[b][i][u]{0}", "[/]{0}", "[]{0}",
    "[b]{0}[/i]", "[color=ff0000]{0}[/color]", "[color=]{0}", "[color=zz]{0}", "[size=999999]{0}[/size]",
    "[size=]{0}", "[size=-1]{0}", "[font=/etc/passwd]{0}", "[font=x]{0}[/font]", "[font_family=x]{0}",
    "[ref=x]{0}[/ref]", "[ref=]{0}", "[anchor=a]{0}", "[sub]{0}[/sub]", "[sup]{0}", "[font_features=kern]{0}",
    "[text_language=xx]{0}", "&bl;b&br;{0}", "&amp;{0}", "&bl;{0}", "&{0};", "[font_context=system://]{0}",
    "[s]{0}[/s]", "[b]\u200d{0}", "[size=1e9]{0}",
)  # fmt: skip
TURNED = (
    "{0}\u202edrowssap", "\u202e{0}", "\u2066{0}", "\u2067{0}\u2069", "\u202a{0}\u202c", "\u200f{0}\u200e",
    "שלום {0}", "{0} مرحبا", "\u061c{0}", "(\u202e{0})", "\u202d\u202e{0}",
)  # fmt: skip
PILES = (
    "Z\u0361\u0321a\u0334\u0322l\u0335g\u0336o {0}", "a" + "\u0301" * 60 + "{0}",
    "\u0e01" + "\u0e48" * 30 + " {0}", "\u1780\u17d2\u1780\u17d2\u1780\u17d2\u1780{0}", "\u0e33\u0e33{0}",
    "\u17c1{0}", "{0}\u20e3\u20dd", "👩‍👩‍👧‍👦{0}", "🏴\U000e0067\U000e0062\U000e007f{0}", "🇮🇩🇹🇭{0}", "{0}\ufe0f",
    "﷽ {0}", "𒐫 {0}", "ﷺ{0}", "꧅{0}", "i\u0307\u0323{0}", "가{0}", "\U0001f476\U0001f3fd{0}", "W" * 36 + "{0}",
    "ល្អ{0}", "ผู้ {0}", "ŉ{0}", "ß{0}", "İ{0}", "{0}" + "m" * 36, "\u0f0b\u0f40\u0fb5{0}", "क्ष्म्य{0}",
    "\ud7a3{0}",
)  # fmt: skip
UNSEEN = (
    "{0}\u200b", "\u2060{0}", "{0}\0", "\ufeff{0}", "{0}\x1b[31m", "{0}\x07", "{0}\ue000", "{0}\ud800",
    "\u3164{0}", "{0}\u00ad", "{0}\t\t{0}", "  {0}  ", "{0}\u2028{0}", "{0}\x85", "\u115f{0}", "{0}\ufffe",
)  # fmt: skip
BELIEVED = (
    "{{{0}}}", "{{0.__class__}} {0}", "{{name}} {0}", "{{n}}{0}", "%s {0}", "%(name)s {0}", "%n{0}",
    "${{{0}}}", "<b>{0}</b>", "<script>{0}</script>", "'; DROP TABLE {0}--", "../../{0}", "C:\\{0}", "CON {0}",
    "/dev/null {0}", "root.model.{0}", "{0}\\n", "\\u202e{0}", "=1+{0}", "@{0}", "-{0}", "+{0}", "|{0}",
    "NaN {0}", "None {0}", "null{0}", "__proto__ {0}", "{0}//", "#:import {0}", "#{0}", "*{0}*", "`{0}`",
    '"{0}"', "'{0}'", "{0};{0}", "{0},{0}", "“{0}”", "…{0}", "0{0}", "id:{0}", "{0}:",
)  # fmt: skip
KINDS = (MARKUP, TURNED, PILES, UNSEEN, BELIEVED)
REFUSED = (
    "",
    " ",
    "\u202e",
    "\u200b",
    "[",
    "...",
    "🙂",
    "\0",
    "\ud800",
    "a" * 41,
    "\u0301" * 30,
    "-",
    "\u3164",
)
"""Nothing in them can be read, or too much."""


def hostile_names(number: int, seed: int) -> list[str]:
    """Return so many different names, of every kind as many; each has a number by which it can be told apart."""
    chance = random.Random(f"names {seed}")
    kinds = [chance.sample(kind, len(kind)) for kind in KINDS]
    turn = (kinds[at % len(kinds)] for at in range(number))
    return [names[at // len(KINDS) % len(names)].format(f"{at}") for at, names in enumerate(turn)]
