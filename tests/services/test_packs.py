"""Packs of lessons: no child meets a lesson before its signer is trusted, and nobody loses anything by a pack."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from app.domain.actions import SkipLesson
from app.domain.assignments import EVERYBODY
from app.domain.band import Band
from app.domain.errors import CannotSave, RebungError, UnknownLesson
from app.domain.ids import LessonId
from app.domain.pack_errors import SignerNameNotUsable
from app.domain.packs import PackFacts
from app.services.assigning import Plan
from app.services.making import Making, Stopped
from app.services.papers.papers import Papers
from tests import stories
from tests.exchange.packs.parcel import keys
from tests.parcels import FACTS, FACTS_SIGNED, ORDINARY, SECRET, looked_at, newer, parcel, taken, with_format
from tests.services.school import School

PACK = (LessonId(ORDINARY), LessonId(SECRET))


def ways_to_a_child(school: School, lesson_id: LessonId) -> Iterator[Callable[[], object]]:
    """Yield everything by which a child could come to a lesson, or be led to it."""
    house, class_id, (ayu, budi) = school.house, school.school_class.id, [each.id for each in school.learners]
    yield lambda: house.library.lesson(lesson_id, Band.MIDDLE)
    yield lambda: house.learning.open(ayu, lesson_id)
    yield lambda: house.learning.together.with_team((ayu, budi), lesson_id)
    yield lambda: house.learning.together.with_class(class_id, lesson_id)
    yield lambda: house.class_choices.page(class_id, lesson_id)
    yield lambda: house.guides.lesson(lesson_id)
    yield lambda: Papers(house).guide(lesson_id, Band.MIDDLE, "en")
    yield lambda: Papers(house).family_card(lesson_id, Band.MIDDLE, "en")
    for lessons in ((lesson_id,), (stories.ORDINARY, lesson_id)):
        yield partial(house.assigning.assign, class_id, Plan(lessons, "Mine", None, EVERYBODY))


def shown(school: School) -> set[LessonId]:
    """Return every lesson that some list shows, of child or teacher."""
    house, class_id = school.house, school.school_class.id
    home = house.shelves.home(school.ayu)
    return {
        *(card.id for card in house.library.cards()),
        *(each.card.id for each in (*home.entries, *home.others, *home.again)),
        *(each.card.id for each in house.shelves.lessons(class_id)),
        *(card.id for card in house.assigning.cards(class_id)),
        *(each.card.id for each in house.class_choices.lessons(class_id)),
        *(each.card.id for each in house.practice.room(school.ayu).stories),
        *(lesson for each in house.library.sets() for lesson in each.lessons),
    }


@pytest.mark.parametrize("by", ["SMP 4", ""])
def test_lessons_of_nobody_known_reach_teachers_only(by: str, school: School, tmp_path: Path) -> None:
    """A teacher previews them; no child meets them by any way, and after a restart it is the same."""
    taken(school.house.packs, parcel(by=by), tmp_path)
    for _ in range(2):
        assert not shown(school) & set(PACK)
        for lesson_id in PACK:
            assert school.house.learning.preview(lesson_id, Band.MIDDLE).lesson.id == lesson_id
            for way in ways_to_a_child(school, lesson_id):
                with pytest.raises(RebungError) as refused:
                    way()
                assert refused.value.code in {"unknown-lesson", "nothing-to-assign"}
        school.restart()


def test_trust_makes_them_as_ours_and_is_taken_back(school: School, tmp_path: Path) -> None:
    """Trusted they are played, assigned, and sensitive by their objectives; distrusted only the plays stay."""
    packs = school.house.packs
    offer = taken(packs, parcel(), tmp_path)
    trusting = packs.trust_signer(offer.pack.facts, " SMP 4 ")
    trusting.settle()
    assert packs.trust.told(offer.pack.facts) == "Signed by SMP 4, whom this school trusts."
    assert set(PACK) <= shown(school)
    assert [card.sensitive for card in packs.held()[0].cards] == [False, True]
    school.house.assigning.assign(school.school_class.id, Plan(PACK, "Kites")).settle()
    play = school.open(PACK[0])
    play.act(SkipLesson()).settle()
    school.restart()
    assert PACK[0] in {each.card.id for each in school.house.shelves.home(school.ayu).entries}

    school.house.packs.distrust(offer.pack.facts.key).settle()
    assert not shown(school) & set(PACK)
    assert [each.lesson for each in school.plays()] == [PACK[0]]
    assert trusting.inverse is not None


def test_plays_outlive_their_pack(school: School, tmp_path: Path) -> None:
    """Removed, or not there on a restored machine: every page still opens, and what was done counts as before."""
    packs, house = school.house.packs, school.house
    offer = taken(packs, parcel(), tmp_path)
    packs.trust_signer(offer.pack.facts, "SMP 4").settle()
    house.assigning.assign(school.school_class.id, Plan((*PACK, stories.ORDINARY), "Kites")).settle()
    for lesson_id in PACK:
        session = school.open(lesson_id)
        session.act(SkipLesson()).settle()
    before = (school.plays(), house.shelves.home(school.ayu).finished)
    packs.remove(FACTS.id).settle()
    school.restart()

    house, class_id = school.house, school.school_class.id
    assert (school.plays(), house.shelves.home(school.ayu).finished) == before
    assert school.world.pack_store.kept == {}
    assert [each.lesson_set and each.lesson_set.lessons for each in house.assigning.of_class(class_id)][-1] == (
        *PACK, stories.ORDINARY,
    )  # fmt: skip
    house.reports.of(school.ayu)
    house.class_pages.of(class_id)
    assert house.class_choices.lessons(class_id)
    assert not shown(school) & set(PACK)
    taken(house.packs, parcel(), tmp_path)
    assert set(PACK) <= {each.card.id for each in house.shelves.home(school.ayu).entries}


def test_a_newer_version_takes_the_place(school: School, tmp_path: Path) -> None:
    """Of the same key; what is not saved is not shown, and a removal that fails removes nothing."""
    packs = school.house.packs
    taken(packs, parcel(L91=None, id=None), tmp_path)
    offer = looked_at(packs, parcel(facts=newer()), tmp_path)
    assert offer.replaces is not None
    assert offer.replaces.version == 3
    school.world.pack_store.disk.fail_next()
    with pytest.raises(CannotSave):
        packs.take(offer).settle()
    assert [(each.facts.version, len(each.cards)) for each in packs.held()] == [(3, 1)]
    packs.take(offer).settle()
    school.world.pack_store.disk.fail_next()
    with pytest.raises(CannotSave):
        packs.remove(FACTS.id).settle()
    assert [(each.facts.version, len(each.cards)) for each in packs.held()] == [(4, 2)]


def test_a_damaged_pack_shows_nothing_and_is_told(school: School, tmp_path: Path) -> None:
    """The others are shown, and the teacher can remove it; a start opens packs, so the room knows of it."""
    store = school.world.pack_store
    taken(school.house.packs, parcel(), tmp_path)
    store.kept |= {
        "rotten": b"",
        "older": parcel(L90=with_format(1), facts=replace(FACTS, id="older")),
        "renamed": parcel(),
    }
    store.damaged = {"rotten"}
    school.restart()
    packs = school.house.packs
    assert not packs.wants_somebody
    school.house.upkeep.run()
    assert packs.wants_somebody
    assert [each.facts.id for each in packs.held()] == [FACTS.id]
    told = {pack_id: error.code for pack_id, error in packs.troubles()}
    assert told == {"rotten": "pack-damaged", "older": "lesson-of-older", "renamed": "pack-damaged"}
    for pack_id in told:
        packs.remove(pack_id).settle()
    assert (packs.troubles(), sorted(store.kept), packs.wants_somebody) == ((), [FACTS.id], False)


def test_a_lesson_speaks_with_the_words_and_pictures_of_its_pack(school: School, tmp_path: Path) -> None:
    """In the languages that it brings, else in English; its picture has a name that no other pack can take."""
    house = school.house
    offer = taken(house.packs, parcel(), tmp_path)
    title = house.learning.preview(PACK[0], Band.MIDDLE).lesson.title
    said = [house.languages.speak(code).say(title) for code in ("id", "en")]
    assert said == ["THE BORROWED KITE", "The borrowed kite"]
    (phone,) = house.learning.preview(PACK[0], Band.MIDDLE).lesson.phones
    (name,) = {each.picture for each in phone.contacts}
    assert house.picture_of_others(name) == offer.pack.pictures[name]
    assert house.picture_of_others("nest") is None


@pytest.mark.parametrize("name", ["", "  ", "\u202e", "x" * 41, "smp 4"])
def test_a_name_for_a_signer_is_one_that_can_be_told(name: str, school: School, tmp_path: Path) -> None:
    """It can be seen, and nobody else has it."""
    packs = school.house.packs
    packs.trust_signer(PackFacts("a", 1, "A", "A", keys("another").public), "SMP 4").settle()
    with pytest.raises(SignerNameNotUsable):
        packs.trust_signer(FACTS_SIGNED, name)
    del tmp_path


def test_looking_can_be_stopped(school: School, tmp_path: Path) -> None:
    """Whoever does not want to wait for the rules has taken nothing in."""
    path = tmp_path / "pack.zip"
    path.write_bytes(parcel())
    making = Making()
    making.stop()
    with pytest.raises(Stopped):
        school.house.packs.look(path, making)
    with pytest.raises(UnknownLesson):
        school.house.learning.preview(PACK[0], Band.MIDDLE)
