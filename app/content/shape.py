"""The shape of a lesson: every problem at once, and the file mended so far that its story can be looked at.

What is broken gets a stand-in. `mended` tells where, so that no rule complains about a stand-in, and
`story_whole` whether the ways through the story are still the author's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from jsonschema import Draft202012Validator

from app.content.faults import Fault, faults, told
from app.content.marks import Places, under
from app.content.schema import definitions, lesson_validator, set_validator, step_validator
from app.content.stand_ins import STAND_IN, StandIns
from app.content.step_forms import STEP_FORMS
from app.domain.problems import Problem, nearest, problem

_MOST_PASSES = 12
_WAYS = frozenset(
    {"scenes", "id", "steps", "choices", "goto", "if", "not", "all", "any", "who"}
    | {"sets", "clears", "remembers", "bands", "chapter"}
)
"""Keys on which the ways through the story depend."""


@dataclass(slots=True)
class Shaped:
    """A file whose shape is sound, or was made so."""

    data: dict[str, Any]
    problems: list[Problem] = field(default_factory=list)
    mended: set[str] = field(default_factory=set)
    story_whole: bool = True
    usable: bool = True


def shape_lesson(data: Any, places: Places) -> Shaped:
    """Check and mend a lesson."""
    if not isinstance(data, dict):
        return _nothing(data)
    shaped = Shaped(data)
    _Mender(shaped, places, lesson_validator(), "").mend(data)
    if shaped.usable:
        for number, scene in enumerate(data["scenes"]):
            for place, step in enumerate(scene["steps"]):
                pointer = f"scenes/{number}/steps/{place}"
                scene["steps"][place] = _shaped_step(shaped, places, step, pointer)
    return shaped


def shape_set(data: Any, places: Places) -> Shaped:
    """Check and mend a starter set."""
    if not isinstance(data, dict):
        return _nothing(data)
    shaped = Shaped(data)
    _Mender(shaped, places, set_validator(), "").mend(data)
    return shaped


def _nothing(data: Any) -> Shaped:
    found = "a list" if isinstance(data, list) else f"“{data}”"
    return Shaped({}, [problem("wrong-type", found=found, wanted="a group of keys")], usable=False)


def _shaped_step(shaped: Shaped, places: Places, step: dict[str, Any], pointer: str) -> dict[str, Any]:
    kind = next((key for key in step if key in STEP_FORMS), "")
    if not kind:
        kind = _misspelt_kind(shaped, places, step, pointer)
    if not kind:
        if not is_mended(pointer, shaped.mended):
            allowed = ", ".join(STEP_FORMS)
            shaped.problems.append(problem("unknown-step", pointer, allowed=allowed))
        shaped.mended.add(pointer)
        shaped.story_whole = False
        return {"narrate": STAND_IN}
    _Mender(shaped, places, step_validator(kind), pointer).mend(step)
    return step


def _misspelt_kind(shaped: Shaped, places: Places, step: dict[str, Any], pointer: str) -> str:
    for key in list(step):
        near = nearest(key, STEP_FORMS)
        if near:
            wrong = under(pointer, key)
            shaped.problems.append(
                problem("unknown-key", wrong, near=near, key=key, allowed=", ".join(STEP_FORMS))
            )
            step[near] = step.pop(key)
            places.rename(wrong, under(pointer, near))
            return near
    return ""


class _Mender:
    """Validates, reports and mends until nothing is left to mend."""

    def __init__(self, shaped: Shaped, places: Places, validator: Draft202012Validator, base: str) -> None:
        self.shaped = shaped
        self.places = places
        self.validator = validator
        self.base = base
        label = "".join(f"-{part}" for part in base.split("/") if part.isdigit())
        self.stand_ins = StandIns(definitions(validator), label)

    def mend(self, data: dict[str, Any]) -> None:
        """Mend in place."""
        for _ in range(_MOST_PASSES):
            found = faults(self.validator, data)
            if not found:
                return
            strays = [fault for fault in found if fault.rule == "additionalProperties"]
            for fault in strays or found:
                self._mend_one(data, fault)
        self.shaped.usable = False

    def _mend_one(self, data: dict[str, Any], fault: Fault) -> None:
        pointer = "/".join([self.base, *map(str, fault.path)] if self.base else map(str, fault.path))
        if fault.rule == "additionalProperties":
            self._stray_keys(pointer, fault)
        elif fault.about_key:
            self._report(told(fault, under(pointer, fault.value)), pointer)
            _at(data, fault.path).pop(fault.value, None)
        elif fault.rule == "required":
            self._missing_keys(pointer, fault)
        else:
            self._report(told(fault, pointer), pointer)
            self._replace(data, fault)

    def _stray_keys(self, pointer: str, fault: Fault) -> None:
        properties = fault.schema["properties"]
        group = fault.value
        for key in [key for key in group if key not in properties]:
            near = nearest(key, [name for name in properties if name not in group])
            stray = under(pointer, key)
            allowed = ", ".join(properties)
            self.shaped.problems.append(problem("unknown-key", stray, near=near, key=key, allowed=allowed))
            value = group.pop(key)
            if near:
                group[near] = value
                self.places.rename(stray, under(pointer, near))

    def _missing_keys(self, pointer: str, fault: Fault) -> None:
        group = fault.value
        for key in [key for key in fault.argument if key not in group]:
            self._report(problem("missing-key", pointer, key=key), under(pointer, key))
            group[key] = self.stand_ins.for_(fault.schema["properties"][key])

    def _replace(self, data: dict[str, Any], fault: Fault) -> None:
        around = _at(data, fault.path[:-1])
        last = fault.path[-1]
        if isinstance(around, dict):
            around.pop(last, None)
        elif isinstance(last, int) and last < len(around):
            if fault.rule == "enum":
                del around[last]
            else:
                around[last] = self.stand_ins.for_(fault.schema)

    def _report(self, found: Problem, pointer: str) -> None:
        """Report what is the matter at a pointer, once: its stand-in is no fault of the author's."""
        if not is_mended(pointer, self.shaped.mended):
            self.shaped.problems.append(found)
        self.shaped.mended.add(pointer)
        last = next((part for part in reversed(pointer.split("/")) if not part.isdigit()), "")
        if last in _WAYS:
            self.shaped.story_whole = False


def is_mended(pointer: str, mended: set[str]) -> bool:
    """Tell whether a pointer leads to a stand-in, or into one."""
    while pointer:
        if pointer in mended:
            return True
        pointer = pointer.rpartition("/")[0]
    return False


def _at(data: Any, path: tuple[str | int, ...]) -> Any:
    for part in path:
        data = data[part]
    return data
