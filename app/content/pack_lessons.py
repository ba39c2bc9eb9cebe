"""The lessons of a pack, which are built already: checked by the rules of ours. Author tools only."""

from __future__ import annotations

from typing import Any

import msgspec

from app.content.compile import compiled
from app.content.shelf_forms import Compiled
from app.content.source import Source, lesson_of
from app.domain.checks.known import Known
from app.domain.checks.manuscript import Translated
from app.domain.errors import LessonDamaged


def read_built(held: bytes, lesson_id: str, file: str, known: Known, translated: Translated) -> Source:
    """Check a built lesson; `file` is how its problems call it.

    Raises:
        LessonDamaged: it is not what the build step makes of any lesson of this id.
    """
    try:
        data: dict[str, Any] = msgspec.json.decode(msgspec.json.decode(held, type=Compiled).lesson)
        data["reviewed_by"] = dict.fromkeys(data["languages"], "")
        source = lesson_of(data, file, known, translated)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, KeyError, TypeError):
        raise LessonDamaged(lesson=lesson_id) from None
    if source.is_sound and (compiled(source) != held or data["lesson"] != lesson_id):
        raise LessonDamaged(lesson=lesson_id)
    return source
