"""The system's own wish for less motion, where it can be read."""

from __future__ import annotations

import subprocess
from typing import Any

import pytest

from app.ui import systems_wish


@pytest.fixture(name="gnome")
def _gnome(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    monkeypatch.setattr("shutil.which", lambda _: "/usr/bin/gsettings")
    return monkeypatch


def _answer(text: str) -> Any:
    return lambda *_, **__: subprocess.CompletedProcess([], 0, stdout=text)


@pytest.mark.parametrize(
    ("told", "asks"), [("false\n", True), ("true\n", False), ("", False), ("nonsense", False)]
)
def test_gnome_is_asked(gnome: pytest.MonkeyPatch, told: str, asks: bool) -> None:  # noqa: FBT001
    """Animations off there are less motion here; an answer that is none is a no."""
    gnome.setattr("subprocess.run", _answer(told))

    assert systems_wish.asks_for_less_motion() is asks


def test_whoever_cannot_be_asked_says_no(gnome: pytest.MonkeyPatch) -> None:
    """A program that fails or hangs, one that is not there, another desktop, a Windows without the call."""

    def hang(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("gsettings", 2)

    gnome.setattr("subprocess.run", hang)
    assert not systems_wish.asks_for_less_motion()
    gnome.setattr("shutil.which", lambda _: None)
    assert not systems_wish.asks_for_less_motion()
    gnome.setenv("XDG_CURRENT_DESKTOP", "LXQt")
    assert not systems_wish.asks_for_less_motion()
    gnome.setattr("sys.platform", "win32")
    assert not systems_wish.asks_for_less_motion()


@pytest.mark.parametrize(("animates", "asks"), [(0, True), (1, False)])
def test_windows_is_asked(monkeypatch: pytest.MonkeyPatch, animates: int, asks: bool) -> None:  # noqa: FBT001
    """Its answer is written into the number that it is given."""

    class User32:
        """The part of Windows that is asked."""

        def SystemParametersInfoW(self, what: int, _size: int, found: Any, _flags: int) -> int:  # noqa: N802
            """Answer about animation."""
            assert what == 0x1042
            found._obj.value = animates
            return 1

    class Windll:
        """Windows' libraries."""

        user32 = User32()

    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr("ctypes.windll", Windll(), raising=False)

    assert systems_wish.asks_for_less_motion() is asks
