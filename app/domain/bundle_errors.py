"""What can stand against taking what another machine has put on a stick."""

from __future__ import annotations

from app.domain.errors import RebungError, msg


class BundleRefused(RebungError):
    """A file of a class that is not taken."""

    code = "bundle-refused"
    sentence = msg("“{name}” could not be taken. Nothing was changed. Please try again.")


class NotABundle(BundleRefused):
    """Something else that lies among the files of a class."""

    code = "not-a-bundle"
    sentence = msg(
        "“{name}” is not a class file that Rebung has written. Nothing was taken from it, and nothing was changed. "
        "You can leave it there, or take it away."
    )


class BundleNewer(BundleRefused):
    """A file of a newer Rebung."""

    code = "bundle-newer"
    sentence = msg(
        "“{name}” was written by a newer Rebung. Nothing was taken from it, and nothing was changed. "
        "Please install the newer version on this computer too."
    )


class BundleCut(BundleRefused):
    """A file of which the end is missing."""

    code = "bundle-cut"
    sentence = msg(
        "“{name}” is not whole. Maybe the stick was pulled out too early. Nothing was taken from it, and nothing was "
        "changed. Please put the stick into the computer that wrote this file, and let it write once more."
    )


class BundleChanged(BundleRefused):
    """A file that is damaged, or that somebody has changed or made."""

    code = "bundle-changed"
    sentence = msg(
        "“{name}” is damaged, or somebody has changed it. It was not taken, and nothing else was changed. "
        "Please let the computer that wrote this file write it once more."
    )


class BundleOfAnotherSchool(BundleRefused):
    """A file that another key has signed."""

    code = "bundle-of-another-school"
    sentence = msg(
        "“{name}” belongs to another class or school, so it was not taken. Nothing was changed. "
        "Please look whether this is the right stick or folder."
    )


class BundleGone(BundleRefused):
    """A file that cannot be read any more, or that another machine has just written anew."""

    code = "bundle-gone"
    sentence = msg(
        "“{name}” cannot be read any more. Nothing of it was changed. Is the stick still plugged in, or is another "
        "computer writing there? Please try again."
    )


class TooManyBundles(BundleRefused):
    """A file beyond those that are looked at."""

    code = "too-many-bundles"
    sentence = msg(
        "More than {most} files lie in this folder, so “{name}” was not looked at. Nothing was changed. "
        "Please take away the files of computers that are not used any more."
    )


class BundleTooLarge(RebungError):
    """More than a file may hold."""

    code = "bundle-too-large"
    sentence = msg(
        "There is more to carry than one file can hold. Everything is safe on this computer, and nothing was written. "
        "Please delete what is kept of earlier years and is not needed any more."
    )
