"""What parts of a bundle are called: names that come from the secret of a school tell nobody else what a part is of."""

from __future__ import annotations

import hmac

from app.services.carry_ports import PACK_PARTS


def name_of(secret: bytes, learner: str) -> str:
    """Return what a child's part is called: 32 hexadecimal digits."""
    return _hidden(secret, f"learner {learner}")


def name_of_pack(secret: bytes, digest: str) -> str:
    """Return what the part of a pack of lessons is called whose bytes have this SHA-256."""
    return PACK_PARTS + _hidden(secret, f"pack {digest}")


def _hidden(secret: bytes, what: str) -> str:
    return hmac.digest(secret, what.encode(), "sha256").hex()[:32]
