"""Choosing an avatar that is one's own in the class."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.band import Band
from app.domain.classroom import with_learner
from app.domain.errors import AvatarTaken, CannotSave
from tests.services.school import School


def test_a_chosen_avatar_is_kept_over_a_restart(school: School) -> None:
    """The card in the class shows it from then on."""
    school.house.avatars.choose(school.ayu, 9, 4).settle()
    school.restart()
    ayu = school.house.classes.learner(school.ayu)
    assert (ayu.avatar.face, ayu.avatar.tint, ayu.chose_avatar) == (9, 4, True)


def test_nobody_gets_the_avatar_of_a_classmate(school: School) -> None:
    """It is refused, and nothing changes; the same face on another tint is free."""
    budi = next(each for each in school.learners if each.id != school.ayu)
    face, tint = budi.avatar.face, budi.avatar.tint
    before = school.world.classrooms.load()
    assert school.house.avatars.taken(school.ayu) == {(face, tint)}
    with pytest.raises(AvatarTaken):
        school.house.avatars.choose(school.ayu, face, tint)
    assert school.world.classrooms.load() == before
    school.house.avatars.choose(school.ayu, face, (tint + 1) % 6).settle()


def test_one_s_own_avatar_is_free(school: School) -> None:
    """To keep what was given is a choice too."""
    ayu = school.house.classes.learner(school.ayu)
    school.house.avatars.choose(school.ayu, ayu.avatar.face, ayu.avatar.tint).settle()
    kept = school.house.classes.learner(school.ayu)
    assert (kept.avatar, kept.chose_avatar) == (ayu.avatar, True)


def test_what_one_was_given_can_be_kept_beside_its_mirror_image(school: School) -> None:
    """In a very large class two children may have the same look, mirrored; nobody has to give it up."""
    ayu, budi = (school.house.classes.learner(each.id) for each in school.learners)
    mirrored = replace(budi, avatar=replace(ayu.avatar, mirrored=not ayu.avatar.mirrored))
    school.world.classrooms.save(with_learner(school.world.classrooms.load(), mirrored))
    school.restart()
    school.house.avatars.choose(ayu.id, ayu.avatar.face, ayu.avatar.tint).settle()
    assert school.house.classes.learner(ayu.id).avatar == ayu.avatar


def test_another_class_takes_nothing_away(school: School) -> None:
    """Only classmates have to be told apart."""
    made = school.house.classes.make("8A", Band.MIDDLE, "Citra").settle()
    (citra,) = school.house.classes.learners(made.id)
    assert school.house.avatars.taken(citra.id) == frozenset()


def test_what_cannot_be_saved_is_not_chosen(school: School) -> None:
    """The avatar is the one before."""
    before = school.house.classes.learner(school.ayu)
    school.world.classrooms.disk.fail_next()
    with pytest.raises(CannotSave):
        school.house.avatars.choose(school.ayu, 9, 4).settle()
    assert school.house.classes.learner(school.ayu) == before


@pytest.mark.parametrize("look", [(0, 0), (25, 0), (1, 6), (1, -1)])
def test_there_are_no_other_looks(school: School, look: tuple[int, int]) -> None:
    """A face or tint that is not drawn cannot be had."""
    with pytest.raises(AvatarTaken):
        school.house.avatars.choose(school.ayu, *look)
