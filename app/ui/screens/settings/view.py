"""The settings: rows to choose from, and a sample that shows what they do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, StringProperty

from app.domain.errors import msg
from app.domain.wishes import TEXT_SIZES
from app.ui.child_screen import ChildScreen
from app.ui.screens.settings.model import SettingsModel
from app.ui.translations import i18n
from app.ui.widgets.picks import Picks
from app.ui.widgets.stacks import Column
from app.ui.widgets.tick_row import RadioRow

SIZE_NAMES = (msg("Usual"), msg("Larger"), msg("Large"), msg("Very large"))


class SizeRows(Picks, Column):
    """One row for each size of text. Event: `on_pick` with the percent."""

    chosen = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        """Build the rows."""
        super().__init__(**kwargs)
        for percent in TEXT_SIZES:
            row = RadioRow()
            self.add_pick(row, percent)
        self.fbind("chosen", self.show)
        self.show()

    def show(self, *_: object) -> None:
        """Say what each size is, in the language of now, and which is chosen."""
        for row, percent, name in zip(reversed(self.children), TEXT_SIZES, SIZE_NAMES, strict=True):
            row.text = i18n.tr("{name} ({percent} %)").format(name=i18n.tr(name), percent=percent)
            row.on = percent == self.chosen


class SwitchCard(Column):
    """A switch and what it does. Event: `on_turn`."""

    text = StringProperty("")
    told = StringProperty("")
    on = BooleanProperty(defaultvalue=False)

    __events__ = ("on_turn",)

    def on_turn(self) -> None:
        """The switch was turned."""


class SettingsScreen(ChildScreen):
    """Text size, contrast, motion and sound, with a sample."""

    model: SettingsModel = ObjectProperty(rebind=True)
    sizes: Any = ObjectProperty(None)

    def __init__(self, model: SettingsModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)
        self.follow_language(self.sizes.show)

    def on_leave(self) -> None:
        """Listen no longer."""
        self.model.leave()


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
