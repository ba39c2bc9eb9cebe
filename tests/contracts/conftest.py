"""Each port twice: the fake that services are tested with, and the real one on a disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contracts.both import Stores, fake_stores, real_stores


@pytest.fixture(name="stores", params=["fake", "real"])
def _stores(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stores]:
    if request.param == "fake":
        yield fake_stores()
        return
    opened: list[Stores] = []
    yield real_stores(tmp_path / "data", opened)
    opened[-1].close()
