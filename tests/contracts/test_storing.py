"""What every storing port must do, the fake one and the real one alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.actions import Build, Choose, Go, MakePlan, Rewind, SkipLesson, SkipStep, Tick
from app.domain.assignments import Assignment, OwnSet, Whom
from app.domain.band import Band
from app.domain.classroom import (
    Avatar,
    Classroom,
    Group,
    HelpList,
    HelpNumber,
    Learner,
    Readiness,
    SchoolClass,
    TeacherDoor,
)
from app.domain.ids import (
    AssignmentId,
    ChoiceId,
    ClassId,
    GroupId,
    LearnerId,
    LessonId,
    PatternId,
    PlayId,
    SetId,
    SkillId,
)
from app.domain.noted_packs import NotedPack
from app.domain.pack_errors import PackGone
from app.domain.plays import Done, Evidence, Play, Progress
from app.domain.signers import Signer
from tests.contracts.both import Stores

AYU, BUDI = LearnerId("a" * 32), LearnerId("b" * 32)
CLASS = ClassId("c" * 32)
O1, S1 = LessonId("O1"), LessonId("S1")

ACTIONS = (
    Go(), Choose(ChoiceId("shout")), Tick(frozenset({PatternId("secret"), PatternId("gifts")})), Tick(frozenset()),
    Build((0, 2, 1)), MakePlan(1, 0), SkipStep(), Rewind(1), SkipLesson(),
)  # fmt: skip
WHOLE = Play(
    PlayId("1" * 32), AYU, O1, Band.OLDER, "v7", sensitive=False, progress=Progress.FINISHED, actions=ACTIONS,
    finished_on="2026-03-02",
    evidence=(Evidence("s/q", ChoiceId("shout"), SkillId("speak"), shown=False, misconception="you-always"),),
)  # fmt: skip
HALF_WAY = Play(PlayId("2" * 32), AYU, S1, Band.OLDER, "v1", sensitive=True, chapter=2)

KITES = GroupId("4" * 32)
CLASSROOM = Classroom(
    signers=(Signer("ab" * 32, "SMP 4 គ"), Signer("cd" * 32, "Bu Sari")),
    packs=(NotedPack("ef" * 32, "kites", 3, "ab" * 32), NotedPack("01" * 32, "boats", 1, "")),
    classes=(
        SchoolClass(CLASS, "7B ក", Band.YOUNG, (LessonId("T1"),), "2026-03-02", hidden=(O1,)),
        SchoolClass(
            ClassId("d" * 32),
            "Demo",
            Band.MIDDLE,
            demo=True,
            year="2026/27",
            ends_on="2027-06-12",
            told_on="2027-06-05",
            passed_on="2027-06-12",
            ended_on="2026-06-12",
            archived=True,
        ),
    ),
    learners=(
        Learner(
            AYU,
            CLASS,
            "น้ำฝน",
            Avatar(3, 5, mirrored=True),
            ("kite", "fish", "boat"),
            misses=4,
            groups=(KITES,),
        ),
        Learner(BUDI, CLASS, "[b]Budi", Avatar(24, 0), ("moon", "cat", "drum"), archived=True, joined=(AYU,)),
    ),
    groups=(Group(KITES, CLASS, "Kites ก"),),
    door=TeacherDoor("hash", "other", 7),
    help=HelpList("Ibu Ratna", (HelpNumber("Child line", "129"), HelpNumber("", "112")), "2026-03-01"),
    own_sets=(OwnSet(SetId("5" * 32), "Friends ก", Band.YOUNG, (O1, S1)),),
    assignments=(
        Assignment(AssignmentId("6" * 32), CLASS, SetId("5" * 32), Whom(KITES), "2026-03-02", "2026-03-20"),
        Assignment(AssignmentId("7" * 32), CLASS, SetId("start"), Whom(None, (AYU, BUDI)), hidden=True),
    ),
    ready=Readiness("2026-02-01", "2026-02-02"),
)


def test_a_new_machine_has_nothing(stores: Stores) -> None:
    """Before anything is saved everything is empty, and nothing had to be mended."""
    assert stores.plays.of(AYU) == ()
    assert stores.classrooms.load() == Classroom()
    assert stores.tallies.of(CLASS, S1).counts == ()
    assert stores.settings.get("language") == ""
    assert stores.mender.mended() == ()


def test_a_play_comes_back_as_it_was(stores: Stores) -> None:
    """Every field and every kind of action survives saving and a restart."""
    stores.plays.save(WHOLE).result()
    stores.plays.save(HALF_WAY).result()
    assert stores.plays.of(AYU) == (WHOLE, HALF_WAY)
    assert stores.reopened().plays.of(AYU) == (WHOLE, HALF_WAY)


def test_a_play_takes_the_place_of_its_earlier_self(stores: Stores) -> None:
    """Saving again replaces, and the order stays the one in which plays were begun."""
    for play in (WHOLE, HALF_WAY, replace(WHOLE, version="v8")):
        stores.plays.save(play).result()
    found = stores.reopened().plays.of(AYU)
    assert [(play.id, play.version) for play in found] == [(WHOLE.id, "v8"), (HALF_WAY.id, "v1")]


def test_what_is_finished_is_told_as_the_plays_tell_it(stores: Stores) -> None:
    """Just after saving, after a restart, and of a learner of whom nothing is known; what is open is not told."""
    for play in (
        WHOLE,
        HALF_WAY,
        replace(HALF_WAY, id=PlayId("3" * 32), progress=Progress.FINISHED, chapter=0),
    ):
        stores.plays.save(play).result()
    told = (Done(O1, False, "2026-03-02"), Done(S1, True, ""))  # noqa: FBT003  as they are told
    assert stores.finished.done(AYU) == told
    again = stores.reopened()
    assert (again.finished.done(AYU), again.finished.done(BUDI)) == (told, ())


def test_each_learner_has_plays_of_their_own(stores: Stores) -> None:
    """Nobody finds the plays of somebody else."""
    stores.plays.save(WHOLE).result()
    stores.plays.save(replace(HALF_WAY, learner=BUDI)).result()
    assert [play.lesson for play in stores.plays.of(BUDI)] == [S1]
    assert [play.lesson for play in stores.plays.of(AYU)] == [O1]


def test_settling_changes_nothing(stores: Stores) -> None:
    """A lesson's end may be told at any time, also before anything was saved."""
    stores.plays.settle()
    stores.plays.save(WHOLE).result()
    stores.plays.settle()
    assert stores.reopened().plays.of(AYU) == (WHOLE,)


