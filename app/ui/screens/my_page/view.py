"""My page: who I am at the left, what I have finished, and how my skills are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty, StringProperty

from app.ui.child_screen import ChildScreen
from app.ui.focus import Focusable
from app.ui.report_words import BambooWords
from app.ui.screens.my_page.model import MyPageModel
from app.ui.theme import theme
from app.ui.widgets.panel import Panel
from app.ui.widgets.stacks import Column, Row

WIDER = 1.35
"""How much wider the column of the skills is."""

LARGE = 130
"""Text size from which the cards stand in fewer columns."""


class MeCard(Panel):
    """Face, nickname and class, and the way to another avatar."""

    model: Any = ObjectProperty(None, rebind=True)


class NobodyCard(Panel):
    """What nobody sees."""


class FinishedRow(Focusable, Row):
    """A finished lesson and its day."""

    title = StringProperty("")
    day = StringProperty("")


class FinishedCard(Panel):
    """What is finished, the latest first; a sentence where nothing is yet."""

    lessons = ListProperty()
    rows: Any = ObjectProperty(None)

    def __init__(self, lessons: list[dict[str, str]], **kwargs: Any) -> None:
        """Build a row for each."""
        super().__init__(lessons=lessons, **kwargs)
        for lesson in lessons:
            self.rows.add_widget(FinishedRow(**lesson))


class PageColumn(Column):
    """Cards below each other."""


class BambooPart(Column):
    """One bamboo with its skills."""

    bamboo: Any = ObjectProperty(None, rebind=True)


class SkillsCard(Panel):
    """The four bamboos with their skills."""

    parts: Any = ObjectProperty(None)

    def __init__(self, bamboos: list[BambooWords], **kwargs: Any) -> None:
        """Build a part for each."""
        super().__init__(**kwargs)
        for bamboo in bamboos:
            self.parts.add_widget(BambooPart(bamboo=bamboo))


def is_narrow() -> bool:
    """Tell whether the cards stand in two columns."""
    return bool(theme.compact or theme.text_scale >= LARGE)


class ReportPage:
    """For a screen whose `page` holds the cards of a report: in three columns, or in two where there is less room."""

    model: Any
    page: Any
    _shown: bool | None = None
    """Whether the cards stand narrow now; None where they have to be built anew."""

    def about_card(self) -> Panel:
        """Return the card that says whose page it is."""
        raise NotImplementedError

    def lay_out(self) -> None:
        """Build the cards, where they are to stand otherwise than they do."""
        if self._shown == is_narrow():
            return
        self._shown = is_narrow()
        about = [self.about_card(), NobodyCard()]
        finished, skills = FinishedCard(lessons=self.model.finished), SkillsCard(bamboos=self.model.bamboos)
        columns = ([*about, finished], [skills]) if self._shown else (about, [finished], [skills])
        self.page.clear_widgets()
        for cards in columns:
            column = PageColumn(size_hint_x=WIDER if skills in cards else 1)
            for card in cards:
                column.add_widget(card)
            self.page.add_widget(column)


class MyPageScreen(ReportPage, ChildScreen):
    """What the teacher sees of me, in three columns, or in two where there is less room."""

    model: MyPageModel = ObjectProperty(rebind=True)
    page: Any = ObjectProperty(None)

    def __init__(self, model: MyPageModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)
        self.follow_language(self._speak)
        theme.follow(self.lay_out)
        self.lay_out()

    def _speak(self, *_: object) -> None:
        self.model.refresh()
        self._shown = None
        self.lay_out()

    def about_card(self) -> Panel:
        """Return who I am."""
        return MeCard(model=self.model)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
