"""Names for the identifiers that travel between rooms of the house."""

from __future__ import annotations

from typing import NewType

LearnerId = NewType("LearnerId", str)
GroupId = NewType("GroupId", str)
ClassId = NewType("ClassId", str)
PlayId = NewType("PlayId", str)
DeviceId = NewType("DeviceId", str)
LessonId = NewType("LessonId", str)
SetId = NewType("SetId", str)
AssignmentId = NewType("AssignmentId", str)
SceneId = NewType("SceneId", str)
StepId = NewType("StepId", str)
ChoiceId = NewType("ChoiceId", str)
CastId = NewType("CastId", str)
SkillId = NewType("SkillId", str)
ObjectiveId = NewType("ObjectiveId", str)
PatternId = NewType("PatternId", str)

ID_BYTES = 16
"""Learners, classes, plays and devices have random ids of 128 bits that stay theirs on any machine."""


def id_from(random_bytes: bytes) -> str:
    """Write 16 random bytes as the 32 hexadecimal digits of an id."""
    if len(random_bytes) != ID_BYTES:
        msg = f"an id needs {ID_BYTES} random bytes, not {len(random_bytes)}"
        raise ValueError(msg)
    return random_bytes.hex()
