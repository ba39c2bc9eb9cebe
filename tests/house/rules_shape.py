"""House rules for size and for words about code: small files, short functions, a docstring for everybody."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.house.finding import Found, Rule, Source
from tests.house.looking import Function, definitions, text

APP = ("app/**/*.py", "main.py")
EVERYTHING = (*APP, "tests/**/*.py")
LONGEST_FILE, LONGEST_FUNCTION, LONGEST_CLASS, MOST_METHODS, MOST_OF_A_PORT = 300, 40, 200, 15, 5


def _long_file(source: Source) -> Iterator[Found]:
    lines = len(source.text.splitlines())
    if lines > LONGEST_FILE:
        yield lines, f"{lines} lines"


def _long_function(source: Source) -> Iterator[Found]:
    for node, _ in definitions(source.tree):
        if isinstance(node, Function) and _lines(node) > LONGEST_FUNCTION:
            yield node.lineno, f"{node.name} has {_lines(node)} lines"


def _long_class(source: Source) -> Iterator[Found]:
    for node, _ in definitions(source.tree):
        if isinstance(node, ast.ClassDef) and _lines(node) > LONGEST_CLASS:
            yield node.lineno, f"{node.name} has {_lines(node)} lines"


def _wide_class(source: Source) -> Iterator[Found]:
    yield from _wider_than(MOST_METHODS, source)


def _wide_port(source: Source) -> Iterator[Found]:
    yield from _wider_than(MOST_OF_A_PORT, source)


def _wider_than(most: int, source: Source) -> Iterator[Found]:
    for node, _ in definitions(source.tree):
        if isinstance(node, ast.ClassDef):
            # Kivy calls on_<property> by itself; it is nothing that others may do with the object.
            names = [each.name for each in node.body if isinstance(each, Function)]
            methods = [name for name in names if not name.startswith(("_", "on_"))]
            if len(methods) > most:
                yield node.lineno, f"{node.name} has {len(methods)} public methods"


def _undocumented(source: Source) -> Iterator[Found]:
    if not ast.get_docstring(source.tree):
        yield 1, "the module"
    for node, is_public in definitions(source.tree):
        if is_public and not ast.get_docstring(node) and not _is_overload(node):
            yield node.lineno, node.name


def _test_without_sentence(source: Source) -> Iterator[Found]:
    for node, _ in definitions(source.tree):
        if isinstance(node, Function) and node.name.startswith("test_"):
            first = (ast.get_docstring(node) or "").partition("\n\n")[0]
            if not re.fullmatch(r"[^a-z\s].*\.", first, re.DOTALL):
                yield node.lineno, f"{node.name}: {first!r}"


def _lines(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _is_overload(node: ast.stmt) -> bool:
    marks = getattr(node, "decorator_list", [])
    return any(getattr(each, "id", getattr(each, "attr", "")) in {"overload", "setter"} for each in marks)


def _function(lines: int) -> str:
    return "def f():\n" + "    x = 1\n" * (lines - 1)


def _class(methods: int) -> str:
    return (
        "class A:\n"
        + "".join(f"    def m{n}(self): ...\n" for n in range(methods))
        + "    def _p(self): ...\n"
    )


RULES = (
    Rule(
        f"A file has {LONGEST_FILE} lines at most.",
        (*EVERYTHING, "app/**/*.kv"),
        _long_file,
        planted="x\n" * (LONGEST_FILE + 1),
        harmless="x\n" * LONGEST_FILE,
    ),
    Rule(
        f"A function has {LONGEST_FUNCTION} lines at most.",
        EVERYTHING,
        _long_function,
        planted=_function(LONGEST_FUNCTION + 1),
        harmless=_function(LONGEST_FUNCTION),
    ),
    Rule(
        f"A class has {LONGEST_CLASS} lines at most.",
        EVERYTHING,
        _long_class,
        planted="class A:\n" + "    x = 1\n" * LONGEST_CLASS,
        harmless="class A:\n" + "    x = 1\n" * (LONGEST_CLASS - 1),
    ),
    Rule(
        f"A class has {MOST_METHODS} public methods at most.",
        EVERYTHING,
        _wide_class,
        planted=_class(MOST_METHODS + 1),
        harmless=_class(MOST_METHODS),
    ),
    Rule(
        f"A port has {MOST_OF_A_PORT} methods at most.",
        ("app/services/ports.py",),
        _wide_port,
        planted=_class(MOST_OF_A_PORT + 1),
        harmless=_class(MOST_OF_A_PORT),
    ),
    Rule(
        "Every module, and every public class, function and method of the app says what it is.",
        APP,
        _undocumented,
        planted='"""A module."""\nclass A:\n    """A class."""\n    def public(self): ...',
        harmless='"""A module."""\nclass _A:\n    def public(self): ...\ndef _private():\n    def inner(): ...',
    ),
    Rule(
        "Every test says in one sentence what must be true.",
        ("tests/**/test_*.py",),
        _test_without_sentence,
        planted='def test_x():\n    """check x"""',
        harmless='def test_x():\n    """Two is\n    more than one."""\ndef helper(): ...',
    ),
    Rule(
        "What is left to do stands in issues, not in comments.",
        EVERYTHING,
        text(r"#.*\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b"),
        planted="x = 1  # TO" + "DO later",
        harmless="todos = 1",
    ),
)
