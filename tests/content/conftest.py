"""Folders of the catalogue tests: one as it ships, one of an operator."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.catalogue_folder import a_country, write


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped"
    write(folder, "ca.yaml", a_country())
    write(folder, "sources.yaml", {"letter": {"title": "A letter from the carrier", "kind": "official"}})
    return folder


@pytest.fixture
def overrides(tmp_path: Path) -> Path:
    folder = tmp_path / "overrides"
    folder.mkdir()
    return folder
