"""Says in sentences what is wrong with catalogue entries beyond their shapes; reads and repairs nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from babel.numbers import is_currency
from pydantic import ValidationError

from domain.catalogue import Carrier, Country, Link
from domain.facts import Fact, Shape, Words
from domain.languages import Language
from domain.money import Money
from domain.zones import is_zone


def shape_problems(error: ValidationError) -> Iterator[str]:
    """One 'field: sentence' for each field that has not the right shape."""
    for detail in error.errors(include_url=False):
        path = _path(detail["loc"])
        message = detail["msg"].removeprefix("Value error, ").replace("Input should", "should", 1)
        found = "" if detail["type"] == "missing" else f" (found {detail['input']!r:.60})"
        yield f"{path}: {message}{found}" if path else f"{message}{found}"


def country_problems(country: Country, *, complete: bool) -> Iterator[str]:
    """Problems of the country's own fields; `complete` demands all languages."""
    yield from _zone_problems(country.zone)
    if not is_currency(country.currency):
        yield f"currency: there is no currency {country.currency}"
    own_fields = country.model_copy(update={"carriers": ()})
    yield from _text_problems(own_fields, complete=complete)


def carrier_problems(carrier: Carrier, sources: Collection[str], *, complete: bool) -> Iterator[str]:
    """Problems of one carrier; `complete` demands all languages."""
    if carrier.zone is not None:
        yield from _zone_problems(carrier.zone)
    yield from _repeated("plans", (plan.id for plan in carrier.plans))
    yield from _repeated("channels", (option.channel for option in carrier.channels))
    yield from _repeated("aliases", carrier.aliases)
    for alias in carrier.aliases:
        if alias != alias.strip().lower() or not alias:
            yield f"aliases: {alias!r} must be lower case, without blanks around it"
    yield from _text_problems(carrier, complete=complete)
    for path, value in _walk(carrier):
        if isinstance(value, Money) and not is_currency(value.currency):
            yield f"{path}.currency: there is no currency {value.currency}"
        if isinstance(value, Fact) and not (value.source in sources or value.source.startswith("https://")):
            yield f"{path}.source: {value.source!r} is neither a known source nor an https address"
        if isinstance(value, Link) and not _belongs(value, carrier):
            yield f"{path}.url: {value.url.host} is none of the carrier's domains"


def _text_problems(shape: Shape, *, complete: bool) -> Iterator[str]:
    for path, value in _walk(shape):
        if not isinstance(value, Words):
            continue
        missing = [language.value for language in Language if language not in value.root]
        if complete and missing:
            yield f"{path}: has no text in {', '.join(missing)}"
        elif not any(text.strip() for text in value.root.values()):
            yield f"{path}: has no text at all"
        elif any(not text.strip() for text in value.root.values()):
            yield f"{path}: has an empty text"


def _zone_problems(zone: str) -> Iterator[str]:
    if not is_zone(zone):
        yield f"zone: there is no time zone {zone!r}"


def _repeated(name: str, keys: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            yield f"{name}: '{key}' stands there twice"
        seen.add(key)


def _belongs(link: Link, carrier: Carrier) -> bool:
    """A link that is shown needs a domain that we are sure enough of to show."""
    host = link.url.host or ""
    return any(
        host == entry.domain or host.endswith("." + entry.domain)
        for entry in carrier.domains
        if entry.shown or not link.shown
    )


def _walk(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(item, f"{path}[{index}]")
    elif isinstance(value, Words | Money):
        yield path, value
    elif isinstance(value, Shape):
        yield path, value
        for name in type(value).model_fields:
            yield from _walk(getattr(value, name), f"{path}.{name}" if path else name)


def _path(location: tuple[str | int, ...]) -> str:
    path = ""
    for step in location:
        if isinstance(step, int):
            path += f"[{step}]"
        elif step != "[key]":
            path += f".{step}" if path else step
    return path
