"""Owns the checks of one request against the Bot API's own description; knows no chats, messages or people.

The description (data/api.json, licence in data/SOURCE.txt) is compiled once into one checker a method.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import orjson

from sandbox import overlay
from sandbox.errors import refuse
from sandbox.links import Entity, check_deep_link, utf16_length, utf16_slice
from sandbox.markup import parse
from sandbox.values import (
    Checker,
    Files,
    Shape,
    Upload,
    among,
    array,
    between,
    chat_identifier,
    file,
    json_text,
    matching,
    number,
    of_length,
    one_of,
    string,
    text_or,
    truth,
    whole_number,
)

__all__ = ["Spec", "Upload"]

_DATA = Path(__file__).with_name("data") / "api.json"
_LENGTH = re.compile(r"\b(\d+)-(\d+) (characters|bytes)\b(?!.*after entities parsing)", re.I)
_ONE_OF = re.compile(r"one of [\"“]")
_QUOTED = re.compile(r"[\"“]([^\"“”]+)[\"”]")
_CONSTANT = re.compile(r"(?:must be|always) [\"“]?(\w+)[\"”]?\.?$")
_SCALARS: dict[str, Callable[..., Checker]] = {"Integer": whole_number, "Float": number, "Boolean": truth}

Json = dict[str, Any]


class Spec:
    """The Bot API as checkers; make one with `Spec.load()`."""

    def __init__(self, description: Json) -> None:
        self.version: str = description["version"]
        self._types: Json = description["types"]
        self._shapes: dict[str, Shape] = {}
        self._update_kinds = tuple(each["name"] for each in self._types["Update"]["fields"][1:])
        _refuse_stale_overlay(description)
        self._methods: dict[str, Shape] = {}
        for name, method in description["methods"].items():
            self._methods[name.lower()] = self._method(name, method.get("fields", []))

    @staticmethod
    @cache
    def load() -> "Spec":
        """The specification that comes with the sandbox; compiled once a process."""
        return Spec(orjson.loads(_DATA.read_bytes()))

    def check(self, method: str, raw: Mapping[str, object], files: Files) -> tuple[str, Json]:
        """Canonical method name and parameters as they are meant.

        JSON text is decoded, numbers and booleans are converted, attach:// names and files sent under a parameter's own
        name become `Upload`s. Formatted text comes back plain, with all its entities and without parse_mode.
        ApiError for an unknown method or parameter, a missing or ill-typed one, and for broken limits.
        """
        checker = self._methods.get(method.lower())
        if checker is None:
            raise refuse("unknown_method")
        sent = dict(raw)
        for name, upload in files.items():
            if name in checker.fields:
                sent[name] = upload
            elif not any(f"attach://{name}" in str(value) for value in raw.values()):
                raise refuse("unknown_parameter", name=name)
        return checker.name, checker(sent, files)

    def _method(self, name: str, fields: list[Json]) -> Shape:
        required = frozenset(each["name"] for each in fields if each["required"])
        shape = Shape(name, {}, required)
        shape.fields = {each["name"]: self._field(name, each, nested=False) for each in fields}
        shape.finish = _formatting(name, shape.fields)
        return shape

    def _shape(self, name: str) -> Shape:
        """The checker of a type; made at first need, since types refer to one another."""
        if name not in self._shapes:
            fields = self._types[name].get("fields", [])
            constants = {each["name"]: found for each in fields if (found := _constant(each))}
            required = frozenset(each["name"] for each in fields if each["required"])
            shape = self._shapes[name] = Shape(name, constants, required)
            shape.fields = {each["name"]: self._field(name, each, nested=True) for each in fields}
            shape.finish = _formatting(name, shape.fields)
        return self._shapes[name]

    def _field(self, owner: str, field: Json, *, nested: bool) -> Checker:
        key = f"{owner}.{field['name']}"
        types: list[str] = field["types"]
        if types == ["Integer", "String"]:
            return chat_identifier(key, as_text=not nested)
        if "InputFile" in types or "attach://" in field["description"]:
            return file(key, uploaded_only=types == ["InputFile"])
        if types[0] in _SCALARS:
            return _limited(key, _SCALARS[types[0]](key, as_text=not nested), field)
        if types == ["String"]:
            return _limited(key, string(key), field)
        checker = self._nested(key, types)
        return checker if nested else json_text(key, checker)

    def _nested(self, key: str, types: list[str]) -> Checker:
        """An array or an object, where several types mean one of them."""
        if types[0].startswith("Array of "):
            inner = [each.removeprefix("Array of ") for each in types]
            return array(key, self._item(key, inner), overlay.COUNTS.get(key))
        shapes = [shape for each in types for shape in self._concrete(each)]
        return shapes[0] if len(shapes) == 1 else one_of(key, shapes)

    def _item(self, key: str, types: list[str]) -> Checker:
        if types == ["String"]:
            item = string(key)
            return among(key, item, self._update_kinds) if key in overlay.UPDATE_KINDS else item
        if types == ["KeyboardButton"]:
            return text_or(self._shape("KeyboardButton"))
        return _SCALARS[types[0]](key) if types[0] in _SCALARS else self._nested(key, types)

    def _concrete(self, name: str) -> Iterable[Shape]:
        subtypes = self._types[name].get("subtypes")
        if not subtypes:
            return [self._shape(name)]
        return [shape for each in subtypes if each in self._types for shape in self._concrete(each)]


def _limited(key: str, checker: Checker, field: Json) -> Checker:
    """The checker of a scalar with the limits that the overlay, or else the prose, gives for it."""
    if key in overlay.CHOICES:
        return among(key, checker, overlay.CHOICES[key])
    if key in overlay.PATTERNS:
        return matching(key, checker, overlay.PATTERNS[key])
    if key in overlay.RANGES:
        return between(key, checker, *overlay.RANGES[key])
    if key in overlay.LENGTHS:
        return of_length(key, checker, *overlay.LENGTHS[key], "characters")
    if field["types"] != ["String"] or key in overlay.CHECKED_ELSEWHERE:
        return checker
    return _limited_by_prose(key, checker, field["description"])


def _limited_by_prose(key: str, checker: Checker, prose: str) -> Checker:
    """The limits that sentences like 'one of "a", "b"' and '1-64 bytes' set for a string."""
    listed = _ONE_OF.search(prose)
    if listed:
        return among(key, checker, _QUOTED.findall(prose, listed.start()))
    length = _LENGTH.search(prose)
    if length:
        shortest, longest, unit = length.groups()
        return of_length(key, checker, int(shortest), int(longest), unit.lower())
    return checker


def _constant(field: Json) -> str | None:
    """The only value a field may have, for the fields that tell subtypes apart."""
    if field["name"] not in ("type", "source"):
        return None
    found = _CONSTANT.search(field["description"])
    return found.group(1) if found else None


def _formatting(owner: str, fields: Mapping[str, Checker]) -> Callable[[Json], None] | None:
    """What turns the owner's formatted text, if it has one, into plain text with entities."""
    rule = overlay.FORMATTED.get(owner, overlay.FORMATTED["*"])
    if rule.text not in fields or rule.entities not in fields:
        return None
    too_long = "caption_too_long" if rule.text == "caption" else "text_too_long"

    def finish(parameters: Json) -> None:
        mode = parameters.pop("parse_mode", None)
        raw = parameters.get(rule.text)
        if raw is None:
            return
        text, entities = parse(raw, mode, parameters.get(rule.entities))
        if rule.shortest and not text:
            raise refuse("text_blank" if raw else "text_empty")
        if utf16_length(text) > rule.longest:
            raise refuse(too_long)
        _check_deep_links(text, entities)
        parameters[rule.text] = text
        parameters[rule.entities] = entities

    return finish


def _check_deep_links(text: str, entities: list[Entity]) -> None:
    for entity in entities:
        if entity["type"] == "text_link":
            check_deep_link(entity["url"])
        elif entity["type"] == "url":
            check_deep_link(utf16_slice(text, entity["offset"], entity["offset"] + entity["length"]))


def overlay_keys() -> set[str]:
    """Every `owner.field` that the overlay speaks of."""
    keyed = (overlay.CHOICES, overlay.PATTERNS, overlay.RANGES, overlay.COUNTS, overlay.LENGTHS)
    keys = {key for table in keyed for key in table}
    keys.update(overlay.UPDATE_KINDS, overlay.CHECKED_ELSEWHERE)
    for owner, rule in overlay.FORMATTED.items():
        owner = "sendPhoto" if owner == "*" else owner
        keys.update(f"{owner}.{field}" for field in (rule.text, rule.entities))
    return keys


def _refuse_stale_overlay(description: Json) -> None:
    owners = {**description["types"], **description["methods"]}
    known = {f"{owner}.{field['name']}" for owner, each in owners.items() for field in each.get("fields", [])}
    stale = overlay_keys() - known
    if stale:
        raise LookupError(f"the overlay speaks of what the specification does not have: {', '.join(sorted(stale))}")
