"""Who is drawn: the cast with all that makes them differ. Eyes never do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Skin(NamedTuple):
    """A tone: its base, its shade (neck, nose, ear) and its cheeks."""

    base: str
    shade: str
    cheek: str


class HeadShape(NamedTuple):
    """Half its width and height, and where the handles of the jaw lie."""

    wide: float
    high: float
    jaw: float


SKINS = {
    1: Skin("#F3D0AE", "#DDAE85", "#EBA98B"),
    2: Skin("#E8BC92", "#CF9A6C", "#DE9570"),
    3: Skin("#D5A275", "#B98154", "#C97F5A"),
    4: Skin("#BA8256", "#99653D", "#AE6541"),
    5: Skin("#986241", "#78492D", "#8C4A30"),
    6: Skin("#774B31", "#5A3521", "#6F3A26"),
}
HAIR = {"black": "#231C20", "dark": "#33241F", "silver": "#CBC8C4"}
HEADS = {
    "oval": HeadShape(45, 53, 30),
    "round": HeadShape(47, 50, 36),
    "square": HeadShape(46, 53, 41),
    "long": HeadShape(43, 56, 31),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One member of the cast. Colours are `#RRGGBB`; lengths are units; "" is nothing of that kind.

    `top` is tee, polo, shirt, hoodie, kurung, kebaya or batik; `bottom` is trousers, shorts, skirt, longskirt or
    sarong; `trim` is the second colour of the top; `under` are the long sleeves below a tee. `leg` is from hip to
    foot. Who is `seated` sits in a wheelchair, and `leg` is from hip to ground.
    """

    tone: int
    head: str
    hair: str = ""
    hair_colour: str = "black"
    head_scarf: str = ""
    cap: str = ""
    top: str
    top_colour: str
    trim: str
    under: str = ""
    tie: str = ""
    bottom: str
    bottom_colour: str
    neck_scarf: str = ""
    beard: str = ""
    glasses: bool = False
    hearing_aid: bool = False
    earrings: bool = False
    wrinkles: bool = False
    seated: bool = False
    leg: int = 176
    build: float = 1.0

    @property
    def skin(self) -> Skin:
        """The colours of the skin."""
        return SKINS[self.tone]

    @property
    def shape(self) -> HeadShape:
        """The shape of the head."""
        return HEADS[self.head]

    @property
    def feet(self) -> int:
        """How far below the middle of the head the feet or wheels stand."""
        return 205 + self.leg


CAST = {
    "sari": Person(
        tone=3, head="oval", hair="ponytail",
        top="polo", top_colour="#E4604A", trim="#FFF3E0", bottom="skirt", bottom_colour="#7A2E3A",
    ),
    "aisyah": Person(
        tone=2, head="oval", head_scarf="#2F8F8B",
        top="kurung", top_colour="#F0C867", trim="#D79F34", bottom="longskirt", bottom_colour="#D9AA45",
    ),
    "dara": Person(
        tone=4, head="round", hair="short", hearing_aid=True, leg=160,
        top="shirt", top_colour="#F4F6F8", trim="#D9E1EC", bottom="shorts", bottom_colour="#2C4A7C",
    ),
    "malee": Person(
        tone=2, head="round", hair="bob", hair_colour="dark", tie="#33468F", leg=152,
        top="shirt", top_colour="#F7F5F2", trim="#33468F", bottom="skirt", bottom_colour="#33468F",
    ),
    "elia": Person(
        tone=6, head="square", hair="curly", leg=196,
        top="tee", top_colour="#F2B02E", trim="#FFF0CC", bottom="trousers", bottom_colour="#3A4B63",
    ),
    "weijie": Person(
        tone=1, head="long", hair="spiky", glasses=True, leg=190,
        top="hoodie", top_colour="#5A6FC0", trim="#E3E8FA", bottom="trousers", bottom_colour="#454552",
    ),
    "kavitha": Person(
        tone=5, head="oval", hair="braid", earrings=True, leg=196,
        top="kurung", top_colour="#A8325F", trim="#F2B6C6", bottom="trousers", bottom_colour="#F2D9DF",
    ),
    "amir": Person(
        tone=4, head="round", hair="crop", cap="#2E7D57", leg=146,
        top="tee", top_colour="#7CC4D8", trim="#E8F7FB", bottom="shorts", bottom_colour="#8A5A34",
    ),
    "nadia": Person(
        tone=4, head="oval", hair="curls", earrings=True, seated=True, leg=114,
        top="tee", top_colour="#D49A22", trim="#F6DD9C", under="#2C5560",
        bottom="trousers", bottom_colour="#333A4A",
    ),
    "ratna": Person(
        tone=3, head="oval", hair="bun", hair_colour="dark", earrings=True, leg=200, build=1.05,
        top="batik", top_colour="#7D4A2A", trim="#E9B65F", bottom="longskirt", bottom_colour="#3A3A4A",
    ),
    "somchai": Person(
        tone=4, head="square", hair="short", beard="moustache", leg=206, build=1.14,
        top="polo", top_colour="#3F7A8C", trim="#DDEFF3", bottom="trousers", bottom_colour="#51483F",
    ),
    "chan": Person(
        tone=4, head="round", hair="silver", hair_colour="silver", wrinkles=True, leg=176, build=1.04,
        top="kebaya", top_colour="#EDE4F2", trim="#8B6CA8", bottom="sarong", bottom_colour="#6B3F6B",
        neck_scarf="#B8374A",
    ),
    "hafiz": Person(
        tone=3, head="long", hair="quiff", beard="goatee", leg=208, build=1.1,
        top="hoodie", top_colour="#6B8E3D", trim="#E9F1D4", bottom="trousers", bottom_colour="#37424F",
    ),
}  # fmt: skip
