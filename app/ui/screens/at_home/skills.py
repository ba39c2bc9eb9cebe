"""Behind a bamboo: its stage, the way to the next one, and the skills it gathers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

from app.ui.report_words import BambooWords
from app.ui.translations import i18n
from app.ui.widgets.panel import SidePanel
from app.ui.widgets.stacks import Column


class BambooPage(Column):
    """One bamboo, as `report_words.bamboo_words` tells it."""

    bamboo: Any = ObjectProperty(None, rebind=True)


class BambooSkills(SidePanel):
    """The bamboo that was touched."""

    def __init__(self, bamboo: BambooWords, **kwargs: Any) -> None:
        """Show this bamboo."""
        super().__init__(title=bamboo.title, close_label=i18n.tr("Close"), **kwargs)
        self.add_widget(BambooPage(bamboo=bamboo))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
