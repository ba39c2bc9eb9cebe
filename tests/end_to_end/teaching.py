"""The teacher's screens in the states that the tour does not come by: panels, questions, problems, what is empty."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.band import Band
from app.domain.ids import ClassId, LearnerId, LessonId
from app.domain.year_end import days_after
from tests.end_to_end.machine import Machine

if TYPE_CHECKING:
    from app.ui.hand import Hand

PLAYED = LessonId("L09")
"""What a class of the youngest has done."""
OTHER_PIN = "493817"
SPOKEN = (
    "Bu Ratna Wulandari, in the library until four",
    "Sahabat Perempuan dan Anak, SAPA 129",
    "0811 1129 129",
)
REFUSED = "The change could not be saved. Nothing was changed. Please make room on the disk."
KOLIBRI = Path(__file__).parents[1] / "exchange" / "kolibri-0.19-users.csv"
TOLD = (
    "Database ID,Nickname,Class,Type,A column that nobody needs and that has a very long name\n"
    f'17,Dewi,6B,,\n,Dewi,6B,,\n,=1+1,6B,,\n,,6B,,\n{"a" * 32},Maximiliana Wijayakusuma,"6B,7C",,\n'
    f'{"a" * 32},Sari,6B,,\n,{"x" * 60},6B,,\n,Somchai,,,\n,"Open,6B,,\n'
)
LONG_NAME = "Class of the long name 2026"


class Teaching:
    """A machine with two classes of which one is long, and a hand that opens one state after another."""

    def __init__(self, machine: Machine, hand: Hand) -> None:
        """Work with this machine in this window."""
        self._hand, self._machine, self._house = hand, machine, machine.house

    def states(self) -> Iterator[str]:
        """Put one state after another on the screen, and say what it is called."""
        yield from self._empty()
        yield from self._door()
        yield from self._making()
        yield from self._class_page()
        yield from self._room()
        yield from self._kept()
        yield from self._pages()
        yield from self._lists()
        yield from self._choices()
        yield from self._printing()
        yield from self._reading()
        yield from self._handing_out()

    def _empty(self) -> Iterator[str]:
        from app.ui.routes import ClassLessons, ClassPage, TeacherRoom

        self._go(TeacherRoom())
        yield "room-without-class"
        self._go(ClassPage())
        yield "class-page-without-class"
        self._go(ClassLessons())
        yield "lessons-without-class"

    def _door(self) -> Iterator[str]:
        from app.ui.routes import AskPin, NewPin, Recover, TeacherRoom
        from app.ui.tour import PIN

        screen = self._go(NewPin(TeacherRoom()))
        self._type(screen, "123456")
        yield "new-pin-easy"
        self._type(screen, OTHER_PIN)
        self._type(screen, PIN)
        yield "new-pin-differs"
        self._house.door.set_pin(PIN)
        screen = self._go(AskPin(TeacherRoom()))
        for _ in range(3):
            self._type(screen, OTHER_PIN)
            self._hand.wait(lambda: not screen.model.busy)
        yield "ask-pin-waits"
        self._machine.clock.seconds += 10_000
        screen = self._go(Recover(TeacherRoom()))
        yield "recover"
        screen.model.send("ABCD")
        self._hand.wait(lambda: screen.model.problem)
        yield "recover-other-code"

    def _making(self) -> Iterator[str]:
        from app.ui.routes import AddLearners, MakeClass
        from app.ui.tour import NAMES
        from app.ui.widgets.text_box import TextBox

        screen = self._go(MakeClass())
        names, lines = "\n".join(NAMES), [f"{letter * 44}" for letter in "xyz"]
        self._hand.all(TextBox)[1].text = "\n".join([names, *lines, "..."])
        screen.model.make(LONG_NAME, self._hand.all(TextBox)[1].text)
        yield "make-class-problems"
        made = self._house.classes.make("6B", Band.MIDDLE, names).settle()
        other = self._house.classes.make(LONG_NAME, Band.YOUNG, "Somchai\nMaximiliana Wijayakusuma").settle()
        self._first, self._second = made.id, other.id
        screen = self._go(AddLearners(made.id))
        self._hand.find(TextBox).text = "Dewi\nDewi\nSomchai"
        screen.model.problem = REFUSED
        yield "add-learners"

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

    def _room(self) -> Iterator[str]:
        from app.ui.routes import TeacherRoom

        self._ask_for_help(self._second)
        screen = self._go(TeacherRoom(self._second))
        learner = screen.model.learners[0]
        screen.open_learner(learner)
        yield "learner-panel"
        screen.layer.dispatch("on_remove")
        yield "ask-to-remove"
        self._close(screen)
        screen.open_class()
        yield "class-panel"
        screen.layer.dispatch("on_remove")
        yield "ask-to-remove-class"
        self._close(screen)
        screen.open_classes()
        yield "classes"
        self._close(screen)
        screen.model.rename(learner.id, "Maximiliane Wijayakusuma")
        self._hand.wait(lambda: screen.model.told)
        yield "room-long-names"
        screen.dispatch("on_key_print")
        self._hand.wait(lambda: screen.layer is not None)
        yield "cards-printed"
        self._close(screen)
        made = self._house.classes.make("Nobody", Band.OLDER, "Ayu").settle()
        (only,) = self._house.classes.learners(made.id)
        self._house.roster.remove(only.id)
        self._go(TeacherRoom(made.id))
        yield "room-without-learners"

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

    def _pages(self) -> Iterator[str]:
        from app.ui.routes import ClassLessons, EditHelp, TeacherSettings
        from app.ui.widgets.text_box import TextBox

        screen = self._go(ClassLessons(self._second))
        line = (*screen.model.lines, *screen.model.others)[0]
        screen.model.hide_or_show(line.id)
        self._hand.wait(lambda: screen.model.told)
        yield "lessons-one-hidden"
        yield from self._assigning()
        screen = self._go(EditHelp())
        boxes = self._hand.all(TextBox)
        for box, text in zip(boxes, SPOKEN, strict=False):
            box.text = text
        screen.model.problem = REFUSED
        yield "help-problem"
        screen.go_to("class")
        yield "help-ask-to-leave"
        self._close(screen)
        screen.model.start_from("malaysia", "", [])
        yield "help-drafts"
        screen.open_countries()
        yield "help-countries"
        self._close(screen)
        screen = self._go(TeacherSettings())
        screen.model.choose_idle(screen.model.idle_choices[0][0])
        self._hand.wait(lambda: screen.model.told)
        yield "settings-changed"

    def _lists(self) -> Iterator[str]:
        from app.ui.routes import ImportLearners, PreviewLearners, SaveLearners, TeacherRoom

        screen = self._go(TeacherRoom(self._second))
        screen.open_lists()
        yield "lists"
        self._close(screen)
        screen = self._go(ImportLearners(self._second))
        self._hand.wait(lambda: screen.model.has_looked)
        yield "import-none"
        few, many, none = self._write_lists()
        screen.model.look()
        self._hand.wait(lambda: screen.model.files)
        screen.model.problem = REFUSED
        yield "import"
        for path in (few, many, none):
            screen = self._go(PreviewLearners(self._second, path))
            self._hand.wait(lambda: self._hand.screen.model.is_ready)
            yield f"preview-{path.stem}"
        screen = self._go(SaveLearners(self._second))
        self._hand.wait(lambda: screen.model.places)
        yield "save-learners"
        screen.model.save(few.name)
        self._hand.wait(lambda: screen.layer is not None)
        yield "ask-to-write-over"
        self._close(screen)
        screen.model.save("new")
        self._hand.wait(lambda: screen.layer is not None)
        yield "list-saved"
        self._close(screen)

    def _write_lists(self) -> tuple[Path, ...]:
        """Lay lists on the stick: one with rows to tell of, one with many classes, one that is none."""
        texts = {"few": TOLD.encode(), "many": KOLIBRI.read_bytes(), "none": b"%PDF-1.7"}
        paths = [self._machine.stick / f"{stem}.csv" for stem in texts]
        for path, raw in zip(paths, texts.values(), strict=True):
            path.write_bytes(raw)
        return tuple(paths)

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

    def _printing(self) -> Iterator[str]:
        from app.services.making import Making
        from app.ui.routes import Print
        from app.ui.teacher.making import MakingLayer

        screen = self._go(Print(self._second))
        for kind in ("guide", "help"):
            screen.model.choose_kind(kind)
            yield f"print-{kind}"
        screen.model.look_for_places()
        self._hand.wait(lambda: screen.layer is not None)
        yield "print-places"
        self._close(screen)
        screen.model.print_it()
        self._hand.wait(lambda: screen.model.problem or screen.layer is not None)
        yield "print-without-numbers"
        screen.model._making = Making()
        screen.model._making.step(12, 40)
        screen.model.look()
        screen.open(MakingLayer(screen.model))
        yield "print-making"
        screen.layer.close()

    def _reading(self) -> Iterator[str]:
        from app.ui.routes import Guides

        screen = self._go(Guides("law"))
        screen.model.search("a")
        self._hand.wait(lambda: len(screen.model.entries) > 1)
        screen.model.problem = REFUSED
        yield "guide-found"
        self._house.training.go_to(len(self._house.training.steps) - 1)
        self._house.classes.make_demo("Demo").settle()
        screen = self._go(Guides("before"))
        self._hand.wait(lambda: screen.layer is not None)
        yield "training-end"
        self._close(screen)
        yield "training-button"
        self._house.training.finish()

    def _handing_out(self) -> Iterator[str]:
        from app.ui.routes import HandOut

        learner = self._ask_for_help(self._second)
        screen = self._go(HandOut(self._second, learner))
        screen.model.show()
        screen.model.problem = REFUSED
        yield "hand-out-needs-new"
        screen.ask_for_new()
        yield "hand-out-asks"
        self._close(screen)

    def _ask_for_help(self, class_id: ClassId) -> LearnerId:
        learner = self._house.classes.learners(class_id)[-1]
        for _ in range(5):
            self._house.sign_in.enter(learner.id, ("cat",)).settle()
        return learner.id

    def _go(self, route: Any) -> Any:
        self._hand.navigator.start(route)
        self._hand.frames(3)
        return self._hand.screen

    def _type(self, screen: Any, digits: str) -> None:
        for digit in digits:
            screen.model.digit(digit)
        self._hand.wait(lambda: not screen.model.busy)

    def _close(self, screen: Any) -> None:
        while screen.layer is not None:
            screen.layer.cancel()
            self._hand.frames(2)
