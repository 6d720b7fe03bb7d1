"""Whose a link is: true hosts are official however they are written, and no trick makes another host official."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.catalogue import load_catalogue
from content.links import link_lore
from domain.link_finding import addresses, marked_links
from domain.links import Judgement, Shield, Verdict
from domain.look_alikes import Trick, official_domains

CATALOGUE = load_catalogue()
SHIELD = Shield(CATALOGUE, link_lore())
OFFICIAL = official_domains(CATALOGUE)

domains = st.sampled_from(sorted(OFFICIAL))
names = st.from_regex(r"[a-z]([a-z0-9-]{0,8}[a-z0-9])?", fullmatch=True)
endings = st.sampled_from(["com", "io", "top", "co.uk", "com.cn", "github.io", "example", "xyz"])
foreign_hosts = st.builds("{}.{}".format, names, endings)


def hosts(text: str) -> list[str]:
    return [address.host for address in addresses(text)]


def verdict(text: str) -> Verdict:
    return SHIELD.judge(text).verdict


# -- finding


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("请打开telus.com充值", ["telus.com"]),
        ("HTTPS://WWW.Telus.COM./pay", ["www.telus.com"]),
        ("https://telus.com:8443", ["telus.com"]),
        ("https://user:word@telus.com:80/x", ["telus.com"]),
        ("https://telus.com,https://bell.ca", ["telus.com", "bell.ca"]),
        ("https://evil.example/?u=telus.com", ["evil.example"]),
        ("https://telus.com。然后登录", ["telus.com"]),
        ("网址：bell.ca；谢谢", ["bell.ca"]),
        ("https://telus.com\t.evil.com", ["telus.com.evil.com"]),
        ("https://ｂell．ca", ["bell.ca"]),
        ("https://xn--e1afmkfd.com", ["пример.com"]),
        ("https://xn--99999999999.com", ["xn--99999999999.com"]),
        ("中国移动充值.com", ["中国移动充值.com"]),
        ("write to help@telus.com", ["telus.com"]),
        ("明天去不去", []),
    ],
)
def test_addresses_are_found_as_a_browser_would_read_them(text: str, found: list[str]) -> None:
    assert hosts(text) == found


def test_links_that_show_other_words_are_found_in_markdown_and_html() -> None:
    assert list(marked_links("[a](https://b.c) <a class=x href='https://d.e'>f</a>")) == [
        ("a", "https://b.c"),
        ("f", "https://d.e"),
    ]


# -- verdicts


@given(domains, st.sampled_from(["", "http://", "https://", "HTTPS://"]), st.sampled_from(["", "www.", "a.b."]))
def test_true_hosts_are_official(domain: str, scheme: str, below: str) -> None:
    judgement = SHIELD.judge(f"请打开{scheme}{below}{domain}/pay?to=https://evil.example 充值")
    assert (judgement.verdict, judgement.carrier) == (Verdict.OFFICIAL, OFFICIAL[domain])


@given(
    domains, foreign_hosts, st.sampled_from([".", "-", "@", ":80@", "\\@", "%40", "%2e", "。", "．", "\u200b.", "\t."])
)
def test_an_official_name_before_another_host_is_suspicious(domain: str, host: str, joint: str) -> None:
    assert verdict(f"https://{domain}{joint}{host}/pay") is Verdict.SUSPICIOUS


@given(foreign_hosts, domains, st.sampled_from(["/", "/?u=", "#", "?@", "/@", "/https://"]))
def test_an_official_name_after_the_host_makes_nothing_official(host: str, domain: str, joint: str) -> None:
    assert verdict(f"https://{host}{joint}{domain}") is not Verdict.OFFICIAL


@given(st.text(max_size=80), domains)
def test_any_text_gets_a_verdict_and_only_official_hosts_are_official(text: str, domain: str) -> None:
    judgement = SHIELD.judge(text + domain + text)
    if judgement.verdict is Verdict.OFFICIAL:
        assert any(judgement.host == own or judgement.host.endswith("." + own) for own in OFFICIAL)


@pytest.mark.parametrize(
    ("text", "trick", "imitated"),
    [
        ("https://telus.com.evil.io", Trick.SUBDOMAIN, "telus"),
        ("https://rogers.evil.io", Trick.SUBDOMAIN, "rogers"),
        ("https://telus.com@evil.com", Trick.USERINFO, "telus"),
        ("telus.com@evil.com", Trick.USERINFO, "telus"),
        ("https://t\u0435lus.com", Trick.LETTERS, "telus"),
        ("https://中国移动.网址", Trick.LETTERS, "china_mobile"),
        ("https://te1us.com", Trick.DIGITS, "telus"),
        ("https://telus-topup.com", Trick.ADDED, "telus"),
        ("https://three-topup.co.uk", Trick.ADDED, "three_uk"),
        ("https://telus.co", Trick.ENDING, "telus"),
        ("https://bell.github.io", Trick.ENDING, "bell"),
        ("https://voice.google.top", Trick.ENDING, "google_voice"),
        ("telus.con", Trick.ENDING, "telus"),
        ("https://tellus.com", Trick.SLIP, "telus"),
        ("https://te\u00adlus.com", Trick.DISGUISE, "telus"),
        ("[telus.com](https://evil.example)", Trick.SHOWN, "telus"),
        ("http://203.0.113.9/telus", Trick.NUMBERS, None),
        ("http://0xCB007109/", Trick.NUMBERS, None),
        ("http://[2001:db8::1]/", Trick.NUMBERS, None),
        ("javascript:alert(1)", Trick.SCRIPT, None),
        ("https://attprepaid.online", Trick.WARNED, "att"),
    ],
)
def test_the_trick_and_the_imitated_carrier_are_named(text: str, trick: Trick, imitated: str | None) -> None:
    judgement = SHIELD.judge(text)
    assert (judgement.verdict, judgement.trick) == (Verdict.SUSPICIOUS, trick)
    if trick is not Trick.WARNED:
        assert judgement.carrier == imitated


@pytest.mark.parametrize(
    "text",
    [
        "https://tacobell.com",
        "https://www.mattel.com",
        "https://trello.com",
        "https://one.google.com",
        "https://chatroulette.com",
        "https://vodafone.co.uk",
        "https://esimdb.com",
        "ftp://telus.com",
        "telus.apk",
        "support@telus.com",
        "http://192.168.0.1/",
        "http://10.0.0.7/",
        "http://localhost/telus",
        "https://bit.ly/telus",
    ],
)
def test_what_pretends_nothing_is_unknown(text: str) -> None:
    assert verdict(text) is Verdict.UNKNOWN


def test_domains_that_the_catalogue_is_not_sure_of_confirm_nothing() -> None:
    assert verdict("https://vtr.com") is Verdict.UNKNOWN
    assert "vtr.com" not in OFFICIAL


def test_a_domain_that_two_carriers_share_belongs_to_the_one_of_the_first_wave() -> None:
    assert SHIELD.judge("publicmobile.ca").carrier == "telus"


def test_of_several_links_the_worst_counts() -> None:
    assert verdict("telus.com") is Verdict.OFFICIAL
    assert verdict("telus.com example.org") is Verdict.UNKNOWN
    assert verdict("example.org telus.com te1us.com") is Verdict.SUSPICIOUS
    assert SHIELD.judge("no link") == Judgement(Verdict.UNKNOWN)


def test_an_operator_s_domain_is_approved_with_what_is_below_it_and_never_official() -> None:
    approved = {"cards.example", "telus-cards.com"}
    assert SHIELD.judge("https://shop.cards.example/x", approved).verdict is Verdict.APPROVED
    assert SHIELD.judge("https://cards.example.evil.io", approved).verdict is Verdict.UNKNOWN
    assert SHIELD.judge("https://telus-cards.com", approved).verdict is Verdict.APPROVED
