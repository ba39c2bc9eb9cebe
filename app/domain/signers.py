"""Whom a school trusts to sign packs of lessons."""

from __future__ import annotations

from typing import NamedTuple


class Signer(NamedTuple):
    """The public key of somebody in hexadecimal digits, and what the school calls whoever has it."""

    key: str
    name: str

    @property
    def id(self) -> str:
        """What it is kept by."""
        return self.key
