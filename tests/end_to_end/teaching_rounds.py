"""States of what goes from computer to computer, and from child to child."""

from __future__ import annotations

from collections.abc import Iterator

from tests.carrying import put_stand_ins
from tests.end_to_end.teaching_seat import Seat


class OnAStick(Seat):
    """A round, a class that is copied and taken, a play of the wrong child."""

    def _rounds(self) -> Iterator[str]:
        from app.ui.routes import CarryRound, ClassPage, CopyClass, LearnerPage, TakeClass

        copying = put_stand_ins(self._house)
        screen = self._go(CarryRound(self._second))
        self._hand.wait(lambda: screen.model.sticks and not screen.model.busy)
        screen.model.carry(screen.model.sticks[0])
        self._hand.wait(lambda: screen.model.done_words)
        yield "carry-done"
        screen = self._go(CopyClass(self._second))
        self._hand.wait(lambda: screen.model.sticks and not screen.model.busy)
        screen.model.copy(screen.model.sticks[0])
        self._hand.wait(lambda: screen.model.code)
        yield "copy-class"
        screen = self._go(TakeClass())
        self._hand.wait(lambda: screen.model.step == "code")
        screen.model.send("XXXX")
        self._hand.wait(lambda: screen.model.problem)
        yield "take-code"
        screen.model.send(copying.fits)
        self._hand.wait(lambda: screen.model.step == "what")
        yield "take-what"
        screen = self._go(ClassPage(self._second))
        self._hand.wait(lambda: screen.model.is_ready)
        yield "class-page-met"
        screen = self._go(LearnerPage(self._house.classes.learners(self._second)[0].id))
        screen.model.find_plays()
        self._hand.wait(lambda: screen.layer is not None)
        yield "other-child-which"
        screen.model.movable = [("a-play", "A lesson of 12 May 2026")]
        screen.ask_who("a-play")
        yield "other-child-who"
        self._close(screen)
