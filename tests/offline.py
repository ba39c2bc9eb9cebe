"""No test opens a socket of the internet: an audit hook sees each, in every thread, and the test fails that opened it.

Sockets of this machine (X, pipes between processes) are no way out and are let be. What Rebung does in a process of its
own is seen by `tests/torture/nothing_out.py`.
"""

from __future__ import annotations

import socket
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

INTERNET = frozenset({socket.AF_INET, socket.AF_INET6})
LOOKING_UP = frozenset(
    {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
)
REACHING = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
_seen: list[str] = []


class InternetUsed(Exception):
    """Somebody opened a socket of the internet, or asked for an address there."""


def reaches_out(event: str, arguments: tuple[Any, ...]) -> bool:
    """Tell whether an audit event of Python is a way into a network."""
    if event == "socket.__new__":
        return arguments[1] in INTERNET
    return event in LOOKING_UP or (event in REACHING and arguments[0].family in INTERNET)


def watch() -> None:
    """Refuse the internet to this process from now on, and remember who asked for it."""
    sys.addaudithook(_refuse)


@contextmanager
def offline() -> Iterator[None]:
    """Fail at the end of the block if the internet was used in it, even if the refusal was swallowed."""
    try:
        yield
    finally:
        told = _seen[:]
        del _seen[: len(told)]
    if told:
        raise InternetUsed("\n".join(told))


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith("socket.") and reaches_out(event, arguments):
        caller = next(
            each for each in reversed(traceback.extract_stack()[:-1]) if each.filename != socket.__file__
        )
        _seen.append(f"{event} at {caller.filename}:{caller.lineno}")
        raise InternetUsed(_seen[-1])
