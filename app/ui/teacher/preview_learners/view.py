"""What would change on the left, what must be told on the right; nothing is written by looking."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty

import app.ui.teacher.header
import app.ui.teacher.problem
import app.ui.teacher.radio_rows
import app.ui.teacher.room_frame  # noqa: F401  gives kv the parts
from app.ui.screen import Screen
from app.ui.teacher.preview_learners.model import NewClass, PreviewLearnersModel
from app.ui.teacher.preview_learners.words import Change, ClassNames, Trouble
from app.ui.widgets.stacks import Column, Row


class Lines(Column):
    """A part for each thing, in their order."""

    things = ListProperty()

    def on_things(self, *_: object) -> None:
        """Build the parts."""
        self.clear_widgets()
        for thing in self.things:
            self.add_widget(self.part(thing))

    def part(self, thing: Any) -> Any:
        """Return what shows a thing."""
        raise NotImplementedError


class ChangeRow(Row):
    """One kind of change."""

    icon = StringProperty("")
    text = StringProperty("")


class ChangeRows(Lines):
    """What would change."""

    def part(self, thing: Change) -> ChangeRow:
        """Return a change's row."""
        return ChangeRow(icon=thing.icon, text=thing.text)


class ClassBlock(Column):
    """Who joins a class."""

    title = StringProperty("")
    names = StringProperty("")


class ClassBlocks(Lines):
    """The classes of a list."""

    def part(self, thing: ClassNames) -> ClassBlock:
        """Return a class with its names."""
        return ClassBlock(title=thing.title, names=thing.names)


class TroubleRow(Row):
    """Something to know about a row, or about the list."""

    place = StringProperty("")
    text = StringProperty("")
    is_left_out = BooleanProperty(False)


class TroubleRows(Lines):
    """What must be told."""

    def part(self, thing: Trouble) -> TroubleRow:
        """Return a problem's row."""
        return TroubleRow(place=thing.place, text=thing.text, is_left_out=thing.is_left_out)


class AgesBlock(Column):
    """The ages of a class that will be made. Event: `on_pick` with a band."""

    name = StringProperty("")
    bands = ListProperty()
    band = NumericProperty(0)

    __events__ = ("on_pick",)

    def on_pick(self, band: int) -> None:
        """Other ages were chosen."""


class AgesBlocks(Column):
    """The ages of each class that will be made. Event: `on_pick` with its name and a band."""

    classes = ListProperty()
    bands = ListProperty()

    __events__ = ("on_pick",)

    def on_classes(self, *_: object) -> None:
        """Build the blocks anew only when the classes are others, so that the focus stays where it is."""
        blocks: list[Any] = self.children[::-1]
        if [block.name for block in blocks] != [each.name for each in self.classes]:
            self.clear_widgets()
            for each in self.classes:
                self.add_widget(self._block(each))
        for block, each in zip(self.children[::-1], self.classes, strict=True):
            block.band = each.band

    def on_bands(self, *_: object) -> None:
        """Say the ages in the language of now."""
        for block in self.children:
            block.bands = self.bands

    def on_pick(self, name: str, band: int) -> None:
        """Other ages were chosen for a class."""

    def _block(self, each: NewClass) -> AgesBlock:
        block = AgesBlock(name=each.name, bands=self.bands, band=each.band)
        block.bind(on_pick=lambda shown, band: self.dispatch("on_pick", shown.name, band))
        return block


class PreviewLearnersScreen(Screen):
    """A list before it is taken over."""

    model: PreviewLearnersModel = ObjectProperty(rebind=True)

    def __init__(self, model: PreviewLearnersModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)
        self.follow_language(model.refresh)

    def on_enter(self) -> None:
        """Read the list once the screen is there."""
        self.model.read()


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
