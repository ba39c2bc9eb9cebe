"""A zip of others gives its files, or one sentence."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.door.refusals import Refused
from app.exchange.door.zips import content, files_in, listed, read_zip
from tests.exchange.door.packing import LIMITS, Part, bomb, deflated, zipped

SOUND = (Part("a.json", b'{"a":1}'), Part("b/c.txt", b"hello", kind=0))
INNER = zipped(SOUND)

HOSTILE = {
    "nothing": ("no-zip", b""),
    "something else": ("no-zip", b"%PDF-1.7 and more than that"),
    "cut off": ("no-zip", zipped(SOUND)[:-1]),
    "a comment": ("no-zip", zipped(SOUND, comment=b"hello")),
    "something before": ("zip-gaps", zipped([Part("a.json", at=4)], before=b"MZ!!")),
    "something between": ("zip-gaps", zipped(SOUND, between=b"hidden")),
    "more than counted": ("zip-odd", zipped(SOUND, count=1)),
    "a directory of zeros": ("no-zip", bytes(100) + zipped([])[:10] + b"\1\0\1\0\x64" + bytes(9)),
    "many": ("zip-many", zipped([Part(f"{number}.json") for number in range(21)])),
    "over each other": ("zip-gaps", bomb(5, 3_000)),
    "together too large": ("zip-large", zipped([Part(f"{n}.txt", bytes(range(256)) * 250) for n in range(3)])),
    "one too large": ("zip-large", zipped([Part("a.txt", bytes(100_001), kind=0)])),
    "a bomb": ("zip-large", zipped([Part("a.txt", bytes(99_999))])),
    "says less": ("zip-sizes", zipped([Part("a.txt", b"x" * 500, size=10)])),
    "says more": ("zip-sizes", zipped([Part("a.txt", b"abc", size=4)])),
    "headers differ": ("zip-sizes", zipped([Part("a.txt", b"abc", local_size=2)])),
    "names differ": ("zip-sizes", zipped([Part("a.txt", b"abc", local_name="b.txt")])),
    "another sum": ("zip-sizes", zipped([Part("a.txt", b"abc", crc=7)])),
    "no deflate": ("zip-sizes", zipped([Part("a.txt", b"abc", packed=b"\xff\xff")])),
    "something behind": ("zip-sizes", zipped([Part("a.txt", b"abc", packed=deflated(b"abc") + b"hidden")])),
    "up": ("zip-name", zipped([Part("../a.json")])),
    "from the top": ("zip-name", zipped([Part("/etc/a.json")])),
    "a drive": ("zip-name", zipped([Part("C:/a.json")])),
    "turned slashes": ("zip-name", zipped([Part("..\\a.json")])),
    "a folder": ("zip-name", zipped([Part("a/", b"")])),
    "hidden": ("zip-name", zipped([Part(".a.json")])),
    "a device": ("zip-name", zipped([Part("NUL.json")])),
    "a stream": ("zip-name", zipped([Part("a:b.json")])),
    "a zero": ("zip-name", zipped([Part("a\0.json")])),
    "letters beyond": ("zip-name", zipped([Part("ä.json", flags=0x800)])),
    "right to left": ("zip-name", zipped([Part("a\u202enosj.json", flags=0x800)])),
    "long": ("zip-name", zipped([Part("a" * 101 + ".json")])),
    "deep": ("zip-name", zipped([Part("a/b/c/d.json")])),
    "twice": ("zip-twice", zipped([Part("a.json"), Part("a.json")])),
    "twice on Windows": ("zip-twice", zipped([Part("a.json"), Part("A.json")])),
    "file and folder": ("zip-twice", zipped([Part("a.json"), Part("a.json/b.txt")])),
    "a link": ("zip-link", zipped([Part("a.json", b"/etc/passwd", mode=0o120777)])),
    "a pipe": ("zip-link", zipped([Part("a.json", mode=0o010644)])),
    "locked": ("zip-locked", zipped([Part("a.json", flags=1)])),
    "sizes later": ("zip-odd", zipped([Part("a.json", flags=8)])),
    "another packer": ("zip-odd", zipped([Part("a.json", kind=12, packed=b"BZh9")])),
    "a zip inside": ("zip-nested", zipped([Part("a.json", INNER)])),
    "code": ("zip-kind", zipped([Part("a.py")])),
}  # fmt: skip


def test_a_sound_zip_is_read() -> None:
    """What was written comes back, in its order, also from a usual program."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in SOUND:
            archive.writestr(part.name, part.content)

    for data in (zipped(SOUND), made.getvalue()):
        assert read_zip(io.BytesIO(data), LIMITS) == {"a.json": b'{"a":1}', "b/c.txt": b"hello"}
    assert read_zip(io.BytesIO(zipped([])), LIMITS) == {}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_zip_ends_in_a_sentence(name: str) -> None:
    """It is told what is the matter with it, and nothing of it is given."""
    why, data = HOSTILE[name]
    with pytest.raises(Refused) as refused:
        read_zip(io.BytesIO(data), LIMITS)

    assert refused.value.why == why
    assert refused.value.told().endswith(".")
    assert refused.value.told().isprintable()


