"""What rules look for in text and in Python."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.house.finding import Found, Look, Source

Function = ast.FunctionDef | ast.AsyncFunctionDef
Definition = Function | ast.ClassDef


def text(pattern: str) -> Look:
    """Find lines in which the pattern occurs."""
    wanted = re.compile(pattern)

    def look(source: Source) -> Iterator[Found]:
        for number, line in enumerate(source.text.splitlines(), start=1):
            if wanted.search(line):
                yield number, line.strip()[:120]

    return look


def imports(*names: str) -> Look:
    """Find imports of these modules or anything inside them."""

    def look(source: Source) -> Iterator[Found]:
        for line, module in imported(source.tree):
            if any(module == name or module.startswith(f"{name}.") for name in names):
                yield line, f"import {module}"

    return look


def names(*wanted: str) -> Look:
    """Find uses of dotted names such as `os.fork`, also where they are imported from their module."""

    def look(source: Source) -> Iterator[Found]:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Attribute | ast.Name):
                name = dotted(node)
                if any(name == each or name.endswith(f".{each}") for each in wanted):
                    yield node.lineno, name
            elif isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    if f"{node.module}.{alias.name}" in wanted:
                        yield node.lineno, f"{node.module}.{alias.name}"

    return look


def calls(*wanted: str) -> Look:
    """Find calls of functions by their last name."""

    def look(source: Source) -> Iterator[Found]:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and dotted(node.func).rpartition(".")[2] in wanted:
                yield node.lineno, f"{dotted(node.func)}(...)"

    return look


def texts_for_people(pattern: str) -> Look:
    """Find strings handed to gettext in which the pattern occurs."""
    wanted = re.compile(pattern, re.IGNORECASE)

    def look(source: Source) -> Iterator[Found]:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and dotted(node.func).rpartition(".")[2] in _GETTEXT:
                for part in (each for argument in node.args for each in ast.walk(argument)):
                    if isinstance(part, ast.Constant) and wanted.search(str(part.value)):
                        yield part.lineno, str(part.value)[:120]

    return look


_GETTEXT = {"tr", "msg", "gettext", "ngettext", "ntr", "ptr"}


def imported(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and name of every module that is imported, at the top or inside a function."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def dotted(node: ast.expr) -> str:
    """Return `a.b.c` for an attribute chain, "" where it begins with anything else than a name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return ""


def definitions(tree: ast.Module) -> Iterator[tuple[Definition, bool]]:
    """Yield every function and class, and whether people from outside may use it."""
    yield from _inside(tree, is_public=True)


def _inside(node: ast.AST, *, is_public: bool) -> Iterator[tuple[Definition, bool]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Definition):
            public = is_public and not child.name.startswith("_")
            yield child, public
            yield from _inside(child, is_public=public and isinstance(child, ast.ClassDef))
        else:
            yield from _inside(child, is_public=is_public)
