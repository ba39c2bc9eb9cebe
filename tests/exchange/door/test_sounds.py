"""A sound of others is one short stream of Vorbis in Ogg."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.door.refusals import Refused
from app.exchange.door.sounds import LONGEST, MOST_BYTES, read_sound
from tests.exchange.door.seeds import page, sound, vorbis

SOUND = sound()
HEADS = page(0, vorbis(), kind=2) + page(1, b"\3vorbis\5vorbis", lengths=b"\7\7")
LAST = page(2, b"x", samples=5, kind=4)

HOSTILE = {
    "nothing": ("sound-kind", b""),
    "a wave": ("sound-kind", b"RIFF" + bytes(40) + b"WAVE"),
    "another way to write sound": ("sound-kind", sound(first=b"OpusHead" + bytes(20))),
    "six channels": ("sound-kind", sound(first=vorbis(channels=6))),
    "no channel": ("sound-kind", sound(first=vorbis(channels=0))),
    "no rate": ("sound-kind", sound(first=vorbis(rate=0))),
    "a film beside it": ("sound-kind", page(0, vorbis(), kind=2) + page(1, b"theora", kind=6, stream=8)),
    "one after the other": ("sound-kind", HEADS + page(2, b"x", kind=2) + page(3, b"x", kind=4)),
    "long": ("sound-long", sound(LONGEST + 1)),
    "without end": ("sound-long", HEADS + page(2, b"x", samples=2**62, kind=4)),
    "heavy": ("sound-long", b"OggS" + bytes(MOST_BYTES)),
    "a short head": ("sound-damaged", sound(first=vorbis()[:-1])),
    "blocks that are none": ("sound-damaged", sound(first=vorbis(blocks=0x00))),
    "cut off": ("sound-damaged", SOUND[:-1]),
    "a page is missing": ("sound-damaged", HEADS + page(3, b"x", kind=4)),
    "something behind": ("sound-damaged", SOUND + b"PK\3\4"),
    "another sum": ("sound-damaged", SOUND[:-1] + b"!"),
    "no heads": ("sound-damaged", page(0, vorbis(), kind=2) + page(1, b"x", kind=4)),
    "no end": ("sound-damaged", HEADS),
    "a head without end": (
        "sound-damaged",
        page(0, vorbis(), kind=2)
        + b"".join(page(n, b"z" * 65_025, kind=n > 1, lengths=b"\xff" * 255) for n in range(1, 9))
        + page(9, b"", kind=5, lengths=b""),
    ),
    "back in time": ("sound-damaged", HEADS + page(2, b"x", samples=9) + page(3, b"x", samples=5, kind=4)),
    "before its time": ("sound-damaged", HEADS + page(2, b"x", samples=-5, kind=4)),
    "goes on from nothing": ("sound-damaged", page(0, vorbis(), kind=3) + LAST),
}


def test_a_sound_that_people_made_is_taken() -> None:
    """One from elsewhere, as an encoder wrote it, and ours."""
    kivy = find_spec("kivy")
    assert kivy is not None
    assert kivy.origin is not None
    recorded = (Path(kivy.origin).parent / "tests" / "sample1.ogg").read_bytes()
    assert read_sound(recorded).data == recorded
    assert 1.3 < read_sound(recorded).seconds < 1.5
    assert read_sound(SOUND).seconds == 1
    assert read_sound(HEADS + LAST).seconds < 1


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_sound_ends_in_a_sentence(name: str) -> None:
    """It is told what is the matter with it, and where."""
    why, data = HOSTILE[name]
    with pytest.raises(Refused) as refused:
        read_sound(data, "sounds/a.ogg")

    assert refused.value.why == why
    assert "sounds/a.ogg" in refused.value.told()


@given(st.integers(0, len(SOUND) - 1), st.integers(1, 255))
def test_one_changed_byte_is_always_noticed(at: int, change: int) -> None:
    """Each page has a sum, over its head too."""
    changed = bytearray(SOUND)
    changed[at] ^= change
    with pytest.raises(Refused):
        read_sound(bytes(changed))
