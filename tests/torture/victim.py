"""A process that saves step after step until it is stopped, and says after each that it counts as saved."""

from __future__ import annotations

import os
import signal
import struct
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.torture.workload import Store

StoreMaker = Callable[[Path], Store]


@dataclass
class Victim:
    """The running process and the pipe through which it tells."""

    pid: int
    pipe: int
    saved: int

    def freeze(self) -> None:
        """Stop it where it stands; returns once it stands."""
        os.kill(self.pid, signal.SIGSTOP)
        os.waitpid(self.pid, os.WUNTRACED)

    def end(self) -> int:
        """Kill it, and return the last step that counted as saved."""
        with suppress(ProcessLookupError, ChildProcessError):
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        heard = b""
        while chunk := os.read(self.pipe, 65536):
            heard += chunk
        os.close(self.pipe)
        whole = len(heard) // 4 * 4
        return max((step for (step,) in struct.iter_unpack("<i", heard[:whole])), default=self.saved)


def started(make: StoreMaker, path: Path, saved: int) -> Victim:
    """Start a victim on a store that holds `saved` steps; returns once it has the store open."""
    out, into = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(out)
        _save_on(make, path, saved, into)
    os.close(into)
    os.read(out, 4)
    return Victim(pid, out, saved)


def _save_on(make: StoreMaker, path: Path, saved: int, into: int) -> None:
    try:
        store = make(path)
        os.write(into, struct.pack("<i", saved))
        while True:
            saved += 1
            store.save(saved)
            os.write(into, struct.pack("<i", saved))
    finally:
        os._exit(9)
