"""An older copy of the same machine comes back: what was made since can still be gone back to, and who goes is gone."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from app.domain.classroom import Classroom, Learner
from app.domain.keys import Way
from app.storage.classrooms import StoredClassrooms
from app.storage.disk import RealDisk
from app.storage.files import DataFolder
from app.storage.generations import Generations, ring_in
from app.storage.plays import StoredPlays
from app.storage.ring import ring_of
from app.storage.sealing import unseal
from app.storage.stored_keys import StoredKeys
from app.storage.stored_states import StoredStates
from tests.storage.earlier import CHEAP, admit, fill, kept, make, open_on
from tests.storage.folders import LEARNER, OTHER, open_folder, play
from tests.storage.test_classrooms import CLASSROOM
from tests.storage.test_going_back import THIRD
from tests.storage.test_stored_states import cut_short

LATER = replace(CLASSROOM.learners[0], id=THIRD, nickname="Sari")


def filled(path: Path) -> None:
    """Make a machine with a recovery code, on which two learners have played for a day."""
    with open_folder(path) as folder:
        admit(folder)
    with open_on(path, "2026-12-01") as folder:
        fill(folder)


def save(folder: DataFolder, *learners: Learner) -> None:
    """Keep the class with the learners of before, or some of them, and these."""
    StoredClassrooms(folder).save(replace(CLASSROOM, learners=learners)).result(5)


def remove(folder: DataFolder, classroom: Classroom) -> None:
    """Remove one learner for good, as a teacher does."""
    StoredPlays(folder).forget(LEARNER).result(5)
    StoredClassrooms(folder).save(classroom).result(5)
    folder.writer.run(folder.forget_earlier_classrooms)


def rings(generations: Generations) -> dict[str, set[str]]:
    """Return of which learners each generation has keys, by its name."""
    found = {}
    for each in generations.kept():
        sealed = unseal(ring_in(RealDisk(), each.folder, each.manifest) or b"")
        assert sealed is not None
        names = ring_of(sealed.tables).keys
        found[each.generation.name] = {name.partition("/")[2] for name in names if "/" in name}
    return found


def test_what_was_made_since_an_older_copy_is_opened_after_a_removal_too(tmp_path: Path) -> None:
    """A child who came after the copy is in the state from before going back, with plays that can be read.

    The child who was removed before and came back with the copy is removed again: no ring has a key of it.
    """
    filled(tmp_path)
    with open_on(tmp_path, "2026-12-02") as folder:
        files = list(StoredStates(folder).files(kept(folder)[0]))
        save(folder, *CLASSROOM.learners, LATER)
        StoredPlays(folder).save(play(8, THIRD)).result(5)
        make(folder)
        remove(folder, replace(CLASSROOM, learners=(*CLASSROOM.learners[1:], LATER)))
    with open_on(tmp_path, "2026-12-03") as folder:
        states = StoredStates(folder)
        undo = states.go_back(states.bring(files).name)
    with open_on(tmp_path, "2026-12-03") as folder:
        assert len(StoredPlays(folder).of(LEARNER)) == 2
        assert StoredPlays(folder).of(THIRD) == ()
        for _ in range(2):
            remove(folder, replace(CLASSROOM, learners=CLASSROOM.learners[1:]))
            found = rings(folder.generation_keeper.generations)
            assert found[undo.name] == {OTHER, THIRD}
            assert all(LEARNER not in each for each in found.values())
    with open_on(tmp_path, "2026-12-03") as folder:
        StoredStates(folder).go_back(undo.name)
    with open_on(tmp_path, "2026-12-03") as folder:
        assert [each.id for each in StoredPlays(folder).of(THIRD)] == [play(8).id]
        assert len(StoredPlays(folder).of(OTHER)) == 2
        assert StoredPlays(folder).of(LEARNER) == ()
        assert f"learners/{LEARNER}" not in folder.keys.ring.keys


def test_a_child_who_was_removed_leaves_no_key_in_a_copy_that_was_only_brought(tmp_path: Path) -> None:
    """Nobody went back to the copy: the next removal takes the key out of it all the same."""
    filled(tmp_path)
    with open_on(tmp_path, "2026-12-02") as folder:
        files = list(StoredStates(folder).files(kept(folder)[0]))
        remove(folder, replace(CLASSROOM, learners=CLASSROOM.learners[1:]))
        brought = StoredStates(folder).bring(files)
        assert LEARNER in rings(folder.generation_keeper.generations)[brought.name]
        folder.writer.run(folder.forget_earlier_classrooms)
        assert rings(folder.generation_keeper.generations)[brought.name] == {OTHER}


def test_a_machine_that_is_locked_at_start_stays_so_with_a_copy_from_before(tmp_path: Path) -> None:
    """The phrase that was chosen since opens it, and the class key is not put on the machine again."""
    phrase = "empat ekor burung dara"
    filled(tmp_path)
    with open_on(tmp_path, "2026-12-02") as folder:
        files = list(StoredStates(folder).files(kept(folder)[0]))
        keys = StoredKeys(folder, time.monotonic, CHEAP)
        keys.admit(Way.PHRASE, phrase)
        keys.ask_at_start(on=True)
        remove(folder, replace(CLASSROOM, learners=CLASSROOM.learners[1:]))
        states = StoredStates(folder)
        states.go_back(states.bring(files).name)
    for number in range(0, 60, 3):
        cut_short(tmp_path, number)
    for _ in range(2):
        with open_on(tmp_path, "2026-12-03") as folder:
            keys = StoredKeys(folder, time.monotonic, CHEAP)
            assert keys.state().asks_at_start
            assert folder.keys.is_locked
            assert keys.unlock(Way.PHRASE, phrase)
            assert len(StoredPlays(folder).of(LEARNER)) == 2
