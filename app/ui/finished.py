"""The moment at which a frame is really on the screen: the flip alone returns before the graphics card has painted."""

from __future__ import annotations

import json
import sys
import time


def peak_kilobytes() -> int:
    """Return the most memory this process has had, in kB; 0 where the platform does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def told_when_finished() -> None:
    """Wait for the graphics card, then print when it had finished and how much memory was used."""
    from kivy.graphics.opengl import glFinish

    glFinish()
    sys.stdout.write(json.dumps({"finished": time.time(), "peak_kb": peak_kilobytes()}) + "\n")
    sys.stdout.flush()
