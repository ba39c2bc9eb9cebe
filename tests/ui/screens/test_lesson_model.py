"""The lesson's model: stops, choices, saving, going back, leaving."""

from __future__ import annotations

from dataclasses import replace

from app.domain.plays import Progress
from tests import stories
from tests.services.school import school
from tests.ui.screens.sitting import Sitting, sit, tick


def at_first_choice() -> Sitting:
    """Sit at the first decision of the ordinary lesson."""
    sitting = sit()
    assert sitting.task.question == "first"
    return sitting


def test_a_stop_shows_what_is_told_and_who_says_what() -> None:
    """The narration, the line with the speaker's name, and the people come from the story."""
    model = at_first_choice().model

    assert (model.narration, model.line, model.speaker_name) == ("once", "who", "Sari")
    assert [(each.who, each.look) for each in model.people] == [("sari", "angry"), ("hafiz", "neutral")]


def test_the_bar_tells_how_far_it_is() -> None:
    """Scenes are counted on the longest way."""
    model = at_first_choice().model

    assert (model.done, model.total, model.scene_words) == (0, 3, "Scene 1 of 3")


def test_choices_keep_their_order_while_a_play_lasts() -> None:
    """A rewind does not shuffle anew."""
    sitting = at_first_choice()
    before = [option.id for option in sitting.task.options]
    sitting.choose("plain")
    sitting.model.rewind()
    tick()

    assert [option.id for option in sitting.task.options] == before


def test_after_a_choice_it_is_explained() -> None:
    """What happened, why, and a line to try come, and the story answers in the scene."""
    sitting = at_first_choice()
    sitting.choose("shout")

    assert sitting.task.kind == "feedback"
    assert (sitting.task.chosen, sitting.task.happened, sitting.task.why) == ("shout", "happened", "why")
    assert (sitting.model.line, sitting.model.speaker_name) == ("ouch", "Abang Hafiz")
    assert sitting.model.narration == ""


def test_a_choice_to_which_nobody_answers_leaves_no_bubble() -> None:
    """The line before the choice is not said again."""
    sitting = at_first_choice()
    sitting.choose("plain")

    assert sitting.model.line == ""


def test_rewinding_returns_to_the_choice_and_shows_what_was_tried() -> None:
    """The tried choice can be taken again."""
    sitting = at_first_choice()
    sitting.choose("shout")
    sitting.model.rewind()
    tick()

    assert {option.id: option.is_tried for option in sitting.task.options} == {
        "shout": True, "plain": False, "silent": False,
    }  # fmt: skip
    sitting.choose("shout")
    assert sitting.task.kind == "feedback"


def test_any_earlier_choice_can_be_returned_to() -> None:
    """With two choices made, the first one is in the list and leads back."""
    sitting = at_first_choice()
    sitting.choose("silent")
    sitting.go()
    sitting.choose("leave")
    assert [(question, chosen) for _, question, chosen in sitting.model.earlier] == [
        ("first", "silent"), ("second", "leave"),
    ]  # fmt: skip
    sitting.model.rewind_to(sitting.model.earlier[0][0])
    tick()

    assert sitting.task.question == "first"


def test_the_next_stop_comes_only_when_the_answer_is_saved() -> None:
    """While a save is on its way nothing moves and no input counts."""
    sitting = at_first_choice()
    sitting.school.world.plays.disk.hold()
    sitting.choose("shout")
    sitting.choose("plain")
    assert (sitting.model.busy, sitting.task.kind) == (True, "choosing")

    sitting.school.world.plays.disk.release()
    tick()
    assert (sitting.model.busy, sitting.task.chosen) == (False, "shout")
    assert len(sitting.school.world.plays.log) == 1


def test_an_answer_that_cannot_be_saved_moves_nothing_and_can_be_tried_again() -> None:
    """The child gets a sentence; trying again goes on as if nothing had been."""
    sitting = at_first_choice()
    sitting.school.world.plays.disk.fail_next()
    sitting.choose("shout")
    assert "could not be saved" in sitting.model.failure
    assert sitting.task.kind == "choosing"

    sitting.model.try_again()
    tick()
    assert (sitting.model.failure, sitting.task.kind) == ("", "feedback")


