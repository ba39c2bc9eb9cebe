"""What all forms have in common, and how a condition is written."""

from __future__ import annotations

from msgspec import Struct, field

from app.content.values import Name


class Form(Struct, forbid_unknown_fields=True, kw_only=True):
    """The base of all forms: unknown keys are problems."""


class ConditionPartsForm(Form, kw_only=True):
    """One of: {not: shouted}, {all: [a, b]}, {any: [a, b]}, {who: bayu, remembers: you-listened}.

    On a practice phone also: {who: kitten, is: blocked}, {setting: add, is: known}.
    """

    negated: ConditionForm | None = field(name="not", default=None)
    all: list[ConditionForm] | None = None
    any: list[ConditionForm] | None = None
    who: Name | None = None
    remembers: Name | None = None
    setting: Name | None = None
    stands: Name | None = field(name="is", default=None)


ConditionForm = Name | ConditionPartsForm
