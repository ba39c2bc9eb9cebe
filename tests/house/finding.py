"""How a house rule is written down: which files, what to look for, and one sentence that says why.

A look is a function from a file to what it found, line by line. Every rule brings an example that it finds and
one that it leaves alone, since a rule that cannot fail is no rule.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
_NOT_OURS = {
    ".git", ".venv", ".built", "__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache",
    ".import_linter_cache", ".hypothesis",
}  # fmt: skip


@dataclass(frozen=True)
class Source:
    """A file: where it stands, as a path from the root with slashes, and what is in it."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree of a Python file."""
        return ast.parse(self.text, self.path)


Found = tuple[int, str]
"""A line number and what stands there."""

Look = Callable[[Source], Iterator[Found]]


@dataclass(frozen=True)
class Rule:
    """One house rule.

    Attributes:
        sentence: the rule, as it is told to whoever breaks it.
        files: globs from the root.
        look: finds what breaks the rule.
        planted: a piece of a file that breaks it.
        harmless: a piece that does not, however near it comes.
        but_not: globs of files to which the rule does not apply.
        planted_at: where the planted piece stands, if that matters.
    """

    sentence: str
    files: tuple[str, ...]
    look: Look
    planted: str
    harmless: str
    but_not: tuple[str, ...] = ()
    planted_at: str = ""

    @property
    def harmless_at(self) -> str:
        """Where the harmless piece stands."""
        return f"app/harmless{Path(self.files[0]).suffix}"

    def findings(self) -> list[str]:
        """Return everything in the repository that breaks the rule, as path, line and text."""
        return [
            f"{path}:{line}: {what}"
            for path in paths(self.files, self.but_not)
            for line, what in self.look(source(path))
        ]


def paths(files: tuple[str, ...], but_not: tuple[str, ...] = ()) -> list[str]:
    """Return the paths of all files that the globs name, sorted."""
    without = _named(but_not)
    return sorted(_named(files) - without)


@cache
def source(path: str) -> Source:
    """Return a file of the repository."""
    return Source(path, (ROOT / path).read_text(encoding="utf-8", errors="replace"))


def _named(globs: tuple[str, ...]) -> set[str]:
    found = (path for glob in globs for path in ROOT.glob(glob) if path.is_file())
    return {
        path.relative_to(ROOT).as_posix()
        for path in found
        if not _NOT_OURS.intersection(path.relative_to(ROOT).parts)
    }
