"""What can stand against keeping earlier states and going back to one."""

from __future__ import annotations

from app.domain.errors import RebungError, msg


class NoSuchState(RebungError):
    """A generation that is not there, or not any more."""

    code = "no-such-state"
    sentence = msg(
        "This earlier state is not there any more. Nothing was changed. Please choose another one."
    )


class StateDamaged(RebungError):
    """A generation of which something cannot be read."""

    code = "state-damaged"
    sentence = msg(
        "This earlier state cannot be read whole, so Rebung did not go back to it. Nothing was changed. "
        "Please choose another one."
    )


class StateWithoutKey(RebungError):
    """A generation from another machine that no phrase and no recovery code would open here."""

    code = "state-without-key"
    sentence = msg(
        "This state was kept on another computer before a PIN was chosen there, so it can only be opened there. "
        "Nothing was changed. Please choose a PIN there, then make the copy again."
    )


class CannotKeepState(RebungError):
    """A generation that did not reach the disk."""

    code = "cannot-keep-state"
    sentence = msg(
        "The state of now could not be kept: the disk of this computer is full or cannot be written. "
        "Nothing was changed. Please free some space, then try again."
    )


class NotACopy(RebungError):
    """A file or folder from outside that is no copy of Rebung's data, or not a whole one."""

    code = "not-a-copy"
    sentence = msg(
        "“{name}” is not a whole copy that Rebung has made. Nothing was taken from it. Please choose another one."
    )