def test_a_lesson_can_be_left_after_a_failure() -> None:
    """Stopping asks for no save."""
    sitting = at_first_choice()
    sitting.school.world.plays.disk.fail_next()
    sitting.choose("shout")
    sitting.model.stop()

    assert (sitting.stopped, sitting.model.failure) == ([""], "")


def test_a_saving_that_ends_after_the_screen_has_gone_shows_nothing() -> None:
    """The answer is kept all the same."""
    sitting = at_first_choice()
    sitting.school.world.plays.disk.hold()
    sitting.choose("shout")
    sitting.model.leave()
    sitting.school.world.plays.disk.release()
    tick()

    assert sitting.task.kind == "choosing"
    assert len(sitting.school.plays()[0].actions) == 1


def test_what_asks_for_something_can_be_skipped() -> None:
    """A skipped decision goes on without feedback; where nothing is asked there is nothing to skip."""
    sitting = at_first_choice()
    assert sitting.model.can_skip
    sitting.model.skip()
    tick()
    assert sitting.task.question == "remember"

    sitting.go_until("ending")
    assert not sitting.model.can_skip


def test_a_lesson_left_out_counts_as_done() -> None:
    """The child is out of it at once."""
    sitting = at_first_choice()
    sitting.model.skip_lesson()
    tick()

    assert sitting.stopped == [""]
    assert sitting.school.plays()[0].progress is Progress.FINISHED


def test_the_ending_is_shown_in_the_scene_before_the_page_after_it() -> None:
    """What is well now stands there with the last line, and Go on leads to the end once."""
    sitting = at_first_choice()
    sitting.choose("silent")
    sitting.go()
    sitting.choose("leave")
    sitting.go()
    assert (sitting.task.kind, sitting.task.text, sitting.model.line) == ("ending", "well", "bye")
    assert sitting.ended == []

    sitting.go()
    assert sitting.ended == [sitting.session]


def test_a_content_note_comes_before_anything_else() -> None:
    """Not now leaves no trace; Go on shows the story."""
    at = school()
    lesson = replace(stories.ordinary(), content_note=stories.text("note"))
    sitting = sit(lesson, at)
    assert (sitting.task.kind, sitting.task.text, sitting.model.people) == ("note", "note", [])
    sitting.model.stop()
    assert at.plays() == ()

    sitting.go()
    assert sitting.task.question == "first"


def test_somebody_who_comes_back_is_told_so_once() -> None:
    """A resumed lesson says so on its first stop."""
    sitting = at_first_choice()
    sitting.choose("plain")
    again = sit(of=sitting.school)
    assert again.model.notice == "You stopped here."

    again.go()
    assert again.model.notice == ""
    assert sit(stories.sensitive()).model.notice == ""


def test_a_lesson_that_has_changed_says_so() -> None:
    """What no longer fits comes again, and the child knows why."""
    sitting = at_first_choice()
    sitting.choose("silent")
    first = stories.scene(
        "kitchen", stories.ask("another", stories.choice("a"), stories.choice("b")), stories.end()
    )
    changed = replace(stories.lesson("O1", first), version="v2")

    assert "has changed" in sit(changed, sitting.school).model.notice


def test_nothing_that_is_chosen_in_a_sensitive_lesson_is_kept() -> None:
    """Going back works there too, in memory alone."""
    sitting = sit(stories.sensitive())
    sitting.choose("planted-reply")
    sitting.model.rewind()
    tick()
    sitting.choose("planted-wait")
    sitting.go()

    assert sitting.model.is_sensitive
    assert stories.PLANTED not in repr(sitting.school.world.plays.log)
    assert all(play.actions == () for play in sitting.school.plays())


def test_an_action_the_player_refuses_changes_nothing() -> None:
    """A rewind to a place that is none is passed over."""
    sitting = at_first_choice()
    turn = sitting.model.turn
    sitting.model.rewind_to(7)
    tick()

    assert (sitting.model.turn, sitting.model.busy) == (turn, False)
