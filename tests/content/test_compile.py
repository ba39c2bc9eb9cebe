"""From YAML to what the app reads, and back to lessons."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.content.compile import compile_lessons
from app.content.library import BuiltLibrary
from app.domain.band import Band
from app.domain.errors import CannotBuild, LessonDamaged, LessonNotForBand, UnknownLesson
from app.domain.ids import LessonId
from app.domain.patterns import Pattern
from app.domain.phone.signs import Advice
from app.services.ports import Library
from tests.content.samples import BROKEN, EVERY_KIND, FIXTURES, ROOT, SENSITIVE, read

X01, X02 = LessonId("X01"), LessonId("X02")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("lessons")
    compile_lessons(ROOT, out, extra=[FIXTURES])
    return out


@pytest.fixture
def library(built: Path) -> BuiltLibrary:
    return BuiltLibrary(built)


def test_a_lesson_comes_back_as_it_was_written(library: BuiltLibrary) -> None:
    """Compiled and read, a lesson is the one that the checks have seen, with its version."""
    for path in (EVERY_KIND, SENSITIVE):
        for lesson in read(path).lessons:
            found = library.lesson(lesson.id, lesson.band)
            assert len(found.version) == 64
            assert found == replace(lesson, version=found.version)


def test_the_library_fills_its_port(library: BuiltLibrary) -> None:
    """The services may use it wherever they ask for a library."""
    port: Library = library
    assert [card.id for card in port.cards()] == sorted(card.id for card in port.cards())


def test_cards_tell_what_the_shelf_shows(library: BuiltLibrary) -> None:
    """A card knows title, minutes by band, objectives, and whether the lesson is sensitive."""
    card = next(card for card in library.cards() if card.id == X01)
    assert (card.title.source, card.title.context) == ("Too big for one", "X01")
    assert card.minutes == ((Band.MIDDLE, 9), (Band.OLDER, 10))
    assert card.sensitive
    assert card.teacher_present
    assert card.picture == "weijie"


def test_lists_of_skills_and_patterns_are_there(library: BuiltLibrary) -> None:
    """Four bamboos with three skills each, eight patterns, and texts with the contexts that catalogs use."""
    bamboos = library.bamboos()
    assert [len(bamboo.skills) for bamboo in bamboos] == [3, 3, 3, 3]
    assert bamboos[0].skills[0].title.context == f"skills/{bamboos[0].skills[0].id}"
    patterns = library.patterns()
    assert len(patterns.listed) == 8
    assert all(
        isinstance(each, Pattern) and each.label.context == f"patterns/{each.id}" for each in patterns.listed
    )
    assert {each.context for each in patterns.rule.about(Advice.STOP_AND_TELL)} == {"patterns/rule"}


def test_skills_say_whether_they_are_sensitive_through_and_through(library: BuiltLibrary) -> None:
    """Asking for help and everything of Safe online; one sensitive objective among others makes no skill sensitive."""
    skills = {skill.id: skill.sensitive for bamboo in library.bamboos() for skill in bamboo.skills}
    assert {name for name, sensitive in skills.items() if sensitive} == {
        "ask-for-help", "who-is-this", "stop-leave-tell", "my-space",
    }  # fmt: skip


def test_sets_list_only_lessons_that_exist_for_their_band(library: BuiltLibrary) -> None:
    """What is not written yet, or not for the band, is passed over."""
    bands = {card.id: card.bands for card in library.cards()}
    for each in library.sets():
        assert all(each.band in bands[lesson] for lesson in each.lessons)


def test_lessons_of_tests_are_never_shipped(tmp_path: Path) -> None:
    """Without the extra folder no id begins with X."""
    compile_lessons(ROOT, tmp_path)
    assert not list(tmp_path.glob("X*.json"))


def test_the_same_sources_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    """Compiling twice changes nothing, so a version changes only when its lesson does."""
    compile_lessons(ROOT, tmp_path, extra=[FIXTURES])
    assert {path.name: path.read_bytes() for path in built.iterdir()} == {
        path.name: path.read_bytes() for path in tmp_path.iterdir()
    }


def test_a_lesson_with_errors_stops_the_build_and_is_told(tmp_path: Path) -> None:
    """The error names file, line and code of what is not sound."""
    source = tmp_path / "extra/lesson.yaml"
    source.parent.mkdir()
    source.write_bytes((BROKEN / "unsafe-ending.yaml").read_bytes())
    with pytest.raises(CannotBuild, match=r"lesson\.yaml:\d+: unsafe-ending: “alone” is not a safe way"):
        compile_lessons(ROOT, tmp_path, extra=[source.parent])


def test_two_lessons_of_one_id_stop_the_build(tmp_path: Path) -> None:
    """An id belongs to one lesson."""
    with pytest.raises(CannotBuild, match="two files call themselves X99"):
        compile_lessons(ROOT, tmp_path, extra=[BROKEN / "lesson-twice"])


def test_an_unknown_lesson_is_told(library: BuiltLibrary) -> None:
    """Neither a free number nor a path out of the folder finds anything."""
    for name in ("L98", "", "../lessons/L09", "cards"):
        with pytest.raises((UnknownLesson, LessonDamaged)):
            library.lesson(LessonId(name), Band.YOUNG)


def test_a_lesson_of_other_bands_is_told(library: BuiltLibrary) -> None:
    """X01 is not for the youngest."""
    with pytest.raises(LessonNotForBand):
        library.lesson(X01, Band.YOUNG)


def test_any_changed_byte_is_noticed(built: Path, tmp_path: Path) -> None:
    """A compiled file that is cut, emptied or changed in one place is damaged, never half read."""
    whole = (built / "X02.json").read_bytes()
    library = BuiltLibrary(tmp_path)
    step = len(whole) // 97
    ways = [b"", whole[:-1], whole[: len(whole) // 2], b"[]", b"\xff\xfe", b"[" * 100_000]
    ways += [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(0, len(whole), step)]
    for held in ways:
        (tmp_path / "X02.json").write_bytes(held)
        with pytest.raises(LessonDamaged):
            library.lesson(X02, Band.YOUNG)


def test_a_damaged_list_is_told(tmp_path: Path) -> None:
    """A shelf that cannot be read raises the sentence for it, not a parser's error."""
    (tmp_path / "cards.json").write_bytes(b'[{"id": 3}]')
    with pytest.raises(LessonDamaged):
        BuiltLibrary(tmp_path).cards()
    with pytest.raises(LessonDamaged):
        BuiltLibrary(tmp_path).bamboos()


def test_what_the_app_imports_knows_neither_yaml_nor_jsonschema() -> None:
    """Reading compiled lessons loads none of the authors' tools, and a process that read them ends well."""
    code = (
        "import sys; from pathlib import Path; from app.content.library import BuiltLibrary;"
        "BuiltLibrary(Path('nowhere'));"
        "sys.exit(any(name in sys.modules for name in ('yaml', 'jsonschema', 'babel', 'difflib', 'argparse')))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert done.returncode == 0


def test_a_process_that_read_lessons_ends_well(built: Path) -> None:
    """No crash at the end of the program, where a pattern of msgspec's own made one in four."""
    code = (
        "from pathlib import Path; from app.content.library import BuiltLibrary;"
        f"[BuiltLibrary(Path({str(built)!r})).lesson('X02', 1) for _ in range(3)]"
    )
    ends = [subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode for _ in range(12)]
    assert ends == [0] * 12


def test_compiled_lessons_say_that_they_are_sensitive(built: Path) -> None:
    """What the check has worked out is written down, so that the app need not know the grid."""
    told = json.loads((built / "X01.json").read_text(encoding="utf-8"))
    assert told["lesson"]["sensitive"] is True
    assert told["lesson"]["reviewed_by"] == {}
