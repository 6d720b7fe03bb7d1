"""Reads catalogue folders and lays operators' entries over the shipped ones; leaves the facts unjudged."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeGuard

import yaml

Raw = dict[str, Any]

SOURCES_FILE = "sources.yaml"
KEYED_LISTS = frozenset({"carriers", "plans"})


def _surprising(tag: str, first: str) -> bool:
    return tag.endswith(":timestamp") or (tag.endswith(":bool") and first not in "tTfF")


class _Loader(yaml.CSafeLoader):
    """Reads dates as texts, as `as_of` wants them, and only true and false as switches: NO is Norway."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not _surprising(tag, first)]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True)
class Document:
    """One file as it was read; `shipped` is False for an operator's."""

    file: str
    shipped: bool
    body: Raw


@dataclass
class Draft:
    """Entries on their way to shapes, and everything that was wrong so far, as sentences."""

    countries: dict[str, Raw] = field(default_factory=dict)
    sources: Raw = field(default_factory=dict)
    origins: dict[tuple[str, str], Document] = field(default_factory=dict)
    """(country code, carrier id; "" for the country itself) → the last file that spoke of it."""
    problems: list[str] = field(default_factory=list)

    def origin(self, code: str, carrier_id: str = "") -> Document:
        return self.origins[code, carrier_id]


def yaml_files(folder: Path) -> list[Path]:
    """The folder's YAML files in the order in which they are laid over each other (by name)."""
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix in {".yaml", ".yml"} and not path.name.startswith(".") and path.is_file()
    )


def read_folder(folder: Path, *, shipped: bool, problems: list[str]) -> list[Document]:
    """Every readable file of the folder; unreadable ones become sentences in `problems`."""
    if not folder.is_dir():
        problems.append(f"{folder}: there is no such folder")
        return []
    documents = []
    for path in yaml_files(folder):
        try:
            body = yaml.load(path.read_text("utf-8"), _Loader)
        except (yaml.YAMLError, OSError, UnicodeDecodeError) as error:
            problems.append(f"{path.name}: cannot be read: {' '.join(str(error).split())}")
            continue
        if isinstance(body, dict):
            documents.append(Document(path.name, shipped, body))
        elif body is not None:
            problems.append(f"{path.name}: holds no fields, only {body!r:.40}")
    return documents


def lay_over(documents: list[Document], problems: list[str]) -> Draft:
    """All files as one: later files add entries, change single fields or remove entries."""
    draft = Draft(problems=list(problems))
    for document in documents:
        if document.file == SOURCES_FILE:
            draft.sources |= document.body
        elif _fits(document, draft.problems):
            _lay(document, draft)
    return draft


def _fits(document: Document, problems: list[str]) -> bool:
    if not isinstance(document.body.get("code"), str):
        problems.append(f"{document.file}: code: every file names its country, as in 'code: CA'")
        return False
    if not _is_keyed(document.body.get("carriers", [])):
        problems.append(f"{document.file}: carriers: must be a list of entries that each have an id")
        return False
    return True


def _lay(document: Document, draft: Draft) -> None:
    code = document.body["code"]
    if document.body.get("remove") is True:
        if draft.countries.pop(code, None) is None:
            draft.problems.append(f"{document.file}: country '{code}': there is no such entry to remove")
        return
    _note_origins(document, draft)
    lost: list[str] = []
    draft.countries[code] = _overlay(draft.countries.get(code, {}), document.body, lost)
    draft.problems += (f"{document.file}: {entry}: there is no such entry to remove" for entry in lost)


def _note_origins(document: Document, draft: Draft) -> None:
    code = document.body["code"]
    earlier = draft.origins.get((code, ""))
    if earlier is None or _describes_country(document):
        if earlier and document.shipped and _describes_country(earlier):
            draft.problems.append(f"{document.file}: country '{code}': {earlier.file} already describes it")
        draft.origins[code, ""] = document
    seen: set[str] = set()
    for carrier in document.body.get("carriers", ()):
        carrier_id = str(carrier["id"])
        if carrier_id in seen or (document.shipped and (code, carrier_id) in draft.origins):
            draft.problems.append(f"{document.file}: carrier '{carrier_id}': the id is already taken")
        seen.add(carrier_id)
        draft.origins[code, carrier_id] = document


def _describes_country(document: Document) -> bool:
    return bool(document.body.keys() - {"code", "carriers"})


def _overlay(below: Raw, above: Raw, lost: list[str]) -> Raw:
    """`above` laid over `below`; entries that were to be removed but are not there are noted in `lost`."""
    merged = dict(below)
    for name, value in above.items():
        old = merged.get(name)
        if isinstance(old, dict) and isinstance(value, dict):
            merged[name] = _overlay(old, value, lost)
        elif name in KEYED_LISTS and _is_keyed(value):
            merged[name] = _overlay_entries(name, old if _is_keyed(old) else [], value, lost)
        else:
            merged[name] = value
    return merged


def _overlay_entries(name: str, below: list[Raw], above: list[Raw], lost: list[str]) -> list[Raw]:
    merged = {str(entry["id"]): entry for entry in below}
    for change in above:
        entry_id = str(change["id"])
        if change.get("remove") is not True:
            merged[entry_id] = _overlay(merged[entry_id], change, lost) if entry_id in merged else change
        elif merged.pop(entry_id, None) is None:
            lost.append(f"{name[:-1]} '{entry_id}'")
    return list(merged.values())


def _is_keyed(value: object) -> TypeGuard[list[Raw]]:
    return isinstance(value, list) and all(isinstance(entry, dict) and "id" in entry for entry in value)