def test_a_classroom_comes_back_whole(stores: Stores) -> None:
    """Classes, learners, door and help list survive saving and a restart, in their order."""
    stores.classrooms.save(CLASSROOM).result()
    assert stores.classrooms.load() == CLASSROOM
    assert stores.reopened().classrooms.load() == CLASSROOM


def test_what_is_no_longer_in_the_classroom_is_gone(stores: Stores) -> None:
    """A classroom is saved as it is: a learner who was taken out does not come back."""
    stores.classrooms.save(CLASSROOM).result()
    smaller = replace(CLASSROOM, learners=CLASSROOM.learners[1:], door=TeacherDoor())
    stores.classrooms.save(smaller).result()
    assert stores.reopened().classrooms.load() == smaller


def test_saves_that_nobody_waits_for_arrive_in_order(stores: Stores) -> None:
    """The last of many saves is the one that stays."""
    futures = [stores.plays.save(replace(WHOLE, version=f"v{number}")) for number in range(20)]
    assert [each.result() for each in futures] == [None] * 20
    assert [play.version for play in stores.reopened().plays.of(AYU)] == ["v19"]


def test_first_choices_add_up(stores: Stores) -> None:
    """Each play adds to the sums of its class and lesson, and to no other."""
    first = frozenset({("s/a", ChoiceId("x")), ("s/b", ChoiceId("y"))})
    stores.tallies.add(CLASS, S1, first).result()
    stores.tallies.add(CLASS, S1, frozenset({("s/a", ChoiceId("x"))})).result()
    stores.tallies.add(ClassId("d" * 32), S1, first).result()
    for found in (stores, stores.reopened()):
        counted = found.tallies.of(CLASS, S1)
        assert (counted.plays, counted.counts) == (2, (("s/a", "x", 2), ("s/b", "y", 1)))
        assert found.tallies.of(CLASS, O1).plays == 0


def test_a_setting_is_kept(stores: Stores) -> None:
    """The last value of each key stays, also an empty one, whatever letters it is made of."""
    for key, value in (
        ("language", "id"),
        ("language", "km"),
        ("name", "ខ្មែរ “x”\n"),
        ("gone", "1"),
        ("gone", ""),
    ):
        stores.settings.put(key, value).result()
    for found in (stores, stores.reopened()):
        assert [found.settings.get(key) for key in ("language", "name", "gone")] == ["km", "ខ្មែរ “x”\n", ""]


