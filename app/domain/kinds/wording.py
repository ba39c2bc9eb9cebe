"""Problems with words: too long, too many, or such that they hurt or preach."""

from __future__ import annotations

from app.domain.errors import msg
from app.domain.kinds.kind import Kind, Scope, Severity

KINDS = (
    Kind(
        "sentence-too-long",
        msg("A sentence of {count} words stands here; band {band} reads {limit} at most: “{sentence}”"),
        msg("make two sentences of it, or say it shorter"),
    ),
    Kind(
        "feedback-too-long",
        msg("This feedback has {count} words; band {band} reads {limit} at most"),
        msg("keep what a child could not see, and leave the rest out"),
        scope=Scope.GROUP,
    ),
    Kind("forbidden-word", msg("“{word}” is not used in lessons"), msg("say it another way: {instead}")),
    Kind(
        "loud-feedback",
        msg("Feedback stands here with an exclamation mark"),
        msg("say it calmly; only what a person in the story says may be loud"),
    ),
    Kind(
        "real-service",
        msg("“{name}” is a real service"),
        msg("invent one: lessons name no real apps, games or companies"),
    ),
    Kind(
        "minutes-unusual",
        msg("{minutes} minutes are unusual for band {band}, where lessons take {least} to {most}"),
        msg("play it aloud with a clock, then shorten the lesson or correct the figure"),
        Severity.WARNING,
    ),
    Kind(
        "too-few-decisions",
        msg("A child of band {band} decides {count} times in this lesson, and {limit} times are needed"),
        msg("add a decision, or the same one again in a new place"),
        scope=Scope.STORY,
    ),
    Kind(
        "too-many-decisions",
        msg("A child of band {band} decides {count} times in this lesson, and {limit} times are enough"),
        msg("keep the two that matter most"),
        Severity.WARNING,
        Scope.STORY,
    ),
    Kind(
        "longest-is-best",
        msg("In {count} of {all} decisions the longest choice is the one that shows the skill"),
        msg("write the other choices as long as this one; two in five are fine"),
        Severity.WARNING,
        Scope.STORY,
    ),
    Kind(
        "first-is-best",
        msg("In {count} of {all} decisions the first choice is the one that shows the skill"),
        msg("put it in other places; two in five are fine"),
        Severity.WARNING,
        Scope.STORY,
    ),
)
