"""What rules look for in kv files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.house.finding import Found, Look, Source

_STRING = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
_COMMENT = re.compile(rf"""^((?:{_STRING}|[^"'#])*)#.*$""")
_PROPERTY = re.compile(r"^(\s*)([A-Za-z_][\w.]*)\s*:\s*(.*)$")
_ONE_CALL = re.compile(r"[A-Za-z_][\w.]*\(.*\)")
_TRANSLATED = re.compile(r"i18n\.[np]?tr\((?:[^()]|\([^()]*\))*\)")
_COMPARED = re.compile(rf"[=!]=\s*{_STRING}|{_STRING}\s*[=!]=")
_READ_BY_PEOPLE = re.compile(r"(^|_)(text|title|subtitle|label|words|caption|note|message|sentence)$|^hint$")
_THE_SAME_EVERYWHERE = re.compile(r"Rebung|[X\W]*")


@dataclass(frozen=True)
class Property:
    """A property or handler of a kv rule: its line, its name, and its value as it stands there."""

    line: int
    name: str
    value: str
    is_block: bool


def properties(source: Source) -> Iterator[Property]:
    """Yield what is set in a kv file; a handler whose body stands on the lines below is a block."""
    lines = source.text.splitlines()
    for number, raw in enumerate(lines, start=1):
        if raw.lstrip().startswith("#"):
            continue
        found = _PROPERTY.match(_COMMENT.sub(r"\1", raw))
        if found and not found[2][0].isupper():
            indent, name, value = found.groups()
            below = lines[number] if number < len(lines) else ""
            is_deeper = len(below) - len(below.lstrip()) > len(indent)
            yield Property(number, name, value.strip(), is_block=not value.strip() and is_deeper)


def code(pattern: str) -> Look:
    """Find lines of a kv file, without comments and directives, in which the pattern occurs."""
    wanted = re.compile(pattern)

    def look(source: Source) -> Iterator[Found]:
        for number, raw in enumerate(source.text.splitlines(), start=1):
            line = "" if raw.lstrip().startswith("#") else _COMMENT.sub(r"\1", raw)
            if wanted.search(line):
                yield number, line.strip()

    return look


def where(is_found: Callable[[Property], bool]) -> Look:
    """Find properties for which the function says so."""

    def look(source: Source) -> Iterator[Found]:
        for each in properties(source):
            if is_found(each):
                yield each.line, f"{each.name}: {each.value}"

    return look


def is_literal_text(each: Property) -> bool:
    """Tell whether a property that people read holds letters that no translator will see."""
    if not _READ_BY_PEOPLE.search(each.name) or each.name.startswith("on_"):
        return False
    rest = _COMPARED.sub("", _TRANSLATED.sub("", each.value))
    literals = (re.sub(r"{[^}]*}", "", literal[1:-1]) for literal in re.findall(_STRING, rest))
    said = (literal for literal in literals if not _THE_SAME_EVERYWHERE.fullmatch(literal))
    return any(re.search(r"[^\W\d_]", literal) for literal in said)


def is_raw_colour(each: Property) -> bool:
    """Tell whether a colour is given in numbers."""
    if re.search(r"""["']#[0-9A-Fa-f]{3,8}["']""", each.value):
        return True
    is_colour = re.search(r"(^|_)(rgba?|hsv|colou?r|fill|tint|ink|stroke)$", each.name)
    without_calls = re.sub(r"[\w.]+\([^()]*\)", "", each.value)
    return bool(is_colour and re.search(r"(^|\belse\b)\s*[\[(]?\s*\.?\d[\d.]*\s*,", without_calls))


def is_busy_handler(each: Property) -> bool:
    """Tell whether a handler is anything else than one call."""
    if not each.name.startswith("on_"):
        return False
    bare = re.sub(_STRING, '""', each.value)
    return each.is_block or not _ONE_CALL.fullmatch(bare) or bool(re.search(r"=|;|\bif\b|\)\s*,", bare))
