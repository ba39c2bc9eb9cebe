"""Lists of this computer on the left, all others on the right."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from kivy.core.window import Window
from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty, StringProperty

import app.ui.teacher.header
import app.ui.teacher.room_frame  # noqa: F401  gives kv the parts
from app.ui.screen import Screen
from app.ui.teacher.import_learners.model import FileLine, ImportLearnersModel
from app.ui.widgets.picks import ManyPicks
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Column


class FileRow(Pressable):
    """One file. Event: `on_release`."""

    name = StringProperty("")
    about = StringProperty("")


class FileRows(ManyPicks, Column):
    """A row for each file. Event: `on_pick` with its path."""

    files = ListProperty()

    def on_files(self, *_: object) -> None:
        """Build the rows."""
        self.build(self.files)

    def add_thing(self, thing: FileLine) -> None:
        """Add a file's row."""
        self.add_pick(FileRow(name=thing.name, about=thing.about), thing.path)


class ImportLearnersScreen(Screen):
    """What is dropped on the window while it is shown is looked at too."""

    model: ImportLearnersModel = ObjectProperty(rebind=True)

    def __init__(self, model: ImportLearnersModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)
        self.follow_language(model.refresh)

    def on_enter(self) -> None:
        """Look for lists once the screen is there."""
        Window.bind(on_drop_file=self._dropped)
        self.model.look()

    def on_hide(self) -> None:
        """Take no files below the cover."""
        Window.unbind(on_drop_file=self._dropped)

    def on_leave(self) -> None:
        """Take no more files."""
        Window.unbind(on_drop_file=self._dropped)

    def _dropped(self, _window: object, name: bytes, *_: object) -> None:
        self.model.open(Path(os.fsdecode(name)))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
