"""A lesson in a terminal: what is on the screen as lines, what is typed as actions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from app.cli.project import Say
from app.cli.terminal_phone import ACTS_HELP, phone_lines, step_lines, typed_act
from app.content.perform import on_screen
from app.domain import player
from app.domain.actions import (
    Action,
    Build,
    Choose,
    Go,
    MakePlan,
    Rewind,
    SkipLesson,
    SkipStep,
    Tick,
    Use,
)
from app.domain.errors import IllegalAction
from app.domain.lesson import Lesson
from app.domain.phone.steps import NewDay, PhoneStep, PracticeScreen, Rehearsal, Rest, TwoPhones
from app.domain.play_state import State
from app.domain.stage import Stop
from app.domain.steps import Answer, Builder, Choice, Decision, Ending, Plan, Recall, TickSigns
from app.domain.text import Text

HELP = (
    "[Enter] go on   [1, 2 ...] choose   [b] back to the last choice   "
    "[s] skip   [ss] skip lesson   [q] leave"
)


class Terminal:
    """Plays one lesson; ends where the lesson or the input ends."""

    def __init__(self, lesson: Lesson, say: Say, typed: TextIO, shown: TextIO) -> None:
        self.lesson = lesson
        self.say = say
        self.typed = typed
        self.shown = shown
        self.state = player.begin(lesson)

    def run(self) -> None:
        """Play until the end."""
        self._line(f"{self.say(self.lesson.title)} ({self.lesson.id}, band {int(self.lesson.band)})")
        if self.lesson.content_note is not None:
            self._line(f"[{self.say(self.lesson.content_note)}]")
        self._line(HELP)
        scene = ""
        while True:
            if self.state.scene != scene:
                scene = self.state.scene
                self._line(f"\n== {self.say(self.lesson.scene(self.state.scene).title)}")
            self._show()
            if player.is_over(self.lesson, self.state) or not self._turn():
                return

    def _turn(self) -> bool:
        """Take one thing typed; False when the player leaves."""
        while True:
            self.shown.write("> ")
            self.shown.flush()
            typed = self.typed.readline()
            if not typed or typed.strip() == "q":
                self._line("")
                return False
            if self._did(self._action(typed.strip())):
                return True
            self._line("That is not possible here.")
            self._line(HELP)

    def _did(self, action: Action | None) -> bool:
        if action is None:
            return False
        try:
            self.state = player.step(self.lesson, self.state, action)
        except IllegalAction:
            return False
        return True

    def _action(self, typed: str) -> Action | None:
        match typed:
            case "":
                return Go()
            case "s":
                return SkipStep()
            case "ss":
                return SkipLesson()
            case "b":
                points = player.turning_points(self.lesson, self.state)
                return Rewind(points[-1][0]) if points else None
            case _:
                return self._picked(typed)

    def _picked(self, typed: str) -> Action | None:
        """Read numbers as shown, counted from 1, or something done on the phone."""
        act = typed_act(typed)
        if act is not None:
            return Use(act)
        words = typed.replace(",", " ").split()
        if not all(word.isascii() and word.isdigit() and int(word[:4]) > 0 for word in words):
            return None
        numbers = [int(word[:4]) - 1 for word in words]
        task = player.here(self.lesson, self.state).task
        match task:
            case Decision() | Recall():
                options = _options(self.lesson, task, self.state)
                return Choose(options[numbers[0]].id) if numbers[0] < len(options) else None
            case TickSigns(signs=signs):
                return Tick(frozenset(signs[n].pattern for n in numbers if n < len(signs)))
            case Builder():
                return Build(tuple(numbers))
            case Plan():
                return MakePlan(numbers[0], numbers[-1])
            case _:
                return None

    def _show(self) -> None:
        stop = player.here(self.lesson, self.state)
        if self.state.reply is not None:
            self._show_reply(stop)
            return
        if stop.narration is not None:
            self._line(self.say(stop.narration.text))
        if stop.speech is not None:
            self._said(stop.speech.line.who, stop.speech.line.text)
        match stop.task:
            case Ending():
                self._line(f"\n{self.say(stop.task.text)}\n* {self.say(stop.task.keep)}")
                if stop.task.home is not None:
                    self._line(f"? {self.say(stop.task.home)}")
            case (PracticeScreen() | NewDay() | TwoPhones() | Rehearsal() | Rest()) as step:
                self._show_phone_step(step)
            case None:
                pass
            case task:
                self._show_task(task)

    def _show_task(self, task: object) -> None:
        match task:
            case Decision() | Recall():
                if isinstance(task, Decision) and task.phone is not None:
                    self._show_phone()
                    self._line(ACTS_HELP)
                self._line(f"? {self.say(task.question)}")
                self._numbered([option.text for option in _options(self.lesson, task, self.state)])
            case TickSigns():
                self._line(f"? {self.say(task.question)}")
                for line in task.chat:
                    self._line(f"    {self.say(line.who)}: {self.say(line.text)}")
                for number, sign in enumerate(task.signs, start=1):
                    self._line(f"  {number} {sign.pattern}")
            case Builder():
                self._line(f"? {self.say(task.question)} (one number for each place)")
                for place in task.parts:
                    self._numbered(list(place))
                    self._line("")
                self._line(self.say(task.aloud))
            case Plan():
                self._line(f"? {self.say(task.question)} (number of the cue, number of the action)")
                self._numbered(list(task.cues))
                self._line("")
                self._numbered(list(task.actions))
            case _:
                for text in list(on_screen(self.lesson, self.state))[-1:]:
                    self._line(f"~ {self.say(text)}")

    def _show_phone_step(self, step: PhoneStep) -> None:
        phone = player.phone_here(self.lesson, self.state)
        if isinstance(step, PracticeScreen | NewDay):
            self._show_phone()
        for line in step_lines(step, phone, self.state.facts, self.say):
            self._line(line)

    def _show_phone(self) -> None:
        phone = player.phone_here(self.lesson, self.state)
        for line in phone_lines(phone, self.say) if phone is not None else ():
            self._line(line)

    def _show_reply(self, stop: Stop) -> None:
        option = player.chosen(self.lesson, self.state)
        if isinstance(stop.task, Decision) and stop.task.phone is not None:
            self._show_phone()
        if isinstance(option, Choice):
            if option.answer is not None:
                self._said(option.answer.who, option.answer.text)
            if option.feedback is not None:
                self._line(f"  - {self.say(option.feedback.happened)}")
                self._line(f"  - {self.say(option.feedback.why)}")
                self._line(f"  > {self.say(option.feedback.line)}")
        elif option is not None:
            self._line(f"  - {self.say(option.why)}")
        elif isinstance(stop.task, TickSigns):
            for sign in stop.task.signs:
                why = self.say(sign.why) if sign.why is not None else "not in this chat"
                self._line(f"  - {sign.pattern}: {why}")

    def _said(self, who: str, text: Text) -> None:
        person = next((each for each in self.state.people if each.who == who), None)
        look = f" ({person.look})" if person else ""
        self._line(f"{who.capitalize()}{look}: {self.say(text)}")

    def _numbered(self, texts: list[Text]) -> None:
        for number, text in enumerate(texts, start=1):
            self._line(f"  {number} {self.say(text)}")

    def _line(self, line: str) -> None:
        self.shown.write(f"{line}\n")


def _options(lesson: Lesson, task: Decision | Recall, state: State) -> Sequence[Choice | Answer]:
    return player.open_choices(lesson, state, task) if isinstance(task, Decision) else task.answers
