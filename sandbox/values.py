"""Owns checkers of single values (numbers, texts, arrays, objects, files); knows no method and no specification."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from sandbox.errors import refuse
from sandbox.links import utf16_length


@dataclass(frozen=True)
class Upload:
    """A file that came with a multipart request."""

    filename: str
    content_type: str
    body: bytes


Files = Mapping[str, Upload]
#: Takes a value as it came and the files of the request; returns the value as it is meant, or raises ApiError.
Checker = Callable[[Any, Files], Any]

_ATTACH = "attach://"
#: Telegram promises that its identifiers fit a double.
_LARGEST = 2**52
_WHOLE = re.compile(r"[+-]?\d{1,20}")
_TRUTH = {"true": True, "false": False, "1": True, "0": False}


def whole_number(name: str, *, as_text: bool = False) -> Checker:
    """An int of at most 52 bits; `as_text` also takes digits, as forms carry them."""

    def check(value: Any, _files: Files) -> int:
        if as_text and isinstance(value, str) and _WHOLE.fullmatch(value):
            value = int(value)
        if type(value) is not int:
            raise refuse("wrong_type", name=name, expected="an Integer")
        if not -_LARGEST < value < _LARGEST:
            raise refuse("out_of_range", name=name, expected="an Integer of at most 52 bits")
        return value

    return check


def number(name: str, *, as_text: bool = False) -> Checker:
    """A finite float (whole numbers too)."""

    def check(value: Any, _files: Files) -> float:
        if as_text and isinstance(value, str):
            try:
                value = float(value)
            except ValueError:
                value = None
        if type(value) not in (int, float) or value != value or abs(value) == float("inf"):
            raise refuse("wrong_type", name=name, expected="a Float")
        return float(value)

    return check


def truth(name: str, *, as_text: bool = False) -> Checker:
    """A bool; `as_text` also takes true, false (in any case), 1 and 0."""

    def check(value: Any, _files: Files) -> bool:
        if as_text and isinstance(value, str):
            value = _TRUTH.get(value.lower())
        if type(value) is not bool:
            raise refuse("wrong_type", name=name, expected="a Boolean")
        return value

    return check


def string(name: str) -> Checker:
    """A str."""

    def check(value: Any, _files: Files) -> str:
        if type(value) is not str:
            raise refuse("wrong_type", name=name, expected="a String")
        return value

    return check


def chat_identifier(name: str, *, as_text: bool = False) -> Checker:
    """An int, or the `@username` of a public chat."""
    as_number = whole_number(name, as_text=as_text)

    def check(value: Any, files: Files) -> int | str:
        if isinstance(value, str):
            if value.startswith("@") and len(value) > 1:
                return value
            if not value:
                raise refuse("missing_parameter", name=name)
            if not as_text or not _WHOLE.fullmatch(value):
                raise refuse("chat_not_found")
        checked: int = as_number(value, files)
        return checked

    return check


def file(name: str, *, uploaded_only: bool = False) -> Checker:
    """An Upload sent under its own name or as attach://…; else a file_id or an address, unless `uploaded_only`."""
    own_name = name.rpartition(".")[2]

    def check(value: Any, files: Files) -> Upload | str:
        if isinstance(value, Upload):
            return value
        if type(value) is not str:
            raise refuse("wrong_type", name=name, expected="a file or a String")
        if value.startswith(_ATTACH):
            attached = value[len(_ATTACH) :]
            if attached not in files:
                raise refuse("attachment_missing", name=attached)
            return files[attached]
        if not value or uploaded_only:
            raise refuse("no_file", kind=own_name)
        return value

    return check


def array(name: str, item: Checker, count: tuple[int, int] | None = None) -> Checker:
    """A list whose items pass `item`; `count` is its shortest and longest length."""

    def check(value: Any, files: Files) -> list[Any]:
        if type(value) is not list:
            raise refuse("wrong_type", name=name, expected="an Array")
        if count is not None and not count[0] <= len(value) <= count[1]:
            raise refuse("out_of_range", name=name, expected=f"an Array of {count[0]}-{count[1]} items")
        return [item(each, files) for each in value]

    return check


