"""The part of a page of the room that tells of years that end, and lets the teacher do something about it."""

from __future__ import annotations

from kivy.properties import ListProperty

from app.domain.classroom import SchoolClass
from app.domain.ids import ClassId
from app.ui.days import day_words
from app.ui.teacher.room_model import RoomModel
from app.ui.teacher.teacher_room.year_words import news_of, over
from app.ui.translations import i18n


class YearsModel(RoomModel):
    """Tells what will be deleted and when, and what was deleted."""

    news = ListProperty()
    """A `YearNews` for each class whose year ends soon or has ended."""

    @property
    def today(self) -> str:
        """The day by this machine's calendar."""
        return self._house.years.today()

    def school_class(self, class_id: str) -> SchoolClass:
        """Return a class, this one or another."""
        return self._house.classes.school_class(ClassId(class_id))

    def end_on(self, class_id: ClassId, day: str) -> None:
        """Set the day on which the year of a class ends, or with "" none."""
        name = self._house.classes.school_class(class_id).name
        words = (
            i18n.tr("The year of {name} ends on {day}.")
            if day
            else i18n.tr("The year of {name} has no end now.")
        )
        told = words.format(name=name, day=day_words(day))
        self._change(lambda: self._house.years.end_on(class_id, day), lambda _: told)

    def delete_answers(self, class_id: ClassId) -> None:
        """Delete everything that a class has done. The view has asked."""
        name = self._house.classes.school_class(class_id).name
        told = i18n.tr("Everything that {name} has done in lessons was deleted.").format(name=name)

        def deleted(_: object) -> None:
            # The teacher has done it, so there is nothing to tell her the next time.
            self._house.years.know_ended(class_id)
            self._house.last_change.note(told)
            self._after_change()

        self._slowly(lambda: self._house.years.delete(class_id), deleted)

    def know_ended(self, class_id: ClassId) -> None:
        """The teacher has read that a year has ended."""
        self._tried(lambda: self._house.years.know_ended(class_id), lambda _: self._after_change())

    def _delete_due(self) -> None:
        """Delete what is due: a machine that is never switched off does it when the room opens."""
        if self._house.years.due():
            self._slowly(self._house.years.delete_due, lambda _: self._after_change())

    def _show_news(self) -> None:
        years = self._house.years
        self.news = [*map(news_of, years.endings()), *map(over, years.ended())]
