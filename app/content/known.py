"""What this folder holds for lessons to use: drawings, grid, skills, patterns, words. Author tools only."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from app.content.text_file import Unreadable, read_text
from app.content.tree import grow
from app.domain.checks.known import Forbidden, Known
from app.domain.errors import CannotBuild
from app.domain.ids import CastId, ObjectiveId, PatternId, SkillId


def load_known(root: Path) -> Known:
    """Return what `root` (with `assets` and `lessons`) holds; CannotBuild where a list cannot be read."""
    try:
        return _known(root)
    except (KeyError, TypeError, AttributeError) as error:
        raise CannotBuild(reason=f"a list in lessons/ lacks {error}") from None


def _known(root: Path) -> Known:
    grid = load_list(root / "lessons/objectives.yaml")
    skills = load_list(root / "lessons/skills.yaml")
    patterns = load_list(root / "lessons/patterns.yaml")["patterns"]
    words = load_list(root / "lessons/words.yaml")
    pictures = root / "assets/pictures"
    looks = frozenset(_look(name) for name in _names(pictures / "characters/head"))
    return Known(
        cast=frozenset(who for who, _ in looks),
        looks=looks,
        poses=frozenset(name.rpartition("-")[2] for name in _names(pictures / "characters/body")),
        places=frozenset(_names(pictures / "backgrounds")),
        props=frozenset(_names(pictures / "props")),
        pictures=frozenset([*_names(pictures / "props"), *_names(pictures / "password")]),
        objectives=frozenset(ObjectiveId(each) for each in grid["objectives"]),
        skills=frozenset(SkillId(each) for each in skills["skills"]),
        patterns=frozenset(PatternId(each["id"]) for each in patterns),
        young_patterns=frozenset(PatternId(each["id"]) for each in patterns if each["bands_8_10"]),
        sensitive_strands=frozenset(grid["strands_sensitive"]),
        sensitive_objectives=frozenset(ObjectiveId(each) for each in grid["always_sensitive"]),
        forbidden=tuple(_forbidden(words)),
        services=frozenset(words["services"]),
    )


def load_list(path: Path) -> dict[str, Any]:
    """Return what one of the project's own YAML lists holds."""
    try:
        tree = grow(read_text(path))
    except Unreadable as why:
        raise CannotBuild(reason=f"{path.name}: {why.problem.what()}") from None
    if tree.problems or not isinstance(tree.data, dict):
        told = "; ".join(f"line {mark.line}: {found.what()}" for mark, found in tree.problems)
        raise CannotBuild(reason=f"{path.name}: {told or 'it is not a group of keys'}")
    return tree.data


def _names(folder: Path) -> Iterable[str]:
    return (path.stem for path in folder.glob("*.svg"))


def _look(name: str) -> tuple[CastId, str]:
    who, _, look = name.rpartition("-")
    return CastId(who), look


def _forbidden(words: dict[str, Any]) -> Iterable[Forbidden]:
    for only_feedback, group in ((False, "everywhere"), (True, "in_feedback")):
        for each in words[group]:
            yield Forbidden(each["word"], each["instead"], only_feedback, tuple(each.get("unless", ())))
