"""The checked catalogue and its shelf, which notices operators' changes; shows nothing and asks nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from content.catalogue_checks import carrier_problems, country_problems, shape_problems
from content.catalogue_files import SOURCES_FILE, Document, Draft, Raw, lay_over, read_folder, yaml_files
from domain.catalogue import Carrier, Catalogue, Country
from domain.facts import Source

SHIPPED = Path(__file__).parent / "data" / "catalogue"

Stamp = tuple[tuple[str, int, int], ...]
"""Name, time of the last change and size of every file: equal as long as nothing was touched."""


class CatalogueError(Exception):
    """The entries are wrong; `problems` are all of them, as 'file: entry, field: what is wrong'."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


def load_catalogue(folder: Path = SHIPPED, overrides: Path | None = None) -> Catalogue:
    """The catalogue of `folder` with the operator's entries laid over it.

    An operator's file has the shape of a shipped one. It adds countries and carriers or changes single fields
    of existing ones (carriers and plans are found by id, other lists are replaced); `remove: true` drops an
    entry. Only its texts may lack languages. Raises CatalogueError; nothing is taken while anything is wrong.
    """
    return CatalogueShelf(overrides, folder).current


class CatalogueShelf:
    """Keeps the current catalogue; `refresh` looks whether the operator's folder has changed."""

    def __init__(self, overrides: Path | None, folder: Path = SHIPPED) -> None:
        """Raises CatalogueError when the first load finds anything wrong."""
        self._overrides = overrides
        self._problems: list[str] = []
        self._shipped = read_folder(folder, shipped=True, problems=self._problems)
        self._seen = self._stamp()
        self._current = self._load()

    @property
    def current(self) -> Catalogue:
        return self._current

    def refresh(self) -> Catalogue | None:
        """The new catalogue if the operator changed something, else None.

        Raises CatalogueError for a wrong change, once; the earlier catalogue then stays current.
        """
        stamp = self._stamp()
        if stamp == self._seen:
            return None
        # Noted before the load: a wrong state is told once, a file that changes meanwhile is seen next time.
        self._seen = stamp
        self._current = self._load()
        return self._current

    def _stamp(self) -> Stamp:
        if self._overrides is None or not self._overrides.is_dir():
            return ()
        return tuple(_state(path) for path in yaml_files(self._overrides))

    def _load(self) -> Catalogue:
        problems = list(self._problems)
        documents = list(self._shipped)
        if self._overrides is not None:
            documents += read_folder(self._overrides, shipped=False, problems=problems)
        return _shaped(lay_over(documents, problems))


def _state(path: Path) -> tuple[str, int, int]:
    try:
        state = path.stat()
    except FileNotFoundError:  # gone since the folder was listed: the next look sees it
        return path.name, 0, 0
    return path.name, state.st_mtime_ns, state.st_size


def _shaped(draft: Draft) -> Catalogue:
    sources = _sources(draft)
    countries = [_country(code, raw, sources, draft) for code, raw in draft.countries.items()]
    whole = [country for country in countries if country is not None]
    owners = Counter(carrier.id for country in whole for carrier in country.carriers)
    for country in whole:
        for carrier in country.carriers:
            if owners[carrier.id] > 1:
                file = draft.origin(country.code, carrier.id).file
                draft.problems.append(f"{file}: carrier '{carrier.id}': the id is also used in another country")
    if draft.problems:
        raise CatalogueError(draft.problems)
    return Catalogue(
        countries=tuple(sorted(whole, key=lambda country: (country.priority, country.code))), sources=sources
    )


def _sources(draft: Draft) -> dict[str, Source]:
    sources = {}
    for source_id, raw in draft.sources.items():
        try:
            sources[str(source_id)] = Source.model_validate(raw)
        except ValidationError as error:
            draft.problems += (f"{SOURCES_FILE}: {source_id}, {problem}" for problem in shape_problems(error))
    return sources


def _country(code: str, raw: Raw, sources: dict[str, Source], draft: Draft) -> Country | None:
    entries = [_carrier(code, entry, sources, draft) for entry in raw.get("carriers", ())]
    whole = [carrier for carrier in entries if carrier is not None]
    origin = draft.origin(code)
    try:
        country = Country.model_validate({**raw, "carriers": sorted(whole, key=lambda carrier: carrier.priority)})
    except ValidationError as error:
        _note(draft, origin, f"country '{code}'", shape_problems(error))
        return None
    _note(draft, origin, f"country '{code}'", country_problems(country, complete=origin.shipped))
    return country


def _carrier(code: str, raw: Raw, sources: dict[str, Source], draft: Draft) -> Carrier | None:
    carrier_id = str(raw["id"])
    origin = draft.origin(code, carrier_id)
    try:
        carrier = Carrier.model_validate({**raw, "country": code})
    except ValidationError as error:
        _note(draft, origin, f"carrier '{carrier_id}'", shape_problems(error))
        return None
    problems = carrier_problems(carrier, sources.keys(), complete=origin.shipped)
    _note(draft, origin, f"carrier '{carrier_id}'", problems)
    return carrier


def _note(draft: Draft, origin: Document, entry: str, problems: Iterable[str]) -> None:
    draft.problems += (f"{origin.file}: {entry}, {problem}" for problem in problems)
