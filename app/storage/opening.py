"""Opening a database: take the newest valid file, keep damaged ones aside, mend, and say what was done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from enum import Enum
from pathlib import Path

from msgspec import Struct, field

from app.domain.errors import CannotSave
from app.storage.ciphers import Cipher, covered, is_covered, plain_for
from app.storage.disk import Disk, write_new
from app.storage.forgetting import set_aside_of, wipe
from app.storage.migrations import MIGRATIONS, VERSIONS, Migration, brought_up, new_tables, version_of
from app.storage.places import REGULAR, Kind, Place
from app.storage.sealing import Tables, claimed_generation, encode
from app.storage.slots import Slots
from app.storage.survey import Finding, mirror_of, newest_tables, slots_of

_FAR_ABOVE = 1_000_000
"""Added to the generation after damage: a file that becomes readable again later never counts as newer."""


class Source(Enum):
    """What was used in the place of damaged data."""

    OTHER_SLOT = "other-slot"
    MIRROR = "mirror"
    REST = "rest"
    """The file is whole; a document in it could not be read, and the rest of them is used."""
    NOTHING = "nothing"


class Restoration(Struct, frozen=True):
    """Damage that was met and mended.

    Attributes:
        database: the name of the database, such as "classroom" or "learners/<id>".
        used: what was used instead.
        damaged: how many files, or documents of a readable file, were damaged or gone.
        kept: where the bytes lie that could not be read.
        is_whole: whether nothing that was saved is missing, as far as damaged bytes can tell. If not, what is
            missing is at most the last save with OTHER_SLOT, at most the last five seconds with MIRROR.
    """

    database: str
    used: Source
    damaged: int
    kept: tuple[Path, ...] = ()
    is_whole: bool = False


class Opened(Struct, frozen=True):
    """An open database, what was mended in it, and whether its mirror is behind."""

    slots: Slots
    restoration: Restoration | None
    mirror_is_behind: bool


def _nothing() -> None:
    """Do nothing."""


class Opener(Struct, frozen=True):
    """How databases are opened; the formats are the program's, unless a test brings its own."""

    disk: Disk
    when_full: Callable[[], None] = _nothing
    versions: Mapping[Kind, int] = field(default_factory=lambda: VERSIONS)
    migrations: Mapping[tuple[Kind, int], Migration] = field(default_factory=lambda: MIGRATIONS)
    cipher_of: Callable[[Place], Cipher] = plain_for

    def open(self, place: Place, when_saved: Callable[[], None] = _nothing) -> Opened:
        """Open a database; one that does not exist is empty.

        Raises:
            NewerFormat: a newer program wrote it; nothing was touched.
            KeysLost: its key is not here; nothing was touched.
            CannotSave: it is of an earlier format and could not be saved in today's.
            PermissionError: its files cannot be read.
        """
        found = slots_of(self.disk, place)
        copies = mirror_of(self.disk, place)
        cipher = self.cipher_of(place)
        best, old = newest_tables((*found, *copies), cipher) or (None, new_tables(place.kind, self.versions))
        tables = brought_up(place.kind, old, self.versions, self.migrations)
        slots = Slots(self.disk, place, old, cipher=cipher, when_full=self.when_full, when_saved=when_saved)
        # Keys that nobody can read stay as they lie: whatever they should open is refused and touched by nobody. Only
        # where nothing was encrypted yet, so that their very first write was cut, are they written anew.
        broken = [] if best is None and place.kind.holds_keys else _broken(found, best)
        is_damaged = any(each.is_damaged for each in found)
        above = max(each.generation for each in (*found, *copies)) + (
            _FAR_ABOVE if broken or is_damaged else 0
        )
        # A damaged tally beside a whole one would be a second state; it is kept only if it is all there is.
        is_worth_keeping = best is None or not place.kind.keeps_one_state
        slots.adopt(found, best.suffix if best in found else "", above=above, keeps_damaged=is_worth_keeping)
        restoration = _mended(slots, place, broken, best, is_own=best in found) if broken else None
        if place.kind.keeps_one_state and best:
            _even_out(slots, found, old, cipher)
        if tables is not old:
            if best and not place.kind.keeps_one_state:
                name = f"{place.flat_name}.format-{version_of(old)}"
                write_new(self.disk, place.earlier_folder, name, covered(cipher, best.raw))
            slots.write(tables)
        was_plain = cipher.hides and any(_is_plain(each) for each in (*found, *copies))
        if was_plain:
            self._encrypt(slots, place, cipher)
        is_behind = bool(copies) and (_lacks(copies, best) or bool(broken) or tables is not old or was_plain)
        return Opened(slots, restoration, is_behind)

    def _encrypt(self, slots: Slots, place: Place, cipher: Cipher) -> None:
        """Leave nothing plain of a database. What the disk refuses now is met again at the next opening.

        What was set aside goes first, so that plain slots tell of it until it is done; the mirror follows by itself.
        """
        with suppress(OSError, CannotSave):
            for path in set_aside_of(place):
                raw = self.disk.read(path)
                if not is_covered(raw):
                    write_new(self.disk, path.parent, path.stem, covered(cipher, raw))
                    wipe(self.disk, [path])
            slots.renew()


def _broken(found: tuple[Finding, ...], best: Finding | None) -> list[Finding]:
    """Return the slots to mend: damaged ones, and regular ones that were once written and are gone."""
    broken = [each for each in found if each.is_damaged]
    if best is None or (best in found and best.generation == 1):
        return broken
    regular = [each for each in found if each.suffix in REGULAR]
    if sum(1 for each in found if each.sealed) < len(REGULAR):
        broken += [each for each in regular if not each.sealed and not each.is_damaged]
    if best not in found and not broken:
        broken = [min(regular, key=lambda each: each.generation)]
    return broken


def _mended(
    slots: Slots, place: Place, broken: list[Finding], best: Finding | None, *, is_own: bool
) -> Restoration:
    kept = []
    for finding in broken:
        with suppress(OSError, CannotSave):
            kept.append(slots.keep_aside(finding.suffix))
        slots.rewrite(finding.suffix)
    generation = best.generation if best else 0
    is_whole = all(0 < claimed_generation(each.raw) < generation for each in broken)
    used = Source.NOTHING if best is None else Source.OTHER_SLOT if is_own else Source.MIRROR
    return Restoration(place.name, used, len(broken), tuple(path for path in kept if path), is_whole)


def _even_out(slots: Slots, found: tuple[Finding, ...], tables: Tables, cipher: Cipher) -> None:
    """Replace an earlier state that a power cut has left beside the newest."""
    for finding in found:
        if finding.sealed and cipher.open(finding.sealed) != encode(tables):
            slots.rewrite(finding.suffix)


def _is_plain(finding: Finding) -> bool:
    return finding.sealed is not None and not is_covered(finding.raw)


def _lacks(copies: tuple[Finding, ...], best: Finding | None) -> bool:
    return best is not None and all(copy.generation != best.generation for copy in copies)
