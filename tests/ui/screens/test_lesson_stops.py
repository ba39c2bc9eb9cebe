"""Stops of a lesson that are more than a choice, on the screen: signs, a sentence, a breath."""

from __future__ import annotations

from app.ui.screens.lesson.tasks.calming import BreathCircle
from app.ui.screens.lesson.tasks.ticking import ChatBubble, SignRow
from app.ui.theme import theme
from app.ui.widgets.buttons import MainButton
from app.ui.widgets.choice_card import ChoiceCard
from tests.ui.pilot import Pilot
from tests.ui.screens.sitting import Sitting, sit


def shown(pilot: Pilot, kind: str) -> Sitting:
    """Show the first stop of a kind."""
    sitting = sit()
    pilot.show(sitting.screen())
    sitting.go_until(kind)
    return sitting


def test_signs_are_ticked_by_touch(pilot: Pilot) -> None:
    """The chat lies over the scene, and the rows show what is ticked."""
    shown(pilot, "ticking")
    pilot.frames(4)
    assert [bubble.text for bubble in pilot.all(ChatBubble)] == ["keep it secret", "bye"]
    pilot.tap(pilot.all(SignRow)[1])

    assert [row.on for row in pilot.all(SignRow)] == [False, True]
    assert "1 ticked" in pilot.texts()


def test_a_sentence_is_put_together_by_touch(pilot: Pilot) -> None:
    """The focus goes with the sentence, and at its end one may say it."""
    shown(pilot, "sentence")
    pilot.frames(4)
    assert not pilot.all(MainButton)
    pilot.tap(pilot.all(ChoiceCard)[0])
    pilot.frames(3)
    assert pilot.focused.text == "a c …"
    pilot.tap(pilot.all(ChoiceCard)[1])
    pilot.frames(3)

    assert pilot.find(MainButton).text == "I said it"
    assert "aloud" in pilot.texts()


def test_with_reduced_motion_a_breath_is_words_alone(pilot: Pilot) -> None:
    """The circle keeps its size."""
    sitting = shown(pilot, "calming")
    sitting.task.start()
    pilot.frames(3)
    sizes = []
    for motion in (False, True):
        theme.reduced_motion = motion
        for seconds in (0.1, 2.0):
            sitting.task.pass_time(seconds)
            sizes.append(pilot.find(BreathCircle).wide)

    assert sizes[0] < sizes[1]
    assert sizes[2] == sizes[3]
