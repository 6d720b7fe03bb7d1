"""Finds what is missing in the locale files: a text in some language, or a fact that only some languages name."""

from __future__ import annotations

from pathlib import Path

from fluent.syntax import FluentParser, ast, visitor

from content.texts import LOCALES
from domain.languages import Language


class _Variables(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - named by fluent.syntax
        self.names.add(node.id.name)


def messages(folder: Path, language: Language) -> tuple[dict[str, frozenset[str]], list[str]]:
    """Key → variables of one language, and sentences about what cannot be read or stands twice."""
    found: dict[str, frozenset[str]] = {}
    problems: list[str] = []
    for file in sorted((folder / language.value).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Junk):
                problems.append(f"{language}/{file.name}: cannot be read: {(entry.content or '').strip()[:60]}")
            if isinstance(entry, ast.Message):
                if entry.id.name in found:
                    problems.append(f"{language}/{file.name}: {entry.id.name} stands twice")
                variables = _Variables()
                variables.visit(entry)
                found[entry.id.name] = frozenset(variables.names)
    return found, problems


def text_problems(folder: Path = LOCALES) -> list[str]:
    """One sentence for each text that is missing, unreadable, or names other facts than in the first language."""
    first = Language.ZH_HANS
    expected, problems = messages(folder, first)
    for language in Language:
        if language is first:
            continue
        found, own = messages(folder, language)
        problems += own
        problems += [f"{language}: {key} is missing" for key in sorted(expected.keys() - found.keys())]
        problems += [f"{language}: {key} does not exist in {first}" for key in sorted(found.keys() - expected.keys())]
        problems += [
            f"{language}: {key} names {_listed(found[key])}, {first} names {_listed(variables)}"
            for key, variables in sorted(expected.items())
            if key in found and found[key] != variables
        ]
    return problems


def _listed(names: frozenset[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names)) or "no facts"
