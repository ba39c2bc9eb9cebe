"""Problems with the practice phone."""

from __future__ import annotations

from app.domain.errors import msg
from app.domain.kinds.kind import Kind, Scope

_GROUP = Scope.GROUP

KINDS = (
    Kind(
        "unknown-phone",
        msg("The lesson has no phone “{phone}”"),
        msg("describe it under “phones” at the top"),
    ),
    Kind(
        "no-phone",
        msg("This step is played on the practice phone, and its scene has none"),
        msg("write “phone:” with the name of a phone at the scene"),
    ),
    Kind("unknown-contact", msg("The phone has no contact “{contact}”"), msg("use one of these: {allowed}")),
    Kind("unknown-app", msg("The phone has no app or chat “{app}”"), msg("use one of these: {allowed}")),
    Kind(
        "unknown-picture",
        msg("There is no picture “{picture}” for the phone"),
        msg("use one of these: {allowed}"),
    ),
    Kind(
        "unknown-act",
        msg("The choice “{choice}” does nothing that the phone can do"),
        msg("take an act from the list in lessons/README.md, such as reply, leave or block"),
    ),
    Kind("unknown-reason", msg("“{reason}” is no reason for a report"), msg("use one of these: {allowed}")),
    Kind(
        "unknown-role",
        msg("“{role}” is no role of somebody who helps"),
        msg("use one of these: {allowed}"),
    ),
    Kind(
        "rehearsal-too-small",
        msg("A sentence is built from two places at least, and one of them needs two parts"),
        msg("add a place, and a second part in one of the places"),
        scope=_GROUP,
    ),
    Kind(
        "patterns-stacked",
        msg("{count} warning patterns arrive at one stop"),
        msg("let one arrive at a time; the others wait for the next stop"),
        scope=_GROUP,
    ),
    Kind(
        "notice-one-sided",
        msg("Every pattern that is offered here is in the chat"),
        msg("offer one that is not there"),
        scope=_GROUP,
    ),
    Kind(
        "contact-says-much",
        msg("{contact} writes {count} lines in this story, and {limit} are enough"),
        msg("tell of the child, the friend and the telling instead"),
        scope=Scope.STORY,
    ),
    Kind(
        "rest-without-chapter",
        msg("A sitting ends here, and what follows begins no chapter"),
        msg("let a “goto” follow that leads to a scene with “chapter: true”"),
        scope=Scope.STORY,
    ),
    Kind(
        "unknown-post",
        msg("The feed of this phone has no post “{post}”"),
        msg("describe it under “posts” of the phone, or let it arrive first"),
    ),
    Kind(
        "act-impossible",
        msg("The phone can never do this when it is offered"),
        msg("let what it needs arrive first, such as a request before it is accepted, or take it out"),
        scope=Scope.STORY,
    ),
)
