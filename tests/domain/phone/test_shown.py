"""Signs of a stop, two phones side by side, and what history tells of a phone: played with the lesson for tests."""

from __future__ import annotations

from functools import cache

import pytest

from app.content.source import read_lesson
from app.domain import history, player, pocket
from app.domain.actions import Action, Choose, Go, SkipStep, Use
from app.domain.band import Band
from app.domain.ids import ChoiceId
from app.domain.lesson import Lesson
from app.domain.phone.actions import Change, LookAt, Open
from app.domain.phone.people import ContactId
from app.domain.phone.phone import Phone
from app.domain.phone.settings import Setting
from app.domain.phone.signs import Advice, advice, shown
from app.domain.play_state import State
from app.domain.steps import Decision, NewDay, TwoPhones
from tests.content.samples import FIXTURES, known

MAYA = ContactId("maya")


@cache
def team_mate() -> Lesson:
    """The lesson that tests play on the phone, for the older ones."""
    source = read_lesson(FIXTURES / "rec/X03-the-new-team-mate/lesson.yaml", known())
    return next(each for each in source.lessons if each.band is Band.OLDER)


def after(*actions: Action) -> State:
    """Return the state after these actions."""
    state = player.begin(team_mate())
    for action in actions:
        state = player.step(team_mate(), state, action)
    return state


def take(choice: str) -> Choose:
    """Return a choice."""
    return Choose(ChoiceId(choice))


def seen(state: State) -> tuple[Phone, Decision]:
    """Return the phone and the decision of a state."""
    phone, task = player.phone_here(team_mate(), state), player.here(team_mate(), state).task
    assert phone is not None
    assert isinstance(task, Decision)
    return phone, task


@pytest.mark.parametrize(("choice", "patterns"), [("leave", {"secret"}), ("picture", {"secret", "photo"})])
def test_signs_have_their_label_after_a_choice_whatever_it_was(choice: str, patterns: set[str]) -> None:
    """Those that came before it, and those that came of it."""
    answered, task = seen(after(take(choice)))
    assert task.phone is not None
    lines = shown(answered, task.phone.moment)
    assert {line.pattern for line in lines} == patterns
    assert all(line.why for line in lines)
    assert advice(line.pattern for line in lines) is Advice.STOP_AND_TELL


def test_two_phones_have_the_same_day_and_the_one_in_hand_stays() -> None:
    """The closer one holds up what the other lets in."""
    state = after(take("leave"), Go(), take("no"), Go(), take("untag"), Go(), Go(), Go())
    task, phone = player.here(team_mate(), state).task, player.phone_here(team_mate(), state)
    assert isinstance(task, TwoPhones)
    assert phone is not None
    one, other = pocket.side_by_side(phone, task, state.facts)
    assert [len(each.came) for each in (one, other)] == [3, 1]
    assert len(other.held_up) == 2
    assert player.phone_here(team_mate(), state) == phone


def told(state: State) -> list[str]:
    """Return what history tells, in the words of the file."""
    words = []
    for each in history.earlier(team_mate(), state):
        match each:
            case history.Arrived(what, name):
                words.append(
                    f"{name.source if name else 'phone'} {what.kind.value} {what.text.source}".strip()
                )
            case history.Told(text):
                words.append(text.source)
            case history.Answered(_, parts):
                words.append(f"> {parts[0].source}")
    return words


def test_history_tells_what_arrived_with_names_and_what_came_of_an_answer() -> None:
    """In the order in which it was read."""
    lines = told(after(take("answer"), Go(), SkipStep()))
    assert lines[1:] == [
        "Who is Maya?",
        "Maya message Your goal in Puddle Cup was so good!",
        "Maya message Don't tell Sari that I wrote.",
        "> Why not? Sari is my friend.",
        "Maya message Just because. Forget it.",
        "Bayu request",
    ]


def test_looking_around_tells_nothing_twice() -> None:
    """The stop is the same, however much was looked at on the phone."""
    looking = (Use(LookAt(MAYA)), Use(Open("chat", "maya")), Use(Open("feed")))
    assert told(after(*looking, take("leave"))) == told(after(take("leave")))


def test_a_day_is_told_as_the_settings_let_it_in() -> None:
    """What was held up did not arrive."""
    way = (take("leave"), Go(), take("no"), Go(), take("untag"), Go())
    open_day = told(after(*way, Go(), Go()))
    closed = told(after(*way, Use(Change(Setting.MESSAGES, "known")), Go(), Go()))
    assert "Maya message Are you there?" in open_day
    assert "Maya message Are you there?" not in closed
    assert "Yeay Chan message Bring the umbrella!" in closed
    assert isinstance(player.here(team_mate(), after(*way, Go())).task, NewDay)


def test_an_answer_shows_what_came_of_it_whatever_was_open() -> None:
    """After a look at the profile the chat is open again; writing to somebody else opens that chat."""
    answered = player.phone_here(team_mate(), after(Use(LookAt(MAYA)), take("answer")))
    assert answered is not None
    assert answered.at == ("chat", "maya")
    written = player.phone_here(team_mate(), after(take("leave"), Go(), Use(Open("feed")), take("ask-first")))
    assert written is not None
    assert written.at == ("chat", "sari")
