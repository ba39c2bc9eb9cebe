"""Thai and Khmer are measured as they are drawn, and broken where words end. No window is needed for either."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.build.plan import PARTS
from app.build.step import ensure_built

ROOT = Path(__file__).resolve().parents[2]
WITHOUT_WINDOW = {
    "KIVY_NO_ARGS": "1",
    "KIVY_NO_CONFIG": "1",
    "KIVY_NO_FILELOG": "1",
    "KIVY_LOG_MODE": "PYTHON",
    "KIVY_GL_BACKEND": "mock",
    "KIVY_WINDOW": "none",
}
EDGE = "\u200b"
THAI = "เมื่อวันนี้ ที่ ฟื้น น้ำ"
KHMER = "ខ្ញុំ ស្ត្រី ភ្លេច ប្អូន"
FONTS = {"Thai": "NotoSansThai", "Khmr": "NotoSansKhmer", "Latn": "Lexend"}

MakeLabel = Callable[..., Any]


@pytest.fixture(scope="module")
def make_label() -> MakeLabel:
    """A label of the text provider, as Kivy's widgets use it, with the cures installed."""
    fonts = ensure_built(ROOT, parts=[part for part in PARTS if part.name == "fonts"]).folder / "fonts"
    from kivy.core.text import Label

    from app.ui.text import install

    install()

    def make(text: str, script: str, font: str | None = None, **options: Any) -> Any:
        path = fonts / f"{font or FONTS[script]}-Regular.ttf"
        return Label(text=text, font_name=str(path), font_size=20, font_script_name=script, **options)

    return make


def _lines(label: Any) -> list[str]:
    label.render()
    return ["".join(word.text for word in line.words) for line in label._cached_lines]


def _width(label: Any, text: str) -> int:
    return int(label.get_extents(text)[0])


