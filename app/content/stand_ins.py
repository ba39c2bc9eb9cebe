"""What takes the place of something broken, so that the rest of a lesson can still be looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.content.values import NAME, PATTERNS

STAND_IN = "…"
"""Stands for a text that is missing; no rule about words looks at it."""


@dataclass(slots=True)
class StandIns:
    """Makes the plainest value that a schema allows."""

    parts: dict[str, Any]
    label: str = ""
    made: int = 0

    def for_(self, schema: dict[str, Any]) -> Any:
        """Return a value for the schema."""
        if "$ref" in schema:
            return self.for_(self.parts[schema["$ref"].rpartition("/")[2]])
        if "anyOf" in schema:
            return self.for_(schema["anyOf"][0])
        if "enum" in schema:
            return schema["enum"][0]
        match schema.get("type"):
            case "string":
                return self._word(schema.get("pattern", ""))
            case "integer":
                return schema.get("minimum", 1)
            case "boolean":
                return False
            case "array":
                return [self.for_(schema["items"])] if schema.get("minItems") else []
            case _:
                required = schema.get("required", [])
                return {key: self.for_(schema["properties"][key]) for key in required}

    def _word(self, pattern: str) -> str:
        if pattern == NAME:
            self.made += 1
            return f"unnamed{self.label}-{self.made}"
        return PATTERNS[pattern].example if pattern in PATTERNS else STAND_IN
