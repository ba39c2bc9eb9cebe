"""When the year of a class ends, and deleting at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty, StringProperty

import app.ui.teacher.day_stepper  # noqa: F401  gives kv the part
from app.domain.classroom import SchoolClass
from app.ui.days import day_words
from app.ui.teacher.day_steps import stepped
from app.ui.teacher.teacher_room.years_model import YearsModel
from app.ui.translations import i18n
from app.ui.widgets.panel import SidePanel

MONTHS_AHEAD = 6
"""Where the choice of a day begins while a year has no end."""


class EndPanel(SidePanel):
    """The day, and the way to delete now. Event: `on_delete`: the screen asks first."""

    model: YearsModel = ObjectProperty(None, rebind=True)
    class_id = StringProperty("")
    class_name = StringProperty("")
    ends_on = StringProperty("")
    day = StringProperty("")
    about = StringProperty("")

    __events__ = ("on_delete",)

    def __init__(self, model: YearsModel, school_class: SchoolClass, today: str, **kwargs: Any) -> None:
        """Show the end of this class's year."""
        end = school_class.ends_on
        words = (
            i18n.tr("The year of {name} ends on {day}.")
            if end
            else i18n.tr("The year of {name} has no end yet.")
        )
        super().__init__(
            model=model,
            class_id=school_class.id,
            class_name=school_class.name,
            ends_on=end,
            day=end or stepped(today, "month", MONTHS_AHEAD),
            about=words.format(name=school_class.name, day=day_words(end)),
            **kwargs,
        )

    def on_delete(self) -> None:
        """Everything that was done is to be deleted now."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
