"""Keys for many databases at once: each by itself would write the ring of all keys once for each child of a school."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from app.storage import boxes
from app.storage.ring import KeyRing


def make_keys(keys: KeyRing, names: Iterable[str]) -> None:
    """Make a key for each of these databases that has none, and keep all of them; CannotSave, KeysLocked."""
    new = [name for name in names if name not in keys.ring.keys]
    if new:
        class_key = keys.class_key()
        boxed = {name: [boxes.shut(class_key, boxes.new_key())] for name in new}
        keys.keep(replace(keys.ring, keys={**keys.ring.keys, **boxed}))