def _drawn_size(label: Any) -> tuple[int, int]:
    """Return the right and lower end of what is really drawn, on a canvas with room to spare."""
    from kivy.core.text._text_sdl2 import _SurfaceContainer

    wide, high = 600, 120
    surface = _SurfaceContainer(wide, high)
    surface.render(label, label.text, 0, 0)
    alpha = surface.get_data().data[3::4]
    seen = [at for at, value in enumerate(alpha) if value]
    return max(at % wide for at in seen) + 1, max(at // wide for at in seen) + 1


@pytest.mark.parametrize(("text", "script"), [(THAI, "Thai"), (KHMER, "Khmr"), ("Selamat pagi", "Latn")])
def test_text_is_measured_as_wide_as_it_is_drawn(make_label: MakeLabel, text: str, script: str) -> None:
    """What is drawn ends where the measure says, and nothing is cut below."""
    label = make_label(text, script)
    wide, high = label.get_extents(text)
    drawn_wide, drawn_high = _drawn_size(label)
    assert abs(wide - drawn_wide) <= 3
    assert drawn_high <= high


def test_measure_does_not_depend_on_what_was_drawn_before(make_label: MakeLabel) -> None:
    """One font file in two scripts is two fonts, in whatever order they are used."""
    khmer = make_label(KHMER, "Khmr")
    first = khmer.get_extents(KHMER)
    latin = make_label(KHMER, "Latn", font="NotoSansKhmer")
    assert latin.get_extents(KHMER)[0] > first[0]
    assert khmer.get_extents(KHMER) == first


def test_each_piece_of_text_is_measured_once(make_label: MakeLabel, monkeypatch: pytest.MonkeyPatch) -> None:
    """Kivy asks for every part of a line whenever a text is set; in another font it is another measure."""
    from app.ui.text import shaping

    asked: list[str] = []
    from kivy.core.text._text_sdl2 import _get_extents as measure

    def count(label: Any, text: str) -> tuple[int, int]:
        asked.append(text)
        width, height = measure(label, text)
        return width, height

    monkeypatch.setattr(shaping, "_get_extents", count)
    monkeypatch.setattr(shaping, "_measured_texts", {})
    first, again = make_label("once", "Latn"), make_label("once", "Latn")
    other = make_label("once", "Latn", font="NotoSansKhmer")
    sizes = [label.get_extents("once") for label in (first, again, other)]

    assert asked == ["once", "once"]
    assert sizes[0] == sizes[1] != sizes[2]


def test_measure_survives_more_fonts_than_kivy_keeps_open(make_label: MakeLabel) -> None:
    """A font that was closed and opened again still knows its script."""
    khmer = make_label(KHMER, "Khmr")
    first = khmer.get_extents(KHMER)
    for size in range(10, 80):
        label = make_label("a", "Latn")
        label.options["font_size"] = size
        label.get_extents("a")
    assert khmer.get_extents(KHMER) == first


@pytest.mark.parametrize(
    ("text", "script", "words"),
    [
        (f"เมื่อ{EDGE}วัน{EDGE}นี้ ที่ ฟื้น น้ำ", "Thai", ["เมื่อ", "วัน", "นี้", "ที่", "ฟื้น", "น้ำ"]),
        (f"ខ្ញុំ{EDGE}ស្ត្រី{EDGE}ភ្លេច{EDGE}ប្អូន", "Khmr", ["ខ្ញុំ", "ស្ត្រី", "ភ្លេច", "ប្អូន"]),
    ],
)
def test_lines_break_between_words_and_nowhere_else(
    make_label: MakeLabel, text: str, script: str, words: list[str]
) -> None:
    """At every width that holds the longest word, each line consists of whole words and fits."""
    label = make_label(text, script)
    longest = max(_width(label, word) for word in words)
    whole = text.replace(EDGE, "")
    for width in range(longest, _width(label, whole) + 10, 7):
        lines = _lines(make_label(text, script, text_size=(width, None)))
        assert all(_width(label, line) <= width for line in lines)
        assert "".join(lines).replace(" ", "") == whole.replace(" ", "")
        rest = list(words)
        for line in lines:
            held = ""
            while len(held) < len(line.replace(" ", "")):
                held += rest.pop(0)
            assert held == line.replace(" ", "")


@pytest.mark.parametrize(
    ("word", "script", "joined"),
    [("น้ำใจ" * 6, "Thai", "้ำ"), ("ភ្លេច" * 6, "Khmr", "្លេ"), ("ស្ត្រី" * 6, "Khmr", "្ត្រី")],
)
def test_word_longer_than_a_line_breaks_between_clusters(
    make_label: MakeLabel, word: str, script: str, joined: str
) -> None:
    """A name without word edges is broken, but no mark loses its letter."""
    lines = _lines(make_label(word, script, text_size=(50, None)))
    assert len(lines) > 2
    assert "".join(lines) == word
    assert not any(line[0] in joined for line in lines)


def test_narrowest_box_still_shows_whole_clusters(make_label: MakeLabel) -> None:
    """A width of nothing gives a cluster a line, and ends."""
    assert _lines(make_label("ខ្ញុំ", "Khmr", text_size=(1, None)))[0].startswith("ខ្ញុំ"[0])


def test_label_without_a_width_stays_on_one_line(make_label: MakeLabel) -> None:
    """Word edges ask for nothing and are not drawn."""
    assert _lines(make_label(f"วัน{EDGE}นี้", "Thai")) == ["วันนี้"]


def test_line_ends_of_the_text_are_kept(make_label: MakeLabel) -> None:
    """A new paragraph begins a line, however much room is left."""
    assert _lines(make_label(f"วัน{EDGE}นี้\nน้ำ", "Thai", text_size=(400, None))) == ["วันนี้", "น้ำ"]


def test_padding_narrows_the_lines(make_label: MakeLabel) -> None:
    """Room that padding takes is not there for words."""
    text = f"เมื่อ{EDGE}วัน{EDGE}นี้"
    width = _width(make_label(text, "Thai"), "เมื่อวันนี้")
    assert len(_lines(make_label(text, "Thai", text_size=(width, None)))) == 1
    assert len(_lines(make_label(text, "Thai", text_size=(width, None), padding=(10, 0)))) == 2


def test_latin_text_is_left_to_kivy(make_label: MakeLabel) -> None:
    """English breaks at its spaces as ever."""
    lines = _lines(make_label("one two three four", "Latn", text_size=(115, None)))
    assert [line.strip() for line in lines] == ["one two", "three four"]


def test_bold_words_inside_a_line_count(make_label: MakeLabel) -> None:
    """With markup a line goes on behind the bold words, and breaks at the next word edge."""
    from kivy.core.text.markup import MarkupLabel

    plain = make_label("", "Thai")
    options = {"font_name": plain.options["font_name"], "font_size": 20, "font_script_name": "Thai"}
    width = _width(plain, "เมื่อวัน") + 4
    lines = _lines(MarkupLabel(text=f"[u]เมื่อ[/u]วัน{EDGE}นี้{EDGE}น้ำ", text_size=(width, None), **options))
    assert lines == ["เมื่อวัน", "นี้น้ำ"]


def test_installing_twice_changes_nothing(make_label: MakeLabel) -> None:
    """The second call finds its own work and does not build on it."""
    from kivy.core.text.text_sdl2 import LabelSDL2

    from app.ui.text import install

    before = (LabelSDL2._get_font_id, LabelSDL2.get_extents)
    first = make_label(KHMER, "Khmr").get_extents(KHMER)
    install()
    assert (LabelSDL2._get_font_id, LabelSDL2.get_extents) == before
    assert make_label(KHMER, "Khmr").get_extents(KHMER) == first


def test_replaced_methods_keep_their_names(make_label: MakeLabel) -> None:
    """Kivy binds methods by name, so a replacement answers to the name it stands for."""
    from kivy.core.text.text_sdl2 import LabelSDL2

    for name in ("_get_font_id", "get_extents"):
        assert getattr(LabelSDL2, name).__name__ == name


def test_measuring_needs_no_opengl(make_label: MakeLabel) -> None:
    """A bare computer without OpenGL, as build machines are, can measure and break text."""
    asks = (
        "import sys; from app.ui.text import install; install();"
        "from kivy.core.text import Label;"
        "label = Label(text=sys.argv[1], font_name=sys.argv[2], font_size=20, font_script_name='Khmr');"
        "print(label.get_extents(sys.argv[1])[0]);"
        "print(any('libGL' in line for line in open('/proc/self/maps')) if sys.platform == 'linux' else False)"
    )
    label = make_label(KHMER, "Khmr")
    done = subprocess.run(
        [sys.executable, "-c", asks, KHMER, label.options["font_name"]],
        cwd=ROOT,
        env=os.environ | WITHOUT_WINDOW,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == [str(_width(label, KHMER)), "False"]
