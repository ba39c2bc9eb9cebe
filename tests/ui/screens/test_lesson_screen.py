"""The lesson on the screen: focus, keys, layers, long texts."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.lesson import Lesson
from app.ui.focus import Focusable
from app.ui.screens.lesson.layers import EarlierChoices, LessonFrame, Paused, StopHere
from app.ui.theme import theme
from app.ui.widgets.buttons import GhostButton, MainButton, QuietButton
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.scene import SceneView
from app.ui.widgets.speech_bubble import SpeechBubble
from app.ui.widgets.words import FocusWords
from tests import stories
from tests.ui.pilot import Pilot
from tests.ui.screens.sitting import Sitting, sit

LONG = "The sentence goes on and on until nobody knows any more how it once began. " * 6


def shown(pilot: Pilot, lesson: Lesson | None = None) -> tuple[Sitting, Any]:
    """Show the first stop of a lesson."""
    sitting = sit(lesson)
    return sitting, pilot.show(sitting.screen())


def with_one_choice(*texts: str) -> Lesson:
    """Return a lesson with one decision between these texts."""
    choices = (stories.choice(text) for text in texts)
    return stories.lesson(
        "O1", stories.scene("s", stories.tell(LONG), stories.ask(LONG, *choices), stories.end())
    )


def test_a_decision_opens_on_its_question(pilot: Pilot) -> None:
    """The focus is never on a choice, and nothing tells one card from another."""
    shown(pilot)
    cards = pilot.all(ChoiceCard)

    assert (type(pilot.focused), pilot.focused.text) == (FocusWords, "first")
    assert len({(card.width, card.mode, tuple(card.fill), tuple(card.edge)) for card in cards}) == 1


def test_the_scene_shows_who_says_what(pilot: Pilot) -> None:
    """People, place and bubble are those of the model."""
    shown(pilot)
    scene = pilot.find(SceneView)

    assert (scene.place, len(scene.figures)) == ("classroom", 2)
    assert [(each.name, each.text) for each in pilot.all(SpeechBubble)] == [("Sari", "who")]


def test_digits_and_touches_choose(pilot: Pilot) -> None:
    """Key 2 takes the second card; after a rewind a touch takes the first."""
    sitting, _ = shown(pilot)
    second = sitting.task.options[1].text
    pilot.key("2")
    pilot.wait(lambda: sitting.task.kind == "feedback")
    assert sitting.task.chosen == second

    pilot.frames(3)
    pilot.tap(pilot.find(QuietButton, text="Rewind"))
    pilot.wait(lambda: sitting.task.kind == "choosing")
    pilot.frames(3)
    assert [card.mode for card in pilot.all(ChoiceCard)].count("tried") == 1
    pilot.tap(pilot.all(ChoiceCard)[0])
    pilot.wait(lambda: sitting.task.kind == "feedback")


@pytest.mark.parametrize("choice", ["shout", "plain", "silent"])
def test_the_page_after_a_choice_is_the_same_for_all(pilot: Pilot, choice: str) -> None:
    """Go on is the main button, Rewind is quiet, and the focus is on the text."""
    sitting, _ = shown(pilot)
    sitting.choose(choice)
    pilot.frames(4)

    assert [button.text for button in pilot.all(MainButton)] == ["Go on"]
    assert [button.text for button in pilot.all(QuietButton)] == ["Rewind"]
    assert isinstance(pilot.focused, FocusWords)
    assert {"What happened", "Why", "A line to try", "“try”"} <= set(pilot.texts())


def test_escape_asks_before_stopping(pilot: Pilot) -> None:
    """Staying has the focus and is what Escape means."""
    sitting, screen = shown(pilot)
    pilot.key("escape")
    assert isinstance(screen.layer, StopHere)
    assert pilot.focused.text == "Stay"
    assert pilot.find(MainButton, text="Stay").focused
    pilot.key("escape")
    assert screen.layer is None
    assert sitting.stopped == []

    pilot.key("escape")
    pilot.rest()
    pilot.tap(pilot.find(QuietButton, text="Stop here"))
    assert sitting.stopped == [""]


def test_the_lesson_can_be_left_out_from_there(pilot: Pilot) -> None:
    """Skipping it is one of the three answers."""
    sitting, screen = shown(pilot)
    screen.ask_to_stop()
    pilot.frames(3)
    pilot.tap(pilot.find(QuietButton, text="Skip this lesson"))
    pilot.wait(lambda: sitting.stopped)

    assert sitting.session.state.skipped


def test_a_pause_rests_until_the_child_goes_on(pilot: Pilot) -> None:
    """No exercise goes on below it."""
    sitting, screen = shown(pilot)
    sitting.go_until("calming")
    sitting.task.start()
    pilot.frames(3)
    screen.pause()
    assert isinstance(screen.layer, Paused)
    screen._pass_time(5)
    assert sitting.task.cue == "in"

    pilot.frames(3)
    pilot.key("enter")
    assert screen.layer is None
    screen._pass_time(5)
    assert sitting.task.cue == "out"


def test_earlier_choices_are_a_quiet_list(pilot: Pilot) -> None:
    """It is there from the second choice on, and each entry leads back."""
    sitting, screen = shown(pilot)
    sitting.choose("silent")
    pilot.frames(3)
    assert not pilot.all(GhostButton, text="Earlier choices")
    sitting.go()
    sitting.choose("leave")
    pilot.frames(4)
    pilot.tap(pilot.find(GhostButton, text="Earlier choices"))
    assert isinstance(screen.layer, EarlierChoices)
    assert [card.text for card in screen.layer.cards.children[::-1]] == ["first\nsilent", "second\nleave"]

    pilot.frames(3)
    pilot.tap(screen.layer.cards.children[-1])
    pilot.wait(lambda: sitting.task.kind == "choosing" and sitting.task.question == "first")


def test_a_layer_stands_in_the_middle_when_nothing_moves(pilot: Pilot) -> None:
    """Its height is found after it has come; nothing of it stands above the window."""
    theme.reduced_motion = True
    _, screen = shown(pilot)
    screen.ask_to_stop()
    pilot.rest()
    (card,) = pilot.all(LessonFrame)

    assert card.height > 200
    assert card.center_y == pytest.approx(screen.center_y, abs=1)


def test_what_cannot_be_saved_is_said_in_a_sentence(pilot: Pilot) -> None:
    """Try again is the safe answer; it goes on from where one was."""
    sitting, screen = shown(pilot)
    sitting.school.world.plays.disk.fail_next()
    pilot.key("1")
    pilot.wait(lambda: screen.layer)
    pilot.frames(3)
    dialog = pilot.find(Dialog)
    assert "could not be saved" in dialog.sentence
    assert pilot.focused.text == "Try again"

    pilot.key("enter")
    pilot.wait(lambda: sitting.task.kind == "feedback")
    assert screen.layer is None


def test_a_slow_disk_is_spoken_of(pilot: Pilot) -> None:
    """Nobody has to wonder why nothing moves."""
    sitting, screen = shown(pilot)
    sitting.school.world.plays.disk.hold()
    pilot.key("1")
    pilot.wait(lambda: screen.page.footer.note == "Saving…")
    sitting.school.world.plays.disk.release()
    pilot.wait(lambda: sitting.task.kind == "feedback")

    assert screen.page.footer.note != "Saving…"


def test_tab_reaches_everything_in_reading_order(pilot: Pilot) -> None:
    """What is told, what is said, the question, the choices, the buttons, the top bar."""
    _, screen = shown(pilot)
    seen = [pilot.focused]
    while True:
        pilot.key("tab")
        if pilot.focused is seen[0]:
            break
        seen.append(pilot.focused)
    controls = [each for each in pilot.all(Focusable) if each.focusable and not each.disabled]

    assert set(seen) == set(controls)
    named = [getattr(each, "text", "") or getattr(each, "label", "") for each in screen.focus.members()]
    assert named[:3] == ["once", "who", "first"]
    assert named[-4:] == ["Pause", "Skip this one", "Stop here?", "Get help"]


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_a_long_text_scrolls_and_the_buttons_stay(pilot: Pilot, size: tuple[int, int]) -> None:
    """Page keys and Tab bring everything into view; nothing leaves the window."""
    pilot.resize(*size)
    _, screen = shown(pilot, with_one_choice(LONG, LONG[:80], LONG[:90], LONG[:100]))
    pilot.frames(4)
    assert screen.page.body.height > screen.page.pane.height
    skip = pilot.find(GhostButton, text="Skip this one")
    assert skip.to_window(*skip.pos)[1] >= screen.y

    screen.focus.take(pilot.all(ChoiceCard)[-1])
    pilot.frames(3)
    card, pane = pilot.all(ChoiceCard)[-1], screen.page.pane
    assert pane.to_window(*pane.pos)[1] <= card.to_window(*card.pos)[1]
    before = pane.scroll_y
    pilot.key("pageup")
    assert pane.scroll_y > before


def test_large_text_turns_the_scene_into_a_strip(pilot: Pilot) -> None:
    """What is said stands in the panel then, above the task, and the focus begins with the story."""
    _, screen = shown(pilot)
    theme.text_scale = 150
    pilot.frames(4)

    assert screen.is_strip
    assert [bubble.text for bubble in pilot.all(SpeechBubble)] == ["who"]
    assert pilot.find(SpeechBubble).parent is screen.page.body.__self__
    assert pilot.focused.text == "once"


def test_help_is_one_key_away(pilot: Pilot) -> None:
    """F1 opens it above the lesson, which waits."""
    sitting, screen = shown(pilot)
    turn = sitting.model.turn
    pilot.key("f1")
    assert screen.layer is not None
    pilot.key("escape")

    assert (screen.layer, sitting.model.turn) == (None, turn)


def test_nothing_goes_on_without_the_screen(pilot: Pilot) -> None:
    """Leaving ends the exercise's time."""
    sitting, screen = shown(pilot)
    sitting.go_until("calming")
    beat = screen._beat
    screen.leave()

    assert not beat.is_triggered
