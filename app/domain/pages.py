"""The two pages that go with a lesson: the teacher's for the talk afterwards, and the card for home.

Both speak about the people of the story, never about those who played it (SAFEGUARDING.md).
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.text import Text


@dataclass(frozen=True, slots=True)
class TalkPoint:
    """A question to the class, and what to listen for in the answers."""

    ask: Text
    listen_for: Text


@dataclass(frozen=True, slots=True)
class Debrief:
    """Ten minutes of talk after the lesson. `care` says what to watch for; sensitive lessons have it."""

    aim: Text
    opening: Text
    talk: tuple[TalkPoint, ...]
    practise: Text
    close: Text
    care: Text | None = None


@dataclass(frozen=True, slots=True)
class FamilyCard:
    """The same card for every family of a class. `about` ends the sentence “This week we learned about …”."""

    about: Text
    practised: tuple[Text, ...]
    sentence: Text
    ask: Text
