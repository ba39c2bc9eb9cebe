"""Packs of lessons that are hostile, broken, older or of others: each ends in a sentence, and nothing has changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import RebungError
from app.domain.ids import LessonId
from app.domain.packs import PackFacts
from app.exchange.packs.manifest import MANIFEST
from app.exchange.packs.signing import SIGNATURE, signed
from tests import parcels, stories
from tests.exchange.packs.parcel import files_in, keys, packed
from tests.parcels import FACTS_SIGNED, ORDINARY, SECRET, looked_at, newer, parcel, taken, with_format
from tests.services.school import School

OURS = LessonId("L01")


def tampered() -> bytes:
    """Return a signed pack in which somebody has put another title."""
    files = files_in(parcel())
    files[MANIFEST] = files[MANIFEST].replace(b"Stories", b"Secrets")
    return packed(files)


def of_a_newer_rebung() -> bytes:
    """Return a pack in a form that nobody here knows."""
    files = files_in(parcel())
    files[MANIFEST] = files[MANIFEST].replace(b'"format":1', b'"format":2')
    files[SIGNATURE] = signed(files[MANIFEST], keys().secret)
    return packed(files)


def with_scene(**values: Any) -> bytes:
    """Return the ordinary lesson with another first scene."""
    first, *more = json.loads(parcels.lesson())["lesson"]["scenes"]
    return parcels.changed(ORDINARY, scenes=[{**first, **values}, *more])


HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "tampered": ("pack-signature", tampered),
    "cut short": ("no-zip", lambda: parcel()[:-40]),
    "no pack": ("pack-none", lambda: packed({"lesson.json": b"{}"})),
    "newer form of packs": ("pack-newer", of_a_newer_rebung),
    "newer form of lessons": ("lesson-of-newer", lambda: parcel(L90=with_format(3), facts=newer())),
    "older form of lessons": ("lesson-of-older", lambda: parcel(L90=with_format(1), facts=newer())),
    "no newer version": ("older-pack", parcel),
    "older version": ("older-pack", lambda: parcel(facts=newer(2))),
    "another key": ("other-pack", lambda: parcel(by="somebody", facts=newer())),
    "no key any more": ("other-pack", lambda: parcel(by="", facts=newer())),
    "a lesson of ours": ("lesson-taken", lambda: parcel(L01=parcels.lesson(OURS), facts=newer())),
    "a lesson of another pack": (
        "lesson-taken",
        lambda: parcel(facts=PackFacts("other", 1, "Other", "Other")),
    ),
    "a lesson that is none": (
        "lesson-not-readable",
        lambda: parcel(L90=b'{"format":2,"version":"","seal":"","lesson":{}}', facts=newer()),
    ),
    "a lesson under another id": (
        "lesson-not-readable",
        lambda: parcel(L90=parcels.lesson("L92"), facts=newer()),
    ),
    "a seal that does not hold": (
        "lesson-not-readable",
        lambda: parcel(L90=parcels.lesson().replace(b"kite", b"bomb", 1), facts=newer()),
    ),
    "a place that is nowhere": (
        "unknown-place",
        lambda: parcel(L90=with_scene(place="castle-of-doom"), facts=newer()),
    ),
    "a key that no form knows": (
        "lesson-not-readable",
        lambda: parcel(L90=with_scene(script="run me"), facts=newer()),
    ),
    "an id that is a path": ("bad-id", lambda: parcel(L90=with_scene(id="../yard"), facts=newer())),
    "no way to an end": (
        "unreachable-scene",
        lambda: parcel(L90=with_scene(steps=[{"goto": "yard"}]), facts=newer()),
    ),
    "a title without end": (
        "text-too-long",
        lambda: parcel(L90=parcels.changed(ORDINARY, title="x" * 500), facts=newer()),
    ),
    "words without end": (
        "text-too-long",
        lambda: parcel(id=json.dumps({"L90": {"The borrowed kite": "x" * 5000}}).encode(), facts=newer()),
    ),
    "sensitivity denied": (
        "not-sensitive",
        lambda: parcel(L91=parcels.changed(SECRET, sensitive=False), facts=newer()),
    ),
    "words for others": (
        "texts-of-others",
        lambda: parcel(id=b'{"L09/say":{"Stop":"Go on"}}', facts=newer()),
    ),
    "no lessons": ("no-lessons", lambda: parcel(L90=None, L91=None, id=None, facts=newer())),
}
"""What is wrong, why it is refused, and the pack."""


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_pack_ends_in_a_sentence(what: str, school: School, tmp_path: Path) -> None:
    """Nothing of it is kept, and what is here stays as it was."""
    why, pack = HOSTILE[what]
    school.world.library.put(stories.ordinary(OURS))
    packs, library = school.house.packs, school.house.library
    taken(packs, parcel(), tmp_path)
    packs.trust_signer(FACTS_SIGNED, "SMP 4").settle()
    before = (
        dict(school.world.pack_store.kept),
        packs.held(),
        library.cards(),
        school.world.classrooms.load(),
    )
    with pytest.raises(RebungError) as refused:
        looked_at(packs, pack(), tmp_path)

    assert why in {refused.value.code, getattr(refused.value, "why", ""), refused.value.details.get("rule")}
    assert refused.value.told().endswith(".")
    assert before == (
        dict(school.world.pack_store.kept), packs.held(), library.cards(), school.world.classrooms.load(),
    )  # fmt: skip
