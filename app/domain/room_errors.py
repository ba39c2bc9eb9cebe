"""What can be refused in the teacher's room."""

from __future__ import annotations

from app.domain.errors import RebungError, msg


class HasPlayed(RebungError):
    """An undo that would take somebody off the list who has begun lessons."""

    code = "has-played"
    sentence = msg(
        "{name} has begun lessons since, so this is not undone. Nothing was changed. You can put learners into the "
        "archive, or remove them for good."
    )


class GroupNameNotUsable(RebungError):
    """A name of a group that cannot be shown."""

    code = "group-name-not-usable"
    sentence = msg("A group needs a name of at most 40 letters, such as Mango. Nothing was changed.")


class YearNotUsable(RebungError):
    """A label of a year that cannot be shown."""

    code = "year-not-usable"
    sentence = msg("A year has at most 40 letters, such as 2026/27. Nothing was changed.")


class EndNotAhead(RebungError):
    """An end of the year that lies behind."""

    code = "end-not-ahead"
    sentence = msg(
        "The year can only end on a later day than today. Nothing was changed. Choose a later day."
    )


class NotTheSameChild(RebungError):
    """Two entries that cannot be joined."""

    code = "not-the-same-child"
    sentence = msg(
        "Only two entries of one class can become one. Nothing was changed. Move one of them first."
    )


class CannotDelete(RebungError):
    """Something that was done in lessons could not be taken off the disk at the end of a year."""

    code = "cannot-delete"
    sentence = msg(
        "Not everything could be deleted; names and groups are as they were. Rebung tries again at the next start, "
        "or you try again now."
    )
