"""YAML text to plain data and places, problems included. Nothing here recurses, so depth is no danger.

The events come from libyaml, which knows line and column. Lessons use plain YAML: no anchors, no aliases (so
nothing can grow out of all bounds), no tags, each key once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from app.content.marks import Mark, Places, under
from app.content.scalars import meaning
from app.domain.problems import Problem, problem

DEEPEST = 40
"""A sound lesson has 12 levels."""

_ENOUGH_HIDDEN = 20
_HIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    "|[\u2028-\u202e\u2066-\u2069]"
)


@dataclass(slots=True)
class Tree:
    """What a file holds: plain data, where each value stands, and what is the matter with it.

    `whole` is false when reading had to stop before the end.
    """

    data: Any = None
    places: Places = field(default_factory=Places)
    problems: list[tuple[Mark, Problem]] = field(default_factory=list)
    whole: bool = True


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read; `key` waits for its value."""

    made: Any
    pointer: str
    start: Mark
    key: str | None = None
    key_mark: Mark | None = None


class _Stop(Exception):
    """Reading cannot go on."""


def grow(text: str) -> Tree:
    """Read a text."""
    tree = Tree()
    reader = _Reader(tree)
    try:
        for event in _events(_shown(text, tree)):
            reader.take(event)
    except _Stop:
        tree.whole = False
    except yaml.MarkedYAMLError as error:
        tree.whole = False
        tree.problems.append(_unreadable(error, text))
    except yaml.YAMLError as error:
        tree.whole = False
        tree.problems.append((Mark(1, 1), problem("not-yaml", reason=str(error))))
    if tree.whole and tree.data is None and not tree.problems:
        tree.problems.append((Mark(1, 1), problem("empty-file")))
    return tree


def _events(text: str) -> Iterator[Any]:
    yield from yaml.parse(text, Loader=yaml.CSafeLoader)


def _shown(text: str, tree: Tree) -> str:
    """Report characters that nobody can see, and put spaces in their place."""
    for found in _HIDDEN.finditer(text):
        before = text[: found.start()]
        mark = Mark(before.count("\n") + 1, found.start() - before.rfind("\n"))
        tree.problems.append((mark, problem("hidden-character", name=_named(found.group()))))
        if len(tree.problems) > _ENOUGH_HIDDEN:
            break
    return _HIDDEN.sub(" ", text)


def _named(sign: str) -> str:
    return unicodedata.name(sign, f"U+{ord(sign):04X}")


def _unreadable(error: yaml.MarkedYAMLError, text: str) -> tuple[Mark, Problem]:
    at = error.problem_mark or error.context_mark
    if at is None:
        return Mark(1, 1), problem("not-yaml", reason=error.problem or "")
    lines = text.splitlines()
    line = lines[at.line] if at.line < len(lines) else ""
    mark = Mark(at.line + 1, at.column + 1)
    if "\t" in line[: at.column + 1]:
        return mark, problem("tab-used")
    return mark, problem("not-yaml", reason=error.problem or error.context or "")


class _Reader:
    """Puts events together; a stack of open things takes the place of recursion."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.stack: list[_Open] = []
        self.documents = 0

    def take(self, event: Any) -> None:
        """Take the next event."""
        mark = Mark(event.start_mark.line + 1, event.start_mark.column + 1)
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self._stop(mark, problem("two-documents"))
            case yaml.AliasEvent():
                self._report(mark, problem("alias-used", sign=f"*{event.anchor}"))
                self._put("…", mark)
            case yaml.ScalarEvent():
                self._decorations(event, mark)
                self._scalar(event, mark)
            case yaml.SequenceStartEvent():
                self._decorations(event, mark)
                self._begin([], mark)
            case yaml.MappingStartEvent():
                self._decorations(event, mark)
                self._begin({}, mark)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self.stack.pop()

    def _decorations(self, event: Any, mark: Mark) -> None:
        if event.anchor is not None:
            self._report(mark, problem("alias-used", sign=f"&{event.anchor}"))
        if event.tag is not None:
            self._report(mark, problem("tag-used", tag=event.tag.replace("tag:yaml.org,2002:", "!!")))

    def _scalar(self, event: Any, mark: Mark) -> None:
        top = self.stack[-1] if self.stack else None
        if top is not None and isinstance(top.made, dict) and top.key is None:
            top.key, top.key_mark = event.value, mark
            return
        if event.style == '"' and (escaped := _HIDDEN.search(event.value)):
            self._report(mark, problem("hidden-character", name=_named(escaped.group())))
        word = _HIDDEN.sub(" ", event.value).strip()
        self._put(meaning(word) if event.implicit[0] else word, mark)

    def _begin(self, made: Any, mark: Mark) -> None:
        top = self.stack[-1] if self.stack else None
        if top is not None and isinstance(top.made, dict) and top.key is None:
            self._stop(mark, problem("odd-key"))
        if len(self.stack) >= DEEPEST:
            self._stop(mark, problem("too-deep", limit=DEEPEST))
        self.stack.append(_Open(made, self._put(made, mark), mark))

    def _put(self, value: Any, mark: Mark) -> str:
        """Put a value into what is open; return its pointer."""
        if not self.stack:
            self.tree.data = value
            self.tree.places.values[""] = mark
            return ""
        top = self.stack[-1]
        if isinstance(top.made, list):
            pointer = under(top.pointer, len(top.made))
            top.made.append(value)
            self.tree.places.values[pointer] = mark
            return pointer
        key, key_mark = top.key or "", top.key_mark or mark
        top.key = None
        return self._entry(top, key, key_mark, value, mark)

    def _entry(self, top: _Open, key: str, key_mark: Mark, value: Any, mark: Mark) -> str:
        places = self.tree.places
        pointer = under(top.pointer, key)
        if key in top.made:
            earlier = places.keys[pointer].line
            self._report(key_mark, problem("key-twice", key=key, line=earlier))
            return f"{pointer}//again"
        top.made[key] = value
        places.keys[pointer] = key_mark
        places.values[pointer] = mark if mark.line == key_mark.line else key_mark
        return pointer

    def _report(self, mark: Mark, found: Problem) -> None:
        self.tree.problems.append((mark, found))

    def _stop(self, mark: Mark, found: Problem) -> None:
        self._report(mark, found)
        raise _Stop
