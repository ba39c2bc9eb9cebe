"""The teacher's screens in the states that the tour does not come by: panels, questions, problems, what is empty."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.band import Band
from tests.end_to_end.teaching_class import OfAClass
from tests.end_to_end.teaching_papers import ToPaper
from tests.end_to_end.teaching_rounds import OnAStick
from tests.end_to_end.teaching_seat import LONG_NAME, REFUSED

OTHER_PIN = "493817"
SPOKEN = (
    "Bu Ratna Wulandari, in the library until four",
    "Sahabat Perempuan dan Anak, SAPA 129",
    "0811 1129 129",
)


class Teaching(OfAClass, ToPaper, OnAStick):
    """A machine with two classes of which one is long, and a hand that opens one state after another."""

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
        yield from self._packs()
        yield from self._choices()
        yield from self._printing()
        yield from self._reading()
        yield from self._rounds()
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
