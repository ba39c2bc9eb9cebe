"""One child who was entered twice: two entries become one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from app.domain.classroom import Classroom, Learner, with_learner
from app.domain.ids import LearnerId
from app.domain.plays import Play
from app.domain.roster import without_learner

_OPEN = "~"
"""Comes after every ISO date."""


def joined(classroom: Classroom, stays: LearnerId, goes: LearnerId) -> Classroom:
    """Return the classroom in which one entry stays, with its name, avatar and pictures, and speaks for both."""
    one, other = classroom.learner(stays), classroom.learner(goes)
    groups = other.groups if other.class_id == one.class_id else ()
    both = replace(
        one,
        groups=tuple(dict.fromkeys((*one.groups, *groups))),
        joined=(*one.joined, goes, *other.joined),
    )
    return with_learner(without_learner(classroom, goes), both)


def taken_over(learner: Learner, others: Collection[LearnerId]) -> Learner:
    """Return the learner when the plays of these entries are among the learner's own."""
    return replace(learner, joined=tuple(each for each in learner.joined if each not in others))


def one_childs(own: tuple[Play, ...], others: tuple[Play, ...], learner: LearnerId) -> tuple[Play, ...]:
    """Return the plays of two entries as those of one child, each once, by their days; what is open comes last."""
    mine = {play.id for play in own}
    theirs = (replace(play, learner=learner) for play in others if play.id not in mine)
    return tuple(sorted((*theirs, *own), key=lambda play: play.finished_on or _OPEN))
