"""What jsonschema finds, told in the words of the catalog."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from jsonschema import Draft202012Validator, ValidationError

from app.content.values import BAND_KEY, NAME, PATTERNS, WRITTEN
from app.domain.problems import Problem, problem

_WANTED = {
    "string": "a text",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a group of keys",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """A place where data do not fit a schema.

    Attributes:
        rule: the word of JSON Schema that is broken, and `argument` what it says.
        value: what stands there.
        path: where, from the data's root.
        schema: the schema that `rule` is part of.
        about_key: the name of a key is meant, which is then `value`; `path` is the group it stands in.
    """

    rule: str
    argument: Any
    value: Any
    path: tuple[str | int, ...]
    schema: dict[str, Any]
    about_key: bool


def faults(validator: Draft202012Validator, data: Any) -> list[Fault]:
    """Return everything that does not fit."""
    return list(_flat(validator.iter_errors(data)))


def _flat(errors: Iterable[ValidationError]) -> Iterator[Fault]:
    for error in errors:
        fitting = _fitting_branches(error) if error.validator == "anyOf" else []
        if fitting:
            yield from _flat(fitting)
        else:
            yield _fault(error)


def _fitting_branches(error: ValidationError) -> list[ValidationError]:
    """Of "one of several", return the errors of those branches whose type is that of what stands there."""
    branches: dict[Any, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(inner)
    return [
        inner
        for found in branches.values()
        if not any(each.validator == "type" and each.absolute_path == error.absolute_path for each in found)
        for inner in found
    ]


def _fault(error: ValidationError) -> Fault:
    found: Any = error
    return Fault(
        rule=str(found.validator),
        argument=found.validator_value,
        value=found.instance,
        path=tuple(found.absolute_path),
        schema=dict(found.schema),
        about_key="propertyNames" in found.schema_path,
    )


def told(fault: Fault, pointer: str) -> Problem:
    """Return the problem that a fault of a value or of a key's name stands for."""
    value = fault.value
    if value is None or fault.rule == "minItems":
        return problem("empty-value", pointer, key=_last_key(pointer))
    match fault.rule:
        case "type" | "anyOf":
            return problem("wrong-type", pointer, found=_found(value), wanted=_wanted(fault))
        case "enum":
            allowed = ", ".join(_shown(each) for each in fault.argument)
            return problem("wrong-value", pointer, value=_shown(value), allowed=allowed)
        case "pattern":
            return _told_pattern(pointer, str(value), str(fault.argument))
        case "maxLength":
            return problem("bad-name", pointer, value=value)
        case "oneOf":
            return problem("odd-condition", pointer)
        case _:
            return problem("wrong-value", pointer, value=value, allowed=_range(fault.schema))


def _told_pattern(pointer: str, value: str, pattern: str) -> Problem:
    if pattern == NAME:
        return problem("bad-name", pointer, value=value)
    if pattern == WRITTEN:
        return problem("empty-value", pointer, key=_last_key(pointer))
    if pattern == BAND_KEY:
        return problem("wrong-value", pointer, value=value, allowed="1, 2, 3, 1-2 or 2-3")
    return problem("wrong-value", pointer, value=value, allowed=PATTERNS[pattern].meaning)


def _range(schema: dict[str, Any]) -> str:
    least, most = schema.get("minimum", 1), schema.get("maximum")
    return f"a number from {least} to {most}" if most else f"a number from {least} on"


def _last_key(pointer: str) -> str:
    return next((part for part in reversed(pointer.split("/")) if not part.isdigit()), "")


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _found(value: object) -> str:
    if isinstance(value, list):
        return "a list"
    return "a group of keys" if isinstance(value, dict) else f"“{_shown(value)}”"


def _wanted(fault: Fault) -> str:
    if fault.rule == "type":
        return _WANTED[str(fault.argument)]
    kinds = {"object" if "$ref" in option else str(option["type"]) for option in fault.argument}
    return " or ".join(sorted(_WANTED[kind] for kind in kinds))
