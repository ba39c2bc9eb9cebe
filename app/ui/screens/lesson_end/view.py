"""The page after a lesson: on a large window at once, on a small one in two halves."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, StringProperty

from app.ui.child_screen import ChildScreen, MakeHelp
from app.ui.moving import move
from app.ui.screens.lesson_end.model import LessonEndModel
from app.ui.sounds import sounds
from app.ui.theme import motion, theme
from app.ui.translations import i18n
from app.ui.trusted import ROLES
from app.ui.widgets.buttons import QuietButton, TintButton
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Column, Row
from app.ui.widgets.surface import SurfaceColumn

GAP, UPPER, LOWER = 18, 0.385, 0.2
"""Between cards, in design pixels; the shares of the height that the sentence and the question for home take."""

IN_A_ROW = 3

LARGE = 130
"""Text size from which the page comes in two halves on any window."""


class EndCard(SurfaceColumn):
    """One of the cards: as high as its parts, and at least its `share` of the room of the page.

    `beside` is the card above or below it in its column, which takes its room first.
    """

    model: Any = ObjectProperty(None, rebind=True)
    page: Any = ObjectProperty(None, rebind=True)
    share = NumericProperty(1)
    beside: Any = ObjectProperty(None, allownone=True, rebind=True)
    gap = NumericProperty(0)
    """What the card leaves to the space between it and others, in pixels."""


class GrowthStage(Column):
    """A bamboo in one stage, with words below."""

    colour = StringProperty("green")
    stage = NumericProperty(0)
    text = StringProperty("")
    strong = BooleanProperty(False)
    wide = NumericProperty(0)
    former = NumericProperty(0)
    """The stage it grows out of, and how far it has."""
    grown = NumericProperty(1)


class GrowthCard(EndCard):
    """The bamboo before and now, or how far it is to the next stage; below it what was practised."""


class HomeCard(EndCard):
    """A question for home."""


class KeepCard(EndCard):
    """The sentence to keep, and whether it has been said aloud."""

    said: Any = ObjectProperty(None)

    def __init__(self, model: LessonEndModel, **kwargs: Any) -> None:
        """Ask to say it."""
        super().__init__(model=model, **kwargs)
        model.fbind("is_said", self._show)
        self._show()

    def _show(self, *_: object) -> None:
        self.said.clear_widgets()
        kind, icon = (TintButton, "check") if self.model.is_said else (QuietButton, "talk")
        button = kind(icon=icon, text=i18n.tr("I said it"))
        button.bind(on_release=lambda _: self.model.say())
        self.said.add_widget(button)


class FeelCard(EndCard):
    """Five faces; nobody keeps which one was touched."""


class RoleTile(Pressable):
    """Somebody one could tell: a face or an icon, a word, and a tick."""

    who = StringProperty("")
    icon = StringProperty("")
    name = StringProperty("")
    on = BooleanProperty(False)


class TellCard(EndCard):
    """Whom one could tell: roles, whose names belong on the child's own paper."""

    rows: Any = ObjectProperty(None)

    def __init__(self, model: LessonEndModel, **kwargs: Any) -> None:
        """Lay out the roles."""
        self._tiles: dict[str, RoleTile] = {}
        super().__init__(model=model, **kwargs)
        for first in range(0, len(ROLES), IN_A_ROW):
            row = Row(spacing=dp(8))
            self.rows.add_widget(row)
            for role in ROLES[first : first + IN_A_ROW]:
                tile = RoleTile(who=role.who, icon=role.icon, name=i18n.tr(role.name))
                tile.bind(on_release=partial(self._ticked, role.id))
                self._tiles[role.id] = tile
                row.add_widget(tile)
        model.fbind("told", self._show)
        self._show()

    def _ticked(self, role: str, _tile: object) -> None:
        self.model.toggle(role)

    def _show(self, *_: object) -> None:
        for role, tile in self._tiles.items():
            tile.on = role in self.model.told


