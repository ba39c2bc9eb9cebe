"""What can stand against taking a class from a stick."""

from __future__ import annotations

from app.domain.errors import RebungError, msg


class CodeDoesNotFit(RebungError):
    """A code that does not open the class on a stick."""

    code = "code-does-not-fit"
    sentence = msg(
        "This code does not open the class on this stick. Nothing was changed. Each time a class is copied it gets a "
        "new code: please look at the one that was shown last, and type it once more."
    )


class PinDoesNotFit(RebungError):
    """Another PIN than that of the class on the stick."""

    code = "pin-of-the-class-does-not-fit"
    sentence = msg(
        "This is not the PIN of the class on the stick. Nothing was changed. "
        "Please type the PIN with which the teacher's room opens on the other computer."
    )
