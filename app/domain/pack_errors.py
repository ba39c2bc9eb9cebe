"""Why a pack of lessons is not taken in, or shows nothing: each a sentence for the teacher."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.errors import RebungError, msg


class LessonTaken(RebungError):
    """A pack that brings a lesson under the id of another one."""

    code = "lesson-taken"
    sentence = msg(
        "This pack brings a lesson {lesson}, and there is another lesson {lesson} here already. Nothing was changed. "
        "Please ask whoever made the pack to give it another number."
    )


class LessonBreaksRules(RebungError):
    """A lesson of a pack that does not keep to the rules of ours."""

    code = "lesson-breaks-rules"
    sentence = msg(
        "Lesson {lesson} of this pack does not keep to the rules that all lessons have ({rule}). Nothing was changed. "
        "Please ask whoever made the pack to mend it."
    )


class LessonNotReadable(RebungError):
    """A lesson of a pack that is none."""

    code = "lesson-not-readable"
    sentence = msg(
        "Lesson {lesson} of this pack cannot be read. Nothing was changed. Please ask for the pack once more."
    )


class LessonOfNewer(RebungError):
    """A lesson that a newer Rebung has written."""

    code = "lesson-of-newer"
    sentence = msg(
        "Lesson {lesson} of this pack was made for a newer Rebung. Nothing was changed. "
        "Please install the newer version."
    )


class LessonOfOlder(RebungError):
    """A lesson in a form that is not read any more."""

    code = "lesson-of-older"
    sentence = msg(
        "Lesson {lesson} of this pack was made for an older Rebung. Nothing was changed. "
        "Please ask whoever made the pack for a newer one."
    )


class PictureTaken(RebungError):
    """A pack that brings a picture under the name of one of ours."""

    code = "picture-taken"
    sentence = msg(
        "This pack brings a picture “{picture}”, and Rebung has one of this name. Nothing was changed. "
        "Please ask whoever made the pack to give it another name."
    )


class TextsOfOthers(RebungError):
    """A pack that translates what is not its own."""

    code = "texts-of-others"
    sentence = msg(
        "This pack brings words for something that is not in it ({about}), so it is not taken. Nothing was changed. "
        "Please ask whoever made the pack to take them out."
    )


class NoLessons(RebungError):
    """A pack without any lesson."""

    code = "no-lessons"
    sentence = msg("There is no lesson in this pack. Nothing was changed. Please choose another file.")


class PackGone(RebungError):
    """A pack that is not here."""

    code = "pack-gone"
    sentence = msg("This pack is not here any more. Nothing was changed.")


class PackDamaged(RebungError):
    """A pack of the data folder whose bytes are not those that were taken in."""

    code = "pack-damaged"
    sentence = msg(
        "This pack is damaged, so none of its lessons is shown. What learners did in them is safe. "
        "Please take it in once more from its stick, or remove it."
    )


class SignerNameNotUsable(RebungError):
    """A name for whoever has a key, which cannot be shown or is another one's."""

    code = "signer-name-not-usable"
    sentence = msg(
        "Whoever signs needs a name of at most 40 letters that nobody else has here. Nothing was changed."
    )


class NothingToTrust(RebungError):
    """Trust in somebody who has not signed."""

    code = "nothing-to-trust"
    sentence = msg(
        "This pack is not signed, so there is nobody to trust. Nothing was changed. "
        "Please ask whoever made it to sign it."
    )


class PacksNotWritten(RebungError):
    """Packs that a class was carried without."""

    code = "packs-not-written"
    sentence = msg(
        "Packs of lessons from others could not be written there; everything else of the class was. "
        "Please take a stick with more room for them, and carry round once more."
    )


class PackLeft(RebungError):
    """A pack that came with a class and is not taken."""

    code = "pack-left"
    sentence = msg("A pack of lessons from another computer, “{pack}”, was left alone. {why}")

    def __init__(self, pack: str = "", error: RebungError | None = None) -> None:
        """Keep which pack it is, by its id, and why it is not taken."""
        self.error = error or RebungError()
        super().__init__(pack=pack)

    def told(self, tr: Callable[[str], str] = msg) -> str:
        """Return the sentence with its reason, both in the language of `tr`."""
        return tr(self.sentence).format(pack=self.details["pack"], why=self.error.told(tr))
