"""Slow hashes of PIN and recovery code: argon2id, 64 MiB, three rounds (RFC 9106; PyNaCl)."""

from __future__ import annotations

ROUNDS = 3
MEMORY_BYTES = 64 * 1024 * 1024


class SlowHash:
    """The hashing of this machine. A hash holds its own salt and costs, so that costs may grow later."""

    def hash(self, secret: str) -> str:
        """Return the argon2id hash of the secret; takes about a fifth of a second."""
        from nacl import pwhash

        return pwhash.argon2id.str(secret.encode(), opslimit=ROUNDS, memlimit=MEMORY_BYTES).decode("ascii")

    def fits(self, secret: str, hashed: str) -> bool:
        """Tell whether the secret has this hash; a damaged hash fits nothing."""
        from nacl import exceptions, pwhash

        try:
            return bool(pwhash.verify(hashed.encode("ascii"), secret.encode()))
        except (exceptions.CryptoError, UnicodeError, ValueError):
            return False
