"""Completions as xAPI 1.0.3 statements, one JSON object a line.

The verb is always `completed`; there is no result, no score, no duration and no name. Identifiers lie below an address
that leads nowhere on purpose (RFC 2606), so no reader can be made to fetch anything. `README.md` has a statement whole.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from app.domain.completions import Completion
from app.domain.ids import LessonId
from app.domain.text import Text

HOME = "https://rebung.invalid/xapi"
COMPLETED = "http://adlnet.gov/expapi/verbs/completed"
LESSON = "http://adlnet.gov/expapi/activities/lesson"
OBJECTIVE = "http://adlnet.gov/expapi/activities/objective"
SENSITIVE = f"{HOME}/sensitive-lesson"
SCHOOL = f"{HOME}/school"
PLATFORM = "Rebung"

_SCHOOL_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def is_school_code(code: str) -> bool:
    """Tell whether a district may call a school so: 1 to 40 plain letters, digits, dots, lines; no blank."""
    return _SCHOOL_CODE.fullmatch(code) is not None


def statement(
    completion: Completion, school: str, language: str, titles: Mapping[LessonId, Text]
) -> dict[str, Any]:
    """Return the statement of a completion.

    Args:
        completion: what was finished.
        school: the code that the district gave the school.
        language: the code of the language that this machine speaks, "" if nobody has chosen one.
        titles: titles of lessons by their ids.
    """
    context: dict[str, Any] = {"platform": PLATFORM, "extensions": {SCHOOL: school}}
    if _LANGUAGE.fullmatch(language):
        context["language"] = language
    practised = [
        *(_activity(f"skills/{each}", OBJECTIVE) for each in completion.skills),
        *(_activity(f"bamboos/{each}", OBJECTIVE) for each in completion.bamboos),
    ]
    if practised:
        context["contextActivities"] = {"grouping": practised}
    return {
        "id": statement_id(completion),
        "actor": {"objectType": "Agent", "account": {"homePage": HOME, "name": completion.actor}},
        "verb": {"id": COMPLETED, "display": {"en": "completed"}},
        "object": _lesson(completion, titles),
        "context": context,
        # The time of day is not known. So it is the same day in UTC and everywhere east of it.
        "timestamp": f"{completion.day}T00:00:00.000Z",
    }


def lines(
    completions: Iterable[Completion], school: str, language: str, titles: Mapping[LessonId, Text]
) -> bytes:
    """Return all statements as NDJSON in UTF-8."""
    told = (statement(each, school, language, titles) for each in completions)
    return b"".join(
        json.dumps(each, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" for each in told
    )


def statement_id(completion: Completion) -> str:
    """Return the id as a UUID whose form says that it was made from something (version 5), as readers ask for."""
    return str(uuid.UUID(completion.id, version=5))


def _lesson(completion: Completion, titles: Mapping[LessonId, Text]) -> dict[str, Any]:
    if completion.lesson is None:
        definition = {"type": LESSON, "name": {"en": "A sensitive lesson"}}
        return {"objectType": "Activity", "id": SENSITIVE, "definition": definition}
    made = _activity(f"lessons/{completion.lesson}", LESSON)
    if completion.lesson in titles:
        made["definition"]["name"] = {"en": titles[completion.lesson].source}
    return made


def _activity(path: str, kind: str) -> dict[str, Any]:
    return {"objectType": "Activity", "id": f"{HOME}/{path}", "definition": {"type": kind}}