def json_text(name: str, check_decoded: Checker) -> Checker:
    """A nested value that forms carry as JSON text and JSON bodies as it is."""

    def check(value: Any, files: Files) -> Any:
        if isinstance(value, str):
            try:
                value = orjson.loads(value)
            except orjson.JSONDecodeError:
                raise refuse("bad_json", name=name) from None
        return check_decoded(value, files)

    return check


class Shape:
    """An object: which fields it has, which must be there, and which have only one possible value."""

    def __init__(self, name: str, constants: Mapping[str, str], required: frozenset[str]) -> None:
        self.name = name
        self.constants = constants
        self.required = required
        self.fields: dict[str, Checker] = {}  # filled later: types refer to one another
        self.finish: Callable[[dict[str, Any]], None] | None = None

    def __call__(self, value: Any, files: Files) -> dict[str, Any]:
        """The object with its fields checked; unknown and missing fields are refused, null counts as absent."""
        if type(value) is not dict:
            raise refuse("wrong_type", name=self.name, expected="an Object")
        checked = {}
        for name, content in value.items():
            field = self.fields.get(name)
            if field is None:
                raise refuse("unknown_parameter", name=f"{self.name}.{name}")
            if content is not None:
                checked[name] = field(content, files)
        if not self.required <= checked.keys():
            raise refuse("missing_parameter", name=f"{self.name}.{min(self.required - checked.keys())}")
        if self.finish is not None:
            self.finish(checked)
        return checked

    def may_be(self, value: Mapping[str, Any]) -> bool:
        """Whether `value` carries this shape's constants."""
        return all(value.get(name) == constant for name, constant in self.constants.items())


def one_of(name: str, shapes: Sequence[Shape]) -> Checker:
    """An object of one of several shapes, told apart by their constants and required fields."""

    def check(value: Any, files: Files) -> dict[str, Any]:
        if type(value) is not dict:
            raise refuse("wrong_type", name=name, expected="an Object")
        candidates = [shape for shape in shapes if shape.may_be(value)]
        whole = [shape for shape in candidates if shape.required <= value.keys()]
        if whole:
            return max(whole, key=lambda shape: len(shape.required))(value, files)
        if not candidates or not any(shape.constants for shape in candidates):
            expected = "one of " + ", ".join(shape.name for shape in shapes)
            raise refuse("wrong_type", name=name, expected=expected)
        return candidates[0](value, files)  # says what is missing

    return check


def text_or(shape: Shape) -> Checker:
    """An object that may be written as its text alone."""

    def check(value: Any, files: Files) -> dict[str, Any]:
        return shape({"text": value} if type(value) is str else value, files)

    return check


def _limited(inner: Checker, holds: Callable[[Any], bool], key: str, **facts: object) -> Checker:
    def check(value: Any, files: Files) -> Any:
        checked = inner(value, files)
        if not holds(checked):
            raise refuse(key, **facts)
        return checked

    return check


def of_length(name: str, inner: Checker, shortest: int, longest: int, unit: str) -> Checker:
    """A string of `shortest` to `longest` characters (UTF-16 units, the stricter reading) or bytes."""

    def holds(text: str) -> bool:
        length = len(text.encode()) if unit == "bytes" else utf16_length(text)
        return shortest <= length <= longest

    return _limited(inner, holds, "out_of_range", name=name, expected=f"{shortest}-{longest} {unit} long")


def among(name: str, inner: Checker, allowed: Sequence[str]) -> Checker:
    """One of a closed list of values."""
    choices = frozenset(allowed)
    return _limited(inner, choices.__contains__, "not_allowed", name=name, allowed=", ".join(allowed))


def matching(name: str, inner: Checker, pattern: re.Pattern[str]) -> Checker:
    """A string that matches as a whole."""

    def holds(text: str) -> bool:
        return pattern.fullmatch(text) is not None

    return _limited(inner, holds, "malformed", name=name, pattern=pattern.pattern)


def between(name: str, inner: Checker, smallest: int, largest: int) -> Checker:
    """A number within bounds, both included."""

    def holds(value: float) -> bool:
        return smallest <= value <= largest

    return _limited(inner, holds, "out_of_range", name=name, expected=f"between {smallest} and {largest}")
