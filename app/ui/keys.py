"""Which key means what, on every keyboard: the house's one table.

Letters and digits are known by their place on the keyboard (SDL scancodes), since a Thai or Khmer layout gives other
characters there. All others go by Kivy's key codes.
"""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct


class Stroke(Struct, frozen=True):
    """A key with its modifiers, as the window reports it."""

    key: int
    scancode: int = 0
    modifiers: frozenset[str] = frozenset()


_CONTROL, _ALT, _SHIFT = frozenset({"ctrl"}), frozenset({"alt"}), frozenset({"shift"})
_NONE: frozenset[str] = frozenset()
_KNOWN = _CONTROL | _ALT | _SHIFT

BY_KEY: dict[tuple[int, frozenset[str]], str] = {
    (9, _NONE): "next",
    (9, _SHIFT): "former",
    (13, _NONE): "press",
    (271, _NONE): "press",
    (32, _NONE): "press",
    (273, _NONE): "up",
    (274, _NONE): "down",
    (275, _NONE): "right",
    (276, _NONE): "left",
    (8, _NONE): "erase",
    (27, _NONE): "back",
    (280, _NONE): "page_up",
    (281, _NONE): "page_down",
    (257, _NONE): "choose_1",
    (258, _NONE): "choose_2",
    (259, _NONE): "choose_3",
    (260, _NONE): "choose_4",
    (256, _NONE): "digit_0",
    (261, _NONE): "digit_5",
    (262, _NONE): "digit_6",
    (263, _NONE): "digit_7",
    (264, _NONE): "digit_8",
    (265, _NONE): "digit_9",
    (282, _NONE): "help",
    (285, _NONE): "hide",
    (292, _NONE): "full_screen",
    (13, _ALT): "full_screen",
    (61, _CONTROL): "larger",
    (61, _CONTROL | _SHIFT): "larger",
    (270, _CONTROL): "larger",
    (45, _CONTROL): "smaller",
    (269, _CONTROL): "smaller",
    (48, _CONTROL): "usual_size",
    (256, _CONTROL): "usual_size",
}
"""Key code and modifiers. Kivy's codes of 256 to 271 are the number pad."""

BY_PLACE: dict[tuple[int, frozenset[str]], str] = {
    (30, _NONE): "choose_1",
    (31, _NONE): "choose_2",
    (32, _NONE): "choose_3",
    (33, _NONE): "choose_4",
    (34, _NONE): "digit_5",
    (35, _NONE): "digit_6",
    (36, _NONE): "digit_7",
    (37, _NONE): "digit_8",
    (38, _NONE): "digit_9",
    (39, _NONE): "digit_0",
    (25, _NONE): "read_aloud",
    (4, _NONE): "letter_1",
    (5, _NONE): "letter_2",
    (6, _NONE): "letter_3",
    (7, _NONE): "letter_4",
    (20, _CONTROL): "leave",
    (16, _CONTROL): "sound",
    (19, _CONTROL): "print",
    (8, _CONTROL): "export",
}
"""Scancode and modifiers: the digits (1 to 4 choose), V, A to D (the letters of choices); with Ctrl Q, M, P, E."""

NAMES: dict[str, Stroke] = {
    "tab": Stroke(9),
    "shift+tab": Stroke(9, 0, _SHIFT),
    "enter": Stroke(13),
    "space": Stroke(32),
    "up": Stroke(273),
    "down": Stroke(274),
    "right": Stroke(275),
    "left": Stroke(276),
    "escape": Stroke(27),
    "pageup": Stroke(280),
    "pagedown": Stroke(281),
    "backspace": Stroke(8, 42),
    "1": Stroke(49, 30),
    "2": Stroke(50, 31),
    "3": Stroke(51, 32),
    "4": Stroke(52, 33),
    "5": Stroke(53, 34),
    "6": Stroke(54, 35),
    "7": Stroke(55, 36),
    "8": Stroke(56, 37),
    "9": Stroke(57, 38),
    "0": Stroke(48, 39),
    "v": Stroke(118, 25),
    "a": Stroke(97, 4),
    "b": Stroke(98, 5),
    "c": Stroke(99, 6),
    "d": Stroke(100, 7),
    "f1": Stroke(282),
    "f4": Stroke(285),
    "f11": Stroke(292),
    "alt+enter": Stroke(13, 0, _ALT),
    "ctrl+q": Stroke(113, 20, _CONTROL),
    "ctrl+m": Stroke(109, 16, _CONTROL),
    "ctrl+p": Stroke(112, 19, _CONTROL),
    "ctrl+e": Stroke(101, 8, _CONTROL),
    "ctrl+plus": Stroke(61, 46, _CONTROL),
    "ctrl+minus": Stroke(45, 45, _CONTROL),
    "ctrl+0": Stroke(48, 39, _CONTROL),
}
"""Strokes by name, for tests and for tours."""

WHILE_TYPING = frozenset(
    (
        "next",
        "former",
        "back",
        "help",
        "hide",
        "full_screen",
        "leave",
        "larger",
        "smaller",
        "usual_size",
        "sound",
    )
)
"""What keys still mean while text is being typed."""

REPEATABLE = frozenset(("next", "former", "up", "down", "left", "right", "page_up", "page_down"))
"""What a held key does again and again. A held Enter presses once."""


def meaning(key: int, scancode: int, modifiers: Collection[str]) -> str:
    """Return what a key means, or "" where it means nothing."""
    held = frozenset(modifiers) & _KNOWN
    return BY_KEY.get((key, held)) or BY_PLACE.get((scancode, held), "")
