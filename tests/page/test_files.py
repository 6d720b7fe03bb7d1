"""The page's own files: short, self-contained, and with a word in both languages for all they say."""

import re
from pathlib import Path

import pytest

from sandbox.server import PAGE

WORD = re.compile(r'^  (\w+): \[\s*"([^"]+)",\s*"([^"]+)"\],$', re.M)


def test_every_word_is_there_in_both_languages_and_with_the_same_facts() -> None:
    source = (PAGE / "words.js").read_text("utf-8")
    words = WORD.findall(source)
    assert len(words) == len(re.findall(r"^  \w+: \[", source, re.M))
    assert [key for key, chinese, english in words if facts(chinese) != facts(english)] == []


def facts(sentence: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", sentence))


def test_the_page_asks_for_no_unknown_word_and_keeps_no_unused_one() -> None:
    known = {key for key, _, _ in WORD.findall((PAGE / "words.js").read_text("utf-8"))}
    rest = "\n".join(path.read_text("utf-8") for path in sorted(PAGE.iterdir()) if path.suffix in (".js", ".html"))
    asked = set(re.findall(r'\bt\("(\w+)"', rest)) | set(re.findall(r'data-(?:t|label)="(\w+)"', rest))
    assert asked - known == set()
    assert known - set(re.findall(r'"(\w+)"', rest)) == set()


@pytest.mark.parametrize("path", sorted(PAGE.iterdir()), ids=lambda path: path.name)
def test_a_page_file_is_short_and_loads_nothing_from_elsewhere(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 300
    assert set(re.findall(r"https?://[\w.]+", text)) <= {"http://www.w3.org"}