def test_a_learner_who_is_forgotten_has_no_plays(stores: Stores) -> None:
    """The other learner keeps theirs, over a restart too; a new play begins a new record."""
    stores.plays.save(WHOLE).result()
    stores.plays.save(replace(HALF_WAY, learner=BUDI)).result()
    stores.plays.forget(AYU).result()
    assert stores.plays.of(AYU) == ()
    again = stores.reopened()
    assert again.plays.of(AYU) == ()
    assert len(again.plays.of(BUDI)) == 1
    again.plays.save(WHOLE).result()
    assert again.plays.of(AYU) == (WHOLE,)


def test_counts_of_a_class_can_be_forgotten(stores: Stores) -> None:
    """Those of another class stay."""
    other = ClassId("d" * 32)
    for class_id in (CLASS, other):
        stores.tallies.add(class_id, S1, frozenset({("s/q", ChoiceId("tell"))})).result()
    stores.tallies.forget(CLASS).result()
    again = stores.reopened()
    assert again.tallies.of(CLASS, S1).plays == 0
    assert again.tallies.of(other, S1).plays == 1


def test_forgetting_earlier_states_keeps_the_one_of_now(stores: Stores) -> None:
    """Whatever was saved before, what is loaded is what was saved last."""
    stores.classrooms.save(CLASSROOM).result()
    left = replace(CLASSROOM, learners=CLASSROOM.learners[1:])
    stores.classrooms.save(left).result()
    stores.classrooms.forget_earlier().result()
    assert stores.classrooms.load() == left
    assert stores.reopened().classrooms.load() == left


def test_each_learner_has_settings_of_their_own(stores: Stores) -> None:
    """They lie beside the learner's plays, are nobody else's and not the machine's, and survive a restart."""
    assert stores.own_settings.of(AYU) == {}
    stores.plays.save(WHOLE).result()
    for learner, key, value in (
        (AYU, "size", "115"),
        (AYU, "size", "130"),
        (AYU, "gone", ""),
        (BUDI, "size", "150"),
    ):
        stores.own_settings.put(learner, key, value).result()
    for found in (stores, stores.reopened()):
        assert {key: value for key, value in found.own_settings.of(AYU).items() if value} == {"size": "130"}
        assert found.own_settings.of(BUDI) == {"size": "150"}
        assert found.settings.get("size") == ""
        assert found.plays.of(AYU) == (WHOLE,)


def test_plays_of_two_entries_become_those_of_one(stores: Stores) -> None:
    """In the order in which they were begun, each once, as often as it is asked for; a play that is newer stays."""
    begun = replace(HALF_WAY, learner=BUDI)
    for play in (begun, WHOLE):
        stores.plays.save(play).result()
    for _ in range(2):
        stores.plays.unite(AYU, BUDI).result()
        assert stores.plays.of(AYU) == (HALF_WAY, WHOLE)
    stores.plays.save(replace(HALF_WAY, chapter=3)).result()
    stores.plays.unite(AYU, BUDI).result()
    stores.plays.forget(BUDI).result()
    stores.plays.save(replace(WHOLE, id=PlayId("3" * 32))).result()
    for _ in range(2):
        assert [play.id[0] + str(play.chapter) for play in stores.plays.of(AYU)] == ["23", "10", "30"]
        assert stores.plays.of(BUDI) == ()
        stores = stores.reopened()


def test_a_setting_after_everything_was_forgotten_brings_nothing_back(stores: Stores) -> None:
    """Plays and settings of before stay away, now and after a restart."""
    stores.plays.save(WHOLE).result()
    stores.own_settings.put(AYU, "days", "3").result()
    assert stores.own_settings.of(AYU) == {"days": "3"}
    stores.plays.forget(AYU).result()
    assert stores.own_settings.of(AYU) == {}
    stores.own_settings.put(AYU, "size", "130").result()
    for _ in range(2):
        assert stores.plays.of(AYU) == ()
        assert stores.own_settings.of(AYU) == {"size": "130"}
        stores = stores.reopened()


def test_a_pack_of_lessons_is_kept_whole(stores: Stores) -> None:
    """A newer version takes the place of the one before; what was taken away, or never there, is told."""
    for version, held in ((3, b"three"), (4, b"four"), (9, b"nine")):
        stores.packs.keep("kites", version, held).result()
        assert stores.packs.read("kites") == held
    stores.packs.keep("boats", 1, b"one").result()
    again = stores.reopened()
    assert (again.packs.ids(), again.packs.read("kites")) == (("boats", "kites"), b"nine")
    again.packs.remove("kites").result()
    assert again.packs.ids() == ("boats",)
    with pytest.raises(PackGone):
        again.packs.read("kites")
