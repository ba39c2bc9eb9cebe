"""The sheet of goals: which torture proves which line, how often, and what it needs.

A torture is a module of this folder with the name of its line. It has `run(runs, seed) -> Figures`, and where
they are due `why_not() -> str` (why it cannot be done here, "" if it can) and `CONTROLS`, functions of a seed
that must not come out clean. A later part of a long run has the next seed.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType


@dataclass(frozen=True)
class Line:
    """One line.

    Attributes:
        number: of the sheet's line; several tortures may prove one.
        name: of the torture and its module.
        proves: what is done, in words.
        goal: what must come of it, in words.
        sample: how many runs are a sample.
        full: how many the goal asks for.
        part: how many runs are one part of a long run, which goes on after the last whole part.
        counts: what is counted against `full`: "runs", or "states" that differ.
    """

    number: int
    name: str
    proves: str
    goal: str
    sample: int
    full: int
    part: int
    counts: str = "runs"

    def module(self) -> ModuleType | None:
        """Return the torture, or None where it is not built."""
        name = f"tests.torture.{self.name}"
        return import_module(name) if find_spec(name) else None


LINES = (
    Line(1, "powercut", "power cuts on ext4, on every write path", "0 unreadable, 0 lost", 40, 1000, 50),
    Line(1, "powercut_xfs", "the same on xfs", "0 unreadable, 0 lost", 20, 500, 50),
    Line(2, "crashes", "legal crash states of 512-byte sectors", "0 bad", 5000, 100_000, 5000, "states"),
    Line(3, "kills", "SIGKILL at a random moment", "0 lost", 200, 20_000, 500),
    Line(4, "io_faults", "each call to the disk fails, in six ways", "0 lost, each told", 150, 300, 100),
    Line(5, "failed_sync", "a sync fails, then the power goes", "0 of 1,000 shown as saved", 500, 1000, 250),
    Line(6, "full_disk", "disk full at every 4 KiB", "0 lost; goes on within 2 s of space", 10, 40, 10),
    Line(7, "flips", "a bit flipped at every byte of a class folder",
         "0 wrong, 0 unreadable, 0 lost", 5000, 100_000, 5000),
    Line(8, "cuts", "a file of a class folder cut at every byte", "0 unreadable", 5000, 100_000, 5000),
    Line(9, "blocks", "a bad block of 4 KiB; any one file gone", "0 lost", 650, 650, 650),
    Line(10, "durable", "an answer at 250 documents", "p95 at most 10 ms, 1 sync", 200, 1000, 200),
    Line(11, "slow_sync", "answers on the screen while a sync takes 250 ms",
         "no frame over 50 ms; 0 shown as saved before it is", 10, 100, 20),
    Line(12, "second_window", "a second window while the first saves",
         "refused within 1 s; 200 of 200 kept", 200, 200, 200),
    Line(13, "clocks", "saves while the clock says 1980, 2100, yesterday, summer time",
         "0 out of order; the same back-off", 5000, 100_000, 5000),
    Line(14, "sticks", "a stick pulled in export, import, backup", "0 false “done”, 0 half imports", 9, 900, 30),
    Line(14, "carried_sticks", "the same while a bundle is written, loses a part, is read",
         "0 false “done”, 0 half files, 0 wrong parts", 30, 900, 90),
    Line(15, "rights", "read-only, locked and forbidden folders and files", "0 crashes; says so", 24, 24, 24),
    Line(16, "damaged_starts", "a start after any damage of 1 to 9",
         "within 3 s, no question, exact count told, old bytes kept", 40, 300, 20),
    Line(17, "restores", "a restore from generations", "100 of 100 equal", 10, 100, 10),
    Line(18, "merge", "four machines, stale sticks, wrong clocks; five laws of merging",
         "0 lost, double, back from the erased", 100, 2000, 200),
    Line(19, "large", "2,000 learners, 500,000 answers", "overview 100 ms, learner 10 ms, memory 300 MB", 1, 1, 1),
    Line(20, "fuzz", "files that are not what they say, each format",
         "0 crashes, 1 s, 200 MB, 0 bytes outside", 1000, 100_000, 2000),
    Line(21, "signatures", "tampered signatures, rollback", "0 accepted", 500, 10_000, 1000),
    Line(21, "carried_signatures", "the same with bundles", "0 accepted", 500, 10_000, 1000),
    Line(22, "names", "hostile names on every screen", "0 crashes, 0 injected", 30, 500, 25),
    Line(23, "formulas", "formulas in exports", "0 formula cells when read again", 200, 200, 50),
    Line(24, "nothing_out", "the whole app without a network", "0 sockets of the internet families", 1, 1, 1),
    Line(25, "pin_days", "eight hours of guessing, restarts and clock changes", "at most 20 guesses", 20, 100, 10),
    Line(25, "pin_kills", "killed within an attempt at the PIN", "0 free guesses", 100, 1000, 100),
    Line(26, "planted", "planted answers and names, sought on the raw disk",
         "0 found after use and after “forget this child”", 1, 200, 10),
    Line(27, "fields", "stored fields; purge at the end date", "allow-list only; purged", 3, 20, 5),
    Line(28, "dependencies", "what the lock installs", "all pinned, 0 unknown licences", 1, 1, 1),
)  # fmt: skip
