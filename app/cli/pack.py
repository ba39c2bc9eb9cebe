"""`pack`: packs of lessons for other schools are made, signed and checked. Nothing is taken into the app."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.cli import play
from app.cli.check import line, summary
from app.cli.project import ROOT
from app.content.compile import compiled
from app.content.folder import lesson_files
from app.content.known import load_known
from app.content.marks import TOP, Located, located
from app.content.pack_lessons import read_built
from app.content.pack_reader import with_pictures
from app.content.source import Source, read_lesson
from app.domain.names import clean
from app.domain.packs import Pack, PackFacts, Trust, expect_newer
from app.domain.problems import is_error, problem
from app.exchange.door.json_values import read_json
from app.exchange.door.plain_files import whole
from app.exchange.door.refusals import Refused
from app.exchange.packs.reading import read_pack
from app.exchange.packs.signing import is_public_key, new_keys
from app.exchange.packs.writing import write_pack

ABOUT = "Check packs of lessons (FILE.zip), make them of lessons, and make keys to sign them."
ABOUT_FILE = "pack.json"
_MOST = 1 << 20


def arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    doing = parser.add_subparsers(dest="what", required=True, metavar="check|play|make|key")
    check = doing.add_parser("check", help="tell who has signed a pack, and every problem in it")
    check.add_argument("file", type=Path, metavar="FILE")
    check.add_argument("--after", type=Path, metavar="FILE", help="the pack whose place it shall take")
    check.add_argument(
        "--trust",
        action="append",
        default=[],
        type=_named_key,
        metavar="NAME=KEY",
        help="a public key of a friend",
    )
    playing = doing.add_parser("play", help="play a lesson of a pack in the terminal")
    playing.add_argument("file", type=Path, metavar="FILE")
    playing.add_argument("lesson", metavar="LESSON", help="its id, such as L90")
    playing.add_argument("--lang", default="en", help="a language that the pack has, such as id")
    play.ask_band(playing)
    make = doing.add_parser("make", help="make a pack of a folder (app/exchange/README.md)")
    make.add_argument("folder", type=Path, metavar="FOLDER")
    make.add_argument("file", type=Path, metavar="FILE", help="the pack; nothing is written over")
    make.add_argument("--key", type=Path, metavar="FILE", help="sign it with the secret key in this file")
    key = doing.add_parser("key", help="make a key: the secret one goes into FILE, the public one is printed")
    key.add_argument("file", type=Path, metavar="FILE", help="nothing is written over")


def run(asked: argparse.Namespace) -> int:
    """Do what is asked; 1 when the pack has errors or not what is asked for, 0 otherwise."""
    return {"check": _check, "play": _play, "make": _make, "key": _key}[asked.what](asked)


def _key(asked: argparse.Namespace) -> int:
    keys = new_keys()
    _write(asked.file, f"{keys.secret}\n".encode(), mode=0o600)
    sys.stdout.write(f"{keys.public}\n")
    return 0


def _check(asked: argparse.Namespace) -> int:
    pack = read_pack(asked.file)
    if asked.after is not None:
        expect_newer(pack.facts, read_pack(asked.after).facts)
    facts = pack.facts
    sys.stdout.write(f"{facts.id} {facts.version}: {facts.title} ({facts.author})\n")
    sys.stdout.write(f"{Trust(school=dict(asked.trust)).told(facts)}\n")
    found = list(_problems(pack))
    sys.stdout.writelines(f"{line(each)}\n" for each in found)
    sys.stderr.write(f"lessons: {len(pack.lessons)}, {summary(found)}\n")
    return 1 if any(is_error(each.problem) for each in found) else 0


def _problems(pack: Pack) -> Iterator[Located]:
    ours = {path.parent.name.partition("-")[0]: path.parent.name for path in lesson_files(ROOT / "lessons")}
    for lesson_id, source in _sources(pack, pack.lessons):
        if lesson_id in ours:
            twice = problem("lesson-twice", lesson=lesson_id, other=ours[lesson_id])
            yield located(str(source.path), TOP, twice)
        yield from source.problems


def _sources(pack: Pack, wanted: Iterable[str]) -> Iterator[tuple[str, Source]]:
    """Yield these lessons, checked by the rules of ours."""
    known = with_pictures(load_known(ROOT), pack.pictures)
    translated = {
        language: frozenset((context, text) for context, texts in words.items() for text in texts)
        for language, words in pack.words.items()
    }
    for lesson_id in wanted:
        file = f"lessons/{lesson_id}.json"
        yield lesson_id, read_built(pack.lessons[lesson_id], lesson_id, file, known, translated)


def _play(asked: argparse.Namespace) -> int:
    pack = read_pack(asked.file)
    sources = dict(_sources(pack, {asked.lesson} & pack.lessons.keys()))
    if not sources or not sources[asked.lesson].is_sound:
        why = "cannot be played; `pack check` tells why" if sources else "is not in this pack"
        sys.stderr.write(f"{asked.lesson} {why}.\n")
        return 1
    lesson = play.for_band(sources[asked.lesson].lessons, asked)
    if lesson is None:
        return 1
    words = pack.words.get(asked.lang, {})
    play.play(lesson, lambda text: words.get(text.context, {}).get(text.source, text.source))
    return 0


def _make(asked: argparse.Namespace) -> int:
    facts = _facts(asked.folder)
    files = dict(_files(asked.folder))
    known = with_pictures(
        load_known(ROOT), (Path(name).stem for name in files if name.startswith("pictures/"))
    )
    sources = [read_lesson(path, known) for path in lesson_files(asked.folder)]
    found = [each for source in sources for each in source.problems]
    sys.stdout.writelines(f"{line(each)}\n" for each in found)
    if not all(each.is_sound for each in sources):
        return 1
    files |= {f"lessons/{(each.data or {})['lesson']}.json": compiled(each) for each in sources}
    secret = whole(asked.key, _MOST).decode("ascii", "replace").strip() if asked.key else ""
    _write(asked.file, write_pack(facts, files, secret))
    sys.stdout.write(f"{asked.file}: lessons: {len(sources)}, files: {len(files)}\n")
    return 0


def _facts(folder: Path) -> PackFacts:
    told = read_json(whole(folder / ABOUT_FILE, _MOST), ABOUT_FILE)
    try:
        return PackFacts(told["id"], told["version"], clean(told["title"]), clean(told["author"]))
    except (KeyError, TypeError):
        raise Refused("json-shape", ABOUT_FILE) from None


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for pattern in ("texts/*.json", "pictures/*.png", "sounds/*.ogg"):
        for path in sorted(folder.glob(pattern)):
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def _write(path: Path, data: bytes, mode: int = 0o666) -> None:
    with os.fdopen(
        os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode), "wb"
    ) as new:
        new.write(data)


def _named_key(text: str) -> tuple[str, str]:
    name, _, key = text.rpartition("=")
    if not clean(name) or not is_public_key(key):
        raise argparse.ArgumentTypeError(
            "give a name and a public key of 64 hexadecimal digits, as SMP 4=0123..."
        )
    return key, clean(name)
