"""A tally counts, and tells nothing of who, when or in which order."""

from __future__ import annotations

from pathlib import Path

from app.domain.band import Band
from app.domain.ids import ChoiceId, ClassId, LessonId
from app.domain.tally import STEP, empty
from app.storage.places import Kind
from app.storage.reading import tables_of
from app.storage.sealing import Tables
from app.storage.tallies import StoredTallies
from tests.storage.folders import open_folder, place_in, tables_in

CLASS, OTHER = ClassId("0c" * 16), ClassId("0d" * 16)
LESSON = LessonId("l18")


def first(*choices: str) -> frozenset[tuple[str, ChoiceId]]:
    """Return first choices, one per step."""
    return frozenset((f"scene/{number}", ChoiceId(choice)) for number, choice in enumerate(choices))


def states(path: Path) -> list[Tables]:
    """Return the tables in every file that holds tallies."""
    place = place_in(path, Kind.TALLIES)
    return [tables_in(place, place.slot(suffix)) for suffix in "ab"]


def test_first_choices_are_counted(tmp_path: Path) -> None:
    """Each play adds one to its choices, in its class and lesson only."""
    with open_folder(tmp_path) as folder:
        tallies = StoredTallies(folder)
        assert tallies.of(CLASS, LESSON) == empty(CLASS, LESSON)
        for choices in (first("tell", "wait"), first("tell", "block")):
            tallies.add(CLASS, LESSON, choices).result(5)
        tallies.add(OTHER, LESSON, first("wait")).result(5)
        tally = tallies.of(CLASS, LESSON)
    assert tally.plays == 2
    assert {(step, choice): number for step, choice, number in tally.counts} == {
        ("scene/0", "tell"): 2,
        ("scene/1", "wait"): 1,
        ("scene/1", "block"): 1,
    }


def test_a_tally_survives_a_restart(tmp_path: Path) -> None:
    """What was counted is there at the next start."""
    with open_folder(tmp_path) as folder:
        StoredTallies(folder).add(CLASS, LESSON, first("tell")).result(5)
    with open_folder(tmp_path) as folder:
        assert StoredTallies(folder).of(CLASS, LESSON).plays == 1


def test_no_earlier_count_is_left_on_the_disk(tmp_path: Path) -> None:
    """After each count both slots hold the same, and no mirror holds any."""
    with open_folder(tmp_path) as folder:
        for _ in range(3):
            StoredTallies(folder).add(CLASS, LESSON, first("tell")).result(5)
            both = states(tmp_path)
            assert both[0] == both[1]
        folder.mirror_now().result(5)
    assert {path.name for path in tmp_path.rglob("tallies*")} == {"tallies.a", "tallies.b"}


def test_nothing_on_the_disk_tells_the_order(tmp_path: Path) -> None:
    """Whatever the order of plays, the tables are the same, and they hold no counter."""
    plays = [(CLASS, LESSON, first("a")), (OTHER, LESSON, first("b")), (CLASS, LessonId("l02"), first("c"))]
    found = []
    for number, order in enumerate((plays, plays[::-1])):
        with open_folder(tmp_path / str(number)) as folder:
            tallies = StoredTallies(folder)
            for each in order:
                tallies.add(*each).result(5)
            tables = tables_of(folder.tallies)["tallies"]
            assert {document.pop("device") for document in tables.values()} == {folder.counter.device}
            found.append(list(tables.items()))
    assert found[0] == found[1]
    assert {key for _, document in found[0] for key in document} == {
        "id", "class_id", "lesson", "plays", "counts", "closed", "band", "waits", "waiting", "since", "step",
    }  # fmt: skip


def test_counting_takes_no_number(tmp_path: Path) -> None:
    """A tally does not move the counter, so that no gap in a child's records tells of it."""
    with open_folder(tmp_path) as folder:
        before = folder.counter.take().counter
        StoredTallies(folder).add(CLASS, LESSON, first("tell")).result(5)
        assert folder.counter.take().counter == before + 1


def test_a_tally_that_cannot_be_read_is_set_aside(tmp_path: Path) -> None:
    """The others go on counting, and it is told."""
    with open_folder(tmp_path) as folder:
        StoredTallies(folder).add(CLASS, LESSON, first("tell")).result(5)
        folder.tallies.table("tallies").insert({"plays": "many"})
    with open_folder(tmp_path) as folder:
        tallies = StoredTallies(folder)
        tallies.add(CLASS, LESSON, first("tell")).result(5)
        assert tallies.of(CLASS, LESSON).plays == 2
        assert [told.damaged for told in folder.restorations] == [1]


def test_counts_in_fives_wait_beside_what_is_shown(tmp_path: Path) -> None:
    """Both lie in one document, so that no crash can come between them; a restart keeps both."""
    for number in range(6):
        with open_folder(tmp_path) as folder:
            StoredTallies(folder).add(CLASS, LESSON, first("tell"), Band.YOUNG, STEP).result(5)
        with open_folder(tmp_path) as folder:
            tally = StoredTallies(folder).of(CLASS, LESSON, Band.YOUNG)
        assert (tally.plays, tally.waits) == ((number + 1) // 5 * 5, (number + 1) % 5)
    assert (tally.counts, tally.waiting) == ((("scene/0", "tell", 5),), (("scene/0", "tell", 1),))


def test_bands_of_a_lesson_are_counted_apart(tmp_path: Path) -> None:
    """A class whose ages have changed begins anew; its earlier counts stay, and all go with the class."""
    with open_folder(tmp_path) as folder:
        tallies = StoredTallies(folder)
        for band, times in ((Band.YOUNG, 1), (Band.MIDDLE, 2), (None, 3)):
            for _ in range(times):
                tallies.add(CLASS, LESSON, first("tell"), band).result(5)
        bands = (Band.YOUNG, Band.MIDDLE, None, Band.OLDER)
        assert [tallies.of(CLASS, LESSON, band).plays for band in bands] == [1, 2, 3, 0]
        tallies.forget(CLASS).result(5)
        assert [tallies.of(CLASS, LESSON, band).plays for band in bands] == [0, 0, 0, 0]


def test_a_closed_tally_stays_closed(tmp_path: Path) -> None:
    """Whoever finishes later changes nothing of it, after a restart neither; both slots say so."""
    with open_folder(tmp_path) as folder:
        tallies = StoredTallies(folder)
        tallies.add(CLASS, LESSON, first("tell"), Band.YOUNG).result(5)
        tallies.close(CLASS, LESSON, Band.YOUNG).result(5)
    with open_folder(tmp_path) as folder:
        tallies = StoredTallies(folder)
        tallies.add(CLASS, LESSON, first("wait"), Band.YOUNG).result(5)
        tally = tallies.of(CLASS, LESSON, Band.YOUNG)
    assert (tally.plays, tally.counts, tally.closed) == (1, (("scene/0", "tell", 1),), True)
    both = states(tmp_path)
    assert both[0] == both[1]


def test_a_tally_of_an_earlier_rebung_is_still_read(tmp_path: Path) -> None:
    """It knows no band and nothing that waits."""
    old = {
        "id": f"{CLASS}/l18",
        "class_id": CLASS,
        "lesson": "l18",
        "plays": 4,
        "counts": [],
        "closed": False,
    }
    with open_folder(tmp_path) as folder:
        folder.tallies.table("tallies").insert({**old, "device": "0e" * 16})
        tally = StoredTallies(folder).of(CLASS, LESSON)
    assert (tally.plays, tally.band, tally.waits) == (4, None, 0)
