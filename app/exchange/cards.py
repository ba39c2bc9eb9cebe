"""Login cards as a page of HTML: eight on a sheet of A4, with everything inside that it shows.

Pictures and fonts are part of the page, so that it looks the same in every viewer and nothing is fetched.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from html import escape
from pathlib import Path

from app.domain.classroom import Avatar
from app.services.login_cards import CardSheet, LoginCard

ON_A_PAGE = 8
TINTS = ("#DDEFD6", "#FFEBC2", "#E3E8FA", "#FCE0DA", "#D6EEF0", "#EFE3F3")
"""What avatars stand on, as on the screen."""

_FONTS = (("Lexend", ""), ("NotoSansThai", "U+0E00-0E7F"), ("NotoSansKhmer", "U+1780-17FF, U+19E0-19FF"))
_STYLE = """
@page { size: A4; margin: 9mm }
* { box-sizing: border-box; margin: 0 }
body { font: 10pt/1.35 Cards, sans-serif; color: #16302A }
section { display: grid; grid-template: repeat(4, 67mm) / 1fr 1fr; break-after: page }
section:last-child { break-after: auto }
article { border: .3mm dashed #6C857A; padding: 4mm 5mm; display: grid; grid-template-rows: auto 1fr auto }
header { display: flex; gap: 4mm; align-items: center; min-width: 0 }
header svg { width: 19mm; height: 19mm; flex: none }
header div { min-width: 0 }
h2 { font-size: 15pt; line-height: 1.25; overflow-wrap: anywhere }
ol { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(3, 1fr); align-items: center }
li { text-align: center }
li img { width: 17mm; height: 17mm; display: block; margin: 0 auto .5mm }
.note { font-size: 8pt; color: #3A524B }
"""


def page(sheet: CardSheet, drawings: Path, fonts: Path) -> str:
    """Return the page.

    Args:
        sheet: what stands on the cards.
        drawings: the folder with `class/01.svg` and `password/<picture>.svg`.
        fonts: the folder with the app's fonts; a font that is missing is left to the viewer.
    """
    picture = _Pictures(drawings)
    starts = range(0, len(sheet.cards), ON_A_PAGE)
    pages = "\n".join(_page(sheet.cards[start : start + ON_A_PAGE], picture) for start in starts)
    style = f"<style>{_faces(fonts, str(sheet))}{_STYLE}</style>"
    head = f'<meta charset="utf-8"><title>{escape(sheet.title)}</title>{style}'
    language = escape(sheet.language, quote=True)
    return f'<!doctype html><html lang="{language}"><head>{head}</head><body>\n{pages}\n</body></html>\n'


class _Pictures:
    """Drawings as addresses that hold the drawing itself, each read once."""

    def __init__(self, drawings: Path) -> None:
        self._drawings = drawings
        self._read: dict[str, str] = {}

    def __call__(self, name: str) -> str:
        if name not in self._read:
            raw = (self._drawings / f"{name}.svg").read_bytes()
            self._read[name] = f"data:image/svg+xml;base64,{b64encode(raw).decode('ascii')}"
        return self._read[name]


def _page(cards: tuple[LoginCard, ...], picture: Callable[[str], str]) -> str:
    return "<section>" + "\n".join(_card(card, picture) for card in cards) + "</section>"


def _card(card: LoginCard, picture: Callable[[str], str]) -> str:
    pictures = "".join(
        f'<li><img alt="" src="{picture(f"password/{name}")}">{number}. {escape(words)}</li>'
        for number, (name, words) in enumerate(card.pictures, start=1)
    )
    who = f"<div><h2>{escape(card.nickname)}</h2><p>{escape(card.class_name)}</p></div>"
    note = f'<p class="note">{escape(card.note)}</p>'
    return f"<article><header>{_face(card.avatar, picture)}{who}</header><ol>{pictures}</ol>{note}</article>"


def _face(avatar: Avatar, picture: Callable[[str], str]) -> str:
    turn = ' transform="scale(-1 1)"' if avatar.mirrored else ""
    face = f'<image{turn} x="-96" y="-96" width="192" height="192" href="{picture(f"class/{avatar.face:02d}")}"/>'
    ground = f'<circle r="96" fill="{TINTS[avatar.tint % len(TINTS)]}"/>'
    return f'<svg viewBox="-96 -96 192 192">{ground}{face}</svg>'


def _faces(fonts: Path, text: str) -> str:
    """Return the fonts that these texts need, as part of the page."""
    needed = [_FONTS[0]]
    needed += [_FONTS[1]] if any("\u0e00" <= c <= "\u0e7f" for c in text) else []
    needed += [_FONTS[2]] if any("\u1780" <= c <= "\u17ff" for c in text) else []
    return "".join(
        _font_face(path, weight, letters)
        for family, letters in needed
        for name, weight in (("Regular", 400), ("Bold", 700))
        if (path := fonts / f"{family}-{name}.ttf").is_file()
    )


def _font_face(path: Path, weight: int, letters: str) -> str:
    raw = b64encode(path.read_bytes()).decode("ascii")
    only = f"unicode-range:{letters};" if letters else ""
    return f"@font-face{{font-family:Cards;font-weight:{weight};{only}src:url(data:font/ttf;base64,{raw})}}"
