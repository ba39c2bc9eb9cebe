"""The figures of the bench for people: each group with its goals beside it, and plainly whether they are met."""

from __future__ import annotations

from typing import Any

Figures = dict[str, Any]

GOALS: dict[str, dict[str, float]] = {
    "store": {"ratio_many_to_few": 1.2, "encryption_adds_ms": 2},
    "roster": {"preview_longest_ms": 1000},
    "class_page": {"page_ms": 300, "page_among_many_ms": 300, "page_of_many_ms": 1000},
    "start": {"ratio": 1.0, "peak_ratio": 1.1},
    "lesson": {"opening_first_ms": 100, "opening_again_ms": 100, "answer_drawn_p99_ms": 50},
    "screens": {"first_ms": 100, "again_ms": 100, "frame_ms": 35},
    "language": {"first_ms": 100, "again_ms": 100, "longest_ms": 100},
    "idle": {"ratio": 1.0, "drawn": 0},
    "scrolling": {"ratio": 1.5},
    "phone": {"engine_us": 100, "step_drawn_p99_ms": 33, "scroll_ratio": 1.5},
    "changes": {"alive": 1, "growth_kb": 1},
    "paper": {"class_s": 3},
    "carry": {"merged_s": 10, "merged_peak_mb": 300, "stop_s": 2},
}
"""The most that each figure may be."""


def table(figures: Figures) -> str:
    """Return the figures for people."""
    lines: list[str] = []
    for part, values in figures.items():
        goals = GOALS.get(part, {})
        if not isinstance(values, dict):
            lines.append(f"{part}: {values}")
            continue
        lines.append(part)
        plain = {name: value for name, value in values.items() if not isinstance(value, dict)}
        rows = {name: value for name, value in values.items() if isinstance(value, dict)}
        lines += [
            f"  {name:<22} {_told(value)}{_judged(name, value, goals)}" for name, value in plain.items()
        ]
        lines += _rows(rows, goals)
    return "\n".join(lines)


def _rows(rows: dict[str, Figures], goals: dict[str, float]) -> list[str]:
    """Return one line for each place, below the names of what was measured there and above the goals."""
    if not rows:
        return []
    names = list(next(iter(rows.values())))
    lines = ["  " + " " * 22 + "".join(f" {name:>13}" for name in names)]
    for place, values in rows.items():
        missed = [name for name, most in goals.items() if values.get(name, 0) > most]
        verdict = f"  missed: {', '.join(missed)}" if missed else "  met"
        lines.append(f"  {place:<22}" + "".join(f" {_told(values[name], 13)}" for name in names) + verdict)
    most = "".join(f" {goals[name]:>13g}" if name in goals else " " * 14 for name in names)
    return [*lines, f"  {'at most':<22}{most}"]


def _told(value: object, width: int = 10) -> str:
    return f"{value:{width}.2f}" if isinstance(value, float) else f"{value:>{width}}"


def _judged(name: str, value: Any, goals: dict[str, float]) -> str:
    if name not in goals:
        return ""
    return f"  at most {goals[name]:g}: {'met' if value <= goals[name] else 'missed'}"
