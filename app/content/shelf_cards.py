"""Cards of the shelf: from the lesson of each band to what is kept, and from there to the value that services know."""

from __future__ import annotations

from collections.abc import Sequence

from app.content.shelf_forms import CardForm
from app.domain.band import Band
from app.domain.ids import LessonId, ObjectiveId
from app.domain.lesson import Lesson
from app.domain.shelf import LessonCard
from app.domain.text import Text


def card_form(lessons: Sequence[Lesson]) -> CardForm:
    """Return what the shelf shows of a lesson, which is given for each of its bands."""
    lesson = lessons[0]
    return CardForm(
        id=lesson.id,
        title=lesson.title.source,
        summary=lesson.summary.source,
        minutes=[(int(each.band), each.minutes) for each in lessons],
        objectives=list(lesson.objectives),
        sensitive=lesson.sensitive,
        teacher_present=lesson.teacher_present,
        picture=lesson.picture,
        place=lesson.start.place,
        story=lesson.is_story,
        parts=max(1 + sum(1 for scene in each.scenes[1:] if scene.chapter) for each in lessons),
    )


def card_of(form: CardForm) -> LessonCard:
    """Return the card that is kept like this."""
    return LessonCard(
        id=LessonId(form.id),
        title=Text(form.id, form.title),
        summary=Text(form.id, form.summary),
        minutes=tuple((Band(band), minutes) for band, minutes in form.minutes),
        objectives=tuple(ObjectiveId(each) for each in form.objectives),
        sensitive=form.sensitive,
        teacher_present=form.teacher_present,
        picture=form.picture,
        place=form.place,
        is_story=form.story,
        parts=form.parts,
    )
