"""Each way to fail: a code for tests and logs, and a sentence for people, remedy included.

A sentence is a gettext message with named placeholders. The domain never translates; the edge calls
`error.told(tr)` with the translator of the moment.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar


def msg(text: str) -> str:
    """Mark a text for translation where no translator is at hand."""
    return text


def ptr(context: str, text: str) -> str:
    """Mark a text that other languages say differently from place to place."""
    del context
    return text


class RebungError(Exception):
    """The base of every failure that a user may see."""

    code: ClassVar[str] = "unexpected"
    sentence: ClassVar[str] = msg(
        "Something unexpected happened. What was saved is safe. Please start Rebung again."
    )

    def __init__(self, **details: object) -> None:
        """Keep the values for the sentence's placeholders."""
        self.details = details
        super().__init__(self.told())

    def told(self, tr: Callable[[str], str] = msg) -> str:
        """Return the sentence in the language of `tr`, placeholders filled."""
        return tr(self.sentence).format(**self.details)


class IllegalAction(RebungError):
    """An action that the player's state does not allow."""

    code = "illegal-action"
    sentence = msg("That is not possible at this place in the lesson. Nothing was changed.")


class UnknownLesson(RebungError):
    """A lesson id that is not on the shelf."""

    code = "unknown-lesson"
    sentence = msg("The lesson “{lesson}” is not on this computer. Choose another one, or tell your teacher.")


class LessonNotForBand(RebungError):
    """A lesson asked for an age band it was not written for."""

    code = "lesson-not-for-band"
    sentence = msg("The lesson “{lesson}” is not written for this age. Choose another one.")


class LessonClosed(RebungError):
    """A lesson marked "teacher present" that nobody has opened today."""

    code = "lesson-closed"
    sentence = msg("This lesson opens when your teacher is here. Please ask your teacher.")


class PracticeClosed(RebungError):
    """The practice phone is not open for this child."""

    code = "practice-closed"
    sentence = msg("The practice phone is closed for now. Your teacher can open it for your class.")


class LessonHidden(RebungError):
    """A lesson that the teacher has put away for the class."""

    code = "lesson-hidden"
    sentence = msg("Your teacher has put this lesson away for now. What you did in it is kept.")


class LessonDamaged(RebungError):
    """A compiled lesson that cannot be read."""

    code = "lesson-damaged"
    sentence = msg("The lesson “{lesson}” cannot be read. Nothing of yours is lost. Tell your teacher.")


class CannotSave(RebungError):
    """A write that did not reach the disk."""

    code = "cannot-save"
    sentence = msg(
        "Your last answer could not be saved. All earlier answers are safe. Try again, or tell your teacher."
    )


class DiskFull(CannotSave):
    """No room left on the disk."""

    code = "disk-full"
    sentence = msg(
        "The disk of this computer is full, so the last answer is not saved. All earlier answers are safe. "
        "Tell your teacher: some space must be freed."
    )


class FolderInUse(RebungError):
    """A second window on one data folder."""

    code = "folder-in-use"
    sentence = msg("Rebung is already open on this computer. Please use the window that is open.")


class FolderReadOnly(RebungError):
    """A data folder that cannot be written."""

    code = "folder-read-only"
    sentence = msg(
        "Rebung cannot write in its folder {folder}. Nothing was changed. "
        "Give this account the right to write there, or start Rebung with --data and another folder."
    )


class NewerFormat(RebungError):
    """Data written by a newer Rebung."""

    code = "newer-format"
    sentence = msg(
        "These data were written by a newer Rebung. Nothing was changed. Please install the newer version."
    )


class KeysLost(RebungError):
    """Data whose key cannot be read any more in any copy."""

    code = "keys-lost"
    sentence = msg(
        "The data on this computer are there, but the keys to them are damaged in every copy. "
        "Nothing was changed. Please bring back your latest backup."
    )


class CannotBuild(RebungError):
    """The parts the app reads could not be made from their sources."""

    code = "cannot-build"
    sentence = msg(
        "Rebung could not prepare its parts: {reason}. Your data are safe. "
        "Check that its folder can be written and has space, then start again."
    )


class NoScreen(RebungError):
    """No window can be opened."""

    code = "no-screen"
    sentence = msg(
        "Rebung needs a screen and OpenGL, and found none ({reason}). Start it on a desktop, "
        "or run it with --tour DIR to get pictures instead (Debian: apt install libgl1 libegl1)."
    )


class NameNotUsable(RebungError):
    """A nickname that cannot be shown or told apart."""

    code = "name-not-usable"
    sentence = msg("Line {row}: “{name}” cannot be used as a nickname ({why}). Please change it.")

    def told(self, tr: Callable[[str], str] = msg) -> str:
        """Return the sentence with its reason, both in the language of `tr`."""
        return tr(self.sentence).format(**{**self.details, "why": tr(str(self.details.get("why", "")))})


class ClassNameNotUsable(RebungError):
    """A name of a class that cannot be shown."""

    code = "class-name-not-usable"
    sentence = msg("A class needs a name of at most 40 letters, such as 6B. Nothing was changed.")


class NicknameNotUsable(RebungError):
    """A single nickname that cannot be shown."""

    code = "nickname-not-usable"
    sentence = msg("A nickname has at least one letter and at most 40. The name stays as it was.")


class CannotRemove(RebungError):
    """Something of a learner or a class could not be taken off the disk."""

    code = "cannot-remove"
    sentence = msg("Not everything could be removed, so the name is still on the list. Please try again.")


class AvatarTaken(RebungError):
    """A face on a tint that a classmate has."""

    code = "avatar-taken"
    sentence = msg("Somebody in your class has this picture. Please choose another one. Nothing was changed.")


class PinNotUsable(RebungError):
    """A new PIN that is not six digits or is too easy to guess."""

    code = "pin-not-usable"
    sentence = msg("A PIN has six digits and is not easy to guess, as 123456 is. Please choose another one.")


class PinWait(RebungError):
    """A PIN tried again before the waiting time is over."""

    code = "pin-wait"
    sentence = msg("Please wait before the next try. Minutes left: {minutes}. Nothing is lost.")


class PhraseNotUsable(RebungError):
    """A new phrase that could be found by trying."""

    code = "phrase-not-usable"
    sentence = msg(
        "A phrase has at least 15 letters. Four or five words that nobody else puts together are good. "
        "Please choose another one."
    )


class PhraseMissing(RebungError):
    """Asking for a phrase that nobody has chosen."""

    code = "phrase-missing"
    sentence = msg("Please choose a phrase first. Nothing was changed.")
