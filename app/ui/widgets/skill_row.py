"""A skill and how far it is: in leaves and in a word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, NumericProperty, StringProperty

from app.ui.focus import Focusable
from app.ui.theme import theme
from app.ui.widgets.icon import Icon
from app.ui.widgets.stacks import Column, Row


class Leaves(Row):
    """So many leaves of so many; the word beside them says the same."""

    leaves = NumericProperty(0)
    most = NumericProperty(3)

    def __init__(self, **kwargs: Any) -> None:
        """Draw whenever the number or the look changes."""
        super().__init__(**kwargs)
        for name in ("leaves", "most"):
            self.fbind(name, self._show)
        theme.follow(self._show_again)
        self._show()

    def _show_again(self) -> None:
        self._show()

    def _show(self, *_: object) -> None:
        self.clear_widgets()
        for at in range(int(self.most)):
            leaf = Icon(name="leaf", side=20)
            leaf.color = theme.good if at < self.leaves else theme.line
            self.add_widget(leaf)


class SkillRow(Focusable, Column):
    """Title, leaves and word; `note` below where there is something to say."""

    title = StringProperty("")
    words = StringProperty("")
    leaves = NumericProperty(0)
    most = NumericProperty(3)
    note = StringProperty("")


class SkillRows(Column):
    """One row for each of `skills`, as `report_words.skill_words` tells them."""

    skills = ListProperty()

    def on_skills(self, *_: object) -> None:
        """Build the rows."""
        self.clear_widgets()
        for skill in self.skills:
            self.add_widget(SkillRow(**skill))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
