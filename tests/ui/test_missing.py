"""Pictures and letters that are missing: everything goes on, and the user is told once."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from kivy.core.window import Window

from app.ui.desktop import Desktop
from app.ui.routes import Notice
from app.ui.screen import Screen
from app.ui.theme import theme
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.icon import Picture
from app.ui.widgets.words import FocusWords
from tests.ui.pilot import Pilot

BUILT = Path(__file__).parents[2] / ".built"
TOLD = "Some pictures or letters are missing ({names}). Everything else works. Please install Rebung again."


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Return a copy of what was built, from which a test may take something away."""
    for part in ("fonts", "pictures/1x"):
        shutil.copytree(BUILT / part, tmp_path / part)
    return tmp_path


class Yard(Screen):
    """A screen with a text and a picture."""

    def __init__(self, **kwargs: Any) -> None:
        """Show both."""
        super().__init__(**kwargs)
        self.add_widget(FocusWords(text="Hello"))
        self.add_widget(Picture(name="backgrounds/school-yard"))


@pytest.fixture
def start(pilot: Pilot, built: Path) -> Iterator[Any]:
    """Return what starts the app over the copy."""
    apps: list[Desktop] = []

    def run() -> Desktop:
        pilot.close()
        app = Desktop({Notice: lambda *_: Yard()}, Notice("one"), built, cover=lambda _: Screen())
        Window.add_widget(app.build())
        pilot.root, pilot.navigator = app._stage, app.navigator
        apps.append(app)
        pilot.frames(2)
        return app

    yield run
    for app in apps:
        app.on_stop()


def _lose(built: Path, *names: str) -> None:
    for name in names:
        for path in built.rglob(name):
            path.unlink()


def _lose_single(built: Path, lost: str) -> None:
    for table in built.rglob("singles.json"):
        places = json.loads(table.read_text(encoding="utf-8"))
        del places[lost]
        table.write_text(json.dumps(places), encoding="utf-8")


def test_a_missing_font_and_a_missing_picture_are_told_once(pilot: Pilot, start: Any, built: Path) -> None:
    """Both in one dialog above the first screen, which stands; going on, it does not come again."""
    _lose(built, "Lexend-Regular.ttf")
    _lose_single(built, "backgrounds/school-yard")
    app = start()
    assert "Hello" in pilot.texts()
    pilot.wait(lambda: pilot.screen.layer is not None)
    dialog = pilot.screen.layer
    assert isinstance(dialog, Dialog)
    assert "Something is missing" in pilot.texts()
    assert dialog.sentence == TOLD.format(names=", ".join(theme.notices))
    assert {"Lexend-Regular.ttf", "backgrounds/school-yard"} <= set(theme.notices)
    pilot.key("enter")
    assert pilot.screen.layer is None
    theme.notice("something else")
    app.navigator.start(Notice("two"))
    pilot.rest()

    assert pilot.screen.layer is None


def test_with_everything_there_nothing_is_told(pilot: Pilot, start: Any) -> None:
    """The usual start."""
    start()
    pilot.rest()

    assert theme.notices == []
    assert pilot.screen.layer is None


def test_a_missing_atlas_leaves_plain_shapes_and_a_short_sentence(
    pilot: Pilot, start: Any, built: Path
) -> None:
    """A hundred missing parts are four names and a dot."""
    _lose(built, "ui.rgba")
    start()
    for number in range(20):
        theme.notice(f"part-{number}")
    pilot.wait(lambda: pilot.screen.layer is not None)

    assert pilot.screen.layer.sentence.count(",") == 4
    assert "…)" in pilot.screen.layer.sentence


def test_it_waits_for_a_screen_without_a_question(pilot: Pilot, start: Any, built: Path) -> None:
    """Neither above another dialog nor above the cover."""
    _lose(built, "Lexend-Regular.ttf")
    start()
    theme.notice("Lexend-Regular.ttf")
    question = Dialog(title="Stop here?", safe="Stay")
    pilot.screen.open(question)
    pilot.frames(90)
    assert pilot.screen.layer is question
    pilot.key("escape")
    pilot.navigator.hide()
    pilot.frames(90)
    assert pilot.screen.layer is None
    pilot.navigator.unhide()
    pilot.wait(lambda: pilot.screen.layer is not None)

    assert "Something is missing" in pilot.texts()
