"""The values that stand in lesson files: ids, texts, bands, and what each may look like."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple

from msgspec import Meta


class Pattern(NamedTuple):
    """What a pattern asks for, in words, and a value that fits."""

    meaning: str
    example: str


NAME = "^[a-z0-9]+(-[a-z0-9]+)*$"
WRITTEN = r"\S"
BAND_KEY = "^(1|2|3|1-2|2-3)$"
_LESSON = "^([LXS][0-9]{2}|practice)$"
_OBJECTIVE = r"^[A-Z]{3}-[1-3]\.[0-9]+$"
_LANGUAGE = "^[a-z]{2,3}(_[A-Z]{2})?$"
_FACE_AND_POSE = "^[a-z]*(/[a-z]+)?$"
PATTERNS = {
    _LESSON: Pattern("L and two digits, such as L09", "X00"),
    _OBJECTIVE: Pattern("an objective such as CON-1.2", "COM-1.1"),
    _LANGUAGE: Pattern("the code of a language, such as en or id", "en"),
    _FACE_AND_POSE: Pattern("a face, a face and a pose (sad/fold), or a pose alone (/fold)", ""),
}
"""The patterns of values that are neither names nor texts."""


def _shaped(pattern: str) -> Meta:
    """Return a pattern for the schema alone.

    A `Meta(pattern=...)` of msgspec's own crashes one process in four when it ends (msgspec 0.22, its issue
    717), and what was compiled has been checked already.
    """
    return Meta(extra_json_schema={"pattern": pattern})


BandKey = Annotated[str, _shaped(BAND_KEY)]
BandNumber = Literal[1, 2, 3]
Sentence = Annotated[str, _shaped(WRITTEN)]
Words = Sentence | dict[BandKey, Sentence]
"""A text, or its variants by age band: {1: ..., 2-3: ...}."""
Name = Annotated[str, Meta(max_length=40, extra_json_schema={"pattern": NAME})]
"""A kebab-case id."""
LessonName = Annotated[str, _shaped(_LESSON)]
"""L and two digits, S for a story over several sittings; X for lessons that only tests play."""
ObjectiveName = Annotated[str, _shaped(_OBJECTIVE)]
LanguageName = Annotated[str, _shaped(_LANGUAGE)]
FaceAndPose = Annotated[str, _shaped(_FACE_AND_POSE)]
Minutes = Annotated[int, Meta(ge=1, le=60)]
