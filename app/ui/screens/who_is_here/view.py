"""The grid of avatars: eight in a row, scrolled by whole rows where there are more than fit."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty

from app.ui.child_screen import ChildScreen
from app.ui.screens.who_is_here.model import WhoIsHereModel
from app.ui.translations import i18n
from app.ui.widgets.avatar import AvatarCard
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.stacks import Tiles


class AvatarGrid(Tiles):
    """A card for each learner. Event: `on_pick` with the learner's id."""

    learners = ListProperty()

    __events__ = ("on_pick",)

    def on_learners(self, *_: object) -> None:
        """Build the cards."""
        self.clear_widgets()
        for learner in self.learners:
            avatar = learner.avatar
            card = AvatarCard(
                face=avatar.face, tint=avatar.tint, mirrored=avatar.mirrored, name=learner.nickname
            )
            card.bind(on_release=partial(self._picked, learner.id))
            self.add_widget(card)

    def on_pick(self, learner_id: str) -> None:
        """A child has found their picture."""

    def _picked(self, learner_id: str, _card: object) -> None:
        self.dispatch("on_pick", learner_id)


class WhoIsHereScreen(ChildScreen):
    """The class, by name."""

    model: WhoIsHereModel = ObjectProperty(rebind=True)

    def __init__(self, model: WhoIsHereModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)

    def on_enter(self) -> None:
        """Tell what had to be restored, once."""
        if self.model.news:
            self.open(
                Dialog(
                    icon="replay",
                    title=i18n.tr("Something was mended"),
                    sentence=self.model.news,
                    safe=i18n.tr("Go on"),
                )
            )

    def page_on(self) -> None:
        """Show the next rows; after the last ones the first again."""
        pane = self.ids.pane
        if pane.scroll_y <= 0:
            pane.scroll_y = 1
        else:
            pane.turn_page(1)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
