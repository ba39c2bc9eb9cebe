"""`pack` makes, signs and checks packs of lessons."""

from __future__ import annotations

import json
import stat
import sys
from io import StringIO
from pathlib import Path

import pytest

from app.cli.main import main
from app.content.messages import lesson_messages
from app.exchange.packs.writing import write_pack
from tests.content.samples import EVERY_KIND, read, text_of
from tests.exchange.packs.parcel import FACTS, contents, files_in

ABOUT = {"id": "kites", "version": 1, "title": "Kites", "author": "SMP 4"}


def written(folder: Path, version: int = 1, lesson: str = "L90") -> Path:
    """Write a folder of which a pack can be made: a lesson of ours under another id, whole in two languages."""
    text = text_of(EVERY_KIND).replace("X02", lesson)
    words: dict[str, dict[str, str]] = {}
    for context, english, _ in lesson_messages(read(EVERY_KIND), ""):
        words.setdefault(context.replace("X02", lesson), {})[english] = english
    for name, held in (
        ("pack.json", json.dumps({**ABOUT, "version": version})),
        (f"lessons/con/{lesson}-the-borrowed-kite/lesson.yaml", text),
        ("texts/id.json", json.dumps(words)),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(held, encoding="utf-8")
    return folder


def made(tmp_path: Path, name: str, *more: str, version: int = 1, lesson: str = "L90") -> Path:
    """Make a pack by the command."""
    pack = tmp_path / f"{name}.zip"
    assert main(["pack", "make", str(written(tmp_path / name, version, lesson)), str(pack), *more]) == 0
    return pack


def test_a_signed_pack_is_made_and_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Key, pack, and the words about it; the secret key is for nobody else to read."""
    key = tmp_path / "key"
    assert main(["pack", "key", str(key)]) == 0
    public = capsys.readouterr().out.strip()
    pack = made(tmp_path, "kites", "--key", str(key))
    assert main(["pack", "check", str(pack), "--trust", f"SMP 4={public}"]) == 0
    told = capsys.readouterr()

    assert "kites 1: Kites (SMP 4)" in told.out
    assert "Signed by SMP 4, whom this school trusts." in told.out
    assert "lessons: 1, errors: 0" in told.err
    if sys.platform != "win32":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_a_pack_of_nobody_is_told_as_such(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It can be looked at."""
    assert main(["pack", "check", str(made(tmp_path, "kites"))]) == 0
    assert "Not signed: nobody can tell who made it" in capsys.readouterr().out


def test_an_older_pack_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--after` compares it with the one that is here."""
    second, first = (made(tmp_path, f"v{version}", version=version) for version in (2, 1))
    assert main(["pack", "check", str(second), "--after", str(first)]) == 0
    assert main(["pack", "check", str(first), "--after", str(second)]) == 1
    assert "Version 2 of this pack is here already" in capsys.readouterr().err


def test_the_rules_of_ours_hold_for_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A lesson with errors, and one that takes the id of ours, are told with their codes."""
    files = files_in(made(tmp_path, "kites").read_bytes())
    lesson = json.loads(files["lessons/L90.json"])
    lesson["lesson"]["scenes"][0]["place"] = "castle-of-doom"
    bad = tmp_path / "bad.zip"
    bad.write_bytes(write_pack(FACTS, {"lessons/L90.json": json.dumps(lesson).encode()}))
    assert main(["pack", "check", str(bad)]) == 1
    assert "unknown-place" in capsys.readouterr().out

    assert main(["pack", "check", str(made(tmp_path, "ours", lesson="L03"))]) == 1
    assert "lesson-twice" in capsys.readouterr().out


def test_a_lesson_that_nobody_built_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Another story under the seal, another id, or something else altogether."""
    good = files_in(made(tmp_path, "kites").read_bytes())["lessons/L90.json"]
    odd = {
        "lessons/L90.json": good.replace(b'"minutes":{', b'"minutes": {'),
        "lessons/L91.json": good,
        "lessons/L92.json": contents()["lessons/L90.json"],
        "lessons/L93.json": b"[]",
    }
    for number, (name, held) in enumerate(odd.items()):
        pack = tmp_path / f"{number}.zip"
        pack.write_bytes(write_pack(FACTS, {name: held}))
        assert main(["pack", "check", str(pack)]) == 1
        assert f"“{name[8:11]}” cannot be read" in capsys.readouterr().err


def test_a_lesson_of_a_pack_can_be_played(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the language of its own words, before any child sees it; what is not there is told."""
    folder = written(tmp_path / "kites")
    words = json.loads((folder / "texts/id.json").read_text(encoding="utf-8"))
    loud = {context: {text: text.upper() for text in texts} for context, texts in words.items()}
    (folder / "texts/id.json").write_text(json.dumps(loud), encoding="utf-8")
    pack = str(tmp_path / "kites.zip")
    assert main(["pack", "make", str(folder), pack]) == 0
    capsys.readouterr()
    told = {}
    for language in ("en", "id"):
        monkeypatch.setattr("sys.stdin", StringIO("q\n"))
        assert main(["pack", "play", pack, "L90", "--band", "2", "--lang", language]) == 0
        told[language] = capsys.readouterr().out

    assert "The borrowed kite" in told["en"]
    assert "THE BORROWED KITE" in told["id"]
    assert main(["pack", "play", pack, "L91"]) == 1
    assert "L91 is not in this pack" in capsys.readouterr().err


def test_nothing_is_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither a key nor a pack; a folder that is none of a pack is told in a sentence."""
    kept = tmp_path / "kept"
    kept.write_text("mine", encoding="utf-8")
    assert main(["pack", "key", str(kept)]) == 1
    assert main(["pack", "make", str(written(tmp_path / "kites")), str(kept)]) == 1
    assert kept.read_text(encoding="utf-8") == "mine"
    (tmp_path / "kites/pack.json").write_text("{}", encoding="utf-8")
    assert main(["pack", "make", str(tmp_path / "kites"), str(tmp_path / "new.zip")]) == 1
    assert "pack.json" in capsys.readouterr().err
    assert main(["pack", "check", "x.zip", "--trust", "SMP 4"]) == 2
