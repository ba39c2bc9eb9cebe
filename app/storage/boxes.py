"""Secret boxes: XSalsa20-Poly1305 of libsodium, with a key and a fresh nonce for each (PyNaCl).

PyNaCl's compiled part is used as it is: to load it takes a millisecond, its bindings for everything else take tens,
and every start opens boxes.
"""

from __future__ import annotations

import secrets
from functools import cache
from typing import Any

KEY_BYTES = 32
NONCE_BYTES = 24
_TAG_BYTES = 16


def new_key() -> bytes:
    """Return 256 random bits."""
    return secrets.token_bytes(KEY_BYTES)


def shut(key: bytes, message: bytes) -> bytes:
    """Return the message in a box: a nonce, then tag and bytes that only the key opens."""
    ffi, lib = _sodium()
    nonce = secrets.token_bytes(NONCE_BYTES)
    box = ffi.new("unsigned char[]", len(message) + _TAG_BYTES)
    if lib.crypto_secretbox_easy(box, message, len(message), nonce, key) != 0:
        raise RuntimeError("libsodium shut no box")
    return nonce + bytes(ffi.buffer(box))


def opened(key: bytes, box: bytes) -> bytes:
    """Return what is in a box; ValueError if the key does not fit or a bit has changed."""
    ffi, lib = _sodium()
    nonce, rest = box[:NONCE_BYTES], box[NONCE_BYTES:]
    if len(rest) < _TAG_BYTES:
        raise ValueError("too short for a box")
    message = ffi.new("unsigned char[]", max(1, len(rest) - _TAG_BYTES))
    if lib.crypto_secretbox_open_easy(message, rest, len(rest), nonce, key) != 0:
        raise ValueError("the key does not open this box")
    return bytes(ffi.buffer(message, len(rest) - _TAG_BYTES))


@cache
def _sodium() -> tuple[Any, Any]:
    from nacl._sodium import ffi, lib

    if lib.sodium_init() < 0:
        raise RuntimeError("libsodium does not start")
    return ffi, lib
