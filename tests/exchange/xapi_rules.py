"""The rules of xAPI 1.0.3 (Part Two, sections 2 and 4) for what a statement of ours may hold: a strict, small checker.

Written from the specification. It knows agents with an account, activities and context; whatever else there is in a
statement is a fault, also what the specification allows. The models of Ralph (ralph-malph, a store of statements) know
all of it, but would bring pydantic and thirteen other packages; they were asked once (`app/exchange/README.md`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Check = Callable[[Any, str], Iterator[str]]

# RFC 4122, variant 2, in its standard form.
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
# RFC 3987, absolute: a scheme, then no blank, no quotes, no brackets.
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
IRL = re.compile(r"https?://[^\s/<>\"{}|\\^`]+(/[^\s<>\"{}|\\^`]*)?")
# RFC 5646, as far as the order and the length of its parts go.
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{5,8})*")
# RFC 3339, with milliseconds and a time zone.
TIMESTAMP = re.compile(
    r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(Z|[+-]\d\d:\d\d)"
)


def faults(statement: Any) -> list[str]:
    """Return what is wrong with a statement, each with the place of it; nothing for a sound one."""
    return list(_statement(statement, "statement"))


def _like(pattern: re.Pattern[str]) -> Check:
    def check(value: Any, where: str) -> Iterator[str]:
        if not (isinstance(value, str) and pattern.fullmatch(value)):
            yield f"{where}: {value!r}"

    return check


def _only(*allowed: str) -> Check:
    return _like(re.compile("|".join(map(re.escape, allowed))))


def _object(required: Mapping[str, Check], optional: Mapping[str, Check]) -> Check:
    """Check an object: what must be there is, nothing else but what may be, and each value by its own rule."""

    def check(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f"{where}: no object"
            return
        yield from (f"{where}.{key} is missing" for key in required if key not in value)
        for key, each in value.items():
            rule = required.get(key) or optional.get(key)
            if rule is None:
                yield f"{where}.{key} is not allowed"
            else:
                yield from rule(each, f"{where}.{key}")

    return check


def _map(key_like: re.Pattern[str], rule: Check) -> Check:
    def check(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, dict) or not value:
            yield f"{where}: no map"
            return
        for key, each in value.items():
            yield from _like(key_like)(key, f"{where}, its key")
            yield from rule(each, f"{where}.{key}")

    return check


def _list(rule: Check) -> Check:
    def check(value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, list) or not value:
            yield f"{where}: no list"
            return
        for at, each in enumerate(value):
            yield from rule(each, f"{where}[{at}]")

    return check


_WORDS = re.compile(r"\S(.*\S)?", re.DOTALL)
_words = _like(_WORDS)
_language_map = _map(LANGUAGE, _words)
_definition = _object({}, {"name": _language_map, "description": _language_map, "type": _like(IRI)})
_activity = _object({"id": _like(IRI)}, {"objectType": _only("Activity"), "definition": _definition})
_account = _object({"homePage": _like(IRL), "name": _words}, {})
_activities = _list(_activity)
_context = _object(
    {},
    {
        "platform": _words,
        "language": _like(LANGUAGE),
        "contextActivities": _object(
            {}, dict.fromkeys(("parent", "grouping", "category", "other"), _activities)
        ),
        "extensions": _map(IRI, _words),
    },
)
_statement = _object(
    {
        "id": _like(UUID),
        "actor": _object({"account": _account}, {"objectType": _only("Agent")}),
        "verb": _object({"id": _like(IRI)}, {"display": _language_map}),
        "object": _activity,
    },
    {"context": _context, "timestamp": _like(TIMESTAMP)},
)
