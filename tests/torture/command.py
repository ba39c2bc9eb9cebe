"""Lines of the sheet, run one after another and told in a line each: `python -m app torture`."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from tests.torture.figures import Figures
from tests.torture.lines import LINES, Line
from tests.torture.progress import Progress

FINE, MISSED, USAGE = 0, 1, 2
NO_SKIPS = "REBUNG_NO_SKIPS"
PARTS = 10_000
"""Each seed has so many parts of its own."""


def run(
    names: Sequence[str],
    *,
    every: bool,
    is_full: bool,
    seed: int,
    data: Path | None,
    lines: Sequence[Line] = LINES,
) -> int:
    """Run lines and tell of each; return the exit code.

    Args:
        names: names or numbers of lines.
        every: run all of them.
        is_full: as often as the sheet asks, else a sample.
        seed: of all that is left to chance.
        data: where full runs keep how far they are.
        lines: the sheet.
    """
    known = {name for line in lines for name in (line.name, str(line.number))}
    if unknown := sorted(set(names) - known):
        sys.stderr.write(f"unknown: {', '.join(unknown)}; without a name all lines are listed\n")
        return USAGE
    chosen = [line for line in lines if every or {line.name, str(line.number)} & set(names)]
    if not chosen:
        sys.stdout.writelines(f"{_listed(line)}\n" for line in lines)
        return FINE
    are_fine = [_tried(line, seed, is_full=is_full, data=data) for line in chosen]
    return FINE if all(are_fine) else MISSED


def figures_of(line: Line, torture: ModuleType, seed: int, progress: Progress | None) -> Figures:
    """Run a line: with a place to keep its progress as often as the sheet asks, else once as a sample."""
    if progress is None:
        return _part(torture, line.sample, seed * PARTS)
    parts, figures = progress.load() or (0, Figures(line.name))
    while (done := counted(line, figures)) < line.full:
        figures.add(_part(torture, line.part, seed * PARTS + parts))
        parts += 1
        progress.keep(parts, figures)
        if counted(line, figures) == done:
            break
    return figures


def counted(line: Line, figures: Figures) -> int:
    """Return how much of what the line counts there is."""
    return len(figures.seen) if line.counts == "states" else figures.runs


def _part(torture: ModuleType, runs: int, seed: int) -> Figures:
    figures: Figures = torture.run(runs, seed)
    return figures


def _tried(line: Line, seed: int, *, is_full: bool, data: Path | None) -> bool:
    """Run a line; one that breaks has missed its goal, and keeps no other from its turn."""
    try:
        return _told(line, seed, is_full=is_full, data=data)
    except Exception as error:  # noqa: BLE001  whatever it was, the other lines are run too
        _say(f"{_named(line)} broke: {error!r}. Goal: {line.goal}: missed")
        return False


def _told(line: Line, seed: int, *, is_full: bool, data: Path | None) -> bool:
    """Run a line, print what came of it, and return whether that is as it must be."""
    torture = line.module()
    why_not = "not built" if torture is None else getattr(torture, "why_not", str)()
    if torture is None or why_not:
        _say(f"{_named(line)} {'' if torture is None else 'skipped: '}{why_not}")
        return os.environ.get(NO_SKIPS) != "1"
    began = time.monotonic()
    figures = figures_of(line, torture, seed, Progress.of(line.name, seed, data) if is_full else None)
    is_whole = counted(line, figures) >= line.full
    is_met = figures.is_clean and (is_whole or not is_full)
    met = "missed" if not is_met else "met" if is_whole else f"met in this sample of {line.full:,}"
    controls = [control(seed) for control in getattr(torture, "CONTROLS", ())]
    seconds = time.monotonic() - began
    _say(f"{_named(line)} {told(line, figures)}. Goal: {line.goal}: {met}. {seconds:.0f} s")
    for example in figures.examples:
        _say(f"{'':20}{example}")
    for control in controls:
        verdict = "failed, as it must" if not control.is_clean else "DID NOT FAIL"
        _say(f"{'':20}control, {control.name}: {verdict}: {_words(control)}")
    return is_met and not any(control.is_clean for control in controls)


def told(line: Line, figures: Figures) -> str:
    """Return the figures of a line in words."""
    states = f" ({len(figures.seen):,} states)" if line.counts == "states" else ""
    return f"{_words(figures)}{states}"


def _words(figures: Figures) -> str:
    bad = [f"{number:,} {word}" for word, number in figures.bad.items()] or ["0 bad"]
    more = [f"{number:,} {word.replace('_', ' ')}" for word, number in sorted(figures.more.items())]
    worst = [f"{name.replace('_', ' ')} {value:,.4g}" for name, value in figures.worst.items()]
    return f"{figures.runs:,} runs, {', '.join(bad + worst + more)}"


def _listed(line: Line) -> str:
    return f"{_named(line)} {line.proves}. Goal: {line.goal} ({line.full:,} {line.counts})"


def _named(line: Line) -> str:
    return f"{line.number:>3} {line.name:<15}"


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()