def test_a_large_zip_is_not_even_opened() -> None:
    """Its size alone says enough."""
    with pytest.raises(Refused) as refused:
        read_zip(io.BytesIO(bytes(LIMITS.packed + 1)), LIMITS)

    assert refused.value.why == "too-large"
    assert "1 MB" in refused.value.told()


def test_a_zip_of_many_files_is_read_one_by_one() -> None:
    """Five thousand of them, as of a large school, each when its turn comes."""
    limits = replace(LIMITS, packed=8 << 20, files=5_000, together=1 << 20)
    data = zipped([Part(f"learners/{number}.json", kind=0) for number in range(5_000)])
    files = files_in(io.BytesIO(data), limits)

    assert next(files) == ("learners/0.json", b"{}")
    assert sum(1 for _ in files) == 4_999


@given(st.data())
def test_any_change_ends_in_files_or_in_a_sentence(data: st.DataObject) -> None:
    """Whatever is written over a sound zip, what is given is what was packed, or nothing."""
    sound = bytearray(zipped(SOUND))
    for _ in range(data.draw(st.integers(1, 3))):
        sound[data.draw(st.integers(0, len(sound) - 1))] = data.draw(st.integers(0, 255))
    try:
        read = read_zip(io.BytesIO(bytes(sound)), LIMITS)
    except Refused:
        return
    assert set(read.values()) == {part.content for part in SOUND}


def test_what_is_listed_is_looked_at_when_it_is_read() -> None:
    """The directory alone leaves no file over another; a header that says otherwise is found with its file."""
    lies = (SOUND[0], Part("z.txt", b"abc", kind=0, local_name="y.txt"))
    stream = io.BytesIO(zipped(lies))
    files = listed(stream, LIMITS)
    assert {name: each.size for name, each in files.items()} == {"a.json": 7, "z.txt": 3}
    assert content(stream, files["a.json"], LIMITS) == SOUND[0].content
    with pytest.raises(Refused) as refused:
        content(stream, files["z.txt"], LIMITS)
    assert refused.value.why == "zip-sizes"
    with pytest.raises(Refused) as refused:
        listed(io.BytesIO(bomb(5, 3_000)), LIMITS)
    assert refused.value.why == "zip-gaps"


def test_a_box_may_begin_like_an_archive() -> None:
    """Its first bytes are chance; what is in no box may not."""
    raw = zipped([Part("a.txt", b"\x1f\x8b by chance")])
    assert read_zip(io.BytesIO(raw), replace(LIMITS, sealed=(".txt",)))
    with pytest.raises(Refused):
        read_zip(io.BytesIO(raw), replace(LIMITS, sealed=(".json",)))
