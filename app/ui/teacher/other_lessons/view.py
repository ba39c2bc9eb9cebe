"""Packs that are here on the left, packs on a stick on the right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ObjectProperty

import app.ui.teacher.radio_rows
import app.ui.teacher.room_frame
import app.ui.teacher.teacher_room.groups_panel  # noqa: F401  gives kv the parts
from app.ui.teacher.making import watch
from app.ui.teacher.other_lessons.model import OtherLessonsModel
from app.ui.teacher.room_screen import RoomScreen
from app.ui.translations import i18n
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.panel import SidePanel


class PackButton(QuietButton):
    """What can be done with the open pack; where it cannot, it takes no room."""

    is_offered = BooleanProperty(False)


class OfferPanel(SidePanel):
    """What a file would bring, before anything of it is taken."""

    model: OtherLessonsModel = ObjectProperty(None, rebind=True)

    def __init__(self, model: OtherLessonsModel, **kwargs: Any) -> None:
        """Show what this model has looked at."""
        super().__init__(model=model, **kwargs)


class TrustPanel(SidePanel):
    """Asks what the school calls whoever has a key."""

    model: OtherLessonsModel = ObjectProperty(None, rebind=True)

    def __init__(self, model: OtherLessonsModel, **kwargs: Any) -> None:
        """Ask about the pack that is open."""
        super().__init__(model=model, **kwargs)


class OtherLessonsScreen(RoomScreen):
    """Removing asks first; nothing is taken in before it was read what it is."""

    model: OtherLessonsModel = ObjectProperty(rebind=True)

    def __init__(self, model: OtherLessonsModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model, **kwargs)
        watch(self, model, icon="book", title=i18n.tr("The lessons are being looked at."))
        model.bind(on_looked_at=self._show_offer)
        self.follow_language(model.show_again)

    def on_enter(self) -> None:
        """Look for what there is once the screen is there."""
        self.model.look_around()

    def ask_name(self) -> None:
        """Ask for a name, and say what trust means."""
        self.open_panel(TrustPanel(self.model))

    def ask_removal(self) -> None:
        """Ask whether to remove the open pack, and say what stays."""
        stays = i18n.tr(
            "Its lessons are gone from every list. What learners did in them is kept, and is there again when "
            "the pack is taken in once more."
        )
        goes = i18n.tr("With the next round it goes from the other computers of the class too.")
        question = Dialog(
            icon="cross",
            title=i18n.tr("Remove “{title}”?").format(title=self.model.title),
            sentence=f"{stays} {goes}" if self.model.has_others else stays,
            safe=i18n.tr("Keep it"),
            other=i18n.tr("Remove it"),
        )
        self.ask(question, self.model.remove)

    def _show_offer(self, _model: object) -> None:
        self.open_panel(OfferPanel(self.model))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
