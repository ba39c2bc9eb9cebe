"""The school that most tests of services begin with."""

from __future__ import annotations

import pytest

from tests.services.school import School, school


@pytest.fixture(name="school")
def _school() -> School:
    return school()
