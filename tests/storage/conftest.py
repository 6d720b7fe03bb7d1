"""A fresh database for each test of a table; Alice and Bob are known."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from storage.database import Connection
from tests.storage.rows import connect


@pytest.fixture
def conn(tmp_path: Path) -> Iterator[Connection]:
    with closing(connect(tmp_path / "test.db")) as connection:
        yield connection
