"""Secret boxes are those of libsodium, and open only with their key."""

from __future__ import annotations

import pytest
from nacl.secret import SecretBox

from app.storage.boxes import new_key, opened, shut

MESSAGES = [b"", b"x", b"Dewi" * 1000]


@pytest.mark.parametrize("message", MESSAGES)
def test_a_box_gives_back_what_was_put_in(message: bytes) -> None:
    """Every message comes back whole, and no two boxes of it are alike."""
    key = new_key()
    assert opened(key, shut(key, message)) == message
    assert shut(key, message) != shut(key, message)


@pytest.mark.parametrize("message", MESSAGES)
def test_boxes_are_those_of_pynacl(message: bytes) -> None:
    """PyNaCl's own SecretBox opens ours, and ours opens its."""
    key = new_key()
    assert SecretBox(key).decrypt(shut(key, message)) == message
    assert opened(key, bytes(SecretBox(key).encrypt(message))) == message


def test_another_key_or_another_bit_opens_nothing() -> None:
    """Whatever single bit changes, and with any other key, it is refused; so is what is too short."""
    key = new_key()
    box = shut(key, b"Dewi")
    for at in range(len(box)):
        changed = bytearray(box)
        changed[at] ^= 1
        with pytest.raises(ValueError, match="does not open"):
            opened(key, bytes(changed))
    with pytest.raises(ValueError, match="does not open"):
        opened(new_key(), box)
    for length in range(40):
        with pytest.raises(ValueError, match="box"):
            opened(key, box[:length])
