"""The JSON Schema of a lesson file, for authors' editors and for the checks. Author tools only."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec
from jsonschema import Draft202012Validator

from app.content.forms import LessonForm, SetForm
from app.content.step_forms import STEP_FORMS

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ONE_CONDITION = [
    {"required": ["not"], "maxProperties": 1},
    {"required": ["all"], "maxProperties": 1},
    {"required": ["any"], "maxProperties": 1},
    {"required": ["who", "remembers"], "maxProperties": 2},
    {"required": ["who", "is"], "maxProperties": 2},
    {"required": ["setting", "is"], "maxProperties": 2},
]


def schema() -> dict[str, object]:
    """Return the JSON Schema of a lesson file, steps included."""
    parts = _parts()
    steps = [{"$ref": f"#/$defs/{form.__name__}"} for form in STEP_FORMS.values()]
    parts["SceneForm"]["properties"]["steps"]["items"] = {"anyOf": steps}
    return {"$schema": _DIALECT, "$ref": "#/$defs/LessonForm", "$defs": parts}


@cache
def lesson_validator() -> Draft202012Validator:
    """Return the validator of a lesson without its steps, which are looked at one by one."""
    return _validator("LessonForm")


@cache
def set_validator() -> Draft202012Validator:
    """Return the validator of a starter set."""
    return _validator("SetForm")


@cache
def step_validator(kind: str) -> Draft202012Validator:
    """Return the validator of the steps of one kind, named by its leading key."""
    return _validator(STEP_FORMS[kind].__name__)


def definitions(validator: Draft202012Validator) -> dict[str, Any]:
    """Return the named parts that a validator's schema refers to."""
    whole: Any = validator.schema
    parts: dict[str, Any] = whole["$defs"]
    return parts


def _validator(form: str) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"#/$defs/{form}", "$defs": _parts()})


@cache
def _plain_parts() -> bytes:
    _, parts = msgspec.json.schema_components(
        [LessonForm, SetForm, *STEP_FORMS.values()], ref_template="#/$defs/{name}"
    )
    parts["ConditionPartsForm"]["oneOf"] = _ONE_CONDITION
    return msgspec.json.encode(_without_null(parts))


def _parts() -> dict[str, Any]:
    parts: dict[str, Any] = msgspec.json.decode(_plain_parts())
    return parts


def _without_null(node: Any) -> Any:
    """Take out "or null": a key without a value is a slip, and an absent key needs no null."""
    if isinstance(node, list):
        return [_without_null(each) for each in node]
    if not isinstance(node, dict):
        return node
    node = {key: _without_null(value) for key, value in node.items() if (key, value) != ("default", None)}
    options = [each for each in node.get("anyOf", []) if each != {"type": "null"}]
    if len(options) == 1:
        node.pop("anyOf")
        return {**options[0], **node}
    return {**node, "anyOf": options} if options else node
