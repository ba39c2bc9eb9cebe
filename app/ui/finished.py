"""The moment at which a frame is really on the screen: the flip alone returns before the graphics card has painted."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path


def peak_kilobytes() -> int:
    """Return the most memory this process has had, in kB; 0 where the platform does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def used_kilobytes() -> int:
    """Return the memory that this process has now, in kB; where only Linux tells it, elsewhere the most it has had."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return peak_kilobytes()
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def told_when_finished() -> None:
    """Wait for the graphics card, then print when it had finished and how much memory was used."""
    from kivy.graphics.opengl import glFinish

    glFinish()
    sys.stdout.write(json.dumps({"finished": time.time(), "peak_kb": peak_kilobytes()}) + "\n")
    sys.stdout.flush()
