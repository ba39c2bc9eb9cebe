"""How the states of one database are put into files: as they are, or in a secret box that its own key opens."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct

from app.domain.errors import KeysLost, NewerFormat
from app.storage.places import Place
from app.storage.sealing import HEADER_LENGTH, Sealed, claimed_generation, seal_body, unseal


class Cipher(Protocol):
    """Bytes into a file and out of it."""

    @property
    def hides(self) -> bool:
        """Whether what lies in files says nothing."""
        ...

    def shut(self, body: bytes) -> bytes:
        """Return what is put into a file; CannotSave when a new key for it could not be kept."""
        ...

    def open(self, sealed: Sealed) -> bytes:
        """Return the body that a file holds; KeysLost if its key is not here."""
        ...


class Plain(Struct, frozen=True):
    """Bodies as they are."""

    hides: bool = False

    def shut(self, body: bytes) -> bytes:
        """Return the body."""
        return body

    def open(self, sealed: Sealed) -> bytes:
        """Return the body; KeysLost where somebody has encrypted it."""
        if sealed.is_encrypted:
            raise KeysLost
        return sealed.body


PLAIN = Plain()


def plain_for(_place: Place) -> Cipher:
    """Encrypt no database."""
    return PLAIN


def is_covered(raw: bytes) -> bool:
    """Tell whether nothing of a file is plain: a whole seal, a box in it, and no rest of earlier bytes behind it."""
    try:
        sealed = unseal(raw)
    except NewerFormat:
        return True
    return sealed is not None and sealed.is_encrypted and len(raw) == HEADER_LENGTH + len(sealed.body)


def covered(cipher: Cipher, raw: bytes) -> bytes:
    """Return the bytes of a file as they may be set aside: where some might be plain, all in a seal and a box."""
    if not cipher.hides or is_covered(raw):
        return raw
    return seal_body(claimed_generation(raw), cipher.shut(raw), is_encrypted=True)
