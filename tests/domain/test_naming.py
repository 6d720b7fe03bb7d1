"""Which carriers a text names, in all scripts and however it is spelled, and which it does not."""

from __future__ import annotations

import pytest

from content.catalogue import load_catalogue
from domain.naming import carriers_named

CATALOGUE = load_catalogue()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Your Bell plan renews on Dec 3", ("bell",)),
        ("【中国联通】您的套餐将于12月3日到期", ("china_unicom",)),
        ("ＴＥＬＵＳ：balance $5", ("telus",)),
        ("AT&T PREPAID: expires tomorrow", ("att",)),
        ("Rogers or Bell?", ("rogers", "bell")),
        ("lucky mobile by bell", ("lucky_mobile_ca", "bell")),
        ("the belly of the beast", ()),
        ("", ()),
    ],
)
def test_carriers_are_found_by_whole_names_in_order(text: str, named: tuple[str, ...]) -> None:
    assert carriers_named(text, CATALOGUE) == named


def test_every_carrier_is_found_by_every_name_it_has_in_the_catalogue() -> None:
    for country in CATALOGUE.countries:
        for carrier in country.carriers:
            for name in carrier.name.root.values():
                assert carrier.id in carriers_named(f"({name.upper()})", CATALOGUE), name
