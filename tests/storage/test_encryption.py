"""A folder that is carried away tells nothing, and what earlier versions kept plain is encrypted without a loss."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.classroom import Classroom
from app.domain.errors import KeysLost, RebungError
from app.domain.ids import ChoiceId, ClassId, LessonId
from app.domain.plays import done
from app.storage.boxes import opened
from app.storage.ciphers import is_covered
from app.storage.classrooms import StoredClassrooms
from app.storage.disk import RealDisk
from app.storage.files import DataFolder
from app.storage.places import Kind
from app.storage.plays import StoredPlays
from app.storage.sealing import seal_body, unseal
from app.storage.tallies import StoredTallies
from tests.storage.disks import BROKEN, FaultyDisk, from_call, no_fault
from tests.storage.folders import LEARNER, OTHER, bare_files, keys_of, open_folder, place_in, play
from tests.storage.test_classrooms import CLASSROOM

PLANTED = (b"Dewi", b"say-plainly", b"plays", b"nickname", b'"l01"', b"plantedlesson", b"plantedchoice")
CLASS = ClassId("0c" * 16)


def fill(path: Path) -> None:
    """Keep names, answers and counts, with the mirror, in every slot."""
    with open_folder(path) as folder:
        plays, rooms, tallies = StoredPlays(folder), StoredClassrooms(folder), StoredTallies(folder)
        for number in (1, 2, 3):
            for who in (LEARNER, OTHER):
                plays.save(play(number, who)).result(5)
            rooms.save(named(f"Dewi{number}")).result(5)
            tallies.add(
                CLASS, LessonId("plantedlesson"), frozenset({("s", ChoiceId("plantedchoice"))})
            ).result(5)
            folder.mirror_now().result(5)


def named(nickname: str) -> Classroom:
    """Return a classroom with somebody of this name."""
    first, *others = CLASSROOM.learners
    return replace(CLASSROOM, learners=(replace(first, nickname=nickname), *others))


def telling(path: Path) -> set[str]:
    """Return the files of which any byte tells a name, an answer or a lesson."""
    return {
        file.relative_to(path).as_posix()
        for file in path.rglob("*")
        if file.is_file() and any(word in file.read_bytes() for word in PLANTED)
    }


def as_before_encryption(path: Path) -> None:
    """Make a closed folder what an earlier version would have left: no keys, and every body as it is."""
    keys = keys_of(path)
    for file in [each for each in path.rglob("*") if each.is_file()]:
        sealed = unseal(file.read_bytes())
        if sealed is not None and sealed.is_encrypted:
            name = file.relative_to(path).as_posix().removeprefix("mirror/").rpartition(".")[0]
            (key,) = keys.keys_of(name)
            file.write_bytes(seal_body(sealed.generation, opened(key, sealed.body)))
    for file in [*path.rglob("keys.*"), *path.rglob("machine-key.*")]:
        file.unlink()


def holds_everything(folder: DataFolder) -> bool:
    """Tell whether a folder holds what `fill` has kept."""
    plays = StoredPlays(folder)
    return (
        all(plays.of(who) == tuple(play(number, who) for number in (1, 2, 3)) for who in (LEARNER, OTHER))
        and StoredClassrooms(folder).load().learners[0].nickname == "Dewi3"
        and StoredTallies(folder).of(CLASS, LessonId("plantedlesson")).plays == 3
    )


def test_no_byte_of_the_folder_tells_a_name_an_answer_or_a_lesson(tmp_path: Path) -> None:
    """Slots, mirror, settings and keys are read byte by byte; decrypted, the same files tell all of it."""
    fill(tmp_path)
    assert telling(tmp_path) == set()
    bare = b"".join(bare_files(tmp_path).values())
    assert [word for word in PLANTED if word not in bare] == []


def test_a_folder_of_before_is_encrypted_and_loses_nothing(tmp_path: Path) -> None:
    """Slots, mirror, damaged bytes and earlier formats: nothing plain stays, of learners who do not come neither."""
    fill(tmp_path)
    as_before_encryption(tmp_path)
    for name in ("damaged/classroom.a.1", f"earlier-formats/learners-{OTHER}.format-1.1"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(b"cut off in the middle: Dewi, say-plainly")
    assert len(telling(tmp_path)) == 16
    with open_folder(tmp_path) as folder:
        assert StoredPlays(folder).of(LEARNER)
        assert folder.restorations == ()
        wait_until_encrypted(folder)
    assert telling(tmp_path) == set()
    kept = [held for name, held in bare_files(tmp_path).items() if name.startswith(("damaged", "earlier"))]
    assert kept == [b"cut off in the middle: Dewi, say-plainly"] * 2
    with open_folder(tmp_path) as folder:
        assert holds_everything(folder)
        assert folder.restorations == ()


def wait_until_encrypted(folder: DataFolder) -> None:
    """Let the writer be idle until no learner is plain any more."""
    for _ in range(200):
        if folder.keys.ring.all_encrypted:
            return
        folder.mirror_now().result(5)
    raise AssertionError("still plain")


def test_encrypting_may_be_cut_short_anywhere(tmp_path: Path) -> None:
    """From any call to the disk on nothing works: the next start loses nothing and leaves nothing plain."""
    fill(tmp_path / "before")
    as_before_encryption(tmp_path / "before")
    for number in range(1, 160, 23):
        at = tmp_path / str(number)
        shutil.copytree(tmp_path / "before", at)
        disk = FaultyDisk(RealDisk(), from_call(number, BROKEN))
        with suppress(RebungError), open_folder(at, disk) as folder:
            StoredPlays(folder).of(LEARNER)
            folder.writer.flush(5)
        with open_folder(at) as folder:
            assert holds_everything(folder)
            wait_until_encrypted(folder)
        assert telling(at) == set()


def test_what_is_finished_is_told_of_plain_learners_too(tmp_path: Path) -> None:
    """A look at a whole class meets learners of before, opens them, and they are encrypted."""
    fill(tmp_path)
    as_before_encryption(tmp_path)
    with open_folder(tmp_path) as folder:
        assert StoredPlays(folder).done(OTHER) == done([play(number, OTHER) for number in (1, 2, 3)])
        slots = [folder.copies.learner_place(OTHER).slot(suffix) for suffix in "ab"]
        assert all(is_covered(slot.read_bytes()) for slot in slots)


@pytest.mark.parametrize("pattern", ["keys.*", "*key*.*"])
@pytest.mark.parametrize("how", ["gone", "damaged"])
def test_without_any_key_nothing_is_opened_and_nothing_touched(
    tmp_path: Path, pattern: str, how: str
) -> None:
    """When every copy of the keys is damaged or gone, a sentence says so, and no byte of the data changes."""
    fill(tmp_path)
    for path in [*tmp_path.rglob(pattern)]:
        if how == "gone":
            path.unlink()
        else:
            path.write_bytes(path.read_bytes()[:-3] + b"???")
    files = [path for path in tmp_path.rglob("*.[ab]") if not path.name.startswith(("settings", "machine"))]
    before = {path: path.read_bytes() for path in files}
    for _ in range(2):
        with pytest.raises(KeysLost):
            open_folder(tmp_path)
    assert before
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("kind", [Kind.KEYS, Kind.MACHINE_KEY])
def test_any_one_copy_of_the_keys_is_enough(tmp_path: Path, kind: Kind) -> None:
    """Of two slots and two mirrors three may be damaged; it is told, and mended."""
    fill(tmp_path)
    place = place_in(tmp_path, kind)
    files = [*map(place.slot, "ab"), *map(place.mirror, "ab")]
    for spared in files:
        for path in files:
            if path is not spared:
                path.write_bytes(path.read_bytes()[:-3] + b"???")
        with open_folder(tmp_path) as folder:
            assert holds_everything(folder)
            assert [told.database for told in folder.restorations] == [kind.value]
        assert all(unseal(path.read_bytes()) for path in files)


def test_keys_belong_to_this_account_alone(tmp_path: Path) -> None:
    """No other account of the machine may read a file of the folder."""
    fill(tmp_path)
    files = [*tmp_path.rglob("*.[ab]")]
    assert len(files) > 10
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}


def test_each_database_has_a_key_of_its_own(tmp_path: Path) -> None:
    """No key opens two databases, and none lies anywhere as it is but the class key."""
    fill(tmp_path)
    keys = keys_of(tmp_path)
    names = set(keys.ring.keys)
    assert names == {"classroom", "tallies", f"learners/{LEARNER}", f"learners/{OTHER}"}
    assert len({keys.keys_of(name) for name in names}) == 4
    raw = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert not [name for name in names if keys.keys_of(name)[0] in raw]


def test_an_answer_costs_one_sync_after_the_first(tmp_path: Path) -> None:
    """The key of a learner is kept once; from then on an encrypted answer is synced once, as a plain one."""
    disk = FaultyDisk(RealDisk(), no_fault)
    with DataFolder.open(tmp_path, clock=lambda: 0.0, disk=disk) as folder:
        plays = StoredPlays(folder)
        for number in (1, 2):
            plays.save(play(number)).result(5)
        before = disk.calls.count("sync")
        plays.save(play(3)).result(5)
        assert disk.calls.count("sync") == before + 1
