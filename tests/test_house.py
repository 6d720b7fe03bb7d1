"""Settings, commands and files keep the rules of the house; its papers and what the code does are proved elsewhere."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, cast

import pytest
from dotenv import dotenv_values
from pydantic import SecretStr
from telegram.ext import Application, BaseHandler, CommandHandler, ConversationHandler

from bot.settings import PLACEHOLDER_TOKEN, Settings
from content.texts import Texts
from domain.languages import Language
from handlers.registration import COMMANDS, register

ROOT = Path(__file__).parent.parent
FLOORS = ("bot", "handlers", "services", "storage", "content", "domain", "sandbox")
LONGEST_FILE, LONGEST_FUNCTION = 300, 40
LARGEST_FILE = 1_000_000
DRAWERS = re.compile(r"(utils?|helpers?|common|misc|managers?|.*_service)", re.IGNORECASE)
# A folder of somebody's machine (not a part of a web address), or a package index that only somebody's network has.
MACHINE = re.compile(
    r"(?<![\w.%/~-])/(?:work|root|home|Users|tmp)/|--(?:extra-)?index-url|(?:pip|uv)\.conf|pypi\.org/simple"
)

Definition = ast.FunctionDef | ast.AsyncFunctionDef


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@cache
def tracked() -> tuple[Path, ...]:
    """The files that git keeps and that are there."""
    # Whoever owns the checkout, listing it is safe.
    command = ("git", "-c", "safe.directory=*", "ls-files", "-z")
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    paths = (ROOT / name for name in listed.split("\0") if name)
    return tuple(path for path in paths if path.is_file())


def modules(*folders: str) -> Iterator[tuple[str, str]]:
    """Name and source of every Python file, or of those in some folders; empty ones are left out."""
    for path in tracked():
        name = path.relative_to(ROOT).as_posix()
        if path.suffix == ".py" and (not folders or name.split("/")[0] in folders):
            source = path.read_text(encoding="utf-8")
            if source.strip():
                yield name, source


# -- settings


def example() -> dict[str, str | None]:
    return dotenv_values(ROOT / ".env.example")


def test_the_example_names_every_setting_in_the_order_of_the_class() -> None:
    assert list(example()) == [name.upper() for name in Settings.model_fields]


def test_the_example_s_values_are_the_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in example():
        monkeypatch.delenv(name, raising=False)
    token: Any = SecretStr("1234567:AAE-example")
    private: dict[str, Any] = {"_env_file": None}
    values: dict[str, Any] = {name.lower(): value for name, value in example().items() if name != "BOT_TOKEN"}
    assert Settings(bot_token=token, **private, **values) == Settings(bot_token=token, **private)


def test_the_example_s_token_is_the_placeholder_that_is_refused() -> None:
    assert example()["BOT_TOKEN"] == PLACEHOLDER_TOKEN


def test_each_setting_in_the_example_has_one_line_of_meaning() -> None:
    blocks = read(".env.example").strip().split("\n\n")[1:]
    assert [len(block.splitlines()) for block in blocks] == [2] * len(example())
    assert all(block.startswith("# ") for block in blocks)


# -- commands


def registered_commands() -> set[str]:
    app = Application.builder().token("1234567:AAE-example").updater(None).job_queue(None).build()
    register(cast(Any, app))
    found: set[str] = set()
    for handler in (handler for group in app.handlers.values() for handler in group):
        parts: Iterable[BaseHandler[Any, Any, Any]] = [handler]
        if isinstance(handler, ConversationHandler):
            parts = [*handler.entry_points, *handler.fallbacks]
        found |= {name for part in parts if isinstance(part, CommandHandler) for name in part.commands}
    return found


def test_every_command_that_is_handled_is_in_telegram_s_menu() -> None:
    assert registered_commands() == set(COMMANDS)


@pytest.mark.parametrize("language", Language)
def test_the_help_names_every_command_but_those_that_led_to_it(language: Language) -> None:
    named = set(re.findall(r"/([a-z]+)", re.sub(r"</\w+>", "", Texts.load().to(language)("help"))))
    assert named == set(COMMANDS) - {"start", "help"}


# -- files


def test_no_file_speaks_of_somebody_s_machine_or_package_index() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in tracked()
        if path != Path(__file__) and path.suffix != ".png"
        for match in MACHINE.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_no_file_is_larger_than_a_megabyte() -> None:
    assert [path.name for path in tracked() if path.stat().st_size > LARGEST_FILE] == []


def test_no_file_is_a_drawer_for_everything() -> None:
    assert [str(path.relative_to(ROOT)) for path in tracked() if DRAWERS.fullmatch(path.stem)] == []


def test_every_module_says_first_what_it_owns() -> None:
    for name, source in modules():
        words = ast.get_docstring(ast.parse(source)) or ""
        assert words.splitlines()[:1] and words.splitlines()[0].endswith("."), name


def test_files_are_short_enough_to_be_read_at_once() -> None:
    lengths = {name: len(source.splitlines()) for name, source in modules(*FLOORS)}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_functions_fit_a_screen() -> None:
    too_long = {
        f"{name}:{node.name}": length
        for name, source in modules(*FLOORS)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, Definition) and (length := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert too_long == {}
