"""The player: `step(lesson, state, action) -> state`, pure.

Going back and resuming are both a replay of the trail, so there is no second way to be somewhere.
In a sensitive lesson every chapter begins with no facts and fresh phones, so that resuming at a chapter is the
same as having walked there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.domain import pocket, stage
from app.domain.actions import Action, Build, Choose, Go, MakePlan, Rewind, SkipLesson, SkipStep, Tick, Use
from app.domain.conditions import is_met
from app.domain.errors import IllegalAction
from app.domain.ids import ChoiceId
from app.domain.lesson import Lesson, Scene
from app.domain.phone.actions import PhoneAction
from app.domain.phone.marks import NONE, marks, one_after_another
from app.domain.phone.phone import Phone
from app.domain.phone.use import open_offers
from app.domain.play_state import Replayed, State
from app.domain.stage import Stop
from app.domain.steps import (
    Answer,
    Builder,
    Choice,
    Decision,
    Ending,
    Goto,
    Plan,
    PracticeScreen,
    Recall,
    Task,
    TickSigns,
)


def begin(lesson: Lesson, chapter: int = 0) -> State:
    """Return the state at the start of the lesson, or of one of its chapters.

    An unknown chapter (the lesson has changed since) begins at the nearest earlier one.
    """
    scene = lesson.start
    for each in lesson.chapters():
        if each.chapter <= chapter:
            scene = each
    at_start = scene is lesson.start
    began = 0 if at_start else scene.chapter
    facts, phones = pocket.facts_at_start(lesson), pocket.at_start(lesson)
    return _enter(lesson, scene, State(scene.id, 0, facts, (), began=began, phones=phones))


def step(lesson: Lesson, state: State, action: Action) -> State:
    """Return the state after the action; IllegalAction when the place does not allow it."""
    if state.skipped:
        raise IllegalAction
    if isinstance(action, Rewind):
        return _rewound(lesson, state, action)
    task = here(lesson, state).task
    if isinstance(task, Ending):
        raise IllegalAction
    trail = (*state.trail, action)
    if isinstance(action, SkipLesson):
        return replace(state, skipped=True, trail=trail)
    if state.reply is not None:
        if not isinstance(action, Go | SkipStep):
            raise IllegalAction
        return replace(_after_reply(lesson, state, task, state.reply), trail=trail)
    return replace(_acted(lesson, state, task, action), trail=trail)


def replay(lesson: Lesson, actions: Sequence[Action], chapter: int = 0) -> Replayed:
    """Walk the actions from the start (or a chapter), as far as the lesson allows them."""
    state = begin(lesson, chapter)
    for done, action in enumerate(actions):
        try:
            state = step(lesson, state, action)
        except IllegalAction:
            return Replayed(state, len(actions) - done)
    return Replayed(state, 0)


def here(lesson: Lesson, state: State) -> Stop:
    """Return what is seen at this place."""
    return stage.gather(lesson.scene(state.scene), state.index, state.facts)


def is_over(lesson: Lesson, state: State) -> bool:
    """Tell whether an ending is on the screen or the lesson was skipped."""
    return state.skipped or isinstance(here(lesson, state).task, Ending)


def phone_here(lesson: Lesson, state: State) -> Phone | None:
    """Return the practice phone as it is seen at this place, or nothing where none is in hand."""
    scene = lesson.scene(state.scene)
    task = None if state.reply is not None else here(lesson, state).task
    return pocket.on_screen(scene, task, state.phones, state.facts)


def open_choices(lesson: Lesson, state: State, decision: Decision) -> tuple[Choice, ...]:
    """Return the choices whose condition holds, and which the phone can do if they are taken on it."""
    met = tuple(choice for choice in decision.choices if is_met(choice.when, state.facts))
    phone = phone_here(lesson, state) if decision.phone is not None else None
    if phone is None:
        return met
    offered = {offer.id for offer in open_offers(phone)}
    return tuple(choice for choice in met if choice.id in offered)


def chosen(lesson: Lesson, state: State) -> Choice | Answer | None:
    """Return the choice or answer whose feedback is on the screen, if it is one."""
    task = here(lesson, state).task
    if not isinstance(state.reply, Choose):
        return None
    return _option(task, state.reply.choice)


def turning_points(lesson: Lesson, state: State) -> tuple[tuple[int, Decision, ChoiceId], ...]:
    """Return every choice on the trail: its place in the trail, the decision, and what was chosen."""
    points: list[tuple[int, Decision, ChoiceId]] = []
    walker = begin(lesson, state.began)
    for place, action in enumerate(state.trail):
        task = here(lesson, walker).task
        if isinstance(action, Choose) and isinstance(task, Decision):
            points.append((place, task, action.choice))
        walker = step(lesson, walker, action)
    return tuple(points)


def _acted(lesson: Lesson, state: State, task: Task | None, action: Action) -> State:
    match task, action:
        case ((Decision() | Recall()), Choose(choice)):
            return _chose(lesson, state, task, choice)
        case _, Use(on_phone):
            return _used(lesson, state, task, on_phone)
        case TickSigns(signs=signs), Tick(ticked) if ticked <= {sign.pattern for sign in signs}:
            return replace(state, reply=Tick(ticked))
        case Builder(parts=places), Build(parts) if _fits(parts, places):
            return _moved(lesson, state)
        case Plan(cues=cues, actions=actions), MakePlan(cue, then) if 0 <= cue < len(
            cues
        ) and 0 <= then < len(actions):
            return _moved(lesson, state)
        case Decision(), SkipStep():
            return _passed(lesson, state, task)
        case _, SkipStep():
            return _moved(lesson, state)
        case ((Decision() | Recall() | TickSigns() | Builder() | Plan()), _):
            raise IllegalAction
        case _, Go():
            return _moved(lesson, state)
        case _:
            raise IllegalAction


def _fits(parts: tuple[int, ...], places: tuple[tuple[object, ...], ...]) -> bool:
    return len(parts) == len(places) and all(
        0 <= part < len(place) for part, place in zip(parts, places, strict=True)
    )


def _chose(lesson: Lesson, state: State, task: Decision | Recall, choice_id: ChoiceId) -> State:
    option = _option(task, choice_id)
    if option is None:
        raise IllegalAction
    if isinstance(task, Decision):
        if option not in open_choices(lesson, state, task):
            raise IllegalAction
        state = _answered(lesson, state, option)
    tried = state.tried | {(f"{state.scene}/{task.id}", choice_id)}
    return replace(state, reply=Choose(choice_id), tried=tried)


def _answered(lesson: Lesson, state: State, choice: Choice) -> State:
    """Let the people of the scene and the phone in hand answer a choice."""
    phone = phone_here(lesson, state)
    phones = state.phones if phone is None else pocket.put_back(state.phones, pocket.taken(phone, choice.id))
    return replace(state, people=stage.after_choice(state.people, choice), phones=phones)


def _used(lesson: Lesson, state: State, task: Task | None, action: PhoneAction) -> State:
    phone = phone_here(lesson, state)
    if phone is None:
        raise IllegalAction
    phone = pocket.used(phone, task, action, state.facts)
    state = replace(state, phones=pocket.put_back(state.phones, phone))
    if isinstance(task, PracticeScreen):
        return replace(state, soon=one_after_another(state.soon, marks(action)))
    true, false = marks(action)
    return replace(state, facts=(state.facts - false) | true)


def _after_reply(lesson: Lesson, state: State, task: Task | None, reply: Choose | Tick) -> State:
    option = _option(task, reply.choice) if isinstance(reply, Choose) else None
    state = replace(state, reply=None)
    return _taken(lesson, state, option) if isinstance(option, Choice) else _moved(lesson, state)


def _taken(lesson: Lesson, state: State, choice: Choice) -> State:
    # Where the story goes on is settled before the facts change: a step of this very stop may look at them.
    after = here(lesson, state).after
    facts = (state.facts - choice.clears - choice.unmade) | choice.sets | choice.made
    state = replace(state, facts=facts, index=after)
    if choice.goto is None:
        return _arrived(lesson, state)
    return _enter(lesson, lesson.scene(choice.goto), state)


def _passed(lesson: Lesson, state: State, decision: Decision) -> State:
    """Pass a decision by: the story goes on as after the choice that shows the skill."""
    open_ones = open_choices(lesson, state, decision)
    if not open_ones:
        return _moved(lesson, state)
    choice = next((each for each in open_ones if each.shows_skill), open_ones[0])
    return _taken(lesson, _answered(lesson, state, choice), choice)


def _option(task: Task | None, choice_id: ChoiceId) -> Choice | Answer | None:
    options: Sequence[Choice | Answer] = ()
    if isinstance(task, Decision):
        options = task.choices
    elif isinstance(task, Recall):
        options = task.answers
    return next((option for option in options if option.id == choice_id), None)


def _moved(lesson: Lesson, state: State) -> State:
    stop, phone = here(lesson, state), phone_here(lesson, state)
    phones = state.phones if phone is None else pocket.put_back(state.phones, phone)
    true, false = state.soon
    facts = (state.facts - false) | true
    return _arrived(lesson, replace(state, index=stop.after, phones=phones, facts=facts, soon=NONE))


def _enter(lesson: Lesson, scene: Scene, state: State) -> State:
    return _arrived(lesson, _entered(lesson, scene, state))


def _entered(lesson: Lesson, scene: Scene, state: State) -> State:
    chapter = scene.chapter or state.chapter
    state = replace(state, scene=scene.id, index=0, people=scene.people, chapter=chapter)
    if scene.chapter and lesson.sensitive:
        return replace(state, facts=pocket.facts_at_start(lesson), phones=pocket.at_start(lesson))
    return state


def _arrived(lesson: Lesson, state: State) -> State:
    """Follow gotos, then settle at a stop and let its line change the speaker's face."""
    # Facts can be forgotten once on the way, so a scene may be crossed twice; more is a circle.
    for _ in range(2 * len(lesson.scenes) + 1):
        stop = here(lesson, state)
        if stop.speech is not None:
            people = stage.after_line(stage.settled(state.people, stop.task), stop.speech.line)
            return replace(state, people=people)
        if stop.narration is not None or stop.task is not None:
            return replace(state, people=stage.settled(state.people, stop.task))
        state = _entered(lesson, _ahead(lesson, state, stop), state)
    raise IllegalAction


def _ahead(lesson: Lesson, state: State, stop: Stop) -> Scene:
    steps = lesson.scene(state.scene).steps
    goto = steps[stop.after] if stop.after < len(steps) else None
    if not isinstance(goto, Goto):
        raise IllegalAction
    return lesson.scene(goto.target)


def _rewound(lesson: Lesson, state: State, action: Rewind) -> State:
    trail = state.trail
    if not 0 <= action.to < len(trail) or not isinstance(trail[action.to], Choose):
        raise IllegalAction
    earlier = replay(lesson, trail[: action.to], state.began).state
    return replace(earlier, tried=state.tried)
