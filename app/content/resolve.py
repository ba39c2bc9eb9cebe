"""A lesson file as one age band meets it: variants picked, steps and choices of other bands left out."""

from __future__ import annotations

from app.content.forms import LessonForm, SceneForm
from app.content.phone_forms import PhoneForm
from app.content.resolve_pages import debrief, family
from app.content.resolve_phone import setup
from app.content.resolve_steps import resolve_step
from app.content.spot import Spot, pick
from app.domain.band import Band
from app.domain.conditions import Fact
from app.domain.ids import CastId, LessonId, ObjectiveId, SceneId
from app.domain.lesson import Lesson, Scene
from app.domain.phone.people import PhoneId
from app.domain.steps import Presence, Side


def resolve(form: LessonForm, band: Band, version: str = "") -> Lesson:
    """Return the lesson for a band. `form.sensitive` must have been computed."""
    spot = Spot(form.lesson, band)
    chapters = {scene.id: number for number, scene in enumerate(_chapter_scenes(form), start=1)}
    return Lesson(
        id=LessonId(form.lesson),
        band=band,
        title=spot.text(form.title),
        summary=spot.text(form.summary),
        minutes=int(pick(form.minutes, band) or 0),
        objectives=tuple(ObjectiveId(each) for each in form.objectives),
        sensitive=bool(form.sensitive),
        teacher_present=form.teacher_present,
        scenes=tuple(
            _scene(spot.at(f"scenes/{number}"), scene, chapters.get(scene.id, 0), form.phones)
            for number, scene in enumerate(form.scenes)
        ),
        picture=form.picture,
        content_note=None if form.content_note is None else spot.text(form.content_note),
        misconceptions=tuple((name, spot.text(words)) for name, words in form.misconceptions.items()),
        must_clear=frozenset(Fact(name) for name in form.must_clear),
        debrief=debrief(spot, form.debrief),
        family=family(spot, form.family),
        version=version,
        phones=tuple(setup(spot, name, phone) for name, phone in form.phones.items()),
        is_story=form.story,
    )


def _chapter_scenes(form: LessonForm) -> list[SceneForm]:
    return [scene for scene in form.scenes if scene.chapter]


def _scene(spot: Spot, form: SceneForm, chapter: int, phones: dict[str, PhoneForm]) -> Scene:
    spot = spot.inside(form.id)
    phone = phones.get(form.phone or "")
    return Scene(
        id=SceneId(form.id),
        title=spot.text(form.title),
        place=form.place,
        people=tuple(
            Presence(CastId(who), Side(person.at), person.look, person.pose)
            for who, person in form.people.items()
        ),
        steps=tuple(
            step
            for number, plain in enumerate(form.steps)
            for step in resolve_step(spot.at(f"steps/{number}"), plain, number, phone)
        ),
        chapter=chapter,
        props=tuple(form.props),
        phone=PhoneId(form.phone) if form.phone else None,
        source=spot.source,
    )
