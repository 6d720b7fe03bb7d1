"""Ladders as presets, by a carrier's rule, and as people type them."""

from __future__ import annotations

import pytest

from content.catalogue import load_catalogue
from domain.ladders import PRESETS, Preset, by_rule, read_ladder

CATALOGUE = load_catalogue()


@pytest.mark.parametrize("preset", Preset)
def test_every_preset_comes_nearer_and_ends_on_the_last_day(preset: Preset) -> None:
    ladder = PRESETS[preset]
    assert list(ladder) == sorted(set(ladder), reverse=True)
    assert ladder[-1] == 0


def test_calm_says_less_than_normal_and_strict_more() -> None:
    calm, normal, strict = (len(PRESETS[preset]) for preset in (Preset.CALM, Preset.NORMAL, Preset.STRICT))
    assert calm < normal < strict


def test_a_carriers_rule_gives_its_lead_times_and_the_last_day() -> None:
    assert by_rule(CATALOGUE.carrier("bell")) == (7, 3, 1, 0)
    assert by_rule(CATALOGUE.carrier("giffgaff")) == (30, 14, 7, 3, 1, 0)


def test_without_a_rule_there_is_no_ladder_by_rule() -> None:
    bell = CATALOGUE.carrier("bell")
    assert bell is not None
    assert by_rule(bell.model_copy(update={"keep_alive": None})) is by_rule(None) is None


@pytest.mark.parametrize(
    ("text", "ladder"),
    [
        ("30 7 1", (30, 7, 1)),
        ("1, 7，30、7", (30, 7, 1)),
        ("提前30天和3天", (30, 3)),
        ("٣", (3,)),
        ("0", (0,)),
        ("730", (730,)),
        ("731", None),
        ("99999999999999999999", None),
        ("-3", None),
        ("soon", None),
        ("", None),
        (" ".join(map(str, range(13))), None),
    ],
)
def test_a_ladder_is_read_from_numbers_and_nothing_else(text: str, ladder: tuple[int, ...] | None) -> None:
    assert read_ladder(text) == ladder
