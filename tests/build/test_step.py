"""What is stale is made, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.build import plan, step
from app.build.plan import PARTS, Part, Tell
from app.build.stamp import STAMP, read_stamp
from app.build.step import ensure_built
from app.domain.errors import CannotBuild


def _copier(name: str) -> Callable[[Path, Path, Tell], None]:
    def make(root: Path, out: Path, tell: Tell) -> None:
        for source in (root / name).iterdir():
            (out / source.name).write_text(source.read_text(encoding="utf-8").upper(), encoding="utf-8")
        tell(1.0)

    return make


def _none(_: object) -> dict[str, str]:
    return {}


def _part(name: str, make: Callable[[Path, Path, Tell], None] | None = None) -> Part:
    return Part(name, ((name,), (".txt",)), (), ("kivy",), 1, make or _copier(name))


@pytest.fixture
def parts() -> tuple[Part, Part]:
    return _part("songs"), _part("poems")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for folder, name in (("songs", "rain.txt"), ("songs", "river.txt"), ("poems", "leaf.txt")):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_text(name, encoding="utf-8")
    return tmp_path


def test_first_run_makes_every_part(tree: Path, parts: tuple[Part, Part]) -> None:
    """A clean tree is built whole, each part in its own folder."""
    report = ensure_built(tree, parts=parts)
    assert (report.built, report.kept) == (("songs", "poems"), ())
    assert (tree / ".built/songs/rain.txt").read_text(encoding="utf-8") == "RAIN.TXT"


def test_second_run_makes_nothing(tree: Path, parts: tuple[Part, Part]) -> None:
    """What is whole is kept, and nothing is written."""
    ensure_built(tree, parts=parts)
    before = (tree / ".built/songs").stat().st_mtime_ns
    report = ensure_built(tree, parts=parts)
    assert (report.built, report.kept) == ((), ("songs", "poems"))
    assert (tree / ".built/songs").stat().st_mtime_ns == before


def test_touched_source_is_not_made_again_and_is_remembered(tree: Path, parts: tuple[Part, Part]) -> None:
    """A new date on the same contents makes nothing stale, and the next look is cheap again."""
    ensure_built(tree, parts=parts)
    os.utime(tree / "songs/rain.txt", ns=(1, 1))
    assert ensure_built(tree, parts=parts).built == ()
    assert step._looks_whole(parts[0], tree, tree / ".built")


def test_changed_source_makes_only_its_part(tree: Path, parts: tuple[Part, Part]) -> None:
    """A change in one part leaves the others alone."""
    ensure_built(tree, parts=parts)
    (tree / "poems/leaf.txt").write_text("another leaf", encoding="utf-8")
    assert ensure_built(tree, parts=parts).built == ("poems",)
    assert (tree / ".built/poems/leaf.txt").read_text(encoding="utf-8") == "ANOTHER LEAF"


def test_new_and_removed_sources_are_noticed(tree: Path, parts: tuple[Part, Part]) -> None:
    """A part follows the files it is made from."""
    ensure_built(tree, parts=parts)
    (tree / "songs/sea.txt").write_text("sea", encoding="utf-8")
    (tree / "songs/rain.txt").unlink()
    ensure_built(tree, parts=parts)
    assert {path.name for path in (tree / ".built/songs").iterdir()} == {"sea.txt", "river.txt", STAMP}


@pytest.mark.parametrize("damage", ["removed", "cut", "no stamp", "bad stamp"])
def test_damaged_output_is_made_again(tree: Path, parts: tuple[Part, Part], damage: str) -> None:
    """A lost or cut file, or a stamp that cannot be read, makes the part stale."""
    ensure_built(tree, parts=parts)
    songs = tree / ".built/songs"
    if damage == "removed":
        (songs / "rain.txt").unlink()
    elif damage == "cut":
        (songs / "rain.txt").write_bytes(b"")
    elif damage == "no stamp":
        (songs / STAMP).unlink()
    else:
        (songs / STAMP).write_bytes(b"\0\0")
    assert ensure_built(tree, parts=parts).built == ("songs",)
    assert (songs / "rain.txt").read_text(encoding="utf-8") == "RAIN.TXT"


def test_new_tool_makes_its_parts_again(
    tree: Path, parts: tuple[Part, Part], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another version of a tool may draw differently."""
    ensure_built(tree, parts=parts)
    monkeypatch.setattr(plan, "versions", lambda names: dict.fromkeys(names, "99"))
    assert ensure_built(tree, parts=parts).built == ("songs", "poems")


