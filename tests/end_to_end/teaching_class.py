"""States of what is about a class: its page, its years, what is assigned, what it chose."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.ids import LessonId
from app.domain.year_end import days_after
from tests.end_to_end.teaching_seat import LONG_NAME, REFUSED, Seat

PLAYED = LessonId("L09")
"""What a class of the youngest has done."""


class OfAClass(Seat):
    """The class as a whole."""

    def _class_page(self) -> Iterator[str]:
        from app.domain.actions import SkipLesson
        from app.ui.routes import ClassPage

        for learner in self._house.classes.learners(self._second):
            self._house.learning.open(learner.id, PLAYED).act(SkipLesson()).settle()
        screen = self._go(ClassPage(self._second))
        self._hand.wait(lambda: screen.model.is_ready)
        yield "class-page-long-names"
        screen.open_side()
        yield "class-page-side"
        self._close(screen)
        screen.open_lesson(screen.model.lessons[0])
        yield "class-page-lesson"
        self._close(screen)

    def _kept(self) -> Iterator[str]:
        """Groups, archive, entries of one child, and the end of a year."""
        from app.ui.routes import TeacherRoom

        learners, day = self._house.classes.learners(self._second), self._machine.clock.today()
        self._house.groups.make(self._second, f"Group {LONG_NAME}", [each.id for each in learners]).settle()
        self._house.years.name(self._second, "Year of the long name 2026/27").settle()
        self._house.years.end_on(self._second, days_after(day, 3)).settle()
        screen = self._go(TeacherRoom(self._second))
        yield "room-year-ends"
        self._machine.clock.next_day(3)
        screen = self._go(TeacherRoom(self._second))
        screen.model.look_for("nobody")
        yield "room-year-ended-nobody-found"
        one, other = learners[:2]
        panels = (
            ("groups", screen.open_groups),
            ("group-panel", lambda: screen.open_group(screen.model.groups[0])),
            ("mates", lambda: screen.open_mates(one)),
            ("join-panel", lambda: screen.open_join(one, other)),
            ("end-panel", lambda: screen.open_end(self._second)),
        )
        for name, open_panel in panels:
            open_panel()
            screen.model.problem = REFUSED
            yield name
            self._close(screen)
        screen.open_end(self._second)
        screen.layer.dispatch("on_delete")
        yield "ask-to-delete"
        self._close(screen)
        self._house.archive.put_away(one.id).settle()
        self._house.years.delete(self._second)
        screen = self._go(TeacherRoom(self._second))
        yield "room-year-over"
        screen.open_archive()
        yield "archive"
        self._close(screen)
        self._house.archive.bring_back(one.id).settle()
        self._house.years.know_ended(self._second).settle()

    def _assigning(self) -> Iterator[str]:
        from app.domain.ids import LessonId
        from app.domain.readiness import Step
        from app.ui.routes import AssignSet, ClassLessons
        from app.ui.teacher.assign.draft import new_draft

        screen = self._go(ClassLessons(self._second))
        screen.model.tick(Step.GUIDE)
        self._hand.wait(lambda: not screen.model.busy)
        screen.model.hide_or_show_work(screen.model.works[0].id)
        self._hand.wait(lambda: screen.model.works[0].is_hidden)
        screen.open_work(screen.model.works[0].id)
        yield "assigned-panel"
        self._close(screen)
        screen = self._go(AssignSet(self._second, new_draft("Online, and then for real and with friends")))
        yield "assign-nothing"
        for lesson in ("L22", "L27", "L17", "L18"):
            screen.model.choosing.tick(LessonId(lesson))
        screen.model.days.choose("2026-03-20")
        screen.model.problem = REFUSED
        screen.model.ordering.pick_up(LessonId("L17"))
        for step in ("choose", "order", "who"):
            yield f"assign-{step}"
            screen.model.turn_step(1)
        screen.open_filter()
        screen.model.choosing.choose_teaches("ask-for-help")
        yield "assign-filter"
        self._close(screen)
        screen.choose_learners()
        yield "assign-learners"
        self._close(screen)
        screen.go_out()
        yield "assign-ask-to-leave"
        self._close(screen)

    def _choices(self) -> Iterator[str]:
        from app.domain.ids import LessonId
        from app.ui.routes import ClassChoices, ShowToClass
        from tests.choosing import plant

        ordinary, sensitive = LessonId("L12"), LessonId("L18")
        for lesson in (ordinary, sensitive):
            plant(self._house, self._first, lesson)
        screen = self._go(ClassChoices(self._first, ordinary))
        yield "choices-chart"
        screen.turn_map()
        screen.model.choose(sensitive)
        screen.ask_to_close()
        yield "choices-closed-and-asks"
        self._close(screen)
        screen.model.choose(LessonId("L17"))
        screen.model.close_lesson()
        yield "choices-too-few"
        for lesson in (ordinary, sensitive):
            screen = self._go(ShowToClass(self._first, lesson))
            yield f"show-chart-{lesson}"
        screen.model.go_on()
        screen.model.go_on()
        yield "show-talk"
