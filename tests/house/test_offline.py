"""The whole suite runs without the internet: who opens a socket fails, and who swallows the refusal fails too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.house.finding import ROOT

TESTS = '''
import pytest, socket, threading
from contextlib import suppress

def test_opens():
    """Opens."""
    socket.socket()

def test_opens_the_newer_family():
    """Opens."""
    socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)

def test_asks_for_an_address():
    """Asks."""
    socket.getaddrinfo("localhost", 80)

def test_swallows_the_refusal():
    """Swallows."""
    with suppress(Exception):
        socket.socket()

def test_in_a_thread():
    """Opens elsewhere."""
    def quietly():
        with suppress(Exception):
            socket.create_connection(("127.0.0.1", 9))
    thread = threading.Thread(target=quietly)
    thread.start()
    thread.join()

@pytest.fixture
def connected():
    with suppress(Exception):
        socket.socket()

def test_by_a_fixture(connected):
    """Its fixture opens."""

def test_harmless_on_this_machine():
    """Opens a socket that leads nowhere."""
    for one in socket.socketpair():
        one.close()
'''


def test_whoever_opens_a_socket_of_the_internet_fails(tmp_path: Path) -> None:
    """Six ways out fail, with the line that took it; a socket between two processes of one machine passes."""
    planted = tmp_path / "test_planted.py"
    planted.write_text(TESTS, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    options = ["-p", "tests.conftest", "-p", "no:cacheprovider", "-p", "no:randomly", "-n0"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "-c", str(tmp_path / "pytest.ini"), str(tmp_path)],
        cwd=ROOT, text=True, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stdout
    assert "5 failed, 1 passed, 1 error" in done.stdout.splitlines()[-1], done.stdout
    assert f"socket.__new__ at {planted}:7" in done.stdout
