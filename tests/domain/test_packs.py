"""Who stands behind a pack is said in words, and no earlier one comes back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.packs import OlderPack, OtherPack, PackFacts, Trust, expect_newer

PACK = PackFacts("kites", 3, "Kites", "[b]SMP 4[/b]", "ab12" * 16)
MAKERS, SCHOOL = Trust(makers=frozenset({PACK.key})), Trust(school={PACK.key: "SMP 4"})


def test_a_signature_is_told_in_words() -> None:
    """The name is what the school calls the key, whatever the pack calls itself."""
    assert MAKERS.told(PACK) == "Signed by the makers of Rebung."
    assert SCHOOL.told(PACK) == "Signed by SMP 4, whom this school trusts."
    assert "(ab12 ab12 ab12 ab12)" in Trust().told(PACK)
    assert "does not know" in SCHOOL.told(replace(PACK, key="cd34" * 16))


def test_nobody_trusts_what_is_not_signed() -> None:
    """Also where nothing at all is trusted by mistake."""
    unsigned = replace(PACK, key="")
    for trust in (MAKERS, SCHOOL, Trust(), Trust(makers=frozenset({""}), school={"": "everybody"})):
        assert trust.told(unsigned).startswith("Not signed:")


def test_only_a_newer_pack_of_the_same_key_takes_a_place() -> None:
    """No older one, not the same again, none of somebody else, and none without signature."""
    expect_newer(replace(PACK, version=4), PACK)
    for version in (3, 2):
        with pytest.raises(OlderPack) as older:
            expect_newer(replace(PACK, version=version), PACK)
        assert f"version {version}." in older.value.told()
    for other in (replace(PACK, key="cd34" * 16), replace(PACK, key=""), replace(PACK, id="others")):
        with pytest.raises(OtherPack):
            expect_newer(replace(other, version=9), PACK)
