"""Signatures of packs and bundles: Ed25519 (RFC 8032; libsodium by PyNaCl) over the bytes of the manifest."""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from app.exchange.door.json_values import canonical, read_json
from app.exchange.door.refusals import Refused

SIGNATURE = "signature.json"
PACK, BUNDLE = b"Rebung pack\n", b"Rebung bundle\n"
"""One of them stands before what is signed, so that a signature for one purpose is none for another."""
_KEY, _SIGNED, _SECRET = (re.compile(f"[0-9a-f]{{{digits}}}") for digits in (64, 128, 64))


class SignatureForm(msgspec.Struct, forbid_unknown_fields=True):
    """`signature.json`: public key and signature, in hexadecimal digits."""

    key: str
    signature: str


class KeyPair(NamedTuple):
    """A key to sign with, which nobody else may see, and the one by which all can see who has signed."""

    secret: str
    public: str


def new_keys() -> KeyPair:
    """Return new keys."""
    from nacl.signing import SigningKey

    made = SigningKey.generate()
    return KeyPair(bytes(made).hex(), bytes(made.verify_key).hex())


def is_public_key(text: str) -> bool:
    """Tell whether a text can be a public key."""
    return bool(_KEY.fullmatch(text))


def signed(manifest: bytes, secret: str, about: bytes = PACK) -> bytes:
    """Return the signature of a manifest; `about` is what it is for.

    Raises:
        Refused: that is no secret key.
    """
    from nacl.signing import SigningKey

    if not _SECRET.fullmatch(secret):
        raise Refused("pack-key")
    key = SigningKey(bytes.fromhex(secret))
    signature = key.sign(about + manifest).signature
    return canonical({"key": bytes(key.verify_key).hex(), "signature": signature.hex()})


def signer(manifest: bytes, held: bytes, about: bytes = PACK) -> str:
    """Return the public key by which a manifest was signed for this.

    Raises:
        Refused: this is no signature, or not of this manifest.
    """
    from nacl.exceptions import CryptoError
    from nacl.signing import VerifyKey

    value = read_json(held, SIGNATURE)
    try:
        form = msgspec.convert(value, SignatureForm)
    except msgspec.ValidationError:
        raise Refused("json-shape", SIGNATURE) from None
    if not (_KEY.fullmatch(form.key) and _SIGNED.fullmatch(form.signature)) or canonical(value) != held:
        raise Refused("json-shape", SIGNATURE)
    try:
        VerifyKey(bytes.fromhex(form.key)).verify(about + manifest, bytes.fromhex(form.signature))
    except CryptoError:
        raise Refused("pack-signature") from None
    return form.key
