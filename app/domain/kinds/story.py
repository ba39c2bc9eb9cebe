"""Problems with the story: its ways, its people and places, its tasks."""

from __future__ import annotations

from app.domain.errors import msg
from app.domain.kinds.kind import Kind, Scope, Severity

_STORY = Scope.STORY
_GROUP = Scope.GROUP
_WARNING = Severity.WARNING

WAYS = (
    Kind(
        "unknown-target", msg("There is no scene “{target}”"), msg("write the id of a scene of this lesson")
    ),
    Kind(
        "unreachable-scene",
        msg("No way leads to the scene “{scene}”"),
        msg("let a goto lead to it, or take it out"),
        scope=_STORY,
    ),
    Kind(
        "unreachable-step",
        msg("The story never comes to this step"),
        msg("look at what stands before it: an end, a goto, or choices that all lead away"),
        scope=_STORY,
    ),
    Kind(
        "dead-end",
        msg("After this the scene is over, and nothing says where the story goes on"),
        msg("add a goto or an end after it"),
        scope=_STORY,
    ),
    Kind(
        "no-ending",
        msg("No way through the lesson comes to an end"),
        msg("let a way lead to a step “end”"),
        scope=_STORY,
    ),
    Kind(
        "loop-without-exit",
        msg("Who comes into the scene “{scene}” walks in a circle for ever"),
        msg("let one of its ways lead out and to an end"),
        scope=_STORY,
    ),
    Kind(
        "condition-never",
        msg("This condition can never hold"),
        msg("follow the ways that lead here: set the fact on one of them, or take the condition out"),
        scope=_STORY,
    ),
    Kind(
        "unknown-fact",
        msg("No choice of this lesson makes “{fact}” true"),
        msg("set it in a choice under “sets” or “remembers”, or correct its name"),
        scope=_STORY,
    ),
    Kind(
        "unused-fact",
        msg("“{fact}” is set, and nothing in the lesson asks for it"),
        msg("ask for it with “if”, or take it out"),
        _WARNING,
        _STORY,
    ),
    Kind(
        "too-many-ways",
        msg("The lesson has more ways than can be walked through one by one ({limit} places)"),
        msg("use fewer facts, or let chapters forget them"),
        scope=_STORY,
    ),
)

TASKS = (
    Kind(
        "choice-without-feedback",
        msg("The choice “{choice}” has no feedback of its own"),
        msg("write happened, why, skill and try for it"),
        scope=_GROUP,
    ),
    Kind(
        "feedback-repeated",
        msg("The choice “{choice}” has the same feedback as “{other}”"),
        msg("say what happened after this one, and why"),
    ),
    Kind(
        "too-few-choices",
        msg("A child of band {band} has {count} to choose from here"),
        msg("offer two at least on every way that leads here"),
        scope=_GROUP,
    ),
    Kind(
        "too-many-choices",
        msg("A child of band {band} has {count} choices here, and {limit} are enough"),
        msg("take out the one that nobody would pick"),
        scope=_GROUP,
    ),
    Kind(
        "no-skill-shown",
        msg("None of these choices shows the skill"),
        msg("mark at least one with “shows_skill: true”; who skips goes on as after it"),
        scope=_GROUP,
    ),
    Kind(
        "recall-one-sided",
        msg("This question needs an answer that fits and one that does not"),
        msg("write “fits: true” at those that fit"),
        scope=_GROUP,
    ),
    Kind(
        "tick-one-sided",
        msg("This chat needs a sign that is there and one that is not"),
        msg("give “line” to those that the chat shows, and offer one that it does not show"),
        scope=_GROUP,
    ),
    Kind(
        "tick-without-why",
        msg("The sign “{pattern}” is in the chat, and nothing says why it is one"),
        msg("add “why”"),
        scope=_GROUP,
    ),
    Kind(
        "unknown-line",
        msg("The chat has no line {line}"),
        msg("count the lines of the chat from 1"),
        scope=_GROUP,
    ),
    Kind(
        "builder-too-small",
        msg(
            "A sentence is built from two places at least, and each needs two parts to choose from somewhere"
        ),
        msg("add a place, and a second part in one of the places"),
        scope=_GROUP,
    ),
    Kind(
        "plan-too-small",
        msg("A plan needs two cues or two actions to choose from"),
        msg("add one that a child might pick"),
        scope=_GROUP,
    ),
)

THINGS = (
    Kind("unknown-place", msg("There is no background “{place}”"), msg("use one of these: {allowed}")),
    Kind("unknown-prop", msg("There is no drawing of “{prop}”"), msg("use one of these: {allowed}")),
    Kind("unknown-person", msg("“{person}” is not in the cast"), msg("use one of these: {allowed}")),
    Kind("unknown-look", msg("{person} has no face “{look}”"), msg("use one of these: {allowed}")),
    Kind("unknown-pose", msg("There is no pose “{pose}”"), msg("use one of these: {allowed}")),
    Kind(
        "person-not-here",
        msg("“{person}” is not among the people of this scene"),
        msg("add them under “people”, or let somebody else speak"),
        _WARNING,
    ),
    Kind(
        "people-crowded",
        msg("{count} people stand {at} in this scene"),
        msg("let them stand left, middle and right, three at the most"),
        scope=_GROUP,
    ),
    Kind(
        "unknown-objective", msg("There is no objective “{objective}”"), msg("take one from objectives.yaml")
    ),
    Kind("unknown-skill", msg("There is no skill “{skill}”"), msg("take one from skills.yaml")),
    Kind("unknown-pattern", msg("There is no pattern “{pattern}”"), msg("take one from patterns.yaml")),
    Kind(
        "unknown-misconception",
        msg("“{misconception}” is not among the misconceptions of this lesson"),
        msg("add it under “misconceptions” at the top"),
        scope=_GROUP,
    ),
    Kind(
        "unused-misconception",
        msg("No choice shows the misconception “{misconception}”"),
        msg("mark the choice that does, or take it out"),
        _WARNING,
        _STORY,
    ),
)

KINDS = WAYS + TASKS + THINGS
