"""The list of packs that a school has ends the same on every machine, and nothing that was removed comes back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain import roster
from app.domain.classroom import Classroom
from app.domain.noted_packs import Fate, NotedPack, fate_of, newest_of_each, with_noted, without_noted

KEY, OTHER = "ab" * 32, "cd" * 32


def kites(version: int, key: str = KEY, digest: str = "") -> NotedPack:
    """Return a version of one pack."""
    return NotedPack(digest or f"{version}{key}"[:64], "kites", version, key)


noted = st.lists(
    st.builds(
        NotedPack, st.sampled_from("abcd"), st.sampled_from(("kites", "boats")), st.integers(1, 3),
        st.sampled_from((KEY, OTHER, "")),
    ),
    max_size=6,
    unique_by=lambda each: each.digest,
)  # fmt: skip


def test_a_new_version_takes_the_place_of_earlier_ones_alone() -> None:
    """A newer one that another machine has taken in stays, and so does a pack of the same name by somebody else."""
    others = (kites(3, OTHER), NotedPack("0", "boats", 1, KEY))
    assert with_noted((kites(3), *others), kites(4)) == (*others, kites(4))
    assert with_noted((kites(5), *others), kites(4)) == (kites(5), *others, kites(4))
    assert with_noted((kites(4), *others), kites(4)) == (kites(4), *others)


def test_a_pack_is_taken_off_in_all_its_versions() -> None:
    """Where nobody knows whose it was, everything of its name is."""
    listed = (kites(3), kites(4), kites(3, OTHER), NotedPack("0", "boats", 1, KEY))
    assert without_noted(listed, "kites", KEY) == listed[2:]
    assert without_noted(listed, "kites", None) == listed[3:]


@given(noted)
def test_one_version_counts_whatever_the_order(listed: list[NotedPack]) -> None:
    """It is the largest; of two files with one version it is the same everywhere."""
    counts = newest_of_each(listed)
    assert counts == newest_of_each(reversed(listed))
    assert {each.about for each in counts} == {each.about for each in listed}
    assert all(
        (each.version, each.digest) <= (top.version, top.digest)
        for top in counts for each in listed if each.about == top.about
    )  # fmt: skip


def test_what_was_taken_off_goes_and_what_was_never_listed_is_new() -> None:
    """An older copy of it goes too, wherever it lies; of another key it is another pack."""
    assert fate_of(kites(3), [kites(3)], []) is Fate.STAYS
    assert fate_of(kites(3), [kites(4)], [kites(3)]) is Fate.STAYS
    assert fate_of(kites(3), [], [kites(3)]) is Fate.GOES
    assert fate_of(kites(2), [], [kites(3)]) is Fate.GOES
    assert fate_of(kites(4), [kites(2)], [kites(4)]) is Fate.GOES
    assert fate_of(kites(4), [], [kites(3)]) is Fate.NEW
    assert fate_of(kites(3), [kites(3, OTHER)], [kites(3, OTHER)]) is Fate.NEW


@given(noted, noted)
def test_whatever_lies_somewhere_is_settled_at_once(listed: list[NotedPack], off: list[NotedPack]) -> None:
    """What is new is listed and then stays; what goes was taken off, and is not listed."""
    for here in (*listed, *off):
        fate = fate_of(here, listed, off)
        if fate is Fate.NEW:
            assert fate_of(here, with_noted(listed, here), off) is Fate.STAYS
        if fate is Fate.GOES:
            assert here not in listed
            assert any(each.about == here.about for each in off)


def test_the_list_goes_back_with_the_change_that_made_it_different() -> None:
    """A pack that came meanwhile stays; other changes leave the list alone."""
    before = Classroom(packs=(kites(3),))
    changed = replace(before, packs=with_noted(before.packs, kites(4)))
    boats = NotedPack("0", "boats", 1, KEY)
    now = replace(changed, packs=(*changed.packs, boats))
    assert roster.taken_back(now, before, changed).packs == (kites(3), boats)
    assert roster.taken_back(now, changed, replace(changed, help=before.help)).packs == now.packs
