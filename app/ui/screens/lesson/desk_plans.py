"""Where things stand on the desk: the boxes of each plan, worked out from the room that there is."""

from __future__ import annotations

from typing import NamedTuple

from kivy.metrics import dp

from app.ui.theme import theme

WIDEST = 1366
"""A wider window keeps what is on it together in its middle."""


class Box(NamedTuple):
    """A place on the screen, in pixels."""

    left: float
    low: float
    wide: float
    high: float


class Plan(NamedTuple):
    """The phone, a column at its left and one at its right; a second phone where two are compared."""

    phone: Box
    right: Box
    left: Box | None = None
    second: Box | None = None


def plan(name: str, desk: Box, captions: float = 0) -> Plan:
    """Return a plan by its name.

    "three": story, phone, task. "wide" and "pair": the phone at the left, and one column. "twins": a column, and two
    phones with so much room below each.
    """
    room = _room(desk)
    match name:
        case "three":
            return _three(room)
        case "twins":
            return _twins(room, captions)
        case _:
            phone = _phone(room, room.left)
            return Plan(phone, _rest(room, phone.left + phone.wide + _gap()))


def _room(desk: Box) -> Box:
    wide = min(desk.wide, dp(WIDEST)) - 2 * theme.edge
    above, below = (dp(12), dp(16)) if theme.compact else (dp(14), dp(18))
    high = desk.high - above - below
    return Box(round(desk.left + (desk.wide - wide) / 2), desk.low + below, wide, high)


def _three(room: Box) -> Plan:
    gap, wide = _gap(), _phone_size()[0]
    least = dp(340) if theme.compact else dp(384)
    most = dp(296) if theme.compact else dp(404)
    column = max(dp(240), min(most, room.wide - wide - 2 * gap - least))
    phone = _phone(room, room.left + column + gap)
    left = Box(room.left, room.low, column, room.high)
    return Plan(phone, _rest(room, phone.left + phone.wide + gap), left)


def _twins(room: Box, captions: float) -> Plan:
    gap, wide = _gap(), _phone_size()[0]
    below = captions + dp(12) if captions else 0
    second = _phone(room, room.left + room.wide - wide, below)
    first = _phone(room, second.left - gap - wide, below)
    column = min(first.left - gap - room.left, dp(404))
    return Plan(first, Box(room.left, room.low, column, room.high), None, second)


def _phone(room: Box, left: float, below: float = 0) -> Box:
    wide, high = _phone_size()
    high = min(high, room.high) - below
    return Box(round(left), round(room.low + room.high - high), wide, round(high))


def _rest(room: Box, left: float) -> Box:
    return Box(left, room.low, room.left + room.wide - left, room.high)


def _phone_size() -> tuple[float, float]:
    return (dp(310), dp(512)) if theme.compact else (dp(392), dp(664))


def _gap() -> float:
    return float(dp(16) if theme.compact else dp(30))
