"""A compiled lesson to the lesson of one band. This is all of `app.content` that a child's computer needs."""

from __future__ import annotations

import msgspec

from app.content.forms import LessonForm
from app.content.resolve import resolve
from app.content.shelf_forms import FORMAT, Compiled, seal
from app.domain.band import Band
from app.domain.errors import LessonDamaged, LessonNotForBand
from app.domain.ids import LessonId
from app.domain.journey import within_reach
from app.domain.lesson import Lesson

_envelope = msgspec.json.Decoder(Compiled)
_form = msgspec.json.Decoder(LessonForm)


def read_compiled(held: bytes, lesson_id: LessonId, band: Band) -> Lesson:
    """Return the lesson for a band.

    Raises:
        LessonDamaged: these are not the bytes that were compiled.
        LessonNotForBand: the lesson is written for other bands.
    """
    try:
        envelope = _envelope.decode(held)
        if envelope.format != FORMAT or not _is_intact(envelope):
            raise LessonDamaged(lesson=lesson_id)
        form = _form.decode(envelope.lesson)
        if form.lesson != lesson_id:
            raise LessonDamaged(lesson=lesson_id)
        if band not in form.bands:
            raise LessonNotForBand(lesson=lesson_id)
        return within_reach(resolve(form, band, envelope.version))
    except (msgspec.MsgspecError, UnicodeDecodeError, StopIteration, RecursionError, KeyError):
        raise LessonDamaged(lesson=lesson_id) from None


def _is_intact(envelope: Compiled) -> bool:
    return seal(envelope.version, bytes(envelope.lesson)) == envelope.seal
