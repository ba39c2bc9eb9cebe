"""The figures of a class are sums of what the teacher sees of each learner, and tell no more."""

from __future__ import annotations

from dataclasses import replace

from app.domain.class_report import FEWEST, class_figures
from app.domain.report import LearnerReport, Step
from tests.domain.test_report import CLASS, PLAIN, done, of, text


def named(name: str, told: LearnerReport) -> LearnerReport:
    """Return a report under another name."""
    return replace(told, nickname=name)


AYU = named("Ayu", of(done("O1", shows=PLAIN), done("O2", shows=PLAIN), done("S1", sensitive=True)))
BUDI = named("Budi", of(done("O1")))
CITRA = named("Citra", of())


def test_lessons_are_counted_by_learners_and_sensitive_ones_only_together() -> None:
    """Ordinary lessons by their titles, in the order of their names."""
    figures = class_figures([AYU, BUDI, CITRA])
    assert figures.lessons == ((text("Title O1"), 2), (text("Title O2"), 1))
    assert (figures.have_finished, figures.finished, figures.sensitive) == (2, 4, 1)
    assert "Title S1" not in repr(figures)


def test_each_skill_counts_every_learner_once() -> None:
    """An ordinary one by its step, the farthest first; a sensitive one by practised or not yet."""
    plain, help_skill = class_figures([AYU, BUDI, CITRA]).skills
    assert plain.steps == ((Step.STRONG, 0), (Step.GROWING, 1), (Step.STARTING, 0), (Step.NOT_YET, 2))
    assert help_skill.steps == ()
    assert (help_skill.practised, help_skill.not_practised) == (1, 2)


def test_learners_keep_their_order_and_their_own_figures() -> None:
    """As the class has it: by name, whatever they have done."""
    assert [(each.nickname, each.finished) for each in class_figures([AYU, BUDI, CITRA]).learners] == [
        ("Ayu", 3), ("Budi", 1), ("Citra", 0),
    ]  # fmt: skip


def test_a_small_class_has_no_figures_of_its_skills() -> None:
    """One would know whose they are."""
    assert not class_figures([AYU] * (FEWEST - 1)).is_enough
    assert class_figures([AYU] * FEWEST).is_enough


def test_an_empty_class_has_figures_too() -> None:
    """All of them nothing."""
    figures = class_figures([])
    assert (figures.learners, figures.skills, figures.lessons, figures.finished) == ((), (), (), 0)
    assert CLASS.name not in repr(figures)
