"""Colours, type and sizes, and what happens where a file is missing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.ui import window
from app.ui.phone.faces import thing_name
from app.ui.theme import theme
from app.ui.theme.palettes import HIGH_CONTRAST, LIGHT
from app.ui.theme.pictures import Pictures, density_folder
from app.ui.theme.type_styles import SCRIPTS, STYLES, type_style
from app.ui.widgets.buttons import MainButton
from app.ui.widgets.words import Words
from tests.ui.pilot import Pilot

TEXT_ON = [
    ("ink", "page"), ("ink", "card"), ("ink", "bubble"), ("ink", "sunk"), ("ink_soft", "page"), ("ink_soft", "card"),
    ("ink_soft", "sunk"), ("caption", "page"), ("caption", "card"), ("caption", "sunk"), ("over_action", "action"),
    ("over_action", "action_hover"), ("over_action", "action_pressed"), ("link", "card"), ("select_ink", "select_fill"),
    ("gold_ink", "gold_fill"), ("dusk_ink", "dusk_fill"), ("indigo_ink", "indigo_fill"), ("green_ink", "green_fill"),
    ("help", "help_fill"), ("help", "help_hover"), ("help", "help_pressed"), ("off", "off_fill"),
    ("over_toast", "toast"), ("over_phone_tag", "phone_tag"), ("over_chat_mine", "chat_mine"), ("over_soil", "soil"),
    ("stage_name", "soil"), ("speaker", "bubble"), ("tick_ink", "tick_fill"), ("ink", "chat_page"),
    ("ink_soft", "phone_page"), ("ink", "hover_fill"), ("ink", "quiet_hover"), ("ink", "quiet_pressed"),
    ("ink", "phone_note"), ("over_chat_mine", "phone_case"), ("tick", "phone_note"), ("tick", "card"),
]  # fmt: skip
SHAPE_ON = [
    ("line", "page"), ("line", "card"), ("line", "sunk"), ("focus", "page"), ("focus", "card"),
    ("select", "select_fill"), ("tick", "card"), ("action", "page"), ("help", "card"), ("line", "phone_page"),
    ("green_node", "card"), ("senja_node", "card"), ("kunyit_node", "card"), ("nila_node", "card"), ("line", "to_do"),
    ("ring_near_ink", "ring_near"), ("ring_middle_ink", "ring_middle"), ("ring_far_ink", "ring_far"),
    ("ring_near_ink", "ring_middle"), ("ring_middle_ink", "ring_far"), ("ring_far_ink", "card"), ("help", "ring_far"),
]  # fmt: skip

PNG = window.png(b"\xff\x80\x00\xff" * 6, 3, 2)


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(palette: dict[str, str], fore: str, back: str) -> float:
    lights = sorted((_light(palette[fore]), _light(palette[back])))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@pytest.mark.parametrize(("fore", "back"), TEXT_ON)
def test_text_can_be_read(fore: str, back: str) -> None:
    """Text has 4.5 to one in the light palette, 7 to one in high contrast (switched-off text 4.5)."""
    assert _contrast(LIGHT, fore, back) >= 4.5
    assert _contrast(HIGH_CONTRAST, fore, back) >= (4.5 if fore == "off" else 7)


@pytest.mark.parametrize(("fore", "back"), SHAPE_ON)
def test_edges_can_be_seen(fore: str, back: str) -> None:
    """Edges of controls and the focus ring have 3 to one."""
    assert _contrast(LIGHT, fore, back) >= 3
    assert _contrast(HIGH_CONTRAST, fore, back) >= 3


def test_both_palettes_have_the_same_roles() -> None:
    """A screen that names a role finds it in either."""
    assert LIGHT.keys() == HIGH_CONTRAST.keys()


def test_no_role_is_named_like_an_observer() -> None:
    """Kivy would call a property named on_<other property> as its observer."""
    assert not [role for role in LIGHT if role.startswith("on_")]


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("compact", [False, True])
def test_no_text_is_smaller_than_fifteen(script: str, compact: bool) -> None:  # noqa: FBT001
    """Captions on a small window can still be read."""
    styles = [type_style(style, script, compact=compact, percent=100) for style in STYLES]

    assert min(style.size for style in styles) >= 15
    assert all(style.line > style.size for style in styles)


def test_larger_text_has_larger_lines() -> None:
    """At 130 % size and line grow alike."""
    assert type_style("body", "Latn", compact=False, percent=130).size == 22
    assert type_style("body", "Latn", compact=False, percent=130).line == 35


@pytest.mark.parametrize(
    ("size", "compact"), [((1366, 768), False), ((1024, 600), True), ((1366, 600), True)]
)
def test_a_small_window_gets_the_compact_layout(pilot: Pilot, size: tuple[int, int], compact: bool) -> None:  # noqa: FBT001
    """Below 1180 wide or 680 high everything draws closer."""
    pilot.resize(*size)

    assert theme.compact is compact
    assert theme.bar == (60 if compact else 72)


def test_targets_grow_with_large_text(pilot: Pilot) -> None:
    """From 130 % on every target is 58 high."""
    button = pilot.place(MainButton(text="Go on"))
    theme.text_scale = 130
    pilot.frames(2)

    assert button.height >= 58


def test_a_change_of_palette_reaches_what_is_shown(pilot: Pilot) -> None:
    """Colours are live."""
    words = pilot.place(Words(text="Hello"))
    before = list(words.color)
    theme.use_palette("high-contrast")
    pilot.frames(1)

    assert list(words.color) != before
    assert theme.focus_width == 5


def test_an_unknown_script_is_set_as_latin(pilot: Pilot) -> None:
    """A language with a script that has no font here is shown, not crashed upon."""
    theme.use_language("xx", "Grek")

    assert theme.script == "Latn"


def test_missing_fonts_are_replaced_and_told(pilot: Pilot, tmp_path: Path) -> None:
    """Without its fonts the app still speaks, and says which files it misses, once."""
    theme.open(tmp_path)
    pilot.place(Words(text="Hello", strong=True))
    pilot.frames(2)

    assert "Lexend-Bold.ttf" in theme.notices
    assert len(theme.notices) == len(set(theme.notices))


def test_missing_pictures_are_replaced_and_told(pilot: Pilot, tmp_path: Path) -> None:
    """Without its pictures the app still stands."""
    theme.open(tmp_path)
    button = pilot.place(MainButton(text="Go on", icon="play"))
    pilot.tap(button)

    assert "ui.rgba" in theme.notices
    assert theme.pictures.single("backgrounds/nowhere") is not None


def _pack(folder: Path, places: dict[str, object], data: bytes) -> None:
    (folder / "1x").mkdir()
    (folder / "1x/singles.json").write_text(json.dumps(places), encoding="utf-8")
    (folder / "1x/singles.pack").write_bytes(data)


def test_a_broken_picture_is_replaced(pilot: Pilot, tmp_path: Path) -> None:
    """What is no picture is taken for a missing one."""
    _pack(tmp_path, {"broken": (0, 13)}, b"not a picture")
    told: list[str] = []

    assert Pictures(tmp_path, 1.0, told.append).single("broken") is not None
    assert told == ["broken"]


@pytest.mark.parametrize(
    "place", [(0, len(PNG) // 2), (0, len(PNG) + 1), (-1, len(PNG)), (9999, 4), "x", None]
)
def test_a_picture_that_is_cut_is_replaced_and_its_neighbour_is_not(
    pilot: Pilot, tmp_path: Path, place: object
) -> None:
    """Whatever a damaged table or file says of one picture, it alone is missing."""
    _pack(tmp_path, {"whole": (0, len(PNG)), "cut": place}, PNG)
    told: list[str] = []
    pictures = Pictures(tmp_path, 1.0, told.append)

    assert pictures.single("whole").size == (3, 2)
    assert pictures.single("cut") is not None
    assert told == ["cut"]


@pytest.mark.parametrize("table", [b"", b"\xff", b"[]", b"{", b"3"])
def test_without_a_table_every_picture_is_missing(pilot: Pilot, tmp_path: Path, table: bytes) -> None:
    """A table that cannot be read stops nothing."""
    _pack(tmp_path, {}, PNG)
    (tmp_path / "1x/singles.json").write_bytes(table)
    told: list[str] = []
    pictures = Pictures(tmp_path, 1.0, told.append)

    assert not pictures.has("whole")
    assert pictures.single("whole") is not None
    assert told == ["whole"]


def test_a_fine_picture_comes_from_the_largest_density(pilot: Pilot) -> None:
    """The same name at twice the size, and both may be shown at once."""
    plain = theme.pictures.single("logo/mark")
    fine = theme.pictures.single("logo/mark", fine=True)

    assert fine.size == (plain.width * 2, plain.height * 2)
    assert theme.pictures.has("logo/mark")
    assert not theme.pictures.has("logo/nowhere")


def test_single_pictures_are_let_go(pilot: Pilot) -> None:
    """A background lives as long as somebody shows it."""
    texture = theme.pictures.single("backgrounds/classroom")
    again = theme.pictures.single("backgrounds/classroom")
    assert texture is again
    del texture, again

    assert "backgrounds/classroom" not in theme.pictures._single


@pytest.mark.parametrize(
    ("density", "folder"), [(1.0, "1x"), (1.25, "1.5x"), (1.5, "1.5x"), (2.0, "2x"), (3.0, "2x")]
)
def test_pictures_are_never_stretched_if_sharper_ones_exist(density: float, folder: str) -> None:
    """The smallest density that is large enough is taken."""
    assert density_folder(density) == folder


def test_what_is_gone_no_longer_follows_the_look(pilot: Pilot) -> None:
    """A hundred screens later the theme still tells only those that are shown."""
    import gc

    gc.collect()
    before = len(theme._followers)
    for _ in range(20):
        pilot.place(MainButton(text="Go on"))
    gc.collect()

    assert len(theme._followers) <= before + 8


def test_a_picture_of_a_pack_is_shown_where_none_of_ours_has_its_name(pilot: Pilot) -> None:
    """Ours come first; what nobody has is told as missing."""
    theme.pictures.ask_others({"0abc": PNG, "kite": PNG}.get)
    try:
        assert [thing_name(each) for each in ("0abc", "kite", "nowhere")] == [
            "others/0abc",
            "password/kite",
            "",
        ]
        assert theme.pictures.single("others/0abc").size == (3, 2)
    finally:
        theme.pictures.ask_others(lambda _: None)
