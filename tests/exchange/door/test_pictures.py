"""A picture of others is a PNG of at most 2,048 dots a side, and comes in without anything else."""

from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.exchange.door.pictures import LARGEST, read_picture
from app.exchange.door.refusals import Refused
from tests.exchange.door.seeds import chunk, head, picture, png

END = chunk(b"IEND", b"")
GREY = chunk(b"IDAT", zlib.compress(b"\0\x80"))
SOUND = png(head(1, 1), GREY, END)

HOSTILE = {
    "nothing": ("picture-kind", b""),
    "a drawing": ("picture-kind", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    "a photo": ("picture-kind", b"\xff\xd8\xff\xe0" + bytes(100)),
    "wide": ("picture-large", png(head(LARGEST + 1, 1), GREY, END)),
    "high": ("picture-large", png(head(1, 2**32 - 1), GREY, END)),
    "no dots": ("picture-large", png(head(0, 0), GREY, END)),
    "heavy": ("picture-large", png(head(1, 1), chunk(b"teXt", bytes(5 << 20)), GREY, END)),
    "sixteen bits": ("picture-kind", png(head(1, 1, 16), GREY, END)),
    "colours that are none": ("picture-kind", png(head(1, 1, 8, 5), GREY, END)),
    "moves": ("picture-kind", png(head(1, 1), chunk(b"acTL", bytes(8)), GREY, END)),
    "two heads": ("picture-damaged", png(head(1, 1), head(1, 1), GREY, END)),
    "no head": ("picture-damaged", png(GREY, END)),
    "no end": ("picture-damaged", png(head(1, 1), GREY)),
    "something behind": ("picture-damaged", SOUND + b"hidden"),
    "a zip behind": ("picture-damaged", SOUND + b"PK\3\4" + bytes(40)),
    "cut off": ("picture-damaged", SOUND[:-5]),
    "another sum": ("picture-damaged", SOUND[:-1] + b"!"),
    "an unknown part that is needed": ("picture-damaged", png(head(1, 1), chunk(b"EVIL", b""), GREY, END)),
    "too few dots": ("picture-damaged", png(head(2, 1), GREY, END)),
    "too many dots": ("picture-damaged", png(head(1, 1), chunk(b"IDAT", zlib.compress(bytes(99))), END)),
    "a bomb": ("picture-damaged", png(head(1, 1), chunk(b"IDAT", zlib.compress(bytes(50 << 20))), END)),
    "no dots that can be unpacked": ("picture-damaged", png(head(1, 1), chunk(b"IDAT", b"abc"), END)),
    "a filter that is none": (
        "picture-damaged", png(head(1, 1), chunk(b"IDAT", zlib.compress(b"\x09\0")), END),
    ),
    "no palette": ("picture-damaged", png(head(1, 1, 8, 3), GREY, END)),
    "many parts": ("picture-damaged", png(head(1, 1), chunk(b"teXt", b"") * 5000, GREY, END)),
}  # fmt: skip


def dots(data: bytes) -> bytes:
    """Return what a picture shows."""
    with Image.open(BytesIO(data)) as shown:
        return shown.convert("RGBA").tobytes()


@pytest.mark.parametrize("mode", ["RGBA", "RGB", "L", "LA", "P", "1"])
def test_a_sound_picture_looks_the_same(mode: str) -> None:
    """However its colours are written."""
    given_picture = picture(mode)
    assert dots(read_picture(given_picture)) == dots(given_picture)


def test_a_picture_in_seven_passes_is_read() -> None:
    """Its lines are counted for each pass."""
    passes = png(head(2, 2, 8, 0, 1), chunk(b"IDAT", zlib.compress(b"\0\x01\0\x02\0\x03\x04")), END)
    assert dots(read_picture(passes)) == dots(passes)


def test_nothing_but_dots_comes_in() -> None:
    """Words, profiles and places where a photo was taken stay outside."""
    told = png(head(1, 1), chunk(b"tEXt", b"Comment\0Dewi lives here"), chunk(b"eXIf", b"GPS"), GREY, END)
    taken = read_picture(told)
    assert b"Dewi" not in taken
    assert b"GPS" not in taken
    assert dots(taken) == dots(told)


def test_the_largest_picture_is_taken() -> None:
    """Up to the limit itself."""
    assert read_picture(picture("1", (LARGEST, 1)))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_picture_ends_in_a_sentence(name: str) -> None:
    """It is told what is the matter with it, and where."""
    why, data = HOSTILE[name]
    with pytest.raises(Refused) as refused:
        read_picture(data, "pictures/a.png")

    assert refused.value.why == why
    assert "pictures/a.png" in refused.value.told()


@given(st.binary(max_size=60), st.integers(0, 4), st.binary(max_size=30))
def test_any_dots_end_in_a_picture_or_in_a_sentence(packed: bytes, colours: int, palette: bytes) -> None:
    """Whatever stands in its parts."""
    data = png(
        head(3, 3, 8, colours), chunk(b"PLTE", palette), chunk(b"tRNS", palette), chunk(b"IDAT", packed), END
    )
    try:
        assert dots(read_picture(data))
    except Refused:
        return
