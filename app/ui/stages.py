"""What the stages of a bamboo are called."""

from __future__ import annotations

from app.domain.errors import msg

STAGE_NAMES = {
    "root": msg("Root"),
    "tip": msg("Tip"),
    "shoot": msg("Shoot"),
    "stem": msg("Stem"),
    "leaf": msg("Leaf"),
    "grove": msg("Grove"),
}

STAGE_WORDS = {
    "root": msg("root"),
    "tip": msg("tip"),
    "shoot": msg("shoot"),
    "stem": msg("stem"),
    "leaf": msg("leaf"),
    "grove": msg("grove"),
}
"""The same inside a sentence."""
