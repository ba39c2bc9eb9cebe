"""Problems with what SAFEGUARDING.md asks of every lesson."""

from __future__ import annotations

from app.domain.errors import msg
from app.domain.kinds.kind import Kind, Scope

_STORY = Scope.STORY

KINDS = (
    Kind(
        "unsafe-ending",
        msg("“{safe}” is not a safe way for a story to end"),
        msg("use one of these: {allowed}"),
    ),
    Kind(
        "ending-too-early",
        msg("A way leads to this end while “{fact}” still holds"),
        msg("clear the fact in a choice on that way, or let the way go on until it is cleared"),
        scope=_STORY,
    ),
    Kind(
        "ending-not-told",
        msg("A sensitive lesson ends here without an adult who knows and without a plan"),
        msg("let the story go on until “safe” can be told or planned"),
    ),
    Kind(
        "no-chapters",
        msg("This lesson is sensitive and has no chapter after its first scene"),
        msg("write “chapter: true” at scenes that every way passes; who stops goes on there"),
        scope=_STORY,
    ),
    Kind(
        "chapter-passed-by",
        msg("A way to an end leads past the chapter “{scene}”"),
        msg("let every way lead through it, or take “chapter: true” away"),
        scope=_STORY,
    ),
    Kind(
        "chapter-out-of-order",
        msg("The chapter “{scene}” can be reached before one that stands above it in the file"),
        msg("put the chapters into the order in which every way passes them"),
        scope=_STORY,
    ),
    Kind(
        "fact-crosses-chapter",
        msg("“{fact}” is set before a chapter begins and asked for after it, and chapters forget everything"),
        msg("ask for it before the chapter begins, or set it again in the chapter"),
        scope=_STORY,
    ),
    Kind(
        "sensitive-denied",
        msg("The file says that the lesson is not sensitive, and it is ({because})"),
        msg("take the line away; sensitivity follows from the objectives and can be added, never taken away"),
    ),
    Kind(
        "no-content-note",
        msg("This lesson needs the teacher in the room and has no note on what comes"),
        msg("add “content_note” with one or two calm sentences"),
    ),
    Kind(
        "no-care",
        msg("This lesson is sensitive, and its page for the talk does not say what to watch for"),
        msg(
            "add “care” to “debrief”: what not to ask, and that whoever comes afterwards is listened to first"
        ),
    ),
    Kind(
        "pattern-too-old",
        msg("“{pattern}” is not one of the four patterns for band 1"),
        msg("keep it for band 2 and 3, or take one of these: {allowed}"),
    ),
    Kind(
        "no-review-line",
        msg("“reviewed_by” has no line for the language “{language}”"),
        msg('add “{language}: ""”; a person\'s role goes in once the lesson has been read by people'),
        scope=Scope.GROUP,
    ),
    Kind(
        "language-without-catalog",
        msg("The lesson says it is whole in “{language}”, and there is no translation into it"),
        msg("take the language out of “languages” until its catalog is there"),
    ),
    Kind(
        "not-translated",
        msg("{count} texts are missing in “{language}”, the first is “{text}”"),
        msg("translate them in the catalog of the language, or take it out of “languages”"),
    ),
)
