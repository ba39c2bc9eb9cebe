"""Nothing gets out: Rebung plays by itself, from its first start through lessons to the teacher's room, behind a wall.

The network around it is empty, and strace writes down who asks for one (`tests/walls.py`). Afterwards its home and its
temporary files are as empty as before. Python's own sockets are watched in every test as well (`tests/offline.py`).
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

from tests import walls
from tests.torture.figures import Figures

ROOT = Path(__file__).parents[2]
SIZES = ("1024x600", "1366x768", "1280x720")
LANGUAGES = ("en", "id", "qps")
why_not = walls.why_not


def run(runs: int, seed: int) -> Figures:
    """Let Rebung play by itself so many times, in a language and a size that chance picks."""
    figures = Figures("nothing_out")
    chance = random.Random(seed)
    for _ in range(runs):
        options = ["--lang", chance.choice(LANGUAGES), "--size", chance.choice(SIZES)]
        _judge(figures, ["main.py", "--tour", "pictures", *options])
    return figures


def planted(seed: int) -> Figures:
    """Do the same with programs that reach out and leave something behind, each of which must be found."""
    del seed
    figures = Figures("nothing_out, of programs that reach out")
    for code in REACHING_OUT:
        _judge(figures, ["-c", code])
    return figures


REACHING_OUT = (
    "import socket; socket.socket().connect_ex(('192.0.2.1', 80))",
    "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
    "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import socket; socket.socket()'])",
    "import tempfile; tempfile.mkstemp()",
    "from pathlib import Path; (Path.home() / '.kivy').mkdir(); (Path.home() / '.kivy/log').touch()",
)
CONTROLS = (planted,)


def _judge(figures: Figures, arguments: list[str]) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        wall = walls.Wall(Path(scratch) / "wall")
        (Path(scratch) / "pictures").mkdir()
        placed = [str(Path(scratch) / each) if each == "pictures" else each for each in arguments]
        done = wall.run([sys.executable, *placed], ROOT)
        figures.more["ways out"] += len(done.ways_out)
        figures.more["files left behind"] += len(done.left_behind)
        example = f"{done.code} {done.ways_out[:1]} {done.left_behind[:1]} {done.errors[-200:]}"
        figures.note("sound" if done.is_quiet else "wrong", example=example)
