"""The build step: make what is stale below `<root>/.built`, and nothing else.

    from app.build.step import ensure_built

    ensure_built(root)

Seeing that all is there takes milliseconds, so the app may ask at every start.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app.build.plan import PARTS, Part
from app.build.stamp import Stamp, contents_sum, listing_sum, outputs_sum, read_stamp, write_stamp
from app.domain.errors import CannotBuild

if TYPE_CHECKING:
    from app.storage.lock import Lock

BUILT = ".built"
_PATIENCE = 600.0
"""Seconds to wait while another process builds."""

_LOOK = 0.05
"""Seconds from one look to the next."""

Progress = Callable[[str, float], None]


class BuildReport(NamedTuple):
    """What a run did: the parts it made, and those it found whole."""

    folder: Path
    built: tuple[str, ...]
    kept: tuple[str, ...]


def ensure_built(root: Path, progress: Progress | None = None, parts: Sequence[Part] = PARTS) -> BuildReport:
    """Make every part that is stale.

    Args:
        root: the folder that holds `lessons`, `locales` and `assets`.
        progress: called with the part in hand and how much of all the work is done, 0 to 1.
        parts: what to look after; all there is unless a test says otherwise.

    Raises:
        CannotBuild: the folder cannot be written, a source is broken, or a tool is missing.
    """
    built = root / BUILT
    doubtful = [part for part in parts if not _looks_whole(part, root, built)]
    stale = [part for part in doubtful if not _is_whole(part, root, built)]
    if doubtful and not stale:
        with suppress(OSError):
            _restamp(doubtful, root, built)
    made = _build(stale, root, built, progress or _silent) if stale else ()
    return BuildReport(built, made, tuple(part.name for part in parts if part.name not in made))


def _looks_whole(part: Part, root: Path, built: Path) -> bool:
    """Compare the listing alone."""
    stamp = _sound_stamp(part, built)
    return stamp is not None and stamp.listing == listing_sum(part.files(root))


def _is_whole(part: Part, root: Path, built: Path) -> bool:
    """Compare the contents: a file may have been touched or copied without a change."""
    stamp = _sound_stamp(part, built)
    return stamp is not None and stamp.contents == contents_sum(part.files(root))


def _sound_stamp(part: Part, built: Path) -> Stamp | None:
    """Return the stamp of a part if all it vouches for is there, made by the tools that are installed."""
    folder = built / part.name
    stamp = read_stamp(folder)
    sound = stamp and stamp.outputs == outputs_sum(folder) and stamp.agrees_with(part.versions())
    return stamp if sound else None


def _build(stale: Sequence[Part], root: Path, built: Path, progress: Progress) -> tuple[str, ...]:
    try:
        built.mkdir(exist_ok=True)
        with _alone(built):
            # Whoever held the lock before may have done the work.
            still = [part for part in stale if not _is_whole(part, root, built)]
            return _make_all(still, root, built, progress)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("app"):
            raise
        raise CannotBuild(reason=f"the package {error.name} is missing (uv sync brings it)") from error
    except OSError as error:
        raise CannotBuild(reason=f"{error.strerror} ({error.filename})") from error


def _make_all(stale: Iterable[Part], root: Path, built: Path, progress: Progress) -> tuple[str, ...]:
    from app.build.folders import replaced

    todo = tuple(stale)
    whole = sum(part.effort for part in todo)
    before = 0.0
    for part in todo:
        # Sums are taken first: a source that changes while it is read must look stale afterwards.
        files = part.files(root)
        listing, contents = listing_sum(files), contents_sum(files)
        tell = _share(progress, part, before / whole, part.effort / whole)
        tell(0)
        with replaced(built / part.name) as out:
            part.make(root, out, tell)
            write_stamp(out, Stamp(listing, contents, outputs_sum(out), part.versions()))
        before += part.effort
    return tuple(part.name for part in todo)


def _share(progress: Progress, part: Part, start: float, span: float) -> Callable[[float], None]:
    return lambda done: progress(part.name, start + span * done)


def _restamp(parts: Iterable[Part], root: Path, built: Path) -> None:
    """Remember the new listing of parts whose contents are the same, so that the next look is cheap again."""
    with _alone(built):
        for part in parts:
            stamp = read_stamp(built / part.name)
            files = part.files(root)
            if stamp is not None and stamp.contents == contents_sum(files):
                write_stamp(built / part.name, stamp._replace(listing=listing_sum(files)))


def _alone(built: Path) -> Lock:
    """Return the lock of what is built, taken, as soon as no other process holds it."""
    from app.storage.lock import Held, Lock

    until = time.monotonic() + _PATIENCE
    while True:
        try:
            return Lock(built / "lock")
        except Held as error:
            if time.monotonic() > until:
                reason = "another Rebung has been preparing them for ten minutes"
                raise CannotBuild(reason=reason) from error
            time.sleep(_LOOK)


def _silent(part: str, done: float) -> None:
    del part, done
