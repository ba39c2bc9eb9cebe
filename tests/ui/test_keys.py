"""One table says what each key means."""

from __future__ import annotations

import pytest

from app.ui.keys import NAMES, meaning


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("tab", "next"),
        ("shift+tab", "former"),
        ("enter", "press"),
        ("space", "press"),
        ("escape", "back"),
        ("1", "choose_1"),
        ("4", "choose_4"),
        ("v", "read_aloud"),
        ("a", "letter_1"),
        ("d", "letter_4"),
        ("f1", "help"),
        ("f4", "hide"),
        ("f11", "full_screen"),
        ("alt+enter", "full_screen"),
        ("ctrl+q", "leave"),
        ("ctrl+m", "sound"),
        ("ctrl+p", "print"),
        ("ctrl+e", "export"),
        ("ctrl+plus", "larger"),
        ("ctrl+minus", "smaller"),
        ("ctrl+0", "usual_size"),
        ("pageup", "page_up"),
    ],
)
def test_a_key_means_what_people_expect(name: str, word: str) -> None:
    """Each convention of the table in the design holds."""
    stroke = NAMES[name]

    assert meaning(stroke.key, stroke.scancode, stroke.modifiers) == word


def test_digits_and_letters_are_found_on_a_thai_keyboard() -> None:
    """There the key of V gives another character, at the same place."""
    assert meaning(0x0E2D, 25, []) == "read_aloud"
    assert meaning(0x0E45, 30, []) == "choose_1"


def test_locks_do_not_change_a_key() -> None:
    """Num Lock and Caps Lock are reported as modifiers and mean nothing."""
    assert meaning(9, 43, ["numlock", "capslock"]) == "next"


def test_a_plain_letter_means_nothing() -> None:
    """What is not in the table is left alone."""
    assert not meaning(113, 20, [])
