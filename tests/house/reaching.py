"""What comes along when a module is imported: its own imports, those of the modules that these bring, and so on."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache

from tests.house.finding import ROOT, Found, Look, Source, source
from tests.house.looking import Function, dotted


def reaches(package: str) -> Look:
    """Find imports by which a package is there as soon as the file has been imported, with the way to it."""

    def look(given: Source) -> Iterator[Found]:
        for line, module in _at_once(given.tree):
            way = _way(package, module)
            if way:
                yield line, f"import {' > '.join(way)}"

    return look


def _at_once(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield line and name of what is imported with the file itself, and not only when a function is called."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)
        elif not isinstance(node, Function | ast.expr) and not _is_for_types(node):
            yield from _at_once(node)


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and dotted(node.test).endswith("TYPE_CHECKING")


@cache
def _way(package: str, module: str) -> tuple[str, ...]:
    """Return the shortest way from an import to a package, by the files between; () where none leads there."""
    if module.partition(".")[0] == package:
        return (module,)
    ways: list[tuple[str, ...]] = [(path,) for path in _files(module)]
    seen = set(_files(module))
    for way in ways:
        outside, inside = _brought_by(way[-1])
        if package in outside:
            return (module, *way, package)
        ways += [(*way, path) for path in inside if path not in seen]
        seen.update(inside)
    return ()


@cache
def _brought_by(path: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the packages of others and the files of this repository that a file of it imports at once."""
    modules = [module for _, module in _at_once(source(path).tree)]
    inside = dict.fromkeys(file for module in modules for file in _files(module))
    return frozenset(module.partition(".")[0] for module in modules), tuple(inside)


@cache
def _files(module: str) -> tuple[str, ...]:
    """Return the files of this repository that an import of `a.b.c` runs, those of the packages around it first."""
    parts = module.split(".")
    stems = ("/".join(parts[:many]) for many in range(1, len(parts) + 1))
    found = (path for stem in stems for path in (f"{stem}/__init__.py", f"{stem}.py"))
    return tuple(path for path in found if (ROOT / path).is_file())
