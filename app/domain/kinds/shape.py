"""Problems with the shape of a lesson: keys, values, kinds of step, bands."""

from __future__ import annotations

from app.domain.errors import msg
from app.domain.kinds.kind import Kind

KINDS = (
    Kind(
        "unknown-key",
        msg("“{key}” does not belong here"),
        msg("use one of these: {allowed}"),
    ),
    Kind("missing-key", msg("“{key}” is missing here"), msg("add a line “{key}: ...”")),
    Kind(
        "wrong-type",
        msg("{found} stands here, and {wanted} is needed"),
        msg(
            "write it as lessons/README.md shows it; "
            "a text that looks like a number or like true or false goes into quotes"
        ),
    ),
    Kind("empty-value", msg("“{key}” has no value"), msg("write one, or take the line away")),
    Kind("wrong-value", msg("“{value}” is not possible here"), msg("use {allowed}")),
    Kind(
        "bad-name",
        msg("“{value}” cannot be an id"),
        msg(
            "use small letters without accents, digits, and single hyphens between them, "
            "at most 40 characters"
        ),
    ),
    Kind(
        "odd-condition",
        msg("This condition cannot be understood"),
        msg(
            "write a fact, or one of {{not: fact}}, {{all: [...]}}, {{any: [...]}}, "
            "{{who: person, remembers: fact}}"
        ),
    ),
    Kind(
        "unknown-step",
        msg("This step has none of the words that tell its kind"),
        msg("begin it with one of {allowed}"),
    ),
    Kind(
        "band-without-text",
        msg("There are texts for some bands here, and none for band {band}"),
        msg("add one, for example under “1-2” or “2-3”"),
    ),
    Kind("band-twice", msg("There are two texts for band {band} here"), msg("keep one of them")),
    Kind(
        "band-not-here",
        msg("Band {band} is named here, and the lesson is not for it"),
        msg("take it out, or add the band at the top of the lesson"),
    ),
    Kind(
        "band-without-minutes",
        msg("How long the lesson takes is missing for band {band}"),
        msg("add it under “minutes”"),
    ),
    Kind(
        "duplicate-id", msg("The id “{id}” stands here a second time"), msg("give one of the two another id")
    ),
)
