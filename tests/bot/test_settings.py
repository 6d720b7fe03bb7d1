"""Settings that depend on one another, and what the operator is told of a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import BadSettings, Settings, read_settings


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """An environment with a token and no .env."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("BOT_TOKEN", "1234567:AAE-example")
    return monkeypatch


def test_no_web_server_runs_unless_a_port_is_set(given: pytest.MonkeyPatch) -> None:
    settings = read_settings()
    assert (settings.http_port, settings.http_host, settings.public_root) == (None, "127.0.0.1", None)


def test_a_public_address_needs_a_port_behind_it(given: pytest.MonkeyPatch) -> None:
    given.setenv("PUBLIC_URL", "https://lines.example/")
    with pytest.raises(BadSettings, match=r"PUBLIC_URL is wrong: .* only with HTTP_PORT"):
        read_settings()
    given.setenv("HTTP_PORT", "9100")
    assert read_settings().public_root == "https://lines.example"


@pytest.mark.parametrize("port", ["0", "65536", "web"])
def test_what_is_no_port_is_refused_by_name(given: pytest.MonkeyPatch, port: str) -> None:
    given.setenv("HTTP_PORT", port)
    with pytest.raises(BadSettings, match="HTTP_PORT is wrong: "):
        read_settings()