class EndPage(Row):
    """Cards that share the `room` between top bar and buttons, and scroll where they are higher."""

    pane: Any = ObjectProperty(None, rebind=True)
    room = NumericProperty(0)

    def stack(self, column: Column, upper: EndCard, lower: EndCard | None) -> None:
        """Put one or two cards into a column that is as high as the page."""
        upper.page = self
        column.add_widget(upper)
        if lower is not None:
            lower.page, lower.share = self, LOWER
            upper.beside, upper.gap = lower, dp(GAP)
            column.add_widget(lower)


class WholePage(EndPage):
    """Everything at once."""

    def __init__(self, model: LessonEndModel, **kwargs: Any) -> None:
        """Growth at the left, the sentence above feelings and roles at the right."""
        super().__init__(**kwargs)
        gap = dp(GAP)
        left, low, right = Column(spacing=gap), Row(spacing=gap), Column(spacing=gap)
        left.size_hint_x, left.width = None, dp(430)
        left.pos_hint = right.pos_hint = {"top": 1}
        self.stack(left, GrowthCard(model=model), HomeCard(model=model) if model.home_question else None)
        keep = KeepCard(model, page=self, share=UPPER)
        for card in (FeelCard(model=model), TellCard(model)):
            card.page, card.beside, card.gap = self, keep, gap
            low.add_widget(card)
        right.add_widget(keep)
        right.add_widget(low)
        self.add_widget(left)
        self.add_widget(right)


class FirstHalf(EndPage):
    """Growth, the sentence and the question for home."""

    def __init__(self, model: LessonEndModel, **kwargs: Any) -> None:
        """Growth at the left, the words at the right."""
        super().__init__(**kwargs)
        right = Column(spacing=dp(GAP), pos_hint={"top": 1})
        self.add_widget(GrowthCard(model=model, page=self))
        self.stack(right, KeepCard(model), HomeCard(model=model) if model.home_question else None)
        self.add_widget(right)


class SecondHalf(EndPage):
    """Feelings and whom one could tell."""

    def __init__(self, model: LessonEndModel, **kwargs: Any) -> None:
        """Side by side."""
        super().__init__(**kwargs)
        self.add_widget(FeelCard(model=model, page=self))
        self.add_widget(TellCard(model, page=self))


class Foot(Row):
    """The buttons below the page."""

    model: Any = ObjectProperty(None, rebind=True)


class LastFoot(Foot):
    """Play again, or finish."""


class FirstFoot(Foot):
    """On to the other half."""


class SecondFoot(Foot):
    """Back to the first half, play again, or finish."""


class LessonEndScreen(ChildScreen):
    """Shows the whole page or one half of it, whichever fits."""

    model: Any = ObjectProperty(None, rebind=True)
    pane: Any = ObjectProperty(None)
    foot: Any = ObjectProperty(None)

    def __init__(self, *, model: LessonEndModel, make_help: MakeHelp, **kwargs: Any) -> None:
        """Lay the page out for the window of now."""
        self._shown: type | None = None
        self._grows = False
        super().__init__(model=model, make_help=make_help, **kwargs)
        model.fbind("page", self._lay_out)
        theme.follow(self._lay_out)
        self._lay_out()

    def on_enter(self) -> None:
        """Let the bamboo grow, once."""
        if self.model.grown < 1 and not self._grows:
            self._grows = True
            sounds.play("stem")
            move(self.model, motion.STEM, grown=1)

    def _lay_out(self, *_: object) -> None:
        is_halved = theme.compact or theme.text_scale >= LARGE
        halves = ((FirstHalf, FirstFoot), (SecondHalf, SecondFoot))
        wanted, foot = halves[int(self.model.page)] if is_halved else (WholePage, LastFoot)
        if wanted is self._shown:
            return
        self._shown = wanted
        self.pane.clear_widgets()
        self.pane.scroll_y = 1
        self.pane.add_widget(wanted(self.model, pane=self.pane))
        self.foot.clear_widgets()
        self.foot.add_widget(foot(model=self.model))
        self.focus_start()


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
