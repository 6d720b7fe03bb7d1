"""The papers agree with the code: settings, commands, links, names, examples; how they read is for people to judge."""

from __future__ import annotations

import ast
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import typer.main
import yaml
from dotenv import dotenv_values

from bot.__main__ import cli
from content.catalogue import load_catalogue
from storage.migrate import migrate

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh-CN.md")
PAPERS = (
    *READMES,
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/walk.md",
    "docs/operating.md",
    "docs/reading.md",
    "sandbox/README.md",
)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def code_of(paper: str) -> str:
    """What stands in the paper's code blocks and between backticks."""
    blocks = re.findall(r"^```.*?\n(.*?)^```", read(paper), re.DOTALL | re.MULTILINE)
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", read(paper), flags=re.DOTALL | re.MULTILINE))
    return "\n".join([*blocks, *spans])


# -- settings and commands


@pytest.mark.parametrize("readme", READMES)
def test_the_readme_s_table_has_every_setting_with_its_default(readme: str) -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \| (?:`(.+?)`)? ?\|", read(readme), re.MULTILINE)
    expected = {name: value or "" for name, value in dotenv_values(ROOT / ".env.example").items()}
    assert dict(rows) == {**expected, "BOT_TOKEN": ""}
    assert len(rows) == len(expected)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_make_targets_in_the_papers_exist(paper: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+)", code_of(paper))) <= targets


def test_the_readmes_show_the_two_commands() -> None:
    for readme in READMES:
        assert re.search(r"^make demo .*\nmake test ", read(readme), re.MULTILINE), readme


@pytest.mark.parametrize("paper", PAPERS)
def test_the_commands_of_the_program_in_the_papers_exist(paper: str) -> None:
    commands: Any = typer.main.get_command(cli)
    assert set(re.findall(r"python -m bot ([a-z-]+)", code_of(paper))) <= set(commands.commands)


def test_the_papers_speak_of_every_command_of_the_program() -> None:
    commands: Any = typer.main.get_command(cli)
    assert set(commands.commands) == {
        name for paper in PAPERS for name in re.findall(r"python -m bot ([a-z-]+)", code_of(paper))
    }


# -- links, names, examples


def anchors(text: str) -> set[str]:
    """The anchors that GitHub gives to headings."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("paper", PAPERS)
def test_links_to_files_of_the_house_lead_somewhere(paper: str) -> None:
    text = read(paper)
    links = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'<img src="([^"]+)"', text)
    for link in (link for link in links if not link.startswith("https://")):
        name, _, anchor = link.partition("#")
        target = (ROOT / paper).parent / name if name else ROOT / paper
        assert target.exists(), link
        assert not anchor or anchor in anchors(target.read_text(encoding="utf-8")), link


def defined_in(source: str) -> set[str]:
    """Classes, functions, methods and constants of a module."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
    return names


@pytest.mark.parametrize("paper", ["CONTRIBUTING.md", "docs/walk.md", "docs/reading.md"])
def test_files_and_functions_that_the_papers_name_exist(paper: str) -> None:
    """`folder/file.py:name` or `folder/file`; `*` and `<...>` stand for parts that vary."""
    named = re.findall(r"`((?:[a-z_]+|\.ci)/[^`\s:]*)(?::(\w+))?`", read(paper))
    assert named
    for path, name in named:
        pattern = re.sub(r"<[^>]+>", "*", path).rstrip("/")
        found = [file for file in ROOT.glob(pattern) if ".venv" not in file.parts]
        assert found, path
        assert not name or name in defined_in(found[0].read_text(encoding="utf-8")), f"{path}:{name}"


@pytest.mark.parametrize("readme", READMES)
def test_the_readme_s_catalogue_examples_load(readme: str, tmp_path: Path) -> None:
    blocks = re.findall(r"^```yaml\n# my-carriers/(\w+\.yaml)\n(.*?)^```", read(readme), re.DOTALL | re.MULTILINE)
    for name, block in blocks:
        (tmp_path / name).write_text(block, encoding="utf-8")
    catalogue = load_catalogue(overrides=tmp_path)
    added = [entry["id"] for _, block in blocks for entry in yaml.safe_load(block)["carriers"]]
    assert added == ["e_card", "sakura_jp"]
    for carrier in map(catalogue.carrier, added):
        assert carrier is not None
        assert carrier.verified
        assert carrier.links.renewal is not None
        assert carrier.links.renewal.shown


@pytest.mark.parametrize("paper", ["README.md", "README.zh-CN.md", "CHANGELOG.md"])
def test_the_papers_count_the_carriers_right(paper: str) -> None:
    counted = re.findall(r"(\d+) (?:carriers\b|家运营商)", read(paper))
    assert counted == [str(sum(len(country.carriers) for country in load_catalogue().countries))]


def test_the_operator_s_questions_to_the_database_can_be_asked(tmp_path: Path) -> None:
    statements = re.findall(r'^sqlite3 .*?"(.+)"$', read("docs/operating.md"), re.MULTILINE)
    assert len(statements) >= 5
    migrate(tmp_path / "bot.sqlite3")
    for statement in statements:
        with closing(sqlite3.connect(tmp_path / "bot.sqlite3", isolation_level=None)) as connection:
            connection.executescript(statement)


def test_forgetting_a_person_forgets_everything_of_him(tmp_path: Path) -> None:
    statement = next(line for line in read("docs/operating.md").splitlines() if "DELETE FROM people" in line)
    migrate(tmp_path / "bot.sqlite3")
    with closing(sqlite3.connect(tmp_path / "bot.sqlite3", isolation_level=None)) as connection:
        for person in (1001, 1002):
            connection.execute("INSERT INTO people (id, language, created_at) VALUES (?, 'en', 0)", (person,))
            connection.execute(
                "INSERT INTO lines (person_id, country, carrier, created_at) VALUES (?, 'GB', 'voxi', 0)", (person,)
            )
            for key in (f"{person}", f"-5:{person}"):
                connection.execute("INSERT INTO inbox (key, received_at, body) VALUES (?, 0, x'')", (key,))
        connection.executescript(statement.split('"')[1])
        left = connection.execute(
            "SELECT id FROM people UNION ALL SELECT person_id FROM lines UNION ALL SELECT key FROM inbox"
        ).fetchall()
    assert left == [(1002,), (1002,), ("1002",), ("-5:1002",)]
