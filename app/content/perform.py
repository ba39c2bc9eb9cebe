"""Playing a transcript through the engine, and telling where the lesson goes another way."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.content.plans import SHORT, Found, Plan, PlanLine, listed, read_action
from app.domain import player
from app.domain.actions import Action, Build, Choose, Go, MakePlan, Rewind, SkipLesson, SkipStep, Tick, Use
from app.domain.errors import IllegalAction
from app.domain.lesson import Lesson
from app.domain.play_state import State
from app.domain.problems import problem
from app.domain.steps import (
    Builder,
    Calm,
    Choice,
    Decision,
    Ending,
    LookBack,
    NewDay,
    PracticeScreen,
    Recall,
    Reflection,
    Rehearsal,
    Rest,
    Task,
    TickSigns,
    TwoPhones,
)
from app.domain.steps import (
    Plan as PlanStep,
)
from app.domain.text import Text

_MOST_GO = 200
SKIPPED = "skipped"


class _Differs(Exception):
    """The lesson goes another way than the transcript."""


def perform(plan: Plan, lesson: Lesson) -> Found:
    """Play a transcript; return the first difference with its line, or nothing."""
    performer = _Performer(lesson)
    number = 1
    try:
        for line in plan.lines:
            number = line.number
            performer.take(line)
        performer.finish()
    except _Differs as differs:
        return [(number, problem("transcript-differs", difference=str(differs)))]
    return []


class _Performer:
    def __init__(self, lesson: Lesson) -> None:
        self.lesson = lesson
        self.state = player.begin(lesson)

    def take(self, line: PlanLine) -> None:
        """Check or do what a line says."""
        match line.verb:
            case "says":
                self._on_until(lambda: _plain(line.rest) in _plain(self._screen()))
                self._expect(f"“{self._screen()}” is said", fits=_plain(line.rest) in _plain(self._screen()))
            case "offers":
                wanted = set(listed(line.rest))
                self._on_until(lambda: set(self._offers()) == wanted)
                self._expect(f"{self._told_offers()} is on offer", fits=set(self._offers()) == wanted)
            case "feels":
                self._feels(line.rest)
            case "back":
                self._back()
            case "ends":
                self._on_until(self._is_over)
                self._expect(f"it comes to {self._told_outcome()}", fits=self._outcome() == line.rest)
            case _:
                told = f"{line.verb}: {line.rest}" if line.verb in SHORT and line.rest else line.verb
                action = read_action(told if line.verb in SHORT else line.rest)
                if action is not None:
                    self._act(action)

    def finish(self) -> None:
        """Expect that the lesson is over."""
        self._on_until(self._is_over)
        self._expect("it does not come to an end, the transcript stops before", fits=self._is_over())

    def _act(self, action: Action) -> None:
        if not isinstance(action, Go | SkipLesson):
            self._on_until(lambda: self.state.reply is None and _takes(self._task(), action))
        try:
            self.state = player.step(self.lesson, self.state, action)
        except IllegalAction:
            message = f"that cannot be done here; {self._told_offers()} is on offer, after “{self._screen()}”"
            raise _Differs(message) from None

    def _back(self) -> None:
        points = player.turning_points(self.lesson, self.state)
        self._expect("there is no choice to go back to", fits=bool(points))
        self.state = player.step(self.lesson, self.state, Rewind(points[-1][0]))

    def _feels(self, told: str) -> None:
        name, _, look = told.strip().rpartition(" ")
        who = "".join(name.casefold().replace("-", " ").split())
        person = next((each for each in self.state.people if each.who == who), None)
        if person is None:
            raise _Differs(f"{name} is not in the scene")
        self._expect(f"{name} looks {person.look}", fits=person.look == look)

    def _on_until(self, fits: Callable[[], bool]) -> None:
        """Go on as long as something else is on the screen and the lesson allows it."""
        for _ in range(_MOST_GO):
            if fits() or self.state.skipped:
                return
            try:
                self.state = player.step(self.lesson, self.state, Go())
            except IllegalAction:
                return

    def _expect(self, otherwise: str, *, fits: bool) -> None:
        if not fits:
            raise _Differs(otherwise)

    def _task(self) -> Task | None:
        return player.here(self.lesson, self.state).task

    def _is_over(self) -> bool:
        return player.is_over(self.lesson, self.state)

    def _outcome(self) -> str:
        task = self._task()
        if self.state.skipped:
            return SKIPPED
        return task.safe if isinstance(task, Ending) else ""

    def _told_outcome(self) -> str:
        return f"“{self._outcome()}”" if self._outcome() else f"no end after “{self._screen()}”"

    def _offers(self) -> list[str]:
        return [] if self.state.reply else list(offers(self.lesson, self._task(), self.state))

    def _told_offers(self) -> str:
        return ", ".join(self._offers()) or "nothing"

    def _screen(self) -> str:
        return " ".join(text.source for text in on_screen(self.lesson, self.state))


def offers(lesson: Lesson, task: Task | None, state: State) -> Iterator[str]:
    """Yield the ids that can be chosen from at a task."""
    match task:
        case Decision():
            yield from (choice.id for choice in player.open_choices(lesson, state, task))
        case Recall(answers=answers):
            yield from (answer.id for answer in answers)
        case TickSigns(signs=signs):
            yield from (sign.pattern for sign in signs)
        case _:
            return


def on_screen(lesson: Lesson, state: State) -> Iterator[Text]:
    """Yield the texts that are on the screen: after a choice its feedback, else the story and its task."""
    stop = player.here(lesson, state)
    if state.reply is not None:
        yield from _reply(lesson, state, stop.task)
        return
    if stop.narration is not None:
        yield stop.narration.text
    if stop.speech is not None:
        yield stop.speech.line.text
    yield from _asked(stop.task)
    phone = player.phone_here(lesson, state)
    if phone is not None:
        yield from (thing.text for thing in phone.came)


def _reply(lesson: Lesson, state: State, task: Task | None) -> Iterator[Text]:
    option = player.chosen(lesson, state)
    phone = player.phone_here(lesson, state)
    if phone is not None:
        yield from (thing.text for thing in phone.came)
    if isinstance(option, Choice):
        if option.answer is not None:
            yield option.answer.text
        if option.feedback is not None:
            yield from (option.feedback.happened, option.feedback.why, option.feedback.line)
    elif option is not None:
        yield option.why
    elif isinstance(task, TickSigns):
        yield from (sign.why for sign in task.signs if sign.why is not None)


def _asked(task: Task | None) -> Iterator[Text]:
    match task:
        case Decision() | Recall() | Builder() | PlanStep() | Reflection():
            yield task.question
        case TickSigns():
            yield task.question
            yield from (line.text for line in task.chat)
        case Calm() | PracticeScreen() | NewDay() | TwoPhones():
            yield task.text
        case Rest():
            yield from (task.text, task.keep)
        case Rehearsal():
            yield task.question
        case LookBack():
            yield task.text
            yield from task.points
        case Ending():
            yield from (task.text, task.keep)
            if task.home is not None:
                yield task.home
        case _:
            return


def _takes(task: Task | None, action: Action) -> bool:
    match action:
        case Choose():
            return isinstance(task, Decision | Recall)
        case Tick():
            return isinstance(task, TickSigns)
        case Build():
            return isinstance(task, Builder)
        case Use():
            return isinstance(task, PracticeScreen) or (isinstance(task, Decision) and task.phone is not None)
        case MakePlan():
            return isinstance(task, PlanStep)
        case SkipStep():
            return True
        case _:
            return True


def _plain(text: str) -> str:
    for fine, plain in (("\u2019", "'"), ("\u2018", "'"), ("“", '"'), ("”", '"')):
        text = text.replace(fine, plain)
    return " ".join(text.split())
