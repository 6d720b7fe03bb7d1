"""Operators' entries are laid over what ships, and a change of theirs is noticed without a restart."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from content.catalogue import CatalogueError, CatalogueShelf, load_catalogue
from domain.catalogue import Carrier, Catalogue, Channel
from domain.languages import Language
from tests.content.catalogue_folder import BASIS, Entry, problems_of, write


class TestOverrides:
    def carrier(self, shipped: Path, overrides: Path, change: Entry) -> Carrier:
        write(overrides, "mine.yaml", {"code": "CA", "carriers": [{"id": "maple", **change}]})
        found = load_catalogue(shipped, overrides).carrier("maple")
        assert found is not None
        return found

    def test_change_a_field_and_leave_the_others(self, shipped: Path, overrides: Path) -> None:
        maple = self.carrier(shipped, overrides, {"priority": 7, "name": {"en": "Maple Leaf"}})
        assert maple.priority == 7
        assert maple.name.to(Language.EN) == "Maple Leaf"
        assert maple.name.to(Language.FR) == "Maple"
        assert len(maple.plans) == 2

    def test_change_and_add_plans_by_id(self, shipped: Path, overrides: Path) -> None:
        new = {"id": "year", "name": {"zh-Hans": "一年"}, "price": None, "validity": {"days": 365}, **BASIS}
        maple = self.carrier(shipped, overrides, {"plans": [{"id": "small", "price": {"minor": 1800}}, new]})
        assert [plan.id for plan in maple.plans] == ["small", "large", "year"]
        assert maple.plans[0].price is not None
        assert (maple.plans[0].price.minor, maple.plans[0].price.currency) == (1800, "CAD")
        assert maple.plans[2].name.to(Language.ES) == "一年"

    def test_remove_a_plan(self, shipped: Path, overrides: Path) -> None:
        maple = self.carrier(shipped, overrides, {"plans": [{"id": "large", "remove": True}]})
        assert [plan.id for plan in maple.plans] == ["small"]

    def test_replace_other_lists(self, shipped: Path, overrides: Path) -> None:
        assert self.carrier(shipped, overrides, {"aliases": ["leaf"]}).aliases == ("leaf",)

    def test_forget_a_fact(self, shipped: Path, overrides: Path) -> None:
        assert self.carrier(shipped, overrides, {"links": {"home": None}}).links.home is None

    def test_name_sources_of_their_own_or_by_address(self, shipped: Path, overrides: Path) -> None:
        write(overrides, "sources.yaml", {"shop": {"title": "Asked in the shop", "kind": "operator"}})
        by_hand = {"channel": "shop", **BASIS, "source": "shop"}
        by_address = {"channel": "phone", **BASIS, "source": "https://maple.example/help"}
        maple = self.carrier(shipped, overrides, {"channels": [by_hand, by_address]})
        assert [option.channel for option in maple.channels] == [Channel.SHOP, Channel.PHONE]

    def test_remove_a_carrier_and_a_country(self, shipped: Path, overrides: Path) -> None:
        write(overrides, "mine.yaml", {"code": "CA", "carriers": [{"id": "maple", "remove": True}]})
        (country,) = load_catalogue(shipped, overrides).countries
        assert country.carriers == ()
        write(overrides, "mine.yaml", {"code": "CA", "remove": True})
        assert load_catalogue(shipped, overrides).countries == ()

    def test_add_a_country_in_one_language(self, shipped: Path, overrides: Path) -> None:
        body = {"code": "JP", "name": {"zh-Hans": "日本"}, "currency": "JPY", "zone": "Asia/Tokyo", "priority": 1}
        write(overrides, "japan.yml", body)
        assert [country.code for country in load_catalogue(shipped, overrides).countries] == ["JP", "CA"]

    @pytest.mark.parametrize(
        ("body", "sentence"),
        [
            ({"code": "XX", "remove": True}, "mine.yaml: country 'XX': there is no such entry to remove"),
            (
                {"code": "CA", "carriers": [{"id": "oak", "remove": True}]},
                "mine.yaml: carrier 'oak': there is no such entry to remove",
            ),
            (
                {"code": "CA", "carriers": [{"id": "maple", "plans": [{"id": "huge", "remove": True}]}]},
                "mine.yaml: plan 'huge': there is no such entry to remove",
            ),
            (
                {"code": "CA", "carriers": [{"id": "maple", "zone": "Ottawa"}]},
                "mine.yaml: carrier 'maple', zone: there is no time zone 'Ottawa'",
            ),
            (
                {"code": "CA", "carriers": [{"id": "maple", "status": {}}]},
                "mine.yaml: carrier 'maple', status: has no text at all",
            ),
            (
                {"code": "CA", "carriers": [{"id": "maple"}, {"id": "maple"}]},
                "mine.yaml: carrier 'maple': the id is already taken",
            ),
        ],
    )
    def test_are_rejected_whole_with_reasons(self, shipped: Path, overrides: Path, body: Entry, sentence: str) -> None:
        write(overrides, "mine.yaml", body)
        assert problems_of(shipped, overrides) == (sentence,)


class TestShelf:
    def change(self, overrides: Path, second: int, **fields: object) -> None:
        """Writes the operator's file as if at that second, so that no test waits for the file system's clock."""
        path = write(overrides, "mine.yaml", {"code": "CA", "carriers": [{"id": "maple", **fields}]})
        os.utime(path, (second, second))

    def priority(self, catalogue: Catalogue | None) -> int:
        assert catalogue is not None
        maple = catalogue.carrier("maple")
        assert maple is not None
        return maple.priority

    def test_nothing_changed(self, shipped: Path, overrides: Path) -> None:
        self.change(overrides, 1, priority=5)
        shelf = CatalogueShelf(overrides, shipped)
        assert shelf.refresh() is None
        assert self.priority(shelf.current) == 5

    def test_a_change_a_new_file_and_a_deletion_are_noticed(self, shipped: Path, overrides: Path) -> None:
        shelf = CatalogueShelf(overrides, shipped)
        self.change(overrides, 1, priority=5)
        assert self.priority(shelf.refresh()) == 5
        self.change(overrides, 2, priority=6)
        assert self.priority(shelf.refresh()) == 6
        (overrides / "mine.yaml").unlink()
        assert self.priority(shelf.refresh()) == 100
        assert self.priority(shelf.current) == 100

    def test_a_wrong_change_is_told_once_and_keeps_the_old_catalogue(self, shipped: Path, overrides: Path) -> None:
        self.change(overrides, 1, priority=5)
        shelf = CatalogueShelf(overrides, shipped)
        self.change(overrides, 2, priority=0)
        with pytest.raises(CatalogueError, match=r"mine\.yaml: carrier 'maple', priority: .*found 0"):
            shelf.refresh()
        assert shelf.refresh() is None
        assert self.priority(shelf.current) == 5
        self.change(overrides, 3, priority=6)
        assert self.priority(shelf.refresh()) == 6

    def test_a_folder_that_disappears_is_told(self, shipped: Path, overrides: Path) -> None:
        self.change(overrides, 1, priority=5)
        shelf = CatalogueShelf(overrides, shipped)
        (overrides / "mine.yaml").unlink()
        overrides.rmdir()
        with pytest.raises(CatalogueError, match="there is no such folder"):
            shelf.refresh()
        assert self.priority(shelf.current) == 5

    def test_without_a_folder_there_is_nothing_to_notice(self, shipped: Path) -> None:
        shelf = CatalogueShelf(None, shipped)
        assert shelf.refresh() is None

    def test_wrong_entries_at_the_start_are_not_taken(self, shipped: Path, overrides: Path) -> None:
        self.change(overrides, 1, priority=0)
        with pytest.raises(CatalogueError):
            CatalogueShelf(overrides, shipped)
