"""Folders and files that are read-only, forbidden, locked, or something else than they should be.

Done as an account without special rights. Each time Rebung's store works, or says in a sentence why not; whatever
it said is saved is there when the rights are back.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

from app.domain.errors import RebungError
from app.storage.lock import Lock
from tests.torture.figures import Figures, sampled
from tests.torture.workload import LEARNER, RealStore, filled, judged

STEPS, MORE = 6, 6
NOBODY = 65534
Harm = Callable[[Path], object]
CRASHED = "crashed"


def why_not() -> str:
    """Say why rights cannot be taken away here, "" if they can."""
    return "" if os.name == "posix" else "needs an account without rights, as POSIX has them"


def run(runs: int, seed: int) -> Figures:
    """Do so many of the harms, each to a folder of its own."""
    figures = Figures("rights")
    names = sorted(HARMS)
    for number in sampled(len(names), runs, seed):
        with tempfile.TemporaryDirectory() as scratch:
            Path(scratch).chmod(0o755)
            _one(figures, names[number], Path(scratch) / "above" / "data")
    return figures


def crashing(_seed: int) -> Figures:
    """Open a folder with a program that tells nothing, which must be found."""
    figures = Figures("a program that raises")
    figures.note(_outcome(_told_by_another(_raise)))
    return figures


CONTROLS = (crashing,)


def _raise() -> int:
    raise PermissionError(errno.EACCES, "not told in words")


def _mode(name: str, mode: int) -> Harm:
    def harm(data: Path) -> None:
        for path in data.parent.glob(f"data{name}"):
            path.chmod(mode)

    return harm


def _file_instead(name: str) -> Harm:
    def harm(data: Path) -> None:
        path = Path(f"{data}{name}")
        shutil.rmtree(path)
        path.write_bytes(b"")

    return harm


def _folder_instead(data: Path) -> None:
    path = data / "classroom.a"
    path.unlink()
    path.mkdir()


def _damaged_and_shut(data: Path) -> None:
    (data / f"learners/{LEARNER}.a").write_bytes(b"?")
    (data / "damaged").mkdir()
    (data / "damaged").chmod(0o555)


def _gone_and_shut(data: Path) -> None:
    shutil.rmtree(data)
    data.parent.chmod(0o555)


def _loop(data: Path) -> None:
    shutil.rmtree(data)
    data.symlink_to(data)


HARMS: dict[str, Harm] = {
    "the folder is read-only": _mode("", 0o555),
    "the folder is shut": _mode("", 0o000),
    "the folder may be searched only": _mode("", 0o111),
    "the folder is gone and cannot be made": _gone_and_shut,
    "the folder is a file": _file_instead(""),
    "the folder is a link to itself": _loop,
    "the lock is shut": _mode("/rebung.lock", 0o000),
    "the lock is read-only": _mode("/rebung.lock", 0o444),
    "another has the lock": lambda data: _held.append(Lock(data / "rebung.lock")),
    "settings are shut": _mode("/settings.*", 0o000),
    "the classroom is shut": _mode("/classroom.*", 0o000),
    "a slot of the classroom is shut": _mode("/classroom.a", 0o000),
    "a slot of the classroom is a folder": _folder_instead,
    "the classroom is read-only": _mode("/classroom.*", 0o444),
    "learners are shut": _mode("/learners", 0o000),
    "learners are read-only": _mode("/learners", 0o555),
    "a learner's slots are shut": _mode("/learners/*", 0o000),
    "a learner's slots are read-only": _mode("/learners/*", 0o444),
    "all of learners is read-only": lambda data: [
        _mode(each, 0o555)(data) for each in ("/learners/*", "/learners")
    ],
    "learners are a file": _file_instead("/learners"),
    "the mirror is read-only": _mode("/mirror", 0o555),
    "the mirror is shut": _mode("/mirror", 0o000),
    "the mirror is a file": _file_instead("/mirror"),
    "a slot is damaged, damaged files are read-only": _damaged_and_shut,
}
_held: list[Lock] = []


def _one(figures: Figures, name: str, data: Path) -> None:
    data.parent.mkdir()
    store = RealStore(data)
    filled(store, STEPS)
    store.close()
    if os.geteuid() == 0:
        for path in (data.parent, *data.parent.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
    HARMS[name](data)
    told = _told_by_another(lambda: _save(data))
    for lock in _held:
        lock.release()
    _held.clear()
    outcome = _outcome(told)
    figures.more[outcome] += 1
    figures.note(outcome if outcome == CRASHED else _back(data, told), example=f"{name}: {told}")


def _outcome(told: dict[str, object]) -> str:
    return str(told.get("verdict", CRASHED))


def _save(data: Path) -> dict[str, object]:
    """Open and save until something is told; say what was, and how much is saved."""
    saved = STEPS
    try:
        store = RealStore(data)
        try:
            store.observed()
            while saved < STEPS + MORE:
                store.save(saved + 1)
                saved += 1
        finally:
            store.close()
    except RebungError as error:
        return {"verdict": "told", "saved": saved, "sentence": error.told()}
    return {"verdict": "works", "saved": saved}


def _back(data: Path, told: dict[str, object]) -> str:
    """Give the rights back, and judge what is there, unless a file or nothing stands in its place."""
    if not data.is_dir() or (data / "learners").is_file():
        return "sound"
    data.chmod(0o700)
    for folder, names, files in os.walk(data):
        for name in (*names, *files):
            (Path(folder) / name).chmod(0o700)
    store = RealStore(data)
    try:
        return judged(store, int(str(told["saved"])))[0]
    finally:
        store.close()


def _told_by_another(do: Callable[[], object]) -> dict[str, object]:
    """Let a process without special rights do something; return what it says, nothing if it crashed."""
    out, into = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(out)
        try:
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            said = do()
        except BaseException:  # noqa: BLE001  whatever is not told in words is what this looks for
            said = {"raised": traceback.format_exc(limit=-1)[-200:]}
        os.write(into, json.dumps(said).encode())
        os._exit(0)
    os.close(into)
    heard = b""
    while chunk := os.read(out, 65536):
        heard += chunk
    os.close(out)
    os.waitpid(pid, 0)
    said = json.loads(heard or b"{}")
    return said if isinstance(said, dict) else {}
