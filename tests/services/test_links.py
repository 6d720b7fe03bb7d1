"""Links judged by the present catalogue: the labelled messages, the operator's changes, and the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest
import yaml
from typer.testing import CliRunner

from bot.__main__ import cli
from content.catalogue import CatalogueShelf
from domain.links import Verdict
from services.links import Links

FOLDER = Path(__file__).parent


@pytest.fixture(scope="module")
def links() -> Links:
    return Links(CatalogueShelf(None))


def labelled(file: str) -> list[tuple[str, str]]:
    """(verdict, message)"""
    sorted_by_verdict: dict[str, list[str]] = yaml.safe_load((FOLDER / file).read_text("utf-8"))
    return [(verdict, text) for verdict, texts in sorted_by_verdict.items() for text in texts]


@pytest.mark.parametrize("file", ["link_messages.yaml", "link_messages_blind.yaml"])
def test_labelled_messages_get_their_verdict(links: Links, file: str) -> None:
    messages = labelled(file)
    assert len(messages) > 200
    assert [
        (text, links.judge(text).verdict) for verdict, text in messages if links.judge(text).verdict != verdict
    ] == []


def test_each_host_is_listed_once_and_the_worst_first(links: Links) -> None:
    checked = links.check("telus.com www.telus.com telus.com te1us.com example.org")
    assert [link.judgement.host for link in checked] == ["te1us.com", "example.org", "telus.com", "www.telus.com"]


def test_an_official_link_says_whose_it_is_and_when_that_was_checked(links: Links) -> None:
    [link] = links.check("https://www.telus.com/pay")
    assert link.carrier is not None
    assert link.carrier.id == "telus"
    assert link.as_of == next(fact.as_of for fact in link.carrier.domains if fact.domain == "telus.com")


def test_a_suspicious_link_says_whom_it_imitates_and_no_date(links: Links) -> None:
    [link] = links.check("https://te1us.com")
    assert link.carrier is not None
    assert (link.carrier.id, link.as_of) == ("telus", None)


def test_an_operator_s_carrier_is_known_as_soon_as_the_catalogue_is(tmp_path: Path) -> None:
    shelf = CatalogueShelf(tmp_path)
    links = Links(shelf)
    assert links.judge("https://my.newtel.example").verdict is Verdict.UNKNOWN
    (tmp_path / "ca.yaml").write_text(
        "code: CA\ncarriers:\n- id: newtel\n  name: {en: Newtel}\n  how_to_tell: {en: By its name}\n  domains:\n"
        "  - {domain: newtel.example, role: main site, source: 'https://newtel.example', as_of: 2026,\n"
        "     confidence: high}\n"
    )
    shelf.refresh()
    assert links.judge("https://my.newtel.example").verdict is Verdict.OFFICIAL
    assert links.judge("https://newtel-pay.com").verdict is Verdict.SUSPICIOUS


# -- the command line


def answers(lines: str) -> list[dict[str, Any]]:
    result = CliRunner().invoke(cli, ["links", "check", "--jsonl"], input=lines)
    assert result.exit_code == 0
    return [orjson.loads(line) for line in result.stdout.splitlines()]


def test_one_line_with_both_keys_goes_out_for_each_that_comes_in() -> None:
    texts = ["请打开telus.com充值", "https://te1us.com", "no link", 5]
    lines = "".join(orjson.dumps({"text": text}).decode() + "\n" for text in texts)
    nothing = {"verdict": "unknown", "carrier": None}
    assert answers(lines + "not json\n[]\n{}\n") == [
        {"verdict": "official", "carrier": "telus"},
        {"verdict": "suspicious", "carrier": None},
        *[nothing] * 5,
    ]