def test_missing_tools_make_nothing_stale(
    tree: Path, parts: tuple[Part, Part], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A computer without the author's tools uses what was built elsewhere."""
    ensure_built(tree, parts=parts)
    monkeypatch.setattr(plan, "versions", _none)
    assert ensure_built(tree, parts=parts).built == ()


@pytest.mark.parametrize("stop", [KeyboardInterrupt, ValueError])
def test_interrupted_build_leaves_the_old_part_and_no_half(tree: Path, stop: type[BaseException]) -> None:
    """Whatever ends a build in the middle, the part is the old one, and the next run makes it whole."""
    ensure_built(tree, parts=(_part("songs"),))
    (tree / "songs/rain.txt").write_text("new rain", encoding="utf-8")

    def stopping(root: Path, out: Path, tell: Tell) -> None:
        (out / "rain.txt").write_text("half", encoding="utf-8")
        raise stop

    with pytest.raises(stop):
        ensure_built(tree, parts=(_part("songs", stopping),))
    assert (tree / ".built/songs/rain.txt").read_text(encoding="utf-8") == "RAIN.TXT"
    assert ensure_built(tree, parts=(_part("songs"),)).built == ("songs",)
    assert (tree / ".built/songs/rain.txt").read_text(encoding="utf-8") == "NEW RAIN"


def test_what_a_killed_run_left_is_never_taken_for_whole(tree: Path) -> None:
    """A machine that stops between the two renames has no part; what stands aside is cleared away."""
    ensure_built(tree, parts=(_part("songs"),))
    built = tree / ".built"
    (built / "songs").rename(built / ".songs.old")
    (built / ".songs.new").mkdir()
    (built / ".songs.new/rain.txt").write_text("half", encoding="utf-8")
    assert ensure_built(tree, parts=(_part("songs"),)).built == ("songs",)
    assert sorted(path.name for path in built.iterdir()) in (["songs"], ["lock", "songs"])


def test_source_that_changes_while_it_is_read_is_stale_afterwards(tree: Path) -> None:
    """An author who saves during a build gets the new text with the next one."""

    def slow(root: Path, out: Path, tell: Tell) -> None:
        _copier("songs")(root, out, tell)
        (root / "songs/rain.txt").write_text("saved meanwhile", encoding="utf-8")

    ensure_built(tree, parts=(_part("songs", slow),))
    assert ensure_built(tree, parts=(_part("songs"),)).built == ("songs",)


def test_folder_that_cannot_be_written_says_so(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clean copy on a read-only disk gives a sentence with the folder and the remedy."""

    def refuse(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(CannotBuild, match=r"Permission denied .*\.built"):
        ensure_built(tree, parts=(_part("songs"),))


def test_file_in_the_place_of_the_folder_says_so(tree: Path) -> None:
    """Whatever stands where `.built` should be, no traceback comes out."""
    (tree / ".built").write_text("", encoding="utf-8")
    with pytest.raises(CannotBuild):
        ensure_built(tree, parts=(_part("songs"),))


def test_read_only_tree_that_is_whole_needs_no_writing(
    tree: Path, parts: tuple[Part, Part], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A whole tree copied to a read-only place, with new dates, is used as it is."""
    ensure_built(tree, parts=parts)
    os.utime(tree / "songs/rain.txt", ns=(1, 1))

    def refuse(*_: object) -> None:
        raise PermissionError(30, "Read-only file system")

    monkeypatch.setattr(step, "_restamp", refuse)
    assert ensure_built(tree, parts=parts).built == ()


def test_missing_package_says_how_to_get_it(tree: Path) -> None:
    """A computer without the author's tools and with nothing built is told what to do."""

    def needing(root: Path, out: Path, tell: Tell) -> None:
        raise ModuleNotFoundError(name="resvg_py")

    with pytest.raises(CannotBuild, match=r"resvg_py is missing \(uv sync"):
        ensure_built(tree, parts=(_part("songs", needing),))


def test_progress_only_grows_and_ends_at_one(tree: Path, parts: tuple[Part, Part]) -> None:
    """The bar goes from 0 to 1 over all parts together."""
    told: list[tuple[str, float]] = []
    ensure_built(tree, lambda part, done: told.append((part, done)), parts)
    assert told == [("songs", 0.0), ("songs", 0.5), ("poems", 0.5), ("poems", 1.0)]


_BUILDS = """
import sys, time
from pathlib import Path
from app.build.plan import Part
from app.build.step import ensure_built
root = Path(sys.argv[1])
def slow(root, out, tell):
    with (root / "made.log").open("a") as log:
        log.write("made\\n")
    for number in range(5):
        (out / f"{number}.txt").write_text("whole")
        time.sleep(0.05)
ensure_built(root, parts=(Part("songs", (("songs",), (".txt",)), (), (), 1, slow),))
print(len(list((root / ".built/songs").glob("*.txt"))))
"""


def test_two_at_once_build_once(tree: Path, root: Path) -> None:
    """Of several processes that find a part stale one makes it; all of them find it whole."""
    command = [sys.executable, "-c", _BUILDS, str(tree)]
    processes = [subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    said = [process.communicate(timeout=60)[0].strip() for process in processes]
    assert said == ["5", "5", "5"]
    assert (tree / "made.log").read_text(encoding="utf-8") == "made\n"


def test_seeing_that_all_is_there_imports_no_tool(root: Path, built: Path) -> None:
    """The app's start does not pay for the author's packages."""
    asks = (
        "import sys; from pathlib import Path; from app.build.step import ensure_built;"
        "ensure_built(Path('.').resolve());"
        "print([name for name in ('babel', 'PIL', 'fontTools', 'yaml', 'resvg_py', 'icu4py')"
        " if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", asks], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_stamps_name_their_tools(built: Path) -> None:
    """Each part of the real tree remembers what made it."""
    made_with = {part.name: read_stamp(built / part.name) for part in PARTS}
    for part in PARTS:
        stamp = made_with[part.name]
        assert stamp is not None
        assert set(stamp.tools) == {name.lower().replace("-", "_") for name in part.tools}
