"""What the secret of a school does to a bundle: it signs, shuts boxes, and gives each content a sign of its own."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from functools import cache
from typing import Self

SECRET_BYTES = 32
BOX_BYTES = 24 + 16
"""How much larger a box is than what is in it: nonce and tag of XSalsa20-Poly1305."""


@dataclass(frozen=True, slots=True)
class Seal:
    """Three keys that come from one secret, each for one purpose.

    Attributes:
        signing: the seed of an Ed25519 key, in hexadecimal digits.
        box: for secret boxes.
        mac: for signs by which equal contents are known.
    """

    signing: str
    box: bytes
    mac: bytes

    @classmethod
    def of(cls, secret: bytes) -> Self:
        """Derive them; ValueError if the secret does not have 32 bytes."""
        if len(secret) != SECRET_BYTES:
            raise ValueError(f"a secret of {len(secret)} bytes")
        signing, box, mac = (
            hmac.digest(secret, b"Rebung bundle " + purpose, "sha256")
            for purpose in (b"signing", b"box", b"same")
        )
        return cls(signing.hex(), box, mac)

    def same(self, plain: bytes) -> str:
        """Return the sign of a content, in hexadecimal digits."""
        return hmac.digest(self.mac, plain, "sha256").hex()

    def shut(self, plain: bytes) -> bytes:
        """Return a content in a secret box."""
        from nacl.secret import SecretBox

        return bytes(SecretBox(self.box).encrypt(plain))

    def opened(self, box: bytes) -> bytes | None:
        """Return what is in a secret box, or None if it was shut with another key or changed."""
        from nacl.exceptions import CryptoError
        from nacl.secret import SecretBox

        try:
            return SecretBox(self.box).decrypt(box)
        except (CryptoError, ValueError):
            return None


@cache
def school_of(secret: bytes) -> str:
    """Return the public key of a school, in hexadecimal digits."""
    from nacl.signing import SigningKey

    return bytes(SigningKey(bytes.fromhex(Seal.of(secret).signing)).verify_key).hex()
