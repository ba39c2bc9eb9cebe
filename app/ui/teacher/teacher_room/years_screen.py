"""The base of the pages of the room that tell of years: the day can be moved, and answers deleted at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.teacher.room_screen import RoomScreen
from app.ui.teacher.teacher_room.year_words import YearNews
from app.ui.teacher.teacher_room.years_model import YearsModel
from app.ui.translations import i18n
from app.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from app.ui.teacher.teacher_room.end_panel import EndPanel


class YearsScreen(RoomScreen):
    """A page with `YearNotices`."""

    model: YearsModel

    def open_end(self, class_id: str) -> None:
        """Show when the year of a class ends."""
        from app.ui.teacher.teacher_room.end_panel import EndPanel

        panel = EndPanel(self.model, self.model.school_class(class_id), self.model.today)
        panel.bind(on_delete=self._ask_to_delete)
        self.open_panel(panel)

    def answer(self, news: YearNews) -> None:
        """Look at what is told of a year, or say that one knows it."""
        if news.is_over:
            self.model.know_ended(news.class_id)
        else:
            self.open_end(news.class_id)

    def _ask_to_delete(self, panel: EndPanel) -> None:
        question = Dialog(
            icon="warning",
            title=i18n.tr("Delete everything that {name} has done?").format(name=panel.class_name),
            sentence=i18n.tr(
                "Finished lessons, skills and counts of the class are deleted from this computer. Names, groups and "
                "pictures stay. This cannot be undone."
            ),
            safe=i18n.tr("Keep"),
            other=i18n.tr("Delete for good"),
        )
        self.ask(question, lambda: self.model.delete_answers(panel.class_id))
