"""The check of the locale files names every text that is missing, broken, doubled, or speaks of other facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.check import messages, text_problems
from domain.languages import Language

WHOLE = {language: {"words.ftl": "hello = Hi, { $name }\nbye = Bye\n"} for language in Language}


def write(folder: Path, texts: dict[Language, dict[str, str]]) -> Path:
    for language, files in texts.items():
        (folder / language.value).mkdir()
        for name, body in files.items():
            (folder / language.value / name).write_text(body, "utf-8")
    return folder


def test_complete_locales_have_no_problems(tmp_path: Path) -> None:
    assert text_problems(write(tmp_path, WHOLE)) == []


@pytest.mark.parametrize(
    ("spanish", "problem"),
    [
        ("hello = Hola, { $name }\n", "es: bye is missing"),
        ("hello = Hola, { $name }\nbye = Chao\nmore = Más\n", "es: more does not exist in zh-Hans"),
        ("hello = Hola\nbye = Chao\n", "es: hello names no facts, zh-Hans names $name"),
        ("hello = Hola, { $nombre }\nbye = Chao\n", "es: hello names $nombre, zh-Hans names $name"),
        ("hello = Hola, { $name }\nbye = Chao { $a } { $b }\n", "es: bye names $a, $b, zh-Hans names no facts"),
        ("hello = Hola, { $name }\nbye = Chao\nbye = Adiós\n", "es/words.ftl: bye stands twice"),
        ("hello = Hola, { $name\nbye = Chao\n", "es/words.ftl: cannot be read: hello = Hola, { $name"),
    ],
)
def test_what_is_wrong_in_one_language_is_named(tmp_path: Path, spanish: str, problem: str) -> None:
    folder = write(tmp_path, WHOLE | {Language.ES: {"words.ftl": spanish}})
    assert problem in text_problems(folder)


@pytest.mark.parametrize("broken", ["hello = Hi, { $name\n", "hello = Hi, { $name }\nhello = Hi, { $name }\n"])
def test_the_first_language_is_checked_like_the_others(tmp_path: Path, broken: str) -> None:
    problems = text_problems(write(tmp_path, WHOLE | {Language.ZH_HANS: {"words.ftl": broken}}))
    assert any(problem.startswith("zh-Hans/words.ftl: ") for problem in problems)


def test_a_text_in_two_files_stands_twice(tmp_path: Path) -> None:
    files = {"a.ftl": "hello = Hi, { $name }\nbye = Bye\n", "b.ftl": "bye = Bye\n"}
    folder = write(tmp_path, WHOLE | {Language.FR: files})
    assert text_problems(folder) == ["fr/b.ftl: bye stands twice"]


def test_facts_of_every_plural_form_count(tmp_path: Path) -> None:
    plural = "left = { $days ->\n    [one] { $days } day\n   *[other] { $days } days until { $day }\n}\n"
    folder = write(tmp_path, {Language.EN: {"words.ftl": plural}})
    assert messages(folder, Language.EN) == ({"left": frozenset({"days", "day"})}, [])


def test_a_language_without_files_lacks_every_text(tmp_path: Path) -> None:
    texts: dict[Language, dict[str, str]] = {
        language: files for language, files in WHOLE.items() if language is not Language.FR
    }
    assert text_problems(write(tmp_path, texts)) == ["fr: bye is missing", "fr: hello is missing"]
