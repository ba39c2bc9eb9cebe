"""`check` and `play` as authors call them."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli.main import main
from app.cli.project import say_in, translations
from app.cli.terminal import Terminal
from app.domain.lesson import Lesson
from app.domain.text import Text
from tests.content.samples import BROKEN, EVERY_KIND, FIXTURES, ROOT, SENSITIVE, read


def test_a_problem_is_one_line_with_place_code_and_remedy(capsys: pytest.CaptureFixture[str]) -> None:
    """The line reads file:line:column: code: what; what to do. The exit code is 1."""
    assert main(["check", str(BROKEN / "unknown-target.yaml")]) == 1
    told = capsys.readouterr()
    assert told.out == (
        "tests/broken/unknown-target.yaml:29:19: unknown-target: There is no scene “sheds”; "
        "did you mean “shed”? write the id of a scene of this lesson\n"
    )
    assert told.err == "errors: 1, warnings: 0\n"


def test_a_warning_is_marked_and_does_not_fail(capsys: pytest.CaptureFixture[str]) -> None:
    """Warnings are told, and the exit code is 0."""
    assert main(["check", str(BROKEN / "unused-fact.yaml")]) == 0
    assert ": unused-fact (warning): " in capsys.readouterr().out


def test_sound_lessons_tell_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Where all is well there is no line, and the exit code is 0."""
    assert main(["check", str(FIXTURES)]) == 0
    assert capsys.readouterr().out == ""


def test_problems_as_json_can_be_read_by_programs(capsys: pytest.CaptureFixture[str]) -> None:
    """One list, one object for each problem, with the same exit code."""
    assert main(["check", "--json", str(BROKEN / "first-is-best.yaml")]) == 0
    assert json.loads(capsys.readouterr().out)[0]["severity"] == "warning"
    assert main(["check", "--json", str(BROKEN / "unsafe-ending.yaml")]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [(each["code"], each["severity"]) for each in told] == [("unsafe-ending", "error")]
    assert set(told[0]) == {"file", "line", "column", "code", "severity", "what", "remedy"}


def test_the_schema_is_printed_for_editors(capsys: pytest.CaptureFixture[str]) -> None:
    """It is JSON and names its dialect."""
    assert main(["check", "--schema"]) == 0
    assert json.loads(capsys.readouterr().out)["$schema"].startswith("https://json-schema.org/")


@pytest.mark.parametrize(
    "words", [[], ["sing"], ["check", "--loud"], ["play"], ["play", "L09", "--band", "7"]]
)
def test_a_call_that_nobody_knows_ends_with_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Usage goes to the error stream."""
    assert main(words) == 2
    assert "usage:" in capsys.readouterr().err


def test_a_missing_file_is_a_problem_like_any_other(capsys: pytest.CaptureFixture[str]) -> None:
    """No traceback, a line with a remedy."""
    assert main(["check", "nowhere.yaml"]) == 1
    assert "cannot-read" in capsys.readouterr().out


@pytest.mark.parametrize(
    "name", ["L98", "nowhere/lesson.yaml", str(BROKEN / "unsafe-ending.yaml"), "../..", "*"]
)
def test_what_cannot_be_played_is_told_in_a_sentence(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Unknown ids, missing files and lessons with errors end with 1."""
    assert main(["play", name]) == 1
    assert capsys.readouterr().err.startswith(name)


def test_a_band_that_the_lesson_has_not_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence names the bands there are."""
    assert main(["play", str(SENSITIVE), "--band", "1"]) == 1
    assert "2, 3" in capsys.readouterr().err


def test_a_language_without_a_catalog_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence names the languages there are; a path is no language."""
    for language in ("xx", "../id"):
        assert main(["play", str(EVERY_KIND), "--lang", language]) == 1
        assert "there are: en, id" in capsys.readouterr().err


def test_a_lesson_is_played_with_numbers() -> None:
    """Typing numbers, going back and on leads to the end, with the story's answers between."""
    shown = _played(_lesson(EVERY_KIND), "1\n\n\n2\nb\n1\n\n\n1,2\n\n1 1\n1\n\n\n1 2\n\n")
    for text in (
        "The borrowed kite",
        "One slow breath",
        "Amir (angry)",
        "Always? It was a tree!",
        "fish tail.",
    ):
        assert text in shown
    assert shown.index("Amir looks at the hole") < shown.index("Always? It was a tree!")


def test_the_content_note_comes_first() -> None:
    """A lesson that needs the teacher begins with its note."""
    lines = _played(_lesson(SENSITIVE), "").splitlines()
    assert lines[1].startswith("[In this story")


@pytest.mark.parametrize(
    "typed", ["q\n", "", "x\n99\n0\n1 2 3\n-1\n\u00b2\nb\n" + "9" * 5000 + "\nq\n", "ss\n", "s\n" * 40]
)
def test_leaving_skipping_and_nonsense_end_cleanly(typed: str) -> None:
    """Whatever is typed, and however it ends, there is no error."""
    assert "borrowed kite" in _played(_lesson(EVERY_KIND), typed)


def test_play_reads_a_pipe_and_ends_with_it() -> None:
    """In a process of its own with piped input, a lesson is played and left with 0."""
    done = subprocess.run(
        [sys.executable, "-m", "app", "play", str(EVERY_KIND), "--band", "2"],
        cwd=ROOT, input="1\n\n2\n", capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "What came back" in done.stdout


def test_a_reader_who_has_gone_makes_no_traceback() -> None:
    """`check --schema | head -1` ends quietly."""
    with subprocess.Popen(
        [sys.executable, "-m", "app", "check", "--schema"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(1)
        running.stdout.close()
        assert running.stderr.read() == b""


def test_a_translation_is_said_where_there_is_one(tmp_path: Path) -> None:
    """Texts of the catalog are said, others stay English, drafts are not said."""
    path = tmp_path / "locales/id/LC_MESSAGES/lessons.po"
    path.parent.mkdir(parents=True)
    path.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgctxt "X02"\nmsgid "kite"\nmsgstr "layang-layang"\n\n'
        '#, fuzzy\nmsgctxt "X02"\nmsgid "tree"\nmsgstr "batu"\n',
        encoding="utf-8",
    )
    say = say_in("id", tmp_path)
    assert [say(Text("X02", word)) for word in ("kite", "tree", "roof")] == ["layang-layang", "tree", "roof"]
    assert translations("th", tmp_path) is None


def _lesson(path: Path) -> Lesson:
    return read(path).lessons[0]


def _played(lesson: Lesson, typed: str) -> str:
    shown = io.StringIO()
    Terminal(lesson, lambda text: text.source, io.StringIO(typed), shown).run()
    return shown.getvalue()
