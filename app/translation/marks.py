"""Finding the texts that are marked for translation in Python and kv.

The marks: `tr(text)` and `msg(text)`; `ntr(one, many, number)`; `ptr(context, text)`. Each also as a
method, such as `i18n.tr(...)`, which is the only form in kv. A note for translators is a comment right
above, "# Translators: ...".
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass

_PLAIN, _PLURAL, _CONTEXT = 1, 2, 3
_MARKS = {"tr": _PLAIN, "msg": _PLAIN, "ntr": _PLURAL, "ptr": _CONTEXT}
_KV_CALL = re.compile(r"\bi18n\.(?:tr|ntr|ptr)\(")
_KV_COMMENT = re.compile(r"^\s*#(?!:).*$", re.MULTILINE)
_NOTE = re.compile(r"\s*#\s*(Translators:.*)")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text that is marked: one form, or one for a single thing and one for many."""

    texts: tuple[str, ...]
    line: int
    context: str | None = None
    note: str | None = None


def in_python(source: str) -> Iterator[Marked]:
    """Yield the marked texts of a module, in their order.

    Raises:
        ValueError: a mark holds an f-string, which no catalog can ever match.
    """
    lines = source.splitlines()
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        found = _marked(call, call.lineno, lines)
        if found is not None:
            yield found


def in_kv(source: str) -> Iterator[Marked]:
    """Yield the marked texts of a kv file, in their order.

    Raises:
        ValueError: a mark is not closed, or holds an f-string.
    """
    lines = source.splitlines()
    spoken = _KV_COMMENT.sub("", source)
    for start in _KV_CALL.finditer(spoken):
        line = spoken.count("\n", 0, start.start()) + 1
        call = ast.parse(_whole_call(spoken[start.start() :], line), mode="eval").body
        found = _marked(call, line, lines) if isinstance(call, ast.Call) else None
        if found is not None:
            yield found


def _whole_call(text: str, line: int) -> str:
    """Cut a text behind the bracket that closes its first one."""
    depth = 0
    rows = text.splitlines(keepends=True)
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            depth += {"(": 1, ")": -1}.get(token.string, 0) if token.type == tokenize.OP else 0
            if token.string == ")" and depth == 0:
                row, column = token.end
                return "".join(rows[: row - 1]) + rows[row - 1][:column]
    except (tokenize.TokenError, IndentationError):
        pass
    raise ValueError(f"line {line}: a mark for translation is not closed")


def _marked(call: ast.Call, line: int, lines: list[str]) -> Marked | None:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    kind = _MARKS.get(name)
    if kind is None:
        return None
    wanted = call.args[: 1 if kind == _PLAIN else 2]
    if any(isinstance(given, ast.JoinedStr) for given in wanted):
        raise ValueError(f"line {line}: an f-string cannot be translated; use placeholders and format()")
    texts = tuple(
        given.value for given in wanted if isinstance(given, ast.Constant) and isinstance(given.value, str)
    )
    if not texts or len(texts) < len(wanted) or not all(texts):
        return None
    note = _NOTE.match(lines[line - 2]) if line > 1 else None
    context = texts[0] if kind == _CONTEXT else None
    return Marked(texts[1:] if context else texts, line, context, note[1] if note else None)
